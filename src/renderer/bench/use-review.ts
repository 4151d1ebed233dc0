// Choosing and deciding, one after another: a fast `2` `A` approves candidate 2, and nothing is ever done twice.
import { useLayoutEffect, useRef, useState } from 'react'
import { toFault, type Fault } from '#shared/error'
import { choicesInForce, standingChoices } from '#core/headline/channel-choices'
import type { HeadlineFull, Reason, Verdict } from '#shared/headline'
import { bridge } from '../bridge'

export type Outcome = Exclude<Verdict, 'withdraw'> | 'withdraw' | 'already' | 'used' | 'follows-main'

/** What a rule offers as a further candidate. */
export type Proposal = { readonly kind: 'lead' } | { readonly kind: 'cut'; readonly channel: string }

/** Whose limits count for an approval, and why it is given although something is open. */
export interface Approving {
  readonly channel?: string | null
  readonly override?: string
}

export interface Review {
  /** The headline as the last answer has it. */
  readonly full: HeadlineFull
  /** The candidate that keys act upon: chosen this instant, whether or not the library has answered. */
  readonly chosenId: string
  readonly outcome: Outcome | null
  readonly fault: Fault | null
  /** The same between two renderings, too. */
  readonly chosenNow: () => string
  readonly choose: (candidateId: string) => void
  /** About the chosen candidate, or the one that is named. */
  readonly decide: (
    verdict: Exclude<Verdict, 'withdraw'>,
    reason?: Reason,
    note?: string,
    candidateId?: string,
    approving?: Approving,
  ) => void
  /** Gives a channel a candidate of its own; the one it has already, and it follows the main one again. */
  readonly chooseFor: (channel: string, candidateId: string) => void
  readonly takeProposal: (proposal: Proposal, from: string) => void
  readonly undo: () => void
  /** When what `undo` would take back was done, in ms since 1970; 0 if there is nothing, Infinity while something is being done. */
  readonly undoneAt: () => number
  /** Answers whether the candidate is kept. */
  readonly add: (text: string, parentId: string) => Promise<boolean>
  /** Shows what went wrong with something else that was asked for this headline. */
  readonly fail: (error: unknown) => void
}

/** The latest decision that nobody has taken back. */
export function standingDecision(full: HeadlineFull): HeadlineFull['decisions'][number] | undefined {
  const withdrawn = new Set(
    full.decisions.filter((one) => one.verdict === 'withdraw').map((one) => one.supersedesId),
  )
  return full.decisions.findLast((one) => one.verdict !== 'withdraw' && !withdrawn.has(one.id))
}

/** Whether there is a decision or a choice for a channel that can be taken back. */
export const hasActs = (full: HeadlineFull): boolean => lastActAt(full) > 0

const lastActAt = (full: HeadlineFull): number =>
  Math.max(standingDecision(full)?.at ?? 0, standingChoices(full.channelChoices).at(-1)?.at ?? 0)

/** `given` is the live answer; an answer to a call of our own is shown until the next live one comes. */
export function useReview(given: HeadlineFull): Review {
  const [answer, setAnswer] = useState<{ readonly upon: HeadlineFull; readonly full: HeadlineFull } | null>(
    null,
  )
  const [pending, setPending] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  // A live answer may have been asked for before our own call, and come in after its answer.
  const isOurs = answer !== null && (answer.upon === given || given.seq < answer.full.seq)
  const full = isOurs ? answer.full : given
  // Refs, because two keys may fall between two renderings.
  const latest = useRef({ full, given })
  useLayoutEffect(() => {
    latest.current = { full, given }
  }, [full, given])
  const chosen = useRef<string | null>(null)
  const deciding = useRef<Outcome | null>(null)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)

  function enqueue(ask: () => Promise<HeadlineFull>): Promise<boolean> {
    waiting.current++
    const turn = line.current.then(async () => {
      try {
        const next = await ask()
        setAnswer({ upon: latest.current.given, full: next })
        // A key that comes before this is painted means what the library has just said, not what is still shown.
        latest.current = { ...latest.current, full: next }
        setFault(null)
        return true
      } catch (error) {
        setFault(toFault(error))
        setOutcome(null)
        return false
      } finally {
        waiting.current--
        if (line.current === turn) {
          chosen.current = null
          deciding.current = null
          setPending(null)
        }
      }
    })
    line.current = turn
    return turn
  }

  const chosenNow = (): string => chosen.current ?? latest.current.full.currentCandidateId

  function hold(candidateId: string): void {
    chosen.current = candidateId
    setPending(candidateId)
  }

  /** A decision already on its way is not taken twice; another one waits its turn. */
  function once(next: Outcome, ask: () => Promise<HeadlineFull>): void {
    if (deciding.current === next) return
    deciding.current = next
    void enqueue(ask).then((done) => {
      if (done) setOutcome(next)
    })
  }

  const { id } = given
  return {
    full,
    chosenId: pending ?? full.currentCandidateId,
    outcome,
    fault,
    chosenNow,
    choose(candidateId) {
      if (candidateId === chosenNow()) return
      hold(candidateId)
      setOutcome(null)
      void enqueue(() => bridge.headlines.choose({ id, candidateId }))
    },
    decide(verdict, reason, note = '', candidateId = chosenNow(), approving = {}) {
      const standing = standingDecision(latest.current.full)
      const settled = latest.current.full.state === 'approved' && standing?.candidateId === candidateId
      if (verdict === 'approve' && settled && chosen.current === null) {
        setOutcome('already')
        return
      }
      hold(candidateId)
      once(verdict, () =>
        bridge.headlines.decide({ id, candidateId, verdict, reason: reason ?? null, note, ...approving }),
      )
    },
    chooseFor(channel, candidateId) {
      setOutcome(null)
      void enqueue(async () => {
        const has = choicesInForce(latest.current.full.channelChoices).get(channel) === candidateId
        const next = await bridge.headlines.chooseFor({
          id,
          channel,
          candidateId: has ? null : candidateId,
        })
        setOutcome(has ? 'follows-main' : 'used')
        return next
      })
    },
    takeProposal(proposal, from) {
      setOutcome(null)
      void enqueue(() => bridge.headlines.takeProposal({ id, proposal, from }))
    },
    undo() {
      if (!hasActs(latest.current.full) && deciding.current === null) return
      once('withdraw', () => bridge.headlines.undo({ id }))
    },
    undoneAt: () => (waiting.current > 0 ? Infinity : lastActAt(latest.current.full)),
    async add(text, parentId) {
      setOutcome(null)
      return enqueue(() => bridge.headlines.addCandidate({ id, text, parentId }))
    },
    fail: (error) => setFault(toFault(error)),
  }
}
