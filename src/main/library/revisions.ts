// Revisions: kept states of an article, chained by hash, each as what was changed in the one before.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { ArticleFields, Revision } from '#shared/article'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { newId } from './ids'
import { isPassingFault } from './passing-fault'
import { REVISION_COLUMNS, toRevision, type RevisionRecord } from './revision-rows'
import { revisionSize } from './revision-size'
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

/** What `serialise` has made. */
export function writtenOf(text: string): Written {
  const [headline, kicker, deck, author, organisation, editor, source, publishedAt, body] = JSON.parse(
    text,
  ) as [...string[], Document] as [string, string, string, string, string, string, string, string, Document]
  return { headline, kicker, deck, author, organisation, editor, source, publishedAt, body }
}

/** Whoever asks for a list waits so long for what was not measured while saving. In ms. */
const MEASURING = 40

export const hashOf = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()

/** Said of a revision besides its kind; see `Revision`. */
export interface Said {
  readonly why?: string
  readonly name?: string | null
  readonly note?: string
}

export interface Revisions {
  /**
   * Keeps this state unless the latest one is the same; answers the hash of what now is the latest. The same state again
   * is told by the weightier kind: what was kept by the clock becomes what was kept before a cleaning.
   */
  keep(
    articleKey: number,
    written: Written,
    kind: Revision['kind'],
    zishu: number,
    by: string,
    said?: Said,
  ): Buffer
  latest(
    articleKey: number,
  ): { readonly n: number; readonly hash: Buffer; readonly at: number; readonly headline: string } | undefined
  list(articleKey: number): readonly Revision[]
  /** The latest of that hash; undefined if there is none. */
  numberOf(articleKey: number, hash: Buffer): number | undefined
  /** Refuses with `library-damaged` if the contents do not match their hash. */
  read(articleKey: number, n: number): Written
  /** A null name takes the name away. Refused with `not-found`. */
  name(articleKey: number, n: number, name: string | null, note: string): void
}

/** `named` is told what each kept revision shows, in its transaction. */
export function revisions(db: Database, named: (revisionId: string, body: Document) => void): Revisions {
  const last = db.prepare(
    `SELECT ${REVISION_COLUMNS} FROM revision WHERE article_key = ? ORDER BY n DESC LIMIT 1`,
  )
  const all = db.prepare(`SELECT ${REVISION_COLUMNS} FROM revision WHERE article_key = ? ORDER BY n DESC`)
  const setName = db.prepare('UPDATE revision SET name = ?, note = ? WHERE article_key = ? AND n = ?')
  const setSize = db.prepare('UPDATE revision SET inserted = @inserted, deleted = @deleted WHERE id = @id')
  const setKind = db.prepare('UPDATE revision SET kind = ?, why = ? WHERE id = ?')
  // From the one that is wanted back to the nearest that is kept whole.
  const chain = db.prepare(`
    SELECT n, hash, codec, data FROM revision WHERE article_key = @key AND n <= @n AND n >= (
      SELECT MAX(n) FROM revision WHERE article_key = @key AND n <= @n AND codec = 'deflate') ORDER BY n`)
  const insert = db.prepare(`
    INSERT INTO revision (id, article_key, n, hash, parent_hash, kind, codec, data, headline, zishu, by, at,
      name, note, why, inserted, deleted)
    VALUES (@id, @articleKey, @n, @hash, @parent, @kind, @codec, @data, @headline, @zishu, @by, @at,
      @name, @note, @why, @inserted, @deleted)`)

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

  /** The revision before, as ground for a further one; what cannot be read is no ground. */
  function ground(articleKey: number, n: number): ReturnType<typeof bytesOf> {
    try {
      return bytesOf(articleKey, n)
    } catch (error) {
      if (isPassingFault(error)) throw error
      return undefined
    }
  }

  return {
    keep(articleKey, written, kind, zishu, by, { why = '', name = null, note = '' } = {}) {
      const text = serialise(written)
      const hash = hashOf(text)
      const before = last.get(articleKey) as RevisionRecord | undefined
      if (before?.hash.equals(hash)) {
        if (before.kind === 'auto' && (kind === 'before' || kind === 'restore'))
          setKind.run(kind, why, before.id)
        if (name !== null) setName.run(name, note, articleKey, before.n)
        return hash
      }
      const found = before && ground(articleKey, before.n)
      const id = newId()
      insert.run({
        id,
        articleKey,
        n: (before?.n ?? 0) + 1,
        hash,
        parent: before?.hash ?? null,
        kind,
        ...pack(Buffer.from(text, 'utf8'), found && found.length < LONGEST_CHAIN ? found.bytes : undefined),
        headline: written.headline,
        zishu,
        by,
        at: Date.now(),
        name,
        note,
        why,
        ...(found
          ? revisionSize(writtenOf(found.bytes.toString('utf8')), written)
          : { inserted: before ? null : zishu, deleted: before ? null : 0 }),
      })
      named(id, written.body)
      return hash
    },
    numberOf: (articleKey, hash) => (withHash.get(articleKey, hash) as number | null) ?? undefined,
    latest: (articleKey) => last.get(articleKey) as RevisionRecord | undefined,
    list: (articleKey) => {
      const rows = all.all(articleKey) as RevisionRecord[]
      const until = performance.now() + MEASURING
      return rows.map((row, at) => {
        const before = rows[at + 1]
        const left = until - performance.now()
        if (row.inserted !== null || before === undefined || left <= 0) return toRevision(row)
        const [one, other] = [ground(articleKey, before.n), ground(articleKey, row.n)]
        if (one === undefined || other === undefined) return toRevision(row)
        const size = revisionSize(
          writtenOf(one.bytes.toString('utf8')),
          writtenOf(other.bytes.toString('utf8')),
          left,
        )
        if (size.inserted !== null) setSize.run({ id: row.id, ...size })
        return toRevision({ ...row, ...size })
      })
    },
    read(articleKey, n) {
      const found = bytesOf(articleKey, n)
      if (!found) throw new GalleyError('not-found', `no revision ${n}`)
      return writtenOf(found.bytes.toString('utf8'))
    },
    name: (articleKey, n, name, note) => {
      if (setName.run(name, note, articleKey, n).changes === 0)
        throw new GalleyError('not-found', `no revision ${n}`)
    },
  }
}
