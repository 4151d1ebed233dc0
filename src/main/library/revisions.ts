// Revisions: kept states of an article, chained by hash, each as what was changed in the one before.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { ArticleFields, Revision } from '#shared/article'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { newId } from './ids'
import { LONGEST_CHAIN, pack, unpack, type Codec } from './revision-codec'

/** All that was written: what a revision keeps and what its hash covers. */
export interface Written extends ArticleFields {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly body: Document
}

/** Keys in a fixed order, so that equal contents have equal hashes. */
export function serialise(w: Written): string {
  return JSON.stringify([
    w.headline,
    w.kicker,
    w.deck,
    w.author,
    w.organisation,
    w.editor,
    w.source,
    w.publishedAt,
    w.body,
  ])
}

function parse(text: string): Written {
  const [headline, kicker, deck, author, organisation, editor, source, publishedAt, body] = JSON.parse(
    text,
  ) as [...string[], Document] as [string, string, string, string, string, string, string, string, Document]
  return { headline, kicker, deck, author, organisation, editor, source, publishedAt, body }
}

export const hashOf = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()

interface Kept {
  id: string
  n: number
  hash: Buffer
  parent_hash: Buffer | null
  kind: Revision['kind']
  headline: string
  zishu: number
  by: string
  at: number
}

const toRevision = (row: Kept): Revision => ({
  id: row.id,
  n: row.n,
  hash: row.hash.toString('hex'),
  parentHash: row.parent_hash?.toString('hex') ?? null,
  kind: row.kind,
  headline: row.headline,
  zishu: row.zishu,
  by: row.by,
  at: row.at,
})

export interface Revisions {
  /** Keeps this state unless the latest one is the same; answers the hash of what now is the latest. */
  keep(articleKey: number, written: Written, kind: Revision['kind'], zishu: number, by: string): Buffer
  latest(
    articleKey: number,
  ): { readonly n: number; readonly hash: Buffer; readonly at: number; readonly zishu: number } | undefined
  list(articleKey: number): readonly Revision[]
  /** The latest of that hash; undefined if there is none. */
  numberOf(articleKey: number, hash: Buffer): number | undefined
  /** Refuses with `library-damaged` if the contents do not match their hash. */
  read(articleKey: number, n: number): Written
}

/** `named` is told what each kept revision shows, in its transaction. */
export function revisions(db: Database, named: (revisionId: string, body: Document) => void): Revisions {
  const last = db.prepare(
    'SELECT id, n, hash, parent_hash, kind, headline, zishu, by, at FROM revision WHERE article_key = ? ORDER BY n DESC LIMIT 1',
  )
  const all = db.prepare(
    'SELECT id, n, hash, parent_hash, kind, headline, zishu, by, at FROM revision WHERE article_key = ? ORDER BY n DESC',
  )
  // From the one that is wanted back to the nearest that is kept whole.
  const chain = db.prepare(`
    SELECT n, hash, codec, data FROM revision WHERE article_key = @key AND n <= @n AND n >= (
      SELECT MAX(n) FROM revision WHERE article_key = @key AND n <= @n AND codec = 'deflate') ORDER BY n`)
  const insert = db.prepare(`
    INSERT INTO revision (id, article_key, n, hash, parent_hash, kind, codec, data, headline, zishu, by, at)
    VALUES (@id, @articleKey, @n, @hash, @parent, @kind, @codec, @data, @headline, @zishu, @by, @at)`)

  const withHash = db.prepare('SELECT MAX(n) FROM revision WHERE article_key = ? AND hash = ?').pluck()

  /** From the oldest on; undefined if there is no such revision. Refuses with `library-damaged`. */
  function bytesOf(
    articleKey: number,
    n: number,
  ): { readonly bytes: Buffer; readonly length: number } | undefined {
    const rows = chain.all({ key: articleKey, n }) as {
      n: number
      hash: Buffer
      codec: Codec
      data: Buffer
    }[]
    if (rows.at(-1)?.n !== n) return undefined
    let bytes: Buffer | undefined
    try {
      for (const row of rows) bytes = unpack(row, bytes)
    } catch (error) {
      throw new GalleyError('library-damaged', `revision ${n} cannot be read: ${String(error)}`)
    }
    if (bytes === undefined || !hashOf(bytes).equals(rows.at(-1)?.hash ?? Buffer.alloc(0)))
      throw new GalleyError('library-damaged', `revision ${n} does not match its hash`)
    return { bytes, length: rows.length }
  }

  /** What a further revision may build upon; what cannot be read is no ground. */
  function ground(articleKey: number, n: number): Buffer | undefined {
    try {
      const found = bytesOf(articleKey, n)
      return found !== undefined && found.length < LONGEST_CHAIN ? found.bytes : undefined
    } catch {
      return undefined
    }
  }

  return {
    keep(articleKey, written, kind, zishu, by) {
      const text = serialise(written)
      const hash = hashOf(text)
      const before = last.get(articleKey) as Kept | undefined
      if (before?.hash.equals(hash)) return hash
      const id = newId()
      insert.run({
        id,
        articleKey,
        n: (before?.n ?? 0) + 1,
        hash,
        parent: before?.hash ?? null,
        kind,
        ...pack(Buffer.from(text, 'utf8'), before && ground(articleKey, before.n)),
        headline: written.headline,
        zishu,
        by,
        at: Date.now(),
      })
      named(id, written.body)
      return hash
    },
    latest: (articleKey) => last.get(articleKey) as Kept | undefined,
    numberOf: (articleKey, hash) => (withHash.get(articleKey, hash) as number | null) ?? undefined,
    list: (articleKey) => (all.all(articleKey) as Kept[]).map(toRevision),
    read(articleKey, n) {
      const found = bytesOf(articleKey, n)
      if (!found) throw new GalleyError('not-found', `no revision ${n}`)
      return parse(found.bytes.toString('utf8'))
    },
  }
}
