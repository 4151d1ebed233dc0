// People of the desk: declared, renamed, set aside; removed only while nothing names them.
import Sqlite, { type Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Person } from '#shared/person'
import { foldName } from '#core/text/fold-name'
import { newId } from './ids'
import { immediate } from './immediate'
import type { SettingsAnswers } from './settings'

type Input<Verb extends keyof Answers['people']> = Parameters<Answers['people'][Verb]>[0]

interface Row extends Omit<Person, 'active'> {
  readonly active: 0 | 1
}

const SHOWN = 'id, name, role, active'

/** `settings` hold the name of who sits here. */
export function people(
  db: Database,
  settings: SettingsAnswers,
): {
  readonly answers: Answers['people']
  /** Who sits here: the name that was declared, and whoever at the desk bears it; null if nobody does. */
  readonly here: () => { readonly name: string; readonly person: Person | null }
} {
  const all = db.prepare(`SELECT ${SHOWN} FROM person ORDER BY active DESC, key`)
  const byId = db.prepare(`SELECT ${SHOWN} FROM person WHERE id = ?`)
  const byFold = db.prepare(`SELECT ${SHOWN} FROM person WHERE fold = ?`)
  const insert = db.prepare(
    'INSERT INTO person (id, name, fold, role, active) VALUES (@id, @name, @fold, @role, @active)',
  )
  const update = db.prepare(
    'UPDATE person SET name = @name, fold = @fold, role = @role, active = @active WHERE id = @id',
  )
  const remove = db.prepare('DELETE FROM person WHERE id = ?')

  const shown = (row: Row): Person => ({ ...row, active: row.active === 1 })
  const stored = (person: Person): object => ({
    ...person,
    fold: foldName(person.name),
    active: person.active ? 1 : 0,
  })

  function get(id: string): Person {
    const row = byId.get(id) as Row | undefined
    if (!row) throw new GalleyError('not-found', `no person ${id}`)
    return shown(row)
  }
  function claim({ id, name }: Pick<Person, 'id' | 'name'>): void {
    const other = byFold.get(foldName(name)) as Row | undefined
    if (other && other.id !== id) throw new GalleyError('person-taken', 'another person', other.name)
  }

  const answers: Answers['people'] = {
    list: () => (all.all() as Row[]).map(shown),
    add: immediate(db, ({ name, role, active, id = newId() }: Input<'add'>) => {
      const person = { id, name, role, active }
      claim(person)
      if (byId.get(id) !== undefined) throw new GalleyError('conflict', `the person ${id} is there`)
      insert.run(stored(person))
      return { id }
    }),
    change: immediate(db, ({ id, name, role, active }: Input<'change'>) => {
      const before = get(id)
      const now = {
        id,
        name: name ?? before.name,
        role: role ?? before.role,
        active: active ?? before.active,
      }
      claim(now)
      update.run(stored(now))
      if (settings.get().person === before.name) settings.change({ person: now.name })
      return { before }
    }),
    remove: immediate(db, ({ id }: Input<'remove'>) => {
      const before = get(id)
      try {
        remove.run(id)
      } catch (error) {
        if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
          throw new GalleyError('person-used', `something names ${id}`, before.name)
        throw error
      }
      return { before }
    }),
  }
  return {
    answers,
    here: () => {
      const { person: name } = settings.get()
      const row = name === '' ? undefined : (byFold.get(foldName(name)) as Row | undefined)
      return { name, person: row?.active === 1 ? shown(row) : null }
    },
  }
}
