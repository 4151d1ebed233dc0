// Headlines as they are read: rows, candidates, decisions.
import type { Database } from 'better-sqlite3'
import { unpackCounts } from '#core/checks/counts'
import type { Stage } from '#shared/article'
import { GalleyError } from '#shared/error'
import type {
  Candidate,
  CandidateOrigin,
  HeadlineFlag,
  HeadlineRow,
  HeadlineState,
  Segment,
} from '#shared/headline'
import { MEANT_FOR } from './meant-for'

export interface HeadlineRecord {
  key: number
  id: string
  seq: number
  article_key: number | null
  article_id: string | null
  article_headline: string | null
  source_name: string | null
  same_as: string | null
  raw: string
  flags: string
  state: HeadlineState
  moved: number | null
  current_candidate_id: string | null
  current_text: string | null
  checked: number | null
  alike: number
  due: string | null
  assignee_id: string | null
  assignee_name: string | null
  stage: Stage | null
  created_at: number
  updated_at: number
}

const selectFrom = (headline: string): string => `
  SELECT h.key, h.id, h.seq, h.article_key, a.id AS article_id, a.headline AS article_headline, s.name AS source_name, h.same_as, h.raw,
    h.flags, h.state, h.moved, h.current_candidate_id, c.text AS current_text, h.checked, h.alike, h.due, p.id AS assignee_id, p.name AS assignee_name, a.stage, h.created_at, h.updated_at
  FROM ${headline} LEFT JOIN article a ON a.key = h.article_key LEFT JOIN source s ON s.id = h.source_id
    LEFT JOIN candidate c ON c.id = h.current_candidate_id LEFT JOIN person p ON p.key = h.assignee`

export function headlineRows(db: Database): {
  /** Refuses with `not-found`. */
  readonly record: (id: string) => HeadlineRecord
  readonly toRow: (row: HeadlineRecord) => HeadlineRow
  readonly candidates: (headlineId: string) => readonly Candidate[]
  readonly recordByKey: (key: number) => HeadlineRecord | undefined
} {
  const byId = db.prepare(`${selectFrom('headline h')} WHERE h.id = ?`)
  const segmentsOf = db.prepare(
    'SELECT role, text, rule, confidence FROM segment WHERE headline_id = ? ORDER BY n',
  )
  const candidatesOf = db.prepare(
    'SELECT id, headline_id, n, text, origin, parent_id, by, note, created_at FROM candidate WHERE headline_id = ? ORDER BY n',
  )

  function record(id: string): HeadlineRecord {
    const row = byId.get(id) as HeadlineRecord | undefined
    if (!row) throw new GalleyError('not-found', `no headline ${id}`)
    return row
  }

  const meantFor = db.prepare(MEANT_FOR).pluck()
  const toRow = (row: HeadlineRecord): HeadlineRow => ({
    id: row.id,
    seq: row.seq,
    articleId: row.article_id,
    sameAsId: row.same_as,
    raw: row.raw,
    segments: segmentsOf.all(row.id) as Segment[],
    current: row.article_headline ?? row.current_text ?? row.raw,
    state: row.state,
    bodyMoved: row.state === 'approved' && row.moved === 1,
    flags: JSON.parse(row.flags) as HeadlineFlag[],
    source: row.source_name ?? '',
    checks: unpackCounts(row.checked),
    channels: meantFor.all(row.id) as string[],
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })

  interface CandidateRow {
    id: string
    headline_id: string
    n: number
    text: string
    origin: CandidateOrigin
    parent_id: string | null
    by: string
    note: string
    created_at: number
  }
  const toCandidate = ({ headline_id, parent_id, created_at, ...same }: CandidateRow): Candidate => ({
    ...same,
    headlineId: headline_id,
    parentId: parent_id,
    createdAt: created_at,
  })

  const candidates = (id: string): readonly Candidate[] =>
    (candidatesOf.all(id) as CandidateRow[]).map(toCandidate)

  const byKey = db.prepare(`${selectFrom('headline h')} WHERE h.key = ?`)

  return {
    record,
    recordByKey: (key) => byKey.get(key) as HeadlineRecord | undefined,
    toRow,
    candidates,
  }
}
