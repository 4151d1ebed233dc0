// Links between articles: duplicates of a master, relations, and who links to whom in the text. Each change can be taken back.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ArticleLinks, LinkedArticle } from '#shared/link'
import type { Acts } from './acts'
import { immediate } from './immediate'

type Input<Verb extends keyof Answers['links']> = Parameters<Answers['links'][Verb]>[0]

/** What takes a change back. */
type Back =
  /** Each article was a duplicate of that one, or of none; it is put back if it still is what the change made it. */
  | {
      readonly do: 'duplicates'
      readonly rows: readonly (readonly [key: number, was: number | null, made: number | null])[]
    }
  | { readonly do: 'relate' | 'unrelate'; readonly pairs: readonly (readonly [one: number, other: number])[] }

interface Row {
  readonly key: number
  readonly id: string
  readonly headline: string
  readonly trashed_at: number | null
  readonly duplicate_of: number | null
}

interface Parts {
  readonly acts: Acts
  readonly nextSeq: () => number
}

const MOST = 100
const ROW = 'a.key, a.id, a.headline, a.trashed_at, a.duplicate_of'
const shown = ({ id, headline, trashed_at }: Row): LinkedArticle => ({
  id,
  headline,
  trashed: trashed_at !== null,
})

export interface Links {
  readonly answers: Answers['links']
  /** Makes articles duplicates of `master` in the transaction that is open; answers what takes it back, null if nothing changed. */
  readonly merge: (ids: readonly string[], master: string) => unknown
  readonly takeBack: (back: unknown) => number
}

export function links(db: Database, { acts, nextSeq }: Parts): Links {
  const byId = db.prepare(`SELECT ${ROW} FROM article a WHERE id = ?`)
  const byKey = db.prepare(`SELECT ${ROW} FROM article a WHERE key = ?`)
  const duplicates = db.prepare(
    `SELECT ${ROW} FROM article a WHERE duplicate_of = ? ORDER BY key LIMIT ${MOST}`,
  )
  const duplicateKeys = db.prepare('SELECT key FROM article WHERE duplicate_of = ?').pluck()
  const setDuplicate = db.prepare('UPDATE article SET duplicate_of = ?, seq = ? WHERE key = ?')
  const related = db.prepare(`
    SELECT ${ROW} FROM (
      SELECT other_key AS key FROM article_related WHERE one_key = @key
      UNION ALL SELECT one_key FROM article_related WHERE other_key = @key) r
    JOIN article a ON a.key = r.key ORDER BY a.key LIMIT ${MOST}`)
  const linksTo = db.prepare(`
    SELECT l.to_id AS target, ${ROW} FROM article_link l LEFT JOIN article a ON a.id = l.to_id
    WHERE l.from_key = ? ORDER BY l.to_id LIMIT ${MOST}`)
  const linkedFrom = db.prepare(`
    SELECT ${ROW} FROM article_link l JOIN article a ON a.key = l.from_key
    WHERE l.to_id = ? AND a.key <> ? ORDER BY a.key LIMIT ${MOST}`)
  const holding = db.prepare(`
    SELECT c.id, c.name FROM collection_article m JOIN collection c ON c.key = m.collection_key
    WHERE m.article_key = ? AND c.deleted_at IS NULL ORDER BY c.fold LIMIT ${MOST}`)
  const relate = db.prepare('INSERT OR IGNORE INTO article_related (one_key, other_key) VALUES (?, ?)')
  const unrelate = db.prepare('DELETE FROM article_related WHERE one_key = ? AND other_key = ?')

  function get(id: string): Row {
    const row = byId.get(id) as Row | undefined
    if (!row) throw new GalleyError('not-found', `no article ${id}`)
    return row
  }
  const rowOf = (key: number | null): Row | undefined =>
    key === null ? undefined : (byKey.get(key) as Row | undefined)
  const pairOf = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a])

  /** Makes articles duplicates of `master`, or of none; answers what takes it back. */
  function mark(keys: Iterable<number>, master: number | null): Back & { do: 'duplicates' } {
    const rows: [number, number | null, number | null][] = []
    for (const key of new Set(keys)) {
      const was = rowOf(key)?.duplicate_of ?? null
      if (was === master) continue
      setDuplicate.run(master, nextSeq(), key)
      rows.push([key, was, master])
    }
    return { do: 'duplicates', rows }
  }

  function turn(
    kind: 'relate' | 'unrelate',
    pairs: Iterable<readonly [number, number]>,
  ): readonly (readonly [number, number])[] {
    const statement = kind === 'relate' ? relate : unrelate
    return [...pairs].filter(([one, other]) => statement.run(one, other).changes > 0)
  }

  function takeBack(given: unknown): number {
    const back = given as Back
    if (back.do !== 'duplicates')
      return turn(
        back.do,
        back.pairs.filter(([a, b]) => rowOf(a) && rowOf(b)),
      ).length
    let changed = 0
    // Masters first, so that nothing comes to be a duplicate of a duplicate.
    for (const [key, was, made] of back.rows.toSorted(
      (a, b) => Number(a[1] !== null) - Number(b[1] !== null),
    )) {
      // What somebody has made of it since stays.
      if (rowOf(key)?.duplicate_of !== made) continue
      if (was !== null && rowOf(was)?.duplicate_of !== null) continue
      setDuplicate.run(was, nextSeq(), key)
      changed++
    }
    // What has been marked as a duplicate of one of them since follows it.
    for (const [key, was] of back.rows)
      if (was !== null && rowOf(key)?.duplicate_of === was)
        for (const other of duplicateKeys.all(key) as number[]) setDuplicate.run(was, nextSeq(), other)
    return changed
  }
  acts.reverts('links', takeBack)

  function merge(
    ids: readonly string[],
    master: string,
  ): { readonly top: Row; readonly changed: number; readonly back: Back } | null {
    const chosen = get(master)
    const named = new Set(ids.map((id) => get(id).key))
    // A duplicate chosen as master hands on to its own master, unless that one is to become a duplicate.
    const above = rowOf(chosen.duplicate_of)
    const top = above && !named.has(above.key) ? above : chosen
    named.delete(top.key)
    // Whatever is a duplicate of one of them follows it: there are no chains, and so no circles.
    const all = [...named].flatMap((key) => [key, ...(duplicateKeys.all(key) as number[])])
    const freed = mark([top.key], null)
    const marked = mark(
      all.filter((key) => key !== top.key),
      top.key,
    )
    const rows = [...freed.rows, ...marked.rows]
    return rows.length === 0 ? null : { top, changed: marked.rows.length, back: { do: 'duplicates', rows } }
  }

  const answers: Answers['links'] = {
    of: ({ id }): ArticleLinks => {
      const row = get(id)
      const master = rowOf(row.duplicate_of)
      return {
        duplicateOf: master ? shown(master) : null,
        duplicates: (duplicates.all(row.key) as Row[]).map(shown),
        related: (related.all({ key: row.key }) as Row[]).map(shown),
        linksTo: (linksTo.all(row.key) as (Row & { target: string; id: string | null })[]).map((one) => ({
          id: one.target,
          article: one.id === null ? null : shown(one),
        })),
        linkedFrom: (linkedFrom.all(id, row.key) as Row[]).map(shown),
        collections: holding.all(row.key) as ArticleLinks['collections'],
      }
    },
    markDuplicates: immediate(db, ({ ids, master }: Input<'markDuplicates'>) => {
      const merged = merge(ids, master)
      if (merged === null) return { changed: 0 }
      acts.keep({ kind: 'duplicates', of: merged.top.headline }, merged.changed, merged.back)
      return { changed: merged.changed }
    }),
    unmarkDuplicates: immediate(db, ({ ids }: Input<'unmarkDuplicates'>) => {
      const back = mark(
        ids.map((id) => get(id).key),
        null,
      )
      const changed = back.rows.length
      if (changed > 0) acts.keep({ kind: 'not-duplicates' }, changed, back)
      return { changed }
    }),
    relate: immediate(db, ({ id, ids }: Input<'relate'>) => {
      const one = get(id)
      const pairs = turn(
        'relate',
        ids
          .map((other) => get(other).key)
          .filter((key) => key !== one.key)
          .map((key) => pairOf(one.key, key)),
      )
      const changed = pairs.length
      const back: Back = { do: 'unrelate', pairs }
      if (changed > 0) acts.keep({ kind: 'related', to: one.headline }, changed, back)
      return { changed }
    }),
    unrelate: immediate(db, ({ id, ids }: Input<'unrelate'>) => {
      const one = get(id)
      const pairs = turn(
        'unrelate',
        ids.map((other) => pairOf(one.key, get(other).key)),
      )
      const changed = pairs.length
      const back: Back = { do: 'relate', pairs }
      if (changed > 0) acts.keep({ kind: 'unrelated', to: one.headline }, changed, back)
      return { changed }
    }),
  }

  return { answers, takeBack, merge: (ids, master) => merge(ids, master)?.back ?? null }
}
