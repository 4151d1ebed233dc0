// Opens the library file: looks before it touches, sets what durability needs and reads it back, migrates.
import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { GalleyError } from '#shared/error'
import { backUpBeforeUpdate } from './before-update'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { placeOf } from './place'
import { vet } from './vet'

export interface OpenOptions {
  /** Whether a library may be made where none is. */
  readonly create: boolean
  /** The place for backups; a library that this program is newer than is copied there before it is touched. */
  readonly backups?: string
  /** The id of the library that lay there last; null: it was never seen here, and is looked at on a copy first. */
  readonly known?: string | null
  /** It is a copy made to be looked at: it may be newer than this program, and is not brought up to date then. */
  readonly viewOnly?: boolean
  /** On a network drive or in a synced folder a log beside the file would be torn from it: one file at a time. */
  readonly alone?: boolean
}

function expectPragma(db: Database.Database, name: string, wanted: unknown): void {
  const got = db.pragma(name, { simple: true })
  if (got !== wanted)
    throw new GalleyError('library-damaged', `${name} reads ${String(got)}, not ${String(wanted)}`)
}

function configure(db: Database.Database, alone: boolean): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma(`journal_mode = ${alone ? 'DELETE' : 'WAL'}`)
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
  expectPragma(db, 'journal_mode', alone ? 'delete' : 'wal')
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

/** Another library than the one that lay there comes from elsewhere too. */
function isKnown(db: Database.Database, known: string): boolean {
  try {
    return db.prepare('SELECT id FROM library').pluck().get() === known
  } catch {
    return false
  }
}

/**
 * The one connection to the library. Errors: `library-missing`, `library-foreign`, `library-damaged`,
 * `library-newer`, `library-linked`, `library-read-only`, `library-altered`, `library-busy` (another program holds it),
 * each naming the file; `backup-damaged`, `disk-full` or `write-failed` if no backup could be made before an update, which
 * then is not made.
 */
export function openLibrary(path: string, options: OpenOptions): Database.Database {
  const { create, backups, known, viewOnly = false, alone = false } = options
  const there = placeOf(path, viewOnly)
  if (there === null && !create) throw new GalleyError('library-missing', 'no library there', path)
  if (there === null) mkdirSync(dirname(path), { recursive: true })
  const file = there ?? path
  if (there !== null && known === null) vet(file)
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: 250, fileMustExist: there !== null })
    configure(db, alone)
    if (there !== null && typeof known === 'string' && !isKnown(db, known)) {
      db.close()
      vet(file)
      db = new Database(file, { timeout: 250, fileMustExist: true })
      configure(db, alone)
    }
    if (viewOnly && (db.pragma('user_version', { simple: true }) as number) > MIGRATIONS.length) return db
    if (there !== null && backups !== undefined) backUpBeforeUpdate(db, backups)
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
    if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN')
      throw new GalleyError('library-read-only', message, file)
    throw new GalleyError('internal', message, file)
  }
}
