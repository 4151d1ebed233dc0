// Looks a library over by its hashes, a row at a time, so that others get in between: bodies, fields, revisions, files, pictures.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Damage, DamageKind, Health } from '#shared/health'
import { unpack, type Codec } from './revision-codec'
import { hashOf } from './revisions'
import { sealsOf } from './seals'

/** So many are named. */
const NAMED = 200

interface Options {
  /** Files that came in are passed over if they are larger: they would hold others up. In bytes. */
  readonly largest?: number
}

interface BodyRow {
  readonly key: number
  readonly id: string
  readonly headline: string
  readonly doc: string | null
  readonly sha256: Buffer | null
}
interface RevisionRow {
  readonly article: number
  readonly n: number
  readonly hash: Buffer
  readonly codec: Codec
  readonly data: Buffer
  readonly headline: string
  readonly id: string | null
}
interface SourceRow {
  readonly row: number
  readonly name: string
  readonly sha256: Buffer
  readonly bytes: Buffer
  readonly codec: string
}

function isFile({ bytes, codec, sha256 }: SourceRow): boolean {
  // What was deleted for ever has no bytes.
  if (bytes.length === 0) return true
  try {
    return hashOf(codec === 'deflate' ? inflateRawSync(bytes) : bytes).equals(sha256)
  } catch {
    return false
  }
}

/** The next row's key; in a damaged tree it may lead back, for ever. */
function ahead(next: number, before: number): number {
  if (next <= before) throw new Error(`row ${next} stands after row ${before}`)
  return next
}

/** Pauses after every row. Never throws: what cannot be read is damage. Nothing is written. */
export function* lookOver(db: Database, { largest = Infinity }: Options = {}): Generator<void, Health> {
  const counts = { articles: 0, headlines: 0, revisions: 0, pictures: 0, files: 0 }
  const damage: Damage[] = []
  let more = 0
  function say(
    kind: DamageKind,
    title: string,
    articleId: string | null = null,
    n: number | null = null,
  ): void {
    if (damage.length < NAMED) damage.push({ kind, title, articleId, n })
    else more++
  }
  const has = (table: string, column: string): boolean =>
    db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined

  function* bodies(): Generator<void> {
    const seals = sealsOf(db)
    const next = db.prepare(
      `SELECT a.key, a.id, a.headline, b.doc, b.sha256 FROM article a LEFT JOIN body b ON b.article_key = a.key
       WHERE a.key > ? ORDER BY a.key LIMIT 1`,
    )
    for (let key = -1; ;) {
      const row = next.get(key) as BodyRow | undefined
      if (row === undefined) return
      key = ahead(row.key, key)
      counts.articles++
      if (row.doc === null || row.sha256 === null || !hashOf(row.doc).equals(row.sha256))
        say('text', row.headline, row.id)
      if (seals?.holds('article', key) === false) say('fields', row.headline, row.id)
      yield
    }
  }
  function* headlines(): Generator<void> {
    const seals = sealsOf(db)
    const next = db.prepare(
      `SELECT h.key, h.raw, a.id, a.headline FROM headline h LEFT JOIN article a ON a.key = h.article_key
       WHERE h.key > ? ORDER BY h.key LIMIT 1`,
    )
    type Row = {
      readonly key: number
      readonly raw: string
      readonly id: string | null
      readonly headline: string | null
    }
    for (let key = -1; ;) {
      const row = next.get(key) as Row | undefined
      if (row === undefined) return
      key = ahead(row.key, key)
      counts.headlines++
      if (seals?.holds('headline', key) === false) say('fields', row.headline ?? row.raw, row.id)
      yield
    }
  }
  function* revisions(): Generator<void> {
    const next = db.prepare(
      `SELECT r.article_key AS article, r.n, r.hash, r.codec, r.data, r.headline, a.id
       FROM revision r LEFT JOIN article a ON a.key = r.article_key
       WHERE (r.article_key, r.n) > (?, ?) ORDER BY r.article_key, r.n LIMIT 1`,
    )
    let before: Buffer | undefined
    for (let [article, n] = [-1, -1]; ;) {
      const row = next.get(article, n) as RevisionRow | undefined
      if (row === undefined) return
      if (row.article !== article) before = undefined
      else ahead(row.n, n)
      ahead(row.article, article - 1)
      ;({ article, n } = row)
      counts.revisions++
      try {
        before = unpack(row, before)
      } catch {
        before = undefined
      }
      if (before === undefined || !hashOf(before).equals(row.hash)) say('revision', row.headline, row.id, n)
      yield
    }
  }
  function* suggestions(): Generator<void> {
    if (!has('suggestion_round', 'sha256')) return
    const next = db.prepare(
      `SELECT s.article_key AS key, s.doc, s.sha256, a.id, a.headline FROM suggestion_round s
       JOIN article a ON a.key = s.article_key WHERE s.article_key > ? ORDER BY s.article_key LIMIT 1`,
    )
    for (let key = -1; ;) {
      const row = next.get(key) as (BodyRow & { readonly doc: string; readonly sha256: Buffer }) | undefined
      if (row === undefined) return
      key = ahead(row.key, key)
      if (!hashOf(row.doc).equals(row.sha256)) say('suggestion', row.headline, row.id)
      yield
    }
  }
  function* files(): Generator<void> {
    // A copy made before an update has the tables of then.
    if (!has('source', 'codec')) return
    const next = db.prepare(
      'SELECT rowid AS row, name, sha256, bytes, codec FROM source WHERE rowid > ? AND length(bytes) <= ? ORDER BY rowid LIMIT 1',
    )
    for (let at = -1; ;) {
      const row = next.get(at, largest) as SourceRow | undefined
      if (row === undefined) return
      at = ahead(row.row, at)
      counts.files++
      if (!isFile(row)) say('file', row.name)
      yield
    }
  }
  function* pictures(): Generator<void> {
    if (!has('media', 'hash')) return
    const piece = db.prepare('SELECT n, bytes FROM media_piece WHERE hash = ? AND n > ? ORDER BY n LIMIT 1')
    const still = db.prepare('SELECT 1 FROM media WHERE hash = ?')
    for (const hash of db.prepare('SELECT hash FROM media').pluck().all() as Buffer[]) {
      const sum = createHash('sha256')
      for (let n = -1; ;) {
        const row = piece.get(hash, n) as { readonly n: number; readonly bytes: Buffer } | undefined
        if (row === undefined) break
        n = ahead(row.n, n)
        sum.update(row.bytes)
        yield
      }
      // It may have been swept away meanwhile.
      if (still.get(hash) === undefined) continue
      counts.pictures++
      if (!sum.digest().equals(hash)) say('picture', hash.toString('hex'))
    }
  }

  for (const part of [bodies, headlines, revisions, suggestions, files, pictures])
    try {
      yield* part()
    } catch (error) {
      // The rest of that part cannot be reached.
      say('database', (error as Error).message)
    }
  return { sound: damage.length === 0, ...counts, damage, more }
}
