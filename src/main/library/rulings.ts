// What editors rule of headlines that are alike: kept apart, a series, duplicates. On the journal, so that Z takes it back.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { Ruling } from '#shared/likeness'
import type { Acts } from './acts'
import type { Links } from './links'

interface Parts {
  readonly acts: Acts
  readonly person: () => string
  readonly changed: () => void
  readonly links: Pick<Links, 'merge' | 'takeBack'>
}

/** A pair by its ids, what was ruled of it, and what is. */
type Change = readonly [one: string, other: string, was: Ruling | null, made: Ruling]

interface Back {
  readonly pairs: readonly Change[]
  /** What takes the marking of articles back; null if none was marked. */
  readonly articles: unknown
}

export function rulingsOf(
  db: Database,
  { acts, person, changed, links }: Parts,
): {
  readonly of: (id: string, other: string) => Ruling | null
  readonly rule: Answers['headlines']['rule']
} {
  const get = db.prepare('SELECT ruling FROM headline_ruling WHERE one = ? AND other = ?').pluck()
  const put = db.prepare(
    'INSERT INTO headline_ruling (one, other, ruling, by, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (one, other) DO UPDATE SET ruling = excluded.ruling, by = excluded.by, at = excluded.at',
  )
  const drop = db.prepare('DELETE FROM headline_ruling WHERE one = ? AND other = ?')
  const uncheck = db.prepare('UPDATE headline SET checked = NULL WHERE id IN (?, ?) AND checked IS NOT NULL')
  const near = db
    .prepare(
      'SELECT o.id FROM headline h JOIN headline_pair p ON p.one = h.key JOIN headline o ON o.key = p.other WHERE h.id = ?',
    )
    .pluck()
  const articleOf = db
    .prepare('SELECT a.id FROM headline h JOIN article a ON a.key = h.article_key WHERE h.id = ?')
    .pluck()
  const there = db.prepare('SELECT EXISTS (SELECT 1 FROM headline WHERE id = ?)').pluck()

  const pairOf = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])
  const rulingOf = (one: string, other: string): Ruling | null =>
    (get.get(one, other) as Ruling | undefined) ?? null

  acts.reverts('rulings', (given) => {
    const headlines = new Set<string>()
    const { pairs, articles } = given as Back
    if (articles !== null) links.takeBack(articles)
    for (const [one, other, was, made] of pairs) {
      // What somebody has ruled since stays.
      if (rulingOf(one, other) !== made) continue
      if (was === null) drop.run(one, other)
      else if (there.get(one) === 1 && there.get(other) === 1) put.run(one, other, was, person(), Date.now())
      uncheck.run(one, other)
      headlines.add(one).add(other)
    }
    changed()
    return headlines.size
  })

  return {
    of: (id, other) => rulingOf(...pairOf(id, other)),
    rule: ({ ids, ruling, master }) => {
      const named = new Set(ids)
      let merged: unknown = null
      const counted = new Set<string>()
      let done: Change[] = []
      return acts.run<string | null>({
        work: 'rule',
        // The articles come last, in the same act.
        items: () => Promise.resolve([...named, null]),
        what: () => ({ kind: 'headlines-ruled', ruling }),
        run: (id) => {
          if (id === null) {
            if (master === null || ruling !== 'duplicate') return
            const articles = [...named].flatMap((one) => (articleOf.get(one) as string | undefined) ?? [])
            merged = links.merge(
              articles.filter((one) => one !== master),
              master,
            )
            return
          }
          for (const other of near.all(id) as string[]) {
            if (!named.has(other)) continue
            const [one, two] = pairOf(id, other)
            const was = rulingOf(one, two)
            if (was === ruling) continue
            put.run(one, two, ruling, person(), Date.now())
            uncheck.run(one, two)
            done.push([one, two, was, ruling])
          }
        },
        back: () => {
          if (done.length === 0 && merged === null) return undefined
          const back: Back = { pairs: done, articles: merged }
          done = []
          merged = null
          changed()
          const before = counted.size
          for (const [one, two] of back.pairs) counted.add(one).add(two)
          return { articles: counted.size - before, changes: back }
        },
      })
    },
  }
}
