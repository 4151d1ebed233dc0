// Likeness of headlines: what is like a headline or a text, the clusters, and what editors rule of them.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { piecesOf } from '#core/checks/similar/align'
import { comparable } from '#core/checks/similar/bigrams'
import type { Answers } from '#shared/contract'
import type { Lexicon } from '#shared/decoration'
import { GalleyError } from '#shared/error'
import {
  CLUSTER_FILTERS,
  type Cluster,
  type ClusterFilter,
  type Ruling,
  type SimilarFound,
} from '#shared/likeness'
import type { Acts } from './acts'
import type { Changes } from './copying'
import { clustersOf, isIn, placeOf, type Edge, type Made } from './clusters'
import { headlineKeysOf } from './headline-keys'
import { headlinePairsOf } from './headline-pairs'
import type { Links } from './links'
import { placedHeadlines } from './placed-headlines'
import { rulingsOf } from './rulings'
import { inSteps } from './search-work'

export interface Likeness {
  readonly answers: Pick<Answers['headlines'], 'similar' | 'clusters' | 'clusterOf' | 'cluster' | 'rule'>
  readonly similar: (input: {
    readonly id?: string | undefined
    readonly text?: string | undefined
  }) => SimilarFound
  /** Does for about so long what can wait: keys first, then pairs. How much is left; 0 only where nothing was. */
  readonly fill: (milliseconds: number) => number
}

interface Parts {
  readonly acts: Acts
  readonly person: () => string
  readonly links: Pick<Links, 'merge' | 'takeBack'>
  /** What the library says of words on headlines: they do not count. */
  readonly lexicon: () => Lexicon
  /** Keys and pairs can be made anew. */
  readonly idly: Changes['idly']
}

const SIMILAR = 20
const SHOWN = 500
/** What was written a moment ago is taken in before an answer, for so long at most. In ms. */
const AT_ONCE = 8
/** Pairs read at a time, with other calls in between. */
const READ = 2000
/** While headlines are being compared, clusters are made anew no more often. In ms. */
const OFTEN = 2000

interface Built {
  readonly turn: string
  readonly at: number
  readonly all: readonly Made[]
}

export function likenessOf(db: Database, { acts, person, links, lexicon, idly }: Parts): Likeness {
  let changes = 0
  const changed = (): void => void changes++
  const keys = headlineKeysOf(db, lexicon, changed)
  const pairs = headlinePairsOf(db, keys, changed)
  const placed = placedHeadlines(db)
  const rulings = rulingsOf(db, { acts, person, changed, links })
  const sight = db.prepare('SELECT n FROM headline_sight').pluck()
  const keyOf = db.prepare('SELECT key, same_as AS sameAs FROM headline WHERE id = ?')
  const repeats = db
    .prepare('SELECT key FROM headline WHERE same_as = ? UNION SELECT key FROM headline WHERE id = ?')
    .pluck()
  const edges = db
    .prepare(
      `SELECT p.one, p.other, p.kind, r.ruling FROM headline_pair p JOIN headline a ON a.key = p.one JOIN headline b ON b.key = p.other
        LEFT JOIN headline_ruling r ON r.one = MIN(a.id, b.id) AND r.other = MAX(a.id, b.id)
      WHERE (p.one, p.other) > (?, ?) AND a.shown = 1 AND b.shown = 1 ORDER BY p.one, p.other LIMIT ${READ}`,
    )
    .raw()

  /**
   * A full disk must not stop a question: then the answer says that something is left. It must stop an act that asks in
   * its transaction: that may be ended with it.
   */
  function catchUp(): void {
    const within = db.inTransaction
    try {
      idly(() => {
        keys.fill(AT_ONCE)
        if (keys.left() === 0 && pairs.left() > 0) pairs.fill(AT_ONCE)
      })
    } catch (error) {
      if (within || (error as { readonly code?: unknown }).code !== 'SQLITE_FULL') throw error
    }
  }

  const turn = (): string => `${changes} ${String(sight.get())}`
  let built: Built | undefined
  let building: Promise<Built> | undefined

  async function build(): Promise<Built> {
    const mine = turn()
    const found: Edge[] = []
    for (let from: readonly [number, number] = [0, 0]; ;) {
      const rows = edges.all(...from) as Edge[]
      found.push(...rows)
      const last = rows.at(-1)
      if (last === undefined || rows.length < READ) break
      from = [last[0], last[1]]
      await setImmediate()
    }
    return { turn: mine, at: performance.now(), all: await inSteps(clustersOf(found)) }
  }

  async function clusters(): Promise<readonly Made[]> {
    const young = built !== undefined && pairs.left() > 0 && performance.now() - built.at < OFTEN
    if (built !== undefined && (built.turn === turn() || young)) return built.all
    building ??= build().finally(() => (building = undefined))
    built = await building
    return built.all
  }

  const idOf = ({ way, centre, members }: Made): string => [way, centre, way === 2 ? members[1] : 0].join('.')
  function toCluster(made: Made): Cluster {
    const [first = 0, last = 0] = [made.members[0], made.members.at(-1)]
    const at = (key: number): number => placed.get(key)?.createdAt ?? 0
    return {
      id: idOf(made),
      kind: made.kind,
      size: made.members.length,
      from: at(first),
      to: at(last),
      text: placed.get(made.centre)?.text ?? '',
    }
  }

  const similar: Likeness['similar'] = ({ id, text }) => {
    catchUp()
    const own =
      id === undefined ? undefined : (keyOf.get(id) as { key: number; sameAs: string | null } | undefined)
    if (id !== undefined && own === undefined) throw new GalleyError('not-found', `no headline ${id}`)
    const asked = text ?? (own === undefined ? '' : (placed.get(own.key)?.text ?? ''))
    // Its own repeats in the page it came from are not told of.
    const without = new Set(
      id === undefined ? [] : (repeats.all(own?.sameAs ?? id, own?.sameAs ?? id) as number[]),
    )
    if (own !== undefined) without.add(own.key)
    const rows = keys
      .nearest(comparable(asked, lexicon()), SIMILAR, { without, shownOnly: true })
      .flatMap((near) => {
        const row = placed.get(near.headline)
        if (row === undefined) return []
        const ruling = id === undefined ? null : rulings.of(id, row.id)
        const { kind, likeness } = near
        return [{ ...row, kind, likeness, pieces: piecesOf(asked, row.text), ruling }]
      })
    const isDistinct = (row: { readonly ruling: Ruling | null }): number => Number(row.ruling === 'distinct')
    return { rows: rows.toSorted((a, b) => isDistinct(a) - isDistinct(b)), left: keys.left() }
  }

  return {
    similar,
    fill: (milliseconds) => {
      if (keys.left() > 0) return Math.max(1, keys.fill(milliseconds))
      return pairs.left() > 0 ? Math.max(1, pairs.fill(milliseconds)) : 0
    },
    answers: {
      similar,
      rule: rulings.rule,
      clusters: async ({ filter, limit, after }) => {
        catchUp()
        const all = await clusters()
        const counts = Object.fromEntries(
          CLUSTER_FILTERS.map((name) => [name, all.filter((made) => isIn(made, name)).length]),
        ) as Record<ClusterFilter, number>
        const wanted = all.filter((made) => isIn(made, filter))
        // The place where the last page ended: clusters before it may have gone meanwhile.
        const from = (after ?? '').split('.').map(Number)
        const isAfter = (made: Made): boolean => {
          const place = placeOf(made)
          const differs = place.findIndex((part, at) => part !== from[at])
          return differs >= 0 && (place[differs] ?? 0) > (from[differs] ?? 0)
        }
        const begin = after === null ? 0 : wanted.findIndex(isAfter)
        const page = begin < 0 ? [] : wanted.slice(begin, begin + limit)
        const end = page.at(-1)
        const more = begin >= 0 && begin + page.length < wanted.length && end !== undefined
        return {
          rows: page.map(toCluster),
          next: more ? placeOf(end).join('.') : null,
          counts,
          left: keys.left() + pairs.left(),
          of: keys.left() + pairs.of(),
        }
      },
      clusterOf: async ({ id }) => {
        catchUp()
        const key = (keyOf.get(id) as { key: number } | undefined)?.key
        if (key === undefined) throw new GalleyError('not-found', `no headline ${id}`)
        const all = await clusters()
        for (const filter of ['open', 'settled'] as const) {
          const listed = all.filter((made) => isIn(made, filter))
          const at = listed.findIndex(({ members }) => members.includes(key))
          const made = listed[at]
          if (made !== undefined) return { id: idOf(made), filter, at }
        }
        return null
      },
      cluster: async ({ id }) => {
        const made = (await clusters()).find((one) => idOf(one) === id)
        if (made === undefined) return null
        const shown = made.members.slice(-SHOWN)
        const headlines = shown.flatMap((key) => placed.get(key) ?? [])
        return { ...toCluster(made), headlines, ids: made.members.flatMap((key) => placed.idOf(key) ?? []) }
      },
    },
  }
}
