// For tests: a connection whose calls fail at a chosen one, as a full disk, a broken one or another program makes them fail.
import type { Database, Statement } from 'better-sqlite3'

/**
 * `once` and `for-ever`: the call does nothing and fails, the later ones too or not. `rolled-back`: SQLite has moreover
 * ended the transaction by itself, as it does when the disk is full. `done`: the call does its work and fails then, as a
 * commit does whose acknowledgement is lost.
 */
export const DATABASE_FAULTS = ['once', 'for-ever', 'rolled-back', 'done'] as const
export type DatabaseFault = (typeof DATABASE_FAULTS)[number]

export interface FaultyDatabase {
  readonly db: Database
  /** From now on calls are counted from 1, and number `at` fails; with no `at` none does. */
  readonly arm: (fault: DatabaseFault, at?: number) => void
  /** All is well again; answers how many calls there were, and whether one failed. */
  readonly disarm: () => { readonly calls: number; readonly struck: boolean }
}

type Any = (...args: never[]) => unknown
const CODES = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY'] as const
const RUNS: ReadonlySet<string> = new Set(['run', 'get', 'all', 'iterate'])
const CHAINS: ReadonlySet<string> = new Set(['pluck', 'raw', 'expand', 'bind', 'safeIntegers'])

/** Begin, commit and savepoints are calls as well. */
export function faultyDatabase(real: Database): FaultyDatabase {
  let armed: { readonly fault: DatabaseFault; readonly at: number } | undefined
  let calls = 0
  let struck = false

  function strike(): Error {
    struck = true
    const code = CODES[calls % CODES.length] ?? 'SQLITE_FULL'
    return Object.assign(new Error(`made to fail: ${code}`), { code })
  }
  function call<Answer>(work: () => Answer): Answer {
    if (armed === undefined) return work()
    calls++
    const { fault, at } = armed
    if (calls < at || (calls > at && fault !== 'for-ever')) return work()
    if (fault === 'done') work()
    if (fault === 'rolled-back' && real.inTransaction) real.exec('ROLLBACK')
    throw strike()
  }

  function statement(made: Statement): Statement {
    const wrapped: Statement = new Proxy(made, {
      get: (_, name: string) => {
        const value = Reflect.get(made, name) as unknown
        if (typeof value !== 'function') return value
        const run = value.bind(made) as Any
        if (RUNS.has(name)) return (...args: never[]) => call(() => run(...args))
        if (CHAINS.has(name))
          return (...args: never[]) => {
            run(...args)
            return wrapped
          }
        return run
      },
    })
    return wrapped
  }

  function transaction(work: Any): unknown {
    // The commit follows the last call of the work, and the begin comes before the first.
    const inner = real.transaction((...args: never[]) => {
      const answer = work(...args)
      call(() => undefined)
      return answer
    })
    const kind =
      (name: 'default' | 'immediate' | 'deferred' | 'exclusive') =>
      (...args: never[]): unknown => {
        const outermost = !real.inTransaction
        call(() => undefined)
        const answer = inner[name](...args)
        return outermost && armed?.fault === 'done' ? call(() => answer) : answer
      }
    const made = kind('default')
    return Object.assign(made, {
      default: made,
      immediate: kind('immediate'),
      deferred: kind('deferred'),
      exclusive: kind('exclusive'),
    })
  }

  const db = new Proxy(real, {
    get: (_, name: string) => {
      const value = Reflect.get(real, name) as unknown
      if (typeof value !== 'function') return value
      const run = value.bind(real) as Any
      if (name === 'prepare') return (sql: string) => statement(real.prepare(sql))
      if (name === 'transaction') return transaction
      if (name === 'exec' || name === 'pragma' || name === 'backup')
        return (...args: never[]) => call(() => run(...args))
      return run
    },
  })
  return {
    db,
    arm: (fault, at = Infinity) => {
      armed = { fault, at }
      calls = 0
      struck = false
    },
    disarm: () => {
      armed = undefined
      return { calls, struck }
    },
  }
}
