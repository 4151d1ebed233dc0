// Late statements: as those of better-sqlite3, but compiled at their first use; every one of a library compiles.
import type { Database, Statement } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { freshLibrary } from './fresh-library'
import { lateStatements } from './late-statements'
import { libraryOf } from './library'

const two = "SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y'"

/** What each way to ask a statement answers, or how it refuses. */
function answers(prepare: (source: string) => Statement): readonly unknown[] {
  const ways: readonly (() => unknown)[] = [
    () => prepare(two).all(),
    () => prepare(two).pluck().all(),
    () => prepare(two).pluck().pluck(false).get(),
    () => prepare(two).raw().all(),
    () => prepare(two).expand().get(),
    () => prepare(two).safeIntegers().get(),
    () => [...prepare(two).iterate()],
    () => prepare(two).columns(),
    () => prepare(two).reader,
    () => prepare(two).readonly,
    () => prepare(two).busy,
    () => prepare(two).source,
    () => prepare('SELECT ? + ?').pluck().bind(2, 3).get(),
    () => prepare('SELECT @a').pluck().get({ a: 1 }),
    () => prepare('SELECT @a').pluck().get({}),
    () => prepare("DELETE FROM tag WHERE name = 'x'").run(),
    () => prepare("DELETE FROM tag WHERE name = 'x'").get(),
    () => prepare('SELECT nothing').get(),
  ]
  return ways.map((way) => {
    try {
      return way()
    } catch (error) {
      return String(error)
    }
  })
}

function used(): readonly [Database, string[]] {
  const compiled: string[] = []
  const db = freshLibrary()
  const prepare = db.prepare.bind(db)
  db.prepare = ((source: string) => {
    compiled.push(source)
    return prepare(source)
  }) as never
  return [db, compiled]
}

describe('a late statement', () => {
  it('answers as one compiled at once', () => {
    const db = freshLibrary()
    expect(answers((source) => lateStatements(db).prepare(source))).toEqual(
      answers((source) => db.prepare(source)),
    )
  })

  it('changes its mode when it has been used, too', () => {
    const statement = lateStatements(freshLibrary()).prepare(two)
    expect(statement.get()).toEqual({ a: 1, b: 'x' })
    expect(statement.pluck().all()).toEqual([1, 2])
    expect(statement.pluck(false).raw().get()).toEqual([1, 'x'])
  })

  it('is compiled once, at its first use', () => {
    const [db, compiled] = used()
    const statement = lateStatements(db).prepare(two).pluck()
    expect(compiled).toEqual([])
    expect([statement.get(), statement.get()]).toEqual([1, 1])
    expect(compiled).toEqual([two])
  })

  it('takes part in transactions, which are those of the database', () => {
    const db = freshLibrary()
    const late = lateStatements(db)
    const add = late.prepare(
      "INSERT INTO tag (id, name, fold, colour, created_at) VALUES ('1', 'x', 'x', 'ink', 0)",
    )
    const fail = late.transaction(() => {
      add.run()
      expect([late.inTransaction, db.inTransaction]).toEqual([true, true])
      throw new Error('back')
    })
    expect(() => fail.immediate()).toThrow('back')
    expect(late.prepare('SELECT COUNT(*) FROM tag').pluck().get()).toBe(0)
  })

  it('is late once, however often it is asked for', () => {
    const late = lateStatements(freshLibrary())
    expect(lateStatements(late)).toBe(late)
  })
})

it('every statement of a library compiles', () => {
  const db = freshLibrary()
  const made: string[] = []
  libraryOf(
    lateStatements(db, (source) => made.push(source)),
    ':memory:',
  )
  expect(made.length).toBeGreaterThan(500)
  const broken = made.filter((source) => {
    try {
      return db.prepare(source).source === ''
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
})
