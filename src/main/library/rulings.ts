// What editors rule of headlines that are alike: kept apart, a series, duplicates. On the journal, so that Z takes it back.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { Ruling } from '#shared/likeness'
import type { Acts } from './acts'

interface Parts {
  readonly acts: Acts
  readonly person: () => string
  readonly changed: () => void
}

/** A pair by its ids, what was ruled of it, and what is. */
type Change = readonly [one: string, other: string, was: Ruling | null, made: Ruling]

export function rulingsOf(
  db: Database,
  { acts, person, changed }: Parts,
): {
  readonly of: (id: string, other: string) => Ruling | null
  readonly rule: Answers['headlines']['rule']
} {
  const get = db.prepare('SELECT ruling FROM headline_ruling WHERE one = ? AND other = ?').pluck()
  const put = db.prepare(
    'INSERT INTO headline_ruling (one, other, ruling, by, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (one, other) DO UPDATE SET ruling = excluded.ruling, by = excluded.by, at = excluded.at',
  )
  const drop = db.prepare('DELETE FROM headline_ruling WHERE one = ? AND other = ?')
  const near = db
    .prepare(
      'SELECT o.id FROM headline h JOIN headline_pair p ON p.one = h.key JOIN headline o ON o.key = p.other WHERE h.id = ?',
    )
    .pluck()
  const there = db.prepare('SELECT EXISTS (SELECT 1 FROM headline WHERE id = ?)').pluck()

  const pairOf = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])
  const rulingOf = (one: string, other: string): Ruling | null =>
    (get.get(one, other) as Ruling | undefined) ?? null

  acts.reverts('rulings', (given) => {
    const headlines = new Set<string>()
    for (const [one, other, was, made] of given as readonly Change[]) {
      // What somebody has ruled since stays.
      if (rulingOf(one, other) !== made) continue
      if (was === null) drop.run(one, other)
      else if (there.get(one) === 1 && there.get(other) === 1) put.run(one, other, was, person(), Date.now())
      headlines.add(one).add(other)
    }
    changed()
    return headlines.size
  })

  return {
    of: (id, other) => rulingOf(...pairOf(id, other)),
    rule: ({ ids, ruling }) => {
      const named = new Set(ids)
      const counted = new Set<string>()
      let done: Change[] = []
      return acts.run<string>({
        work: 'rule',
        items: () => Promise.resolve([...named]),
        what: () => ({ kind: 'headlines-ruled', ruling }),
        run: (id) => {
          for (const other of near.all(id) as string[]) {
            if (!named.has(other)) continue
            const [one, two] = pairOf(id, other)
            const was = rulingOf(one, two)
            if (was === ruling) continue
            put.run(one, two, ruling, person(), Date.now())
            done.push([one, two, was, ruling])
          }
        },
        back: () => {
          if (done.length === 0) return undefined
          const changes = done
          done = []
          changed()
          const before = counted.size
          for (const [one, two] of changes) counted.add(one).add(two)
          return { articles: counted.size - before, changes }
        },
      })
    },
  }
}
