// The numbers beside views, queue, tags and collections: kept by triggers (migrations 0003, 0008), read by one look-up each.
import type { Database } from 'better-sqlite3'
import { STAGES, type LibraryCounts, type View } from '#shared/article'

export interface Counts {
  readonly all: () => LibraryCounts
  readonly view: (view: View) => number
  /** Articles with the tag that are not in the trash. */
  readonly tag: (tagKey: number) => number
  readonly collection: (collectionKey: number) => number
}

export function countsOf(db: Database): Counts {
  const rows = db.prepare("SELECT kind, name, n FROM count WHERE kind IN ('view', 'queue')")
  const one = db.prepare('SELECT n FROM count WHERE kind = ? AND name = ?').pluck()
  const number = (kind: string, name: string): number => (one.get(kind, name) as number | undefined) ?? 0

  return {
    all: () => {
      const found = new Map(
        (rows.all() as { kind: string; name: string; n: number }[]).map(({ kind, name, n }) => [
          `${kind} ${name}`,
          n,
        ]),
      )
      const of = (kind: string, name: string): number => found.get(`${kind} ${name}`) ?? 0
      const views: Record<View, number> = {
        all: STAGES.reduce((sum, stage) => sum + of('view', stage), 0),
        inbox: of('view', 'inbox'),
        draft: of('view', 'draft'),
        review: of('view', 'review'),
        ready: of('view', 'ready'),
        published: of('view', 'published'),
        trash: of('view', 'trash'),
      }
      return { views, queue: { pending: of('queue', 'pending'), all: of('queue', 'all') } }
    },
    view: (view) =>
      view === 'all' ? STAGES.reduce((sum, stage) => sum + number('view', stage), 0) : number('view', view),
    tag: (tagKey) => number('tag', String(tagKey)),
    collection: (collectionKey) => number('collection', String(collectionKey)),
  }
}
