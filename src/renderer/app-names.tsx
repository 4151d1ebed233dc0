// Names and titles: the sheet, a table brought in by one act, a table written out.
import { useState } from 'react'
import type { NamesPlan } from '#shared/names'
import { namesTexts } from '#shared/texts/names'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { NamesPlanSheet } from './names/names-plan-sheet'
import { NamesSheet } from './names/names-sheet'
import { say } from './ui/say'
import { useOneAtATime } from './ui/use-attempt'
import { useLanguage, useWords } from './words'

interface Props {
  readonly triage: Triage
  readonly onOpen: (articleId: string) => void
}

export function NameSheets({ triage, onOpen }: Props): React.JSX.Element {
  const words = useWords(namesTexts)
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  const [plan, setPlan] = useState<NamesPlan>()
  const { working, attempt } = useOneAtATime()

  const choose = (): void =>
    void attempt(async () => {
      const chosen = await bridge.names.choose({})
      if (chosen !== null) setPlan(chosen)
    })
  const write = (): void =>
    void attempt(async () => {
      const written = await bridge.names.export({})
      if (written !== null) say(words.exported(written.people.toLocaleString(language), written.file))
    })
  useCommand('view.names', () => setShown(true))
  useCommand('names.import', choose, plan === undefined)
  useCommand('names.export', write)

  return (
    <>
      {shown && (
        <NamesSheet
          onOpen={(id) => {
            setShown(false)
            onOpen(id)
          }}
          onImport={choose}
          onExport={write}
          onUndo={() => void triage.undo()}
          onClose={() => setShown(false)}
        />
      )}
      {plan !== undefined && (
        <NamesPlanSheet
          key={plan.sha256}
          plan={plan}
          working={working}
          onTake={() =>
            void attempt(async () => {
              const done = await triage.watched(bridge.names.take({ sha256: plan.sha256 }))
              setPlan(undefined)
              triage.did({ text: words.did('imported', plan.name, done.changed.toLocaleString(language)) })
            })
          }
          onClose={() => setPlan(undefined)}
        />
      )}
    </>
  )
}
