// Revisions: kept states of an article, chained by hash, compressed.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleFields, Revision } from '#shared/article'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { newId } from './ids'

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

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

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
  ): { readonly hash: Buffer; readonly at: number; readonly zishu: number } | undefined
  list(articleKey: number): readonly Revision[]
  /** Refuses with `library-damaged` if the contents do not match their hash. */
  read(articleKey: number, n: number): Written
}

export function revisions(db: Database): Revisions {
  const last = db.prepare(
    'SELECT id, n, hash, parent_hash, kind, headline, zishu, by, at FROM revision WHERE article_key = ? ORDER BY n DESC LIMIT 1',
  )
  const all = db.prepare(
    'SELECT id, n, hash, parent_hash, kind, headline, zishu, by, at FROM revision WHERE article_key = ? ORDER BY n DESC',
  )
  const one = db.prepare('SELECT hash, codec, data FROM revision WHERE article_key = ? AND n = ?')
  const insert = db.prepare(`
    INSERT INTO revision (id, article_key, n, hash, parent_hash, kind, codec, data, headline, zishu, by, at)
    VALUES (@id, @articleKey, @n, @hash, @parent, @kind, 'deflate', @data, @headline, @zishu, @by, @at)`)

  return {
    keep(articleKey, written, kind, zishu, by) {
      const text = serialise(written)
      const hash = hashOf(text)
      const before = last.get(articleKey) as Kept | undefined
      if (before?.hash.equals(hash)) return hash
      insert.run({
        id: newId(),
        articleKey,
        n: (before?.n ?? 0) + 1,
        hash,
        parent: before?.hash ?? null,
        kind,
        data: deflateRawSync(Buffer.from(text, 'utf8')),
        headline: written.headline,
        zishu,
        by,
        at: Date.now(),
      })
      return hash
    },
    latest: (articleKey) => last.get(articleKey) as Kept | undefined,
    list: (articleKey) => (all.all(articleKey) as Kept[]).map(toRevision),
    read(articleKey, n) {
      const row = one.get(articleKey, n) as { hash: Buffer; codec: string; data: Buffer } | undefined
      if (!row) throw new GalleyError('not-found', `no revision ${n}`)
      const text = inflateRawSync(row.data).toString('utf8')
      if (!hashOf(text).equals(row.hash))
        throw new GalleyError('library-damaged', `revision ${n} does not match its hash`)
      return parse(text)
    },
  }
}
