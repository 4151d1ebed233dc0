// Looks over a library that nobody has open: what SQLite can say of it, and every text, picture and file by its hash.
import Database from 'better-sqlite3'
import type { BackupChecked } from '#shared/backup'
import type { Damage, Health } from '#shared/health'
import { leavingNothing } from './busy'
import { lookOver } from './health'
import { APPLICATION_ID } from './migrate'
import { MIGRATIONS } from './migrations/index'

/** So many kinds of trouble are named; more only says that there is more. */
const NAMED = 50

const NOTHING: Omit<Health, 'sound' | 'damage' | 'more'> = {
  articles: 0,
  headlines: 0,
  revisions: 0,
  pictures: 0,
  files: 0,
}

const ofDatabase = (title: string): Damage => ({ kind: 'database', title, articleId: null, n: null })

/** SQLite itself notices one flipped bit of a text in a hundred; the hashes notice all. */
function* ofSqlite(db: Database.Database): Generator<string> {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) yield 'not a Galley library'
  const version = db.pragma('user_version', { simple: true }) as number
  if (version < 1 || version > MIGRATIONS.length) yield `version ${version}`
  for (const { integrity_check: line } of db.pragma('integrity_check(20)') as { integrity_check: string }[])
    if (line !== 'ok') yield line
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) yield 'foreign keys point nowhere'
}

/** Of a file that nobody has open, which is left as it is; `full` false: only what SQLite says. Never throws. */
export function healthOf(file: string, full = true): Health {
  return leavingNothing(file, () => looked(file, full))
}

function looked(file: string, full: boolean): Health {
  const damage: Damage[] = []
  let looked: Omit<Health, 'sound'> = { ...NOTHING, damage, more: 0 }
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    for (const line of ofSqlite(db)) damage.push(ofDatabase(line))
    if (full) {
      const work = lookOver(db)
      let step = work.next()
      while (step.done !== true) step = work.next()
      looked = { ...step.value, damage: [...damage, ...step.value.damage] }
    }
  } catch (error) {
    damage.push(ofDatabase((error as Error).message))
  } finally {
    db?.close()
  }
  return { ...looked, sound: looked.damage.length === 0 }
}

const LABELS: Readonly<Record<Damage['kind'], (damage: Damage) => string>> = {
  database: ({ title }) => title,
  text: ({ title }) => `article: ${title}`,
  fields: ({ title }) => `fields: ${title}`,
  suggestion: ({ title }) => `suggestions: ${title}`,
  revision: ({ title, n }) => `revision ${n}: ${title}`,
  picture: ({ title }) => `picture: ${title}`,
  file: ({ title }) => `file: ${title}`,
}

/** The same in short, as backups are told of. */
export function checkCopy(file: string): BackupChecked {
  const { sound, articles, damage } = healthOf(file)
  return { sound, articles, damaged: damage.slice(0, NAMED).map((one) => LABELS[one.kind](one)) }
}
