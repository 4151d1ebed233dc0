// Looks over a copy of a library: what SQLite can say of it, and every text, picture and file by its hash.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { BackupChecked } from '#shared/backup'
import { APPLICATION_ID } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { unpack, type Codec } from './revision-codec'

/** So many kinds of trouble are named; more only says that there is more. */
const NAMED = 50

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

type Rows<T> = Iterable<T>

/** Bodies by their hashes; answers how many articles there are. */
function lookAtBodies(db: Database.Database, say: (trouble: string) => void): number {
  let articles = 0
  const bodies = db.prepare(
    'SELECT a.headline, b.doc, b.sha256 FROM article a LEFT JOIN body b ON b.article_key = a.key',
  )
  type Body = { headline: string; doc: string | null; sha256: Buffer | null }
  for (const { headline, doc, sha256: hash } of bodies.iterate() as Rows<Body>) {
    articles++
    if (doc === null || hash === null || !sha256(doc).equals(hash)) say(`article: ${headline}`)
  }
  return articles
}

function lookAtRevisions(db: Database.Database, say: (trouble: string) => void): void {
  type Row = { article: number; n: number; hash: Buffer; codec: Codec; data: Buffer; headline: string }
  const all = db.prepare(
    'SELECT article_key AS article, n, hash, codec, data, headline FROM revision ORDER BY article_key, n',
  )
  let before: Buffer | undefined
  let of = -1
  for (const row of all.iterate() as Rows<Row>) {
    if (row.article !== of) before = undefined
    of = row.article
    try {
      before = unpack(row, before)
    } catch {
      before = undefined
    }
    if (before === undefined || !sha256(before).equals(row.hash)) say(`revision ${row.n}: ${row.headline}`)
  }
}

function lookAtSources(db: Database.Database, say: (trouble: string) => void): void {
  const all = db.prepare('SELECT name, sha256, bytes, codec FROM source')
  type Row = { name: string; sha256: Buffer; bytes: Buffer; codec: string }
  for (const { name, sha256: hash, bytes, codec } of all.iterate() as Rows<Row>) {
    // What was deleted for ever has no bytes.
    if (bytes.length === 0) continue
    try {
      if (sha256(codec === 'deflate' ? inflateRawSync(bytes) : bytes).equals(hash)) continue
    } catch {
      // Said below.
    }
    say(`file: ${name}`)
  }
}

function lookAtPictures(db: Database.Database, say: (trouble: string) => void): void {
  const pieces = db.prepare('SELECT bytes FROM media_piece WHERE hash = ? ORDER BY n').pluck()
  for (const hash of db.prepare('SELECT hash FROM media').pluck().all() as Buffer[]) {
    const sum = createHash('sha256')
    for (const bytes of pieces.iterate(hash) as Rows<Buffer>) sum.update(bytes)
    if (!sum.digest().equals(hash)) say(`picture: ${hash.toString('hex')}`)
  }
}

/** SQLite itself notices one flipped bit of a text in a hundred; the hashes notice all. */
function look(db: Database.Database, say: (trouble: string) => void): number {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) say('not a Galley library')
  const version = db.pragma('user_version', { simple: true }) as number
  if (version < 1 || version > MIGRATIONS.length) say(`version ${version}`)
  for (const { integrity_check: line } of db.pragma('integrity_check(20)') as { integrity_check: string }[])
    if (line !== 'ok') say(line)
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) say('foreign keys point nowhere')
  const column = db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?')
  const articles = lookAtBodies(db, say)
  lookAtRevisions(db, say)
  // A copy made before an update has the tables of then.
  if (column.get('source', 'codec') !== undefined) lookAtSources(db, say)
  if (column.get('media', 'hash') !== undefined) lookAtPictures(db, say)
  return articles
}

/** Of a file that nobody has open, which is left as it is. Never throws. */
export function checkCopy(file: string): BackupChecked {
  const damaged: string[] = []
  const say = (trouble: string): void => {
    if (damaged.length < NAMED) damaged.push(trouble)
  }
  let articles = 0
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    articles = look(db, say)
  } catch (error) {
    say((error as Error).message)
  } finally {
    db?.close()
  }
  return { sound: damaged.length === 0, articles, damaged }
}
