// The sheets of decorations: the words, what a decision would change, and cleaning many headlines.
import { useState } from 'react'
import type { DecorationDecision } from '#shared/decoration'
import { WHOLE_QUEUE } from '#shared/queue'
import { useCommand } from './commands'
import { CleanSheet, type CleanSelection } from './decorations/clean-sheet'
import { DecorationsSheet } from './decorations/decorations-sheet'
import { VerdictDialog } from './decorations/verdict-dialog'
import type { Triage } from './library/use-triage'

export interface DecorationSheetsState {
  readonly asked: DecorationDecision | undefined
  readonly cleaning: CleanSelection | undefined
  /** Shows what a decision would change; undefined puts it away. */
  readonly ask: (decision: DecorationDecision | undefined) => void
  /** Shows what cleaning these would change; undefined puts it away. */
  readonly clean: (selection: CleanSelection | undefined) => void
}

/** What is called from the queue and the bench. */
export function useDecorationSheets(): DecorationSheetsState {
  const [asked, ask] = useState<DecorationDecision>()
  const [cleaning, clean] = useState<CleanSelection>()
  return { asked, cleaning, ask, clean }
}

interface Props {
  readonly sheets: DecorationSheetsState
  readonly triage: Triage
}

export function DecorationSheets({ sheets, triage }: Props): React.JSX.Element {
  const { asked, cleaning, ask, clean } = sheets
  const [listed, setListed] = useState(false)
  useCommand('view.decorations', () => setListed(true))
  const { progress, watched } = triage
  return (
    <>
      {listed && (
        <DecorationsSheet onAsk={ask} onUndo={() => void triage.undo()} onClose={() => setListed(false)} />
      )}
      {asked !== undefined && (
        <VerdictDialog
          decision={asked}
          progress={progress}
          watched={watched}
          onDone={triage.did}
          onClean={() => {
            setListed(false)
            clean({ kind: 'question', question: WHOLE_QUEUE })
          }}
          onClose={() => ask(undefined)}
        />
      )}
      {cleaning !== undefined && (
        <CleanSheet
          selection={cleaning}
          progress={progress}
          watched={watched}
          onStop={triage.stop}
          onDone={triage.did}
          onClose={() => clean(undefined)}
        />
      )}
    </>
  )
}
