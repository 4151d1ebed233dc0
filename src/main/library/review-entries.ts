// The record of reviews: only ever added to, an undo is a further entry.
import type { Database } from 'better-sqlite3'
import { GalleyError } from '#shared/error'
import type {
  EntryKind,
  ReviewedFinding,
  ReviewedHeadline,
  ReviewEntry,
  ReviewStep,
  StepKind,
} from '#shared/review'
import { newId } from './ids'

/** An entry as the library keeps it. */
export interface KeptEntry extends ReviewEntry {
  readonly articleKey: number
  /** The article's version when it was made: while it is the same, so is the text. */
  readonly version: number
}

export interface NewEntry {
  readonly articleKey: number
  readonly kind: EntryKind
  readonly step: Pick<ReviewStep, 'id' | 'name' | 'kind'> | null
  readonly person: { readonly id: string | null; readonly name: string; readonly role: string }
  readonly note: string
  readonly ticked: readonly string[]
  readonly despite: readonly ReviewedFinding[]
  readonly headlines: readonly ReviewedHeadline[]
  readonly headlinesHash: Buffer
  readonly revisionHash: Buffer
  readonly version: number
  readonly withdrawsId: string | null
}

interface Row {
  id: string
  article_key: number
  n: number
  kind: EntryKind
  step: string | null
  step_name: string | null
  step_kind: StepKind | null
  person_id: string | null
  by: string
  role: string
  note: string
  ticked: string
  despite: string
  headlines: string
  revision: number
  revision_hash: Buffer
  headlines_hash: Buffer
  version: number
  at: number
  withdraws_id: string | null
}

const toEntry = (row: Row): KeptEntry => ({
  id: row.id,
  articleKey: row.article_key,
  n: row.n,
  kind: row.kind,
  step:
    row.step === null
      ? null
      : { id: row.step, name: row.step_name ?? row.step, kind: row.step_kind ?? 'review' },
  personId: row.person_id,
  by: row.by,
  role: row.role,
  note: row.note,
  ticked: JSON.parse(row.ticked) as string[],
  despite: JSON.parse(row.despite) as ReviewedFinding[],
  headlines: JSON.parse(row.headlines) as ReviewedHeadline[],
  revision: row.revision,
  revisionHash: row.revision_hash.toString('hex'),
  headlinesHash: row.headlines_hash.toString('hex'),
  version: row.version,
  at: row.at,
  withdrawsId: row.withdraws_id,
})

export interface ReviewEntries {
  /** In their order. */
  readonly of: (articleKey: number) => readonly KeptEntry[]
  readonly has: (articleKey: number) => boolean
  readonly find: (id: string) => KeptEntry | undefined
  /** Answers its id. The text that it is about must be kept as a revision. Callers open the transaction. */
  readonly add: (entry: NewEntry) => string
}

const SHOWN = 'e.*, r.n AS revision FROM review_entry e JOIN revision r ON r.id = e.revision_id'

export function reviewEntries(db: Database): ReviewEntries {
  const ofArticle = db.prepare(`SELECT ${SHOWN} WHERE e.article_key = ? ORDER BY e.n`)
  const some = db.prepare('SELECT EXISTS (SELECT 1 FROM review_entry WHERE article_key = ?)').pluck()
  const byId = db.prepare(`SELECT ${SHOWN} WHERE e.id = ?`)
  const revisionOf = db
    .prepare('SELECT id FROM revision WHERE article_key = ? AND hash = ? ORDER BY n DESC LIMIT 1')
    .pluck()
  const insert = db.prepare(`
    INSERT INTO review_entry (id, article_key, n, kind, step, step_name, step_kind, person_id, by, role, note, ticked, despite,
      headlines, revision_id, revision_hash, headlines_hash, version, at, withdraws_id)
    VALUES (@id, @articleKey, (SELECT COALESCE(MAX(n), 0) + 1 FROM review_entry WHERE article_key = @articleKey), @kind, @step,
      @stepName, @stepKind, @personId, @by, @role, @note, @ticked, @despite, @headlines, @revisionId, @revisionHash,
      @headlinesHash, @version, @at, @withdrawsId)`)

  return {
    of: (articleKey) => (ofArticle.all(articleKey) as Row[]).map(toEntry),
    has: (articleKey) => some.get(articleKey) === 1,
    find: (id) => {
      const row = byId.get(id) as Row | undefined
      return row && toEntry(row)
    },
    add: ({ articleKey, kind, step, person, revisionHash, headlinesHash, version, note, ...rest }) => {
      const id = newId()
      const revisionId = revisionOf.get(articleKey, revisionHash) as string | undefined
      if (revisionId === undefined) throw new GalleyError('internal', 'the text was not kept')
      insert.run({
        id,
        articleKey,
        kind,
        step: step?.id ?? null,
        stepName: step?.name ?? null,
        stepKind: step?.kind ?? null,
        personId: person.id,
        by: person.name,
        role: person.role,
        note,
        ticked: JSON.stringify(rest.ticked),
        despite: JSON.stringify(rest.despite),
        headlines: JSON.stringify(rest.headlines),
        revisionId,
        revisionHash,
        headlinesHash,
        version,
        at: Date.now(),
        withdrawsId: rest.withdrawsId,
      })
      return id
    },
  }
}
