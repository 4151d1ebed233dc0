// Whether an approval still holds: bound to the very wording and to what the fact checks said of the body that was read.
import type { Database } from 'better-sqlite3'
import { factsChanged } from '#core/checks/facts-changed'
import type { CheckSettings } from '#shared/check'
import { documentOf } from '#shared/document'
import type { Decision } from '#shared/headline'
import type { Articles } from './articles'
import type { Changes } from './copying'
import { wordingHash, type Decisions } from './decisions'
import { isPassingFault } from './passing-fault'
import type { Revisions, Written } from './revisions'

/** `same` as when it was approved, `moved` with the facts as before, `stale`: somebody must look again. */
type Holding = 'same' | 'moved' | 'stale'

export interface Approvals {
  /** Of the approval of a wording, with the article as it is now; null: the headline has none. */
  readonly holding: (approval: Decision, articleKey: number | null) => Holding
  /** Brings the headline's state up to date if its article has moved on since; callers open the transaction. */
  readonly settle: (headlineId: string) => void
  /** As `settle`, for the main headlines of these articles; answers within about `ms`, false while some are left. */
  readonly settleSome: (articleKeys: string, ms: number) => boolean
  /** As `settle`, of any headlines, for about `ms` milliseconds; false if there was nothing to do. */
  readonly fill: (ms: number) => boolean
}

interface Parts {
  readonly articles: Articles
  readonly revisions: Revisions
  readonly decisions: Decisions
  readonly settings: () => CheckSettings
  readonly nextSeq: () => number
  readonly idly: Changes['idly']
}

interface Unsettled {
  readonly id: string
  readonly state: string
  readonly articleKey: number | null
  readonly candidateId: string | null
  /** The article's headline is not the chosen candidate: it was typed over. */
  readonly typed: number
}

/** What facts are looked for in beside the body. */
const CREDITS = ['author', 'organisation', 'editor', 'source', 'publishedAt'] as const
const EMPTY: Written = {
  headline: '',
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  body: documentOf([]),
}

const MOVED = { same: null, moved: 1, stale: 2 } as const

export function approvalsOf(
  db: Database,
  { articles, revisions, decisions, settings, nextSeq, idly }: Parts,
): Approvals {
  const select = (from: string): string => `
    SELECT h.id, h.state, h.article_key AS articleKey, h.current_candidate_id AS candidateId,
      a.headline <> '' AND a.headline IS NOT c.text AS typed
    FROM ${from} LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id`
  const one = db.prepare(`${select('headline h')} WHERE h.id = ? AND h.moved = 0`)
  const any = db.prepare(
    `${select('headline h INDEXED BY headline_moved')} WHERE h.moved = 0 ORDER BY h.key LIMIT 20`,
  )
  const among = db.prepare(
    `${select('headline h INDEXED BY headline_moved')} WHERE h.moved = 0 AND h.role = 'main'
     AND h.article_key IN (SELECT value FROM json_each(?)) LIMIT 20`,
  )
  const setMoved = db.prepare('UPDATE headline SET moved = ? WHERE id = ?')
  const setState = db.prepare(
    'UPDATE headline SET moved = @moved, state = @state, seq = @seq, updated_at = @now WHERE id = @id',
  )

  /** What was read is gone or damaged: then nobody can say that it is the same. */
  function then(articleKey: number, hash: string): ReturnType<Revisions['read']> | undefined {
    const n = revisions.numberOf(articleKey, Buffer.from(hash, 'hex'))
    try {
      return n === undefined ? undefined : revisions.read(articleKey, n)
    } catch (error) {
      if (isPassingFault(error)) throw error
      return undefined
    }
  }

  function holding(
    { candidateText, candidateHash, revisionHash }: Decision,
    articleKey: number | null,
  ): Holding {
    if (candidateHash !== null && wordingHash(candidateText).toString('hex') !== candidateHash) return 'stale'
    if (articleKey === null) return 'same'
    // The kind decides about no fact.
    const now = { ...articles.wholeByKey(articleKey), kind: 'news' as const }
    // Without an article there was no body; what is begun from the headline has none at first.
    const read = revisionHash === null ? EMPTY : then(articleKey, revisionHash)
    if (read === undefined) return 'stale'
    const isSameBody = JSON.stringify(read.body) === JSON.stringify(now.body)
    if (isSameBody && CREDITS.every((field) => read[field] === now[field])) return 'same'
    const before = revisionHash === null ? null : { ...read, kind: now.kind }
    if (factsChanged(candidateText, before, now, settings())) return 'stale'
    return isSameBody ? 'same' : 'moved'
  }

  function settleOne({ id, state, articleKey, candidateId, typed }: Unsettled): void {
    const decided = decisions.standing(id)
    if (decided?.verdict !== 'approve' || decided.candidateId !== candidateId) {
      setMoved.run(null, id)
      return
    }
    let found: Holding
    try {
      // What is typed over the headline is another wording, whatever the body says.
      found = typed === 1 ? 'stale' : holding(decided, articleKey)
    } catch (error) {
      if (isPassingFault(error)) throw error
      // A damaged body: whoever opens the article is told; the state stays as it is until the text changes.
      setMoved.run(MOVED.stale, id)
      return
    }
    const next = found === 'stale' ? 'stale' : 'approved'
    if (next === state) setMoved.run(MOVED[found], id)
    else setState.run({ id, moved: MOVED[found], state: next, seq: nextSeq(), now: Date.now() })
  }

  /** False if there was nothing to do. */
  function some(rows: () => unknown[], ms: number): boolean {
    const until = performance.now() + ms
    let worked = false
    // Once at least: no time is not the same as nothing to do.
    do {
      const found = rows() as Unsettled[]
      if (found.length === 0) return worked
      worked = true
      db.transaction(() => {
        for (const row of found) {
          settleOne(row)
          if (performance.now() >= until) break
        }
      }).immediate()
    } while (performance.now() < until)
    return worked
  }

  return {
    holding,
    settle: (headlineId) => {
      const row = one.get(headlineId) as Unsettled | undefined
      if (row !== undefined) settleOne(row)
    },
    settleSome: (articleKeys, ms) => {
      idly(() => some(() => among.all(articleKeys), ms))
      return among.get(articleKeys) === undefined
    },
    fill: (ms) => some(() => any.all(), ms),
  }
}
