// Pictures: taken in whole or not at all, kept once each, kept as long as a body or a revision shows them.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { readPicture } from '#core/media/picture'
import { hasGap, mediaOf, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { LARGEST_PICTURE, type Picture } from '#shared/media'
import { immediate } from './immediate'
import { isPassingFault } from './passing-fault'

/** So much is written, read or deleted at once, so that an autosave waits for no more. In bytes. */
const PIECE = 512 * 1024

export interface StoredPicture {
  readonly mime: string
  readonly bytes: Uint8Array
  /** Pixels, as it is to be seen. */
  readonly width: number
  readonly height: number
}

interface Row {
  readonly mime: string
  readonly width: number
  readonly height: number
}

const REFUSALS = {
  unknown: 'picture-unknown',
  damaged: 'picture-damaged',
  'too-large': 'picture-too-large',
} as const

const blob = (hash: string): Buffer => Buffer.from(hash, 'hex')

export function media(db: Database) {
  const known = db.prepare('SELECT mime, width, height FROM media WHERE hash = ?')
  const pieces = db.prepare('SELECT bytes FROM media_piece WHERE hash = ? ORDER BY n').pluck()
  const insertPiece = db.prepare('INSERT OR REPLACE INTO media_piece (hash, n, bytes) VALUES (?, ?, ?)')
  const dropPieces = db.prepare('DELETE FROM media_piece WHERE hash = ? AND n >= ?')
  const insert = db.prepare(
    'INSERT INTO media (hash, mime, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const drop = db.prepare('DELETE FROM media WHERE hash = ?')
  const isNamed = db
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM body_media WHERE hash = @hash) OR EXISTS (SELECT 1 FROM revision_media WHERE hash = @hash)',
    )
    .pluck()
  const unnamed = db
    .prepare(
      'SELECT hash FROM media WHERE hash NOT IN (SELECT hash FROM body_media) AND hash NOT IN (SELECT hash FROM revision_media)',
    )
    .pluck()
  const orphans = db
    .prepare(
      'SELECT key FROM media_piece WHERE hash NOT IN (SELECT hash FROM media) AND hash IS NOT ? LIMIT 1',
    )
    .pluck()
  const dropPiece = db.prepare('DELETE FROM media_piece WHERE key = ?')
  const ofBody = db.prepare('SELECT hash FROM body_media WHERE article_key = ?').pluck()
  const nameInBody = db.prepare('INSERT INTO body_media (article_key, hash) VALUES (?, ?)')
  const unnameInBody = db.prepare('DELETE FROM body_media WHERE article_key = ? AND hash = ?')
  const nameInRevision = db.prepare('INSERT INTO revision_media (revision_id, hash) VALUES (?, ?)')
  const ofArticle = db
    .prepare(
      `SELECT hash FROM body_media WHERE article_key = @key
       UNION SELECT x.hash FROM revision_media x JOIN revision r ON r.id = x.revision_id WHERE r.article_key = @key`,
    )
    .pluck()

  /**
   * What no body and no revision showed when the library was opened. Later ones are left until the next start: an undo in
   * the window may still bring a picture back.
   */
  let leftOver = (unnamed.all() as Buffer[]).map((hash) => hash.toString('hex'))
  let sweeping = true
  let adding: Buffer | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** Null if it is not here. Refused with `library-damaged` if the bytes are not those that were taken in. */
  function read(hash: string): StoredPicture | null {
    const row = known.get(blob(hash)) as Row | undefined
    if (!row) return null
    const bytes = Buffer.concat(pieces.all(blob(hash)) as Buffer[])
    if (createHash('sha256').update(bytes).digest('hex') !== hash)
      throw new GalleyError('library-damaged', `picture ${hash} does not match its hash`)
    return { ...row, bytes }
  }

  function isSound(hash: string): boolean {
    try {
      return read(hash) !== null
    } catch (error) {
      if (isPassingFault(error)) throw error
      return false
    }
  }

  async function hashInSteps(bytes: Uint8Array): Promise<string> {
    const sum = createHash('sha256')
    for (let at = 0; at < bytes.length; at += 8 * PIECE) {
      sum.update(bytes.subarray(at, at + 8 * PIECE))
      await setImmediate()
    }
    return sum.digest('hex')
  }

  async function take(given: Uint8Array): Promise<Picture> {
    if (given.length > LARGEST_PICTURE) throw new GalleyError('picture-too-large', `${given.length} bytes`)
    const found = readPicture(given)
    if (typeof found === 'string') throw new GalleyError(REFUSALS[found], `a picture that is ${found}`)
    const { mime, width, height, bytes } = found
    await setImmediate()
    const hash = await hashInSteps(bytes)
    const answer: Picture = { hash, mime, width, height }
    // Whoever has it in the window again may put it into a text.
    leftOver = leftOver.filter((one) => one !== hash)
    if (isSound(hash)) return answer
    const key = blob(hash)
    drop.run(key)
    adding = key
    try {
      const count = Math.ceil(bytes.length / PIECE)
      for (let n = 0; n < count; n++) {
        insertPiece.run(key, n, bytes.subarray(n * PIECE, (n + 1) * PIECE))
        await setImmediate()
      }
      finish({ key, count, mime, width, height, size: bytes.length })
    } catch (error) {
      sweeping = true
      throw error
    } finally {
      adding = null
    }
    return answer
  }

  // From here on it is there, whole. Pieces of a longer one that was damaged go.
  const finish = immediate(
    db,
    (row: Row & { readonly key: Buffer; readonly count: number; readonly size: number }) => {
      dropPieces.run(row.key, row.count)
      insert.run(row.key, row.mime, row.width, row.height, row.size, Date.now())
    },
  )

  return {
    /** One after the other. */
    add: ({ bytes }: { readonly bytes: Uint8Array }): Promise<Picture> => {
      const mine = turn.then(() => take(bytes))
      turn = mine.catch(() => {})
      return mine
    },
    read,
    /** Of those that are here, in the order asked. */
    kinds: (hashes: readonly string[]): readonly { readonly hash: string; readonly mime: string }[] =>
      hashes.flatMap((hash) => {
        const row = known.get(blob(hash)) as Row | undefined
        return row ? [{ hash, mime: row.mime }] : []
      }),
    /** In the transaction that writes the body: which pictures it shows now. */
    body: (articleKey: number, document: Document): void => {
      const before = new Set((ofBody.all(articleKey) as Buffer[]).map((hash) => hash.toString('hex')))
      // No bytes at all stand for a picture that is not here.
      const after = new Set([...mediaOf(document), ...(hasGap(document) ? [''] : [])])
      for (const hash of after) if (!before.has(hash)) nameInBody.run(articleKey, blob(hash))
      for (const hash of before) if (!after.has(hash)) unnameInBody.run(articleKey, blob(hash))
    },
    /** In the transaction that keeps the revision. */
    revision: (revisionId: string, document: Document): void => {
      for (const hash of mediaOf(document)) nameInRevision.run(revisionId, blob(hash))
    },
    /** All that a body or a revision of the article shows. */
    of: (articleKey: number): readonly Buffer[] => ofArticle.all({ key: articleKey }) as Buffer[],
    /** In the transaction that deletes an article for ever: of its pictures those go that nobody else shows. */
    forget: (hashes: readonly Buffer[]): void => {
      for (const hash of hashes) {
        if (isNamed.get({ hash }) === 1) continue
        drop.run(hash)
        sweeping = true
      }
    },
    /** Deletes for about so long what nothing shows any more; answers whether there is more. */
    sweep: (ms: number): boolean => {
      const until = performance.now() + ms
      for (const hash of leftOver) {
        if (isNamed.get({ hash: blob(hash) }) === 0) drop.run(blob(hash))
        sweeping = true
      }
      leftOver = []
      if (!sweeping) return false
      do {
        const key = orphans.get(adding) as number | undefined
        if (key === undefined) {
          sweeping = false
          // What the log still holds of them goes too.
          db.pragma('wal_checkpoint(TRUNCATE)')
          return false
        }
        dropPiece.run(key)
      } while (performance.now() < until)
      return true
    },
  }
}

export type Media = ReturnType<typeof media>
