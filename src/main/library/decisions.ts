// The record of decisions on headlines: only ever added to, each bound to a wording and to the body that was read.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { CheckFinding } from '#shared/check'
import type { Decision, HeadlineState, OpenFinding, Reason, Verdict } from '#shared/headline'
import { newId } from './ids'

interface NewDecision {
  readonly headlineId: string
  readonly candidateId: string
  readonly candidateText: string
  /** Null for a headline without an article. */
  readonly revisionHash: Buffer | null
  readonly verdict: Verdict
  readonly reason: Reason | null
  readonly note: string
  readonly channel: string | null
  readonly override: Decision['override']
  readonly supersedesId: string | null
}

export interface Decisions {
  /** In their order. */
  readonly of: (headlineId: string) => readonly Decision[]
  /** The latest that has not been withdrawn, of any wording or of one. */
  readonly standing: (headlineId: string, candidateId?: string) => Decision | undefined
  readonly add: (decision: NewDecision) => void
  /** By a further entry. */
  readonly withdraw: (decision: Decision) => void
}

/** SHA-256 of a wording in UTF-8. */
export const wordingHash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** What of findings a record keeps. */
export const asOpen = (findings: readonly CheckFinding[]): readonly OpenFinding[] =>
  findings.map(({ rule, severity, message, args }) => ({ rule, severity, message, args }))

export function stateAfter(decision: Pick<Decision, 'verdict'> | undefined): HeadlineState {
  const states = { approve: 'approved', return: 'returned', defer: 'deferred', withdraw: 'open' } as const
  return decision === undefined ? 'open' : states[decision.verdict]
}

interface Row extends Omit<Decision, 'revisionHash' | 'candidateHash' | 'override'> {
  readonly revisionHash: Buffer | null
  readonly candidateHash: Buffer | null
  readonly override: string | null
  readonly open: string | null
}

const toDecision = ({ open, ...row }: Row): Decision => ({
  ...row,
  revisionHash: row.revisionHash?.toString('hex') ?? null,
  candidateHash: row.candidateHash?.toString('hex') ?? null,
  override:
    row.override === null
      ? null
      : { reason: row.override, open: JSON.parse(open ?? '[]') as readonly OpenFinding[] },
})

/** Callers open the transactions. */
export function decisionsOf(db: Database, person: () => string): Decisions {
  const rows = db.prepare(`
    SELECT d.id, d.headline_id AS headlineId, d.candidate_id AS candidateId, c.text AS candidateText, d.verdict, d.reason,
      d.note, d.by, d.at, d.supersedes_id AS supersedesId, d.revision_hash AS revisionHash,
      d.candidate_hash AS candidateHash, d.channel, d.override, d.open
    FROM decision d JOIN candidate c ON c.id = d.candidate_id WHERE d.headline_id = ? ORDER BY d.id`)
  const insert = db.prepare(`
    INSERT INTO decision (id, headline_id, candidate_id, candidate_hash, revision_hash, verdict, reason, note, channel,
      override, open, by, at, supersedes_id)
    VALUES (@id, @headlineId, @candidateId, @candidateHash, @revisionHash, @verdict, @reason, @note, @channel,
      @override, @open, @by, @at, @supersedesId)`)

  const of = (headlineId: string): readonly Decision[] => (rows.all(headlineId) as Row[]).map(toDecision)

  function add({ candidateText, override, ...given }: NewDecision): void {
    insert.run({
      ...given,
      id: newId(),
      candidateHash: wordingHash(candidateText),
      override: override?.reason ?? null,
      open: override === null ? null : JSON.stringify(override.open),
      by: person(),
      at: Date.now(),
    })
  }

  return {
    of,
    standing: (headlineId, candidateId) => {
      const all = of(headlineId)
      const withdrawn = new Set(
        all.filter(({ verdict }) => verdict === 'withdraw').map(({ supersedesId }) => supersedesId),
      )
      return all.findLast(
        (one) =>
          one.verdict !== 'withdraw' &&
          !withdrawn.has(one.id) &&
          (candidateId === undefined || one.candidateId === candidateId),
      )
    },
    add,
    withdraw: ({ id, headlineId, candidateId, candidateText }) =>
      add({
        headlineId,
        candidateId,
        candidateText,
        revisionHash: null,
        verdict: 'withdraw',
        reason: null,
        note: '',
        channel: null,
        override: null,
        supersedesId: id,
      }),
  }
}
