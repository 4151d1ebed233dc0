// Articles with nearly the same body: found by sketches, weighed by their words, joined under a primary one.
import type { Database } from 'better-sqlite3'
import { ALIKE, candidatePairs, groupsOf } from '#core/copies/candidates'
import { BINS, jaccard, shinglesOf, sketchOf, type Sketch } from '#core/copies/sketch'
import { fold } from '#core/text/fold'
import type { Answers } from '#shared/contract'
import type { Copy, CopyCluster } from '#shared/copies'
import { GalleyError } from '#shared/error'
import type { Acts } from './acts'
import type { Articles } from './articles'
import type { Changes } from './copying'
import type { Headlines } from './headlines'
import { immediate } from './immediate'
import type { Links } from './links'
import { inSteps, type Work } from './search-work'

type Input<Verb extends keyof Answers['copies']> = Parameters<Answers['copies'][Verb]>[0]

interface Parts {
  readonly acts: Acts
  readonly articles: Articles
  readonly headlines: Headlines
  readonly links: Pick<Links, 'merge'>
  /** Sketches can be made anew. */
  readonly idly: Changes['idly']
}

/** So many clusters are answered, and copies of one. */
const MOST = 500
const MOST_COPIES = 100
const BATCH = 500
/** Texts that were weighed last are kept by their shingles. */
const REMEMBERED = 64

interface Sketched {
  readonly key: number
  readonly sketch: Sketch
}

const packed = ({ bins, shingles }: Sketch): Buffer => {
  const bytes = Buffer.alloc(4 * (BINS + 1))
  bytes.writeUInt32LE(shingles, 0)
  bins.forEach((hash, bin) => bytes.writeUInt32LE(hash, 4 * (bin + 1)))
  return bytes
}
const unpacked = (bytes: Buffer): Sketch => ({
  shingles: bytes.readUInt32LE(0),
  bins: Uint32Array.from({ length: BINS }, (_, bin) => bytes.readUInt32LE(4 * (bin + 1))),
})

export function copiesOf(db: Database, { acts, articles, headlines, links, idly }: Parts): Answers['copies'] {
  const OPEN = 'a.trashed_at IS NULL AND a.duplicate_of IS NULL'
  const missing = db.prepare(`
    SELECT a.key, b.text FROM article a JOIN body b ON b.article_key = a.key
    WHERE a.key > ? AND ${OPEN} AND NOT EXISTS (SELECT 1 FROM body_sketch s WHERE s.article_key = a.key)
    ORDER BY a.key LIMIT 8`)
  const keep = db.prepare('INSERT OR REPLACE INTO body_sketch (article_key, sketch) VALUES (?, ?)')
  const sketched = db.prepare(`
    SELECT a.key, s.sketch FROM article a JOIN body_sketch s ON s.article_key = a.key
    WHERE a.key > ? AND ${OPEN} AND length(s.sketch) > 0 ORDER BY a.key LIMIT ${BATCH}`)
  const textOf = db.prepare('SELECT text FROM body WHERE article_key = ?').pluck()
  const apart = db.prepare('SELECT EXISTS (SELECT 1 FROM copies_apart WHERE one = ? AND other = ?)').pluck()
  const putApart = db.prepare('INSERT OR IGNORE INTO copies_apart (one, other) VALUES (?, ?)')
  const putTogether = db.prepare('DELETE FROM copies_apart WHERE one = ? AND other = ?')
  const shown = db.prepare(`
    SELECT id, headline, author, source, published_at AS publishedAt, zishu, created_at AS createdAt
    FROM article WHERE key = ?`)
  const ofJob = db
    .prepare(
      "SELECT a.key FROM import_item i JOIN article a ON a.id = i.article_id WHERE i.job = ? AND i.state = 'imported'",
    )
    .pluck()

  const fill = db.transaction((after: number): number | null => {
    const rows = missing.all(after) as { key: number; text: string }[]
    for (const { key, text } of rows) {
      const sketch = sketchOf(text)
      keep.run(key, sketch === null ? Buffer.alloc(0) : packed(sketch))
    }
    return rows.at(-1)?.key ?? null
  })

  const filled = (after: number): number | null => idly(() => fill.immediate(after))

  function* load(): Work<Sketched[]> {
    for (let after: number | null = 0; after !== null; after = filled(after)) yield
    const all: Sketched[] = []
    for (let after = 0; ;) {
      const rows = sketched.all(after) as { key: number; sketch: Buffer }[]
      all.push(...rows.map(({ key, sketch }) => ({ key, sketch: unpacked(sketch) })))
      const last = rows.at(-1)
      if (last === undefined) return all
      after = last.key
      yield
    }
  }

  function* clusters({ job, ids = null }: Input<'list'>): Work<{ clusters: CopyCluster[]; total: number }> {
    const all = yield* load()
    const pairs = yield* candidatePairs(all.map(({ sketch }) => sketch))
    const shingles = new Map<number, ReadonlySet<number>>()
    const weighed = (key: number): ReadonlySet<number> => {
      const known = shingles.get(key) ?? shinglesOf((textOf.get(key) as string | undefined) ?? '')
      shingles.delete(key)
      shingles.set(key, known)
      const [oldest] = shingles.keys()
      if (shingles.size > REMEMBERED && oldest !== undefined) shingles.delete(oldest)
      return known
    }
    const alike: (readonly [number, number, number])[] = []
    for (const [one, other] of pairs) {
      const [a, b] = [all[one]?.key ?? 0, all[other]?.key ?? 0]
      if (apart.get(a, b) === 1) continue
      const share = jaccard(weighed(a), weighed(b))
      if (share >= ALIKE) alike.push([a, b, share])
      yield
    }
    const groupOf = new Map<number, number>()
    const wanted =
      ids !== null
        ? new Set(ids.flatMap((id) => (articles.exists(id) ? [articles.record(id).key] : [])))
        : job === null
          ? null
          : new Set(ofJob.all(job) as number[])
    const groups = groupsOf(alike.map(([a, b]) => [a, b]))
      .filter((keys) => wanted === null || keys.some((key) => wanted.has(key)))
      .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    const taken = groups.slice(0, MOST)
    taken.forEach((keys, n) => keys.forEach((key) => groupOf.set(key, n)))
    const least = taken.map(() => 1)
    for (const [a, , share] of alike) {
      const n = groupOf.get(a)
      if (n !== undefined) least[n] = Math.min(least[n] ?? 1, share)
    }
    const made: CopyCluster[] = []
    for (const [n, keys] of taken.entries()) {
      const copies = keys.slice(0, MOST_COPIES).map((key) => shown.get(key) as Copy)
      const different = new Set(copies.map(({ headline }) => fold(headline)))
      made.push({ copies, headlines: different.size, likeness: least[n] ?? 1 })
      yield
    }
    return { clusters: made, total: groups.length }
  }

  function pairsOf(ids: readonly string[]): (readonly [number, number])[] {
    const keys = ids.map((id) => articles.record(id).key).toSorted((a, b) => a - b)
    return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const))
  }

  return {
    list: (asked) => inSteps(clusters(asked)),
    join: immediate(db, ({ ids, primary }: Input<'join'>) => {
      if (!ids.includes(primary)) throw new GalleyError('not-found', 'the primary one is none of them')
      const { key, headline } = articles.record(primary)
      const others = ids.filter((id) => id !== primary)
      const headlineId = articles.headlineId(key)
      // What was typed since is a candidate as well.
      headlines.catchUp(headlineId)
      const known = new Set(headlines.candidates(headlineId).map(({ text }) => fold(text)))
      let candidates = 0
      for (const id of others) {
        const { headline: text } = articles.record(id)
        if (text === '' || known.has(fold(text))) continue
        known.add(fold(text))
        headlines.addCandidate(headlineId, text, 'import', null)
        candidates++
      }
      const back = links.merge(others, primary)
      if (back !== null) acts.keep({ kind: 'duplicates', of: headline }, others.length, back)
      return { changed: others.length, candidates }
    }),
    apart: immediate(db, ({ ids }: Input<'apart'>) => {
      for (const pair of pairsOf(ids.slice(0, MOST_COPIES))) putApart.run(...pair)
      return { done: true }
    }),
    together: immediate(db, ({ ids }: Input<'together'>) => {
      for (const pair of pairsOf(ids.slice(0, MOST_COPIES))) putTogether.run(...pair)
      return { done: true }
    }),
  }
}
