// What can be read of a ruined library becomes a new one: row by row, by its hashes, through the same schema.
import Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { GalleyError } from '#shared/error'
import type { Salvaged } from '#shared/rescue'
import { refuseBusy } from '../busy'
import { checkCopy } from '../copy-check'
import { migrate } from '../migrate'
import { MIGRATIONS } from '../migrations/index'
import { bringerOf } from './bring'
import { bringBodies } from './bodies'
import { bringArticles } from './articles'
import { settleRevisions, type SoundRevisions } from './revisions'
import { markedOf, type Brought, type Marks } from './marked'
import { dropUnsoundPictures } from './pictures'
import { ruinOf, type Fields, type Ruin } from './ruin'
import { isSound } from './sound'
import type { Table } from './tables'

export interface SalvageOptions {
  /** Absolute path of the ruined file; it is only read, and nobody may have it open. */
  readonly file: string
  /** Absolute path of the new library; nothing may be there. */
  readonly output: string
  /** A sound backup of the same library: what the ruined file does not have any more is taken from it. */
  readonly backup?: string | undefined
  /** The library's id, should it be lost. */
  readonly id?: string | undefined
  readonly marks: Marks
  /** Told how many tables are done of how many. */
  readonly progress?: (done: number, of: number) => void
}

/** A copy of the backup, of the same version; undefined if the backup is of a later one. */
function backupAt(backup: string, copy: string, version: number): Ruin | undefined {
  copyFileSync(backup, copy)
  const db = new Database(copy)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('journal_mode = DELETE')
    if ((db.pragma('user_version', { simple: true }) as number) > version) return undefined
    migrate(db, MIGRATIONS.slice(0, version))
  } finally {
    db.close()
  }
  return ruinOf(copy)
}

const NOTHING: Pick<Ruin, 'rows' | 'records' | 'isBroken'> = {
  rows: () => [],
  records: () => [],
  isBroken: () => true,
}

/**
 * Refuses with `library-foreign` what is no Galley library, `write-failed` where the new one would stand on something,
 * `library-damaged` if nothing can be read. The new library has passed every check when it gets its name.
 */
export async function salvage(options: SalvageOptions): Promise<Salvaged> {
  const { file, output, backup, progress = () => {} } = options
  if (existsSync(output)) throw new GalleyError('write-failed', 'something is there already', output)
  const partial = `${output}.salvaging`
  const copy = `${output}.backup`
  const tidy = (): void => {
    for (const name of [partial, `${partial}-journal`, `${partial}-wal`, copy, `${copy}-journal`])
      rmSync(name, { force: true })
  }
  tidy()
  refuseBusy(file)
  const ruin = ruinOf(file)
  let older: Ruin | undefined
  let db: Database.Database | undefined
  try {
    if (!ruin.ours && backup === undefined)
      throw new GalleyError('library-foreign', 'no Galley library', file)
    older = backup === undefined ? undefined : backupAt(backup, copy, ruin.tables.version)
    db = new Database(partial)
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = ON')
    migrate(db, MIGRATIONS.slice(0, ruin.tables.version))
    const found = bring(db, { ...ruin, ...(ruin.ours ? {} : NOTHING) }, older, progress)
    nameLibrary(db, ruin, older, options.id)
    migrate(db)
    const salvaged = await markedOf(db, partial, found, options.marks)
    const checked = checkCopy(partial)
    if (!checked.sound || checked.articles === 0)
      throw new GalleyError(
        'library-damaged',
        checked.damaged.slice(0, 3).join('; ') || 'nothing is left',
        file,
      )
    const descriptor = openSync(partial, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(partial, output)
    return salvaged
  } finally {
    db?.close()
    ruin.close()
    older?.close()
    tidy()
  }
}

function bring(
  db: Database.Database,
  ruin: Ruin,
  older: Ruin | undefined,
  progress: (done: number, of: number) => void,
): Brought {
  const bringer = bringerOf(db)
  const { tables } = ruin.tables
  const tableOf = (name: string): Table => {
    const found = tables.find((table) => table.name === name)
    if (found === undefined) throw new Error(`no table ${name}`)
    return found
  }
  const doubtful = new Map<number, Fields>()
  const done = new Set<string>()
  let revisions: SoundRevisions | undefined
  let brought: Omit<Brought, 'left' | 'lost'> | undefined
  let articles: ReturnType<typeof bringArticles> | undefined

  function takeAll(table: Table): void {
    const unsound: Fields[] = []
    for (const { fields, whole } of ruin.rows(table)) {
      if (whole && isSound(table.name, fields)) bringer.take(table, fields)
      else if (table.name === 'body') doubtful.set(fields['article_key'] as number, fields)
      else unsound.push({ ...fields, bytes: null })
    }
    bringer.settle(table)
    // A body is chosen when the revisions are there, and those of a backup when it is known which are sound.
    if (older !== undefined && table.name !== 'body' && table.name !== 'revision')
      if (unsound.length > 0 || ruin.isBroken(table.name)) {
        for (const { fields, whole } of older.rows(table))
          if (whole && isSound(table.name, fields)) bringer.take(table, fields)
        bringer.settle(table)
      }
    // Of a file that came in, its name stays.
    if (table.name === 'source')
      for (const fields of unsound) bringer.take(table, { ...fields, bytes: Buffer.alloc(0) })
  }

  db.transaction(() => {
    tables.forEach((table, at) => {
      if (table.name === 'article') articles = bringArticles(db, { ruin, older, bringer, table, tableOf })
      else takeAll(table)
      if (table.name === 'revision') revisions = settleRevisions(db, older, bringer, table)
      done.add(table.name)
      // What stands instead of a text that is lost is known when the revisions are there.
      if (brought === undefined && done.has('body') && articles !== undefined && revisions !== undefined)
        brought = {
          ...bringBodies(db, { articles, doubtful, older, body: tableOf('body'), sound: revisions }),
          fromBackup: articles.fromBackup,
        }
      progress(at + 1, tables.length)
    })
    if (tables.some(({ name }) => name === 'media_piece')) dropUnsoundPictures(db)
  }).immediate()
  if (brought === undefined || articles === undefined) throw new Error('no articles in the schema')
  return { ...brought, lost: articles.lost(), left: Object.fromEntries(bringer.left) }
}

/** The new library is the same one: it has the same id, and its count of changes goes on. */
function nameLibrary(
  db: Database.Database,
  ruin: Ruin,
  older: Ruin | undefined,
  known: string | undefined,
): void {
  const said = [ruin, older].flatMap((one) =>
    one === undefined ? [] : [...one.rows(one.tables.library)].map(({ fields }) => fields),
  )
  const id = said.map(({ id: value }) => value).find((value) => typeof value === 'string') ?? known
  const highest = db.prepare('SELECT COALESCE(MAX(seq), 0) FROM article').pluck().get() as number
  const seq = Math.max(highest, ...said.map(({ seq: value }) => (typeof value === 'number' ? value : 0)))
  db.prepare('UPDATE library SET id = COALESCE(?, id), seq = ?').run(id ?? null, seq + 1)
}
