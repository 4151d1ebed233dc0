// Long work: shown while it lasts, told when it has ended, never while somebody is still asked where to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Progress } from '#shared/act'
import type { ImportJob } from '#shared/importing'
import { longWorkOf, type Ended, type LongWork, type Shown } from './long-work'

let progress: Progress | null
let jobs: ImportJob[]
let shown: Shown[]
let ended: Ended[]
let work: LongWork

beforeEach(() => {
  vi.useFakeTimers()
  progress = null
  jobs = []
  shown = []
  ended = []
  work = longWorkOf({
    progress: () => Promise.resolve(progress),
    jobs: () => Promise.resolve(jobs),
    show: (one) => shown.push(one),
    ended: (one) => ended.push(one),
    now: Date.now,
  })
})
afterEach(() => {
  work.stop()
  vi.useRealTimers()
})

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const job = (over: Partial<ImportJob>): ImportJob => ({
  key: 1,
  kind: 'folder',
  name: '来稿',
  state: 'running',
  begunAt: 0,
  endedAt: null,
  of: 200,
  done: 0,
  imported: 0,
  duplicate: 0,
  failed: 0,
  retriable: false,
  rate: null,
  remaining: null,
  trouble: null,
  ...over,
})

function call(noun: string, verb: string): { readonly end: (ok: boolean) => void } {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  void work.around(
    noun,
    verb,
    () => promise,
    (ok) => ok,
  )
  return { end: resolve }
}

describe('a call that takes long', () => {
  it('is shown by what is said of it, and told when it has ended', async () => {
    const { end } = call('exporting', 'library')
    progress = { work: 'export', done: 0, of: 50 }
    await pass(3000)
    progress = { work: 'export', done: 25, of: 50 }
    await pass(3000)
    expect(shown.at(-1)).toEqual({ part: 0.5, state: 'normal' })
    end(true)
    await pass(0)
    expect(shown.at(-1)).toBeNull()
    expect(ended).toEqual([{ kind: 'export', ok: true, job: null }])
    await pass(10_000)
    expect(shown.at(-1)).toBeNull()
  })

  it('has not begun while somebody is asked where to', async () => {
    const { end } = call('exporting', 'choose')
    await pass(60_000)
    expect(shown).toEqual([])
    progress = { work: 'export', done: 1, of: 2 }
    await pass(1500)
    end(true)
    await pass(0)
    expect(ended).toEqual([])
  })

  it('is shown without a measure where nobody says how far it is', async () => {
    const { end } = call('backups', 'make')
    await pass(1000)
    expect(shown).toEqual([{ part: null, state: 'normal' }])
    await pass(9000)
    end(false)
    await pass(0)
    expect(ended).toEqual([{ kind: 'backup', ok: false, job: null }])
    expect(shown.at(-1)).toBeNull()
  })

  it('is passed on as it is, with its answer or its failure, if it is none of these', async () => {
    expect(
      await work.around(
        'toString',
        'constructor',
        () => Promise.resolve(7),
        () => true,
      ),
    ).toBe(7)
    const failing = (): Promise<never> => Promise.reject(new Error('no'))
    await expect(work.around('backups', 'make', failing, () => true)).rejects.toThrow('no')
    await pass(10_000)
    expect(shown).toEqual([])
  })
})

describe('an import', () => {
  async function goOn(over: Partial<ImportJob>, ms = 3000): Promise<void> {
    jobs = [job(over)]
    work.imports()
    await pass(ms)
  }

  it('is shown file by file and told once, with its numbers', async () => {
    await goOn({ done: 0 })
    await goOn({ done: 50 })
    await goOn({ done: 100, imported: 90 })
    expect(shown.at(-1)).toEqual({ part: 0.5, state: 'normal' })
    await goOn({ state: 'done', done: 200, imported: 190, failed: 10 })
    await goOn({ state: 'done', done: 200, imported: 190, failed: 10 })
    expect(shown.at(-1)).toBeNull()
    expect(ended).toHaveLength(1)
    expect(ended[0]).toMatchObject({ kind: 'import', ok: true, job: { imported: 190, failed: 10 } })
  })

  it('that stopped by itself is told and stays marked; one that somebody stopped is not', async () => {
    await goOn({ done: 50 }, 6000)
    await goOn({ state: 'paused', trouble: 'disk-full' })
    expect(shown.at(-1)).toEqual({ part: 1, state: 'error' })
    expect(ended).toMatchObject([{ kind: 'import', ok: false }])
    await goOn({ done: 60 }, 6000)
    await goOn({ state: 'cancelled' })
    expect(shown.at(-1)).toBeNull()
    expect(ended).toHaveLength(1)
  })

  it('of the watched folder and of a terminal is nothing to wait for', async () => {
    await goOn({ kind: 'watch' }, 6000)
    await goOn({ kind: 'watch', state: 'done' })
    await goOn({ kind: 'terminal' }, 6000)
    expect(shown).toEqual([])
    expect(ended).toEqual([])
  })

  it('is not told of once its library is let go', async () => {
    await goOn({ done: 50 }, 6000)
    work.stop()
    await goOn({ state: 'done' })
    expect(shown.at(-1)).toBeNull()
    expect(ended).toEqual([])
  })
})
