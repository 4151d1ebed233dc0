// Deciding from the queue: only what the row shows, one after another, each once; the last one can be taken back.
import { useRef } from 'react'
import { holdsBack } from '#core/checks/headline-input'
import type { ActWhat } from '#shared/act'
import type { Decision, HeadlineFull, HeadlineRow, Reason, Verdict } from '#shared/headline'
import { stateTexts } from '#shared/texts/bench'
import { errorTexts } from '#shared/texts/errors'
import { findingsTexts } from '#shared/texts/findings'
import { queueTexts } from '#shared/texts/queue'
import { toFault } from '#shared/error'
import { bridge } from '../bridge'
import { say, useSaid } from '../ui/say'
import { useWords } from '../words'

export interface Decisions {
  readonly decide: (row: HeadlineRow, verdict: Exclude<Verdict, 'withdraw'>, reason?: Reason) => void
  /** Takes back the last decision made here, else the standing one of `row`; tells which headline it was. */
  readonly undo: (row: HeadlineRow | undefined, done: (id: string) => void) => void
}

/** Acts upon headlines of the queue. */
const OURS: ReadonlySet<ActWhat['kind']> = new Set([
  'cleaned',
  'assigned',
  'headlines-ruled',
  'meant',
  'outcomes',
])
const STATES = { approve: 'approved', return: 'returned', defer: 'deferred' } as const

/** `onUndoAct` takes the library’s latest act back. */
export function useDecisions(onUndoAct: () => void): Decisions {
  const words = useWords(queueTexts)
  const checks = useWords(findingsTexts)
  const states = useWords(stateTexts)
  const errors = useWords(errorTexts)
  const said = useSaid()
  const line = useRef<Promise<void>>(Promise.resolve())
  const under = useRef(new Set<string>())
  const decided = useRef<string[]>([])

  function enqueue(key: string, ask: () => Promise<void>): void {
    if (under.current.has(key)) return
    under.current.add(key)
    line.current = line.current
      .then(ask)
      .catch((error: unknown) => say(errors[toFault(error).code], true))
      .finally(() => under.current.delete(key))
  }

  return {
    decide(row, verdict, reason) {
      if (row.state === 'linked') return say(words.linked)
      if (row.state === 'approved' && verdict === 'approve') return say(words.already)
      enqueue(`${row.id} ${verdict}`, async () => {
        const full = await bridge.headlines.get({ id: row.id })
        // Approved is what the editor has read: if it is another wording by now, nothing happens.
        if (currentText(full) !== row.current) return say(words.changed, true)
        if (verdict === 'approve' && (await isHeld(row.id))) return say(checks.heldInQueue, true)
        await bridge.headlines.decide({
          id: row.id,
          candidateId: full.currentCandidateId,
          verdict,
          reason: reason ?? null,
        })
        decided.current.push(row.id)
        say(words.said(states[STATES[verdict]], row.current))
      })
    },
    undo(row, done) {
      // What was said last offers to be taken back.
      if (said.undoable) return onUndoAct()
      enqueue('undo', async () => {
        const id = decided.current.at(-1) ?? row?.id
        if (id === undefined) return
        const standing = standingOf(await bridge.headlines.get({ id }))
        const act = await bridge.acts.latest({})
        // What was done to many since is what is meant.
        if (act !== null && OURS.has(act.what.kind) && act.at >= (standing?.at ?? 0)) return onUndoAct()
        decided.current.pop()
        if (standing === undefined) return say(words.nothingToUndo)
        await bridge.headlines.undo({ id })
        say(words.withdrawn)
        done(id)
      })
    },
  }
}

/** A reason to approve all the same is given on the bench, where one sees what for. */
const isHeld = async (id: string): Promise<boolean> =>
  (await bridge.checks.of({ headlineId: id })).open.some(holdsBack)

const currentText = (full: HeadlineFull): string | undefined =>
  full.candidates.find((candidate) => candidate.id === full.currentCandidateId)?.text

function standingOf(full: HeadlineFull): Decision | undefined {
  const withdrawn = new Set(
    full.decisions.filter((one) => one.verdict === 'withdraw').map((one) => one.supersedesId),
  )
  return full.decisions.findLast((one) => one.verdict !== 'withdraw' && !withdrawn.has(one.id))
}
