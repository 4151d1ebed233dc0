// Statements that are compiled when they are first asked: a library has some seven hundred, a first list needs thirty.
import type { Database, Statement } from 'better-sqlite3'

type Mode = 'pluck' | 'expand' | 'raw' | 'safeIntegers'

/** Stands for a statement and becomes it. */
class LateStatement implements Statement {
  readonly source: string
  readonly #db: Database
  readonly #modes: (readonly [Mode, boolean])[] = []
  #bound: readonly unknown[] | undefined
  #statement: Statement | undefined

  constructor(db: Database, source: string) {
    this.#db = db
    this.source = source
  }

  /** The statement itself; throws what is wrong with its SQL. */
  get compiled(): Statement {
    if (this.#statement !== undefined) return this.#statement
    const statement = this.#db.prepare(this.source)
    for (const [mode, on] of this.#modes) statement[mode](on)
    if (this.#bound !== undefined) statement.bind(...this.#bound)
    this.#statement = statement
    return statement
  }

  get database(): Database {
    return this.#db
  }
  get reader(): boolean {
    return this.compiled.reader
  }
  get readonly(): boolean {
    return this.compiled.readonly
  }
  get busy(): boolean {
    return this.#statement?.busy ?? false
  }

  run(...values: unknown[]): ReturnType<Statement['run']> {
    return this.compiled.run(...values)
  }
  get(...values: unknown[]): unknown {
    return this.compiled.get(...values)
  }
  all(...values: unknown[]): unknown[] {
    return this.compiled.all(...values)
  }
  iterate(...values: unknown[]): IterableIterator<unknown> {
    return this.compiled.iterate(...values)
  }
  columns(): ReturnType<Statement['columns']> {
    return this.compiled.columns()
  }

  pluck(on = true): this {
    return this.#set('pluck', on)
  }
  expand(on = true): this {
    return this.#set('expand', on)
  }
  raw(on = true): this {
    return this.#set('raw', on)
  }
  safeIntegers(on = true): this {
    return this.#set('safeIntegers', on)
  }
  bind(...values: unknown[]): this {
    this.#bound = values
    this.#statement?.bind(...values)
    return this
  }

  #set(mode: Mode, on: boolean): this {
    this.#modes.push([mode, on])
    this.#statement?.[mode](on)
    return this
  }
}

const late = new WeakSet<Database>()

/**
 * The same database but for `prepare`, which compiles a statement when it is first used; one that is late already stays
 * as it is. What is wrong with a statement is thrown only then, so a test has all compiled (`made` is told each).
 */
export function lateStatements(db: Database, made?: (source: string) => void): Database {
  if (late.has(db)) return db
  const prepare = (source: string): LateStatement => {
    made?.(source)
    return new LateStatement(db, source)
  }
  const delaying = Object.create(db, { prepare: { value: prepare } }) as Database
  late.add(delaying)
  return delaying
}
