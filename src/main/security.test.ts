// P29, P30: what the window may never do, as the values and handlers that Electron is given.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

type Handler = (...args: never[]) => unknown
const { app, defaultSession, set } = vi.hoisted(() => {
  const set = new Map<string, Handler>()
  const setter = (name: string) => (handler: Handler) => void set.set(name, handler)
  return {
    set,
    app: { on: (name: string, handler: Handler) => void set.set(name, handler) },
    defaultSession: {
      setPermissionRequestHandler: setter('request'),
      setPermissionCheckHandler: setter('check'),
      setDevicePermissionHandler: setter('device'),
      setDisplayMediaRequestHandler: setter('display'),
      setSpellCheckerEnabled: setter('spelling'),
      webRequest: { onBeforeRequest: setter('network') },
    },
  }
})
vi.mock('electron', () => ({ app, session: { defaultSession }, BrowserWindow: class {} }))
const { CONTENT_SECURITY_POLICY, refuseEverythingElse } = await import('./security')
const { WEB_PREFERENCES } = await import('./window')
refuseEverythingElse('')
const handler = (name: string): ((...args: readonly unknown[]) => unknown) => set.get(name) as never

it('P29 the policy of the page is this, to the letter', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
  )
})

it('P29 a page has no more than this', () => {
  expect(WEB_PREFERENCES).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

/** As Electron's own types name them, in the requests and in the checks. */
const electronTypes = readFileSync(
  join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'),
  'utf8',
)
const PERMISSIONS = [
  ...new Set(
    Array.from(electronTypes.matchAll(/permission: ((?:'[\w-]{1,60}'(?: \| )?){1,100})/g), ([, names = '']) =>
      Array.from(names.matchAll(/[\w-]{1,60}/g), ([name]) => name),
    ).flat(),
  ),
]
describe('a permission', () => {
  it('is one of those that Electron knows', () => {
    expect(PERMISSIONS.length).toBeGreaterThanOrEqual(46)
    expect(PERMISSIONS).toEqual(
      expect.arrayContaining(['media', 'geolocation', 'openExternal', 'local-fonts', 'nfc']),
    )
  })

  it.each(PERMISSIONS)('P29 is not given: %s', (name) => {
    const decided: unknown[] = []
    handler('request')({}, name, (given: unknown) => decided.push(given))
    expect(decided).toEqual([false])
    expect(handler('check')({}, name)).toBe(false)
    expect(handler('device')({})).toBe(false)
  })

  it('P29 of the screen is not given, and words are not looked up anywhere', () => {
    const decided: unknown[] = []
    handler('display')({}, (given: unknown) => decided.push(given))
    expect(decided).toEqual([{}])
    expect(set.get('spelling')).toBe(false)
  })
})

describe('a way out', () => {
  const ways = new Map<string, (...args: readonly unknown[]) => unknown>()
  const opened: unknown[] = []
  handler('web-contents-created')(
    {},
    {
      on: (name: string, way: Handler) => ways.set(name, way as never),
      setWindowOpenHandler: (open: (asked: unknown) => unknown) =>
        opened.push(open({ url: 'https://example.org' })),
    },
  )

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'P29 is shut: %s',
    (name) => {
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'app://bundle/other.html',
        'javascript:1',
        '',
      ]) {
        const preventDefault = vi.fn<() => void>()
        ways.get(name)?.({ url, preventDefault })
        expect(preventDefault).toHaveBeenCalledOnce()
      }
    },
  )

  it('P29 is shut: a second window', () => {
    expect(opened).toEqual([{ action: 'deny' }])
  })
})

describe('the network', () => {
  const cancelled = (url: string): unknown => {
    let answer: unknown
    handler('network')({ url }, (decided: { cancel: boolean }) => (answer = decided.cancel))
    return answer
  }
  it.each([
    'https://example.org/a.png',
    'http://127.0.0.1:9/x',
    'ws://example.org',
    'wss://example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    '//example.org/x',
    'chrome-extension://x/y',
    'appx://bundle',
    'HTTPS://EXAMPLE.ORG',
  ])('P30 is never asked: %s', (url) => {
    expect(cancelled(url)).toBe(true)
  })

  it.each(['app://bundle/index.html', 'data:image/png;base64,AA', 'blob:app://bundle/1'])(
    'is not needed for %s',
    (url) => {
      expect(cancelled(url)).toBe(false)
    },
  )
})
