// Opens the library file: looks before it touches, sets what durability needs and reads it back, migrates.
import Database from 'better-sqlite3'
import { closeSync, existsSync, mkdirSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { GalleyError } from '#shared/error'
import { backUpBeforeUpdate } from './before-update'
import { APPLICATION_ID, migrate } from './migrate'

export interface OpenOptions {
  /** Whether a library may be made where none is. */
  readonly create: boolean
  /** The place for backups; a library that this program is newer than is copied there before it is touched. */
  readonly backups?: string
}

/** The first 100 bytes, read before any connection exists: closing a second descriptor later would drop our lock. */
function inspect(file: string): void {
  const { size } = statSync(file)
  if (size === 0) throw new GalleyError('library-damaged', 'the library file is empty', file)
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new GalleyError('library-foreign', 'not an SQLite file', file)
  const applicationId = header.readUInt32BE(68)
  // A library that died in its very first transaction has a header whose page 1 is still blank of our mark.
  if (
    applicationId !== APPLICATION_ID &&
    !(applicationId === 0 && header.readUInt32BE(60) === 0 && size <= 4096)
  )
    throw new GalleyError('library-foreign', `application_id ${applicationId}`, file)
}

function expectPragma(db: Database.Database, name: string, wanted: unknown): void {
  const got = db.pragma(name, { simple: true })
  if (got !== wanted)
    throw new GalleyError('library-damaged', `${name} reads ${String(got)}, not ${String(wanted)}`)
}

function configure(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  // better-sqlite3 is compiled to fall back to NORMAL on every later open; a power cut would then lose saves.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  // What is deleted or written over is not left in the free parts of the file.
  db.pragma('secure_delete = ON')
  db.pragma('mmap_size = 0')
  db.pragma('journal_size_limit = 8388608')
  db.pragma('cache_size = -65536')
  db.pragma('temp_store = MEMORY')
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
  }
  expectPragma(db, 'locking_mode', 'exclusive')
  expectPragma(db, 'journal_mode', 'wal')
  expectPragma(db, 'synchronous', 2)
  expectPragma(db, 'foreign_keys', 1)
  expectPragma(db, 'trusted_schema', 0)
  expectPragma(db, 'cell_size_check', 1)
  expectPragma(db, 'secure_delete', 1)
  // Before 3.51.3 two connections could lose committed pages when the log was reset.
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003)
    throw new GalleyError('internal', `SQLite ${version} is older than 3.51.3`)
}

/**
 * The one connection to the library. Errors: `library-missing`, `library-foreign`, `library-damaged`,
 * `library-newer`, `library-busy` (another program holds it), each naming the file; `backup-damaged`,
 * `disk-full` or `write-failed` if no backup could be made before an update, which then is not made.
 */
export function openLibrary(path: string, { create, backups }: OpenOptions): Database.Database {
  const exists = existsSync(path)
  if (!exists && !create) throw new GalleyError('library-missing', 'no library there', path)
  if (!exists) mkdirSync(dirname(path), { recursive: true })
  const file = exists ? realpathSync(path) : path
  if (exists) inspect(file)
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: 250, fileMustExist: exists })
    configure(db)
    if (exists && backups !== undefined) backUpBeforeUpdate(db, backups)
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof GalleyError)
      throw error.subject ? error : new GalleyError(error.code, error.message, file)
    const { code, message } = error as { code?: string; message: string }
    if (code?.startsWith('SQLITE_BUSY')) throw new GalleyError('library-busy', message, file)
    if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
      throw new GalleyError('library-damaged', message, file)
    if (code === 'SQLITE_FULL') throw new GalleyError('disk-full', message, file)
    throw new GalleyError('internal', message, file)
  }
}
