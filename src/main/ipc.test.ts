// P36: only the main frame of our own page is heard, on every channel there is.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Envelope } from '#shared/error'

type Heard = (event: unknown, ...args: readonly unknown[]) => unknown
const { handled, heard } = vi.hoisted(() => ({
  handled: new Map<string, Heard>(),
  heard: new Map<string, Heard>(),
}))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Heard) => handled.set(channel, listener),
    on: (channel: string, listener: Heard) => heard.set(channel, listener),
  },
}))
const { flush, listen, listenForFlushes } = await import('./ipc')

const OURS = ['app://bundle']
const page = { url: 'app://bundle/index.html' }
const sender = { mainFrame: page }
const made = {
  has: (asking: unknown) => asking !== foreign,
  answer: <T>(_page: unknown, run: () => T): T => run(),
}
/** Shows our own page, but in a window that we have not made. */
const foreign = { mainFrame: page }
const events: readonly (readonly [string, unknown])[] = [
  ['a frame that is gone', { senderFrame: null, sender: { mainFrame: page } }],
  ['a frame within the page', { senderFrame: { ...page }, sender: { mainFrame: page } }],
  ['a window of somebody else', { senderFrame: page, sender: foreign }],
  ['no frames at all', { senderFrame: undefined, sender: { mainFrame: undefined } }],
  ...['https://bundle/', 'app://other/', 'file:///index.html', 'about:blank', ''].map((url) => {
    const frame = { url }
    return [`a page at ${url}`, { senderFrame: frame, sender: { mainFrame: frame } }] as const
  }),
]
const ours = { senderFrame: page, sender }

let asked: unknown[]
beforeEach(() => {
  asked = []
  const answer = (...call: readonly unknown[]): Promise<Envelope> => {
    asked.push(call)
    return Promise.resolve({ ok: true, value: 'done' })
  }
  listen(answer, answer, OURS, made)
  listenForFlushes(OURS, made)
})

it('P36 there are these channels and no others', () => {
  expect([...handled.keys()]).toEqual(['dropped', 'call'])
  expect([...heard.keys()]).toEqual(['flushed'])
})

describe('a call', () => {
  it('P36 of our own page is handed on', async () => {
    expect(await handled.get('call')?.(ours, 'tags', 'list', {})).toEqual({ ok: true, value: 'done' })
    expect(asked).toEqual([['tags', 'list', {}]])
  })

  it.each(events)('P36 of %s is refused before it is looked at', (_name, event) => {
    expect(handled.get('call')?.(event, 'tags', 'list', {})).toMatchObject({
      ok: false,
      fault: { code: 'not-ours' },
    })
    expect(asked).toEqual([])
  })
})

describe('what was dropped', () => {
  it('P36 on our own page is handed on', async () => {
    expect(await handled.get('dropped')?.(ours, ['/a'])).toEqual({ ok: true, value: 'done' })
    expect(asked).toEqual([[['/a']]])
  })

  it.each(events)('P36 on %s is refused before it is looked at', (_name, event) => {
    expect(handled.get('dropped')?.(event, ['/a'])).toMatchObject({ ok: false, fault: { code: 'not-ours' } })
    expect(asked).toEqual([])
  })
})

describe('that all is saved', () => {
  const saying = async (event: unknown): Promise<boolean> => {
    const sent: unknown[] = []
    const window = { webContents: { send: (_channel: string, id: unknown) => sent.push(id) } }
    const saved = flush(window as never, 30)
    heard.get('flushed')?.(event, sent[0], true)
    return saved
  }

  it('P36 is believed of our own page', async () => {
    expect(await saying(ours)).toBe(true)
  })

  it.each(events)('P36 is not believed of %s', async (_name, event) => {
    expect(await saying(event)).toBe(false)
  })
})
