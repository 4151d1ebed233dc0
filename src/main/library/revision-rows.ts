// A revision as its row has it, for lists.
import type { Revision } from '#shared/article'

export const REVISION_COLUMNS =
  'id, n, hash, parent_hash, kind, headline, zishu, by, at, name, note, why, inserted, deleted'

export interface RevisionRecord {
  id: string
  n: number
  hash: Buffer
  parent_hash: Buffer | null
  kind: Revision['kind']
  headline: string
  zishu: number
  by: string
  at: number
  name: string | null
  note: string
  why: string
  inserted: number | null
  deleted: number | null
}

export function toRevision({ hash, parent_hash, ...row }: RevisionRecord): Revision {
  return { ...row, hash: hash.toString('hex'), parentHash: parent_hash?.toString('hex') ?? null }
}
