// One library for another: whatever goes wrong, one of them is open, and no call reaches the wrong one.
import { describe, expect, it } from 'vitest'
import type { Envelope } from '#shared/error'
import { doorOf } from './door'
import { exchange, type Exchangeable } from './exchange'

interface Stage {
  readonly door: ReturnType<typeof doorOf>
  readonly did: string[]
  readonly old: Exchangeable
  readonly next: Exchangeable
  readonly call: (what: string) => Promise<unknown>
  /** Answers the calls that wait at the old one. */
  readonly answer: () => void
  readonly run: (how?: { opens?: boolean; saved?: boolean }) => Promise<boolean>
}

function stage(): Stage {
  const door = doorOf()
  const did: string[] = []
  let waiting: (() => void)[] = []
  const library = (name: string): Exchangeable => ({
    dispatch: async (_noun, verb): Promise<Envelope> => {
      did.push(`${name} asked ${String(verb)}`)
      if (String(verb).startsWith('slow')) await new Promise<void>((resolve) => waiting.push(resolve))
      return { ok: true, value: name }
    },
    dropped: () => Promise.resolve({ ok: true, value: name }),
    close: () => {
      did.push(`${name} closed`)
      return Promise.resolve()
    },
  })
  const [old, next] = [library('old'), library('next')]
  door.lead(old)
  const call = async (what: string): Promise<unknown> => {
    const envelope = await door.dispatch('any', what, {})
    return envelope.ok ? envelope.value : envelope.fault.code
  }
  return {
    door,
    did,
    old,
    next,
    call,
    answer: () => {
      for (const go of waiting) go()
      waiting = []
    },
    run: ({ opens = true, saved = true } = {}) =>
      exchange(
        {
          door,
          old,
          open: () => Promise.resolve(opens ? next : undefined),
          hold: (on) => did.push(on ? 'held' : 'let go'),
          flush: async () => {
            await call('save')
            return saved
          },
          stillWorking: () => did.push('still working'),
          show: () => {
            did.push('shown')
            return Promise.resolve()
          },
        },
        20,
      ),
  }
}

describe('exchanging libraries', () => {
  it('saves the last keys in the old one, closes it, then shows the next', async () => {
    const { run, did, call } = stage()
    expect(await run()).toBe(true)
    expect(did).toEqual(['held', 'old asked save', 'old closed', 'shown', 'let go'])
    expect(await call('list')).toBe('next')
  })

  it('leaves all as it was if the next does not open', async () => {
    const { run, did, call } = stage()
    expect(await run({ opens: false })).toBe(false)
    expect(did).toEqual([])
    expect(await call('list')).toBe('old')
  })

  it('stays if words are not saved and not given up', async () => {
    const { run, did, call } = stage()
    expect(await run({ saved: false })).toBe(false)
    expect(did).toEqual(['held', 'old asked save', 'next closed', 'let go'])
    expect(await call('list')).toBe('old')
  })

  it('waits for what was asked before, and gives what is asked meanwhile to nobody', async () => {
    const { run, did, call, answer } = stage()
    const before = call('slow export')
    const done = run()
    await expect.poll(() => did.length).toBe(3)
    const meanwhile = call('list')
    answer()
    expect([await before, await meanwhile, await done]).toEqual(['old', 'library-closed', true])
    expect(did.indexOf('old closed')).toBeGreaterThan(did.indexOf('old asked slow export'))
    expect(did).not.toContain('next asked list')
  })

  it('stays if something does not come to its end, and answers what was asked meanwhile', async () => {
    const { run, did, call } = stage()
    void call('slow export')
    const done = run()
    await expect.poll(() => did.length).toBe(3)
    const meanwhile = call('list')
    expect([await done, await meanwhile]).toEqual([false, 'old'])
    expect(did).toContain('next closed')
    expect(did).toContain('still working')
    expect(did).not.toContain('old closed')
  })

  it('goes on though the old one cannot fold its log', async () => {
    const { run, old, call } = stage()
    Object.assign(old, { close: () => Promise.reject(new Error('disk full')) })
    expect(await run()).toBe(true)
    expect(await call('list')).toBe('next')
  })
})
