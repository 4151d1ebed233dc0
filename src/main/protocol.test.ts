// Which addresses lead to a picture: one shape, nothing else; and what is said with it.
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, app: {}, session: {} }))
const { answerPicture, answerPress, answerRequest, hashAsked, layOnPress } = await import('./protocol')

const HASH = '0123456789abcdef'.repeat(4)

describe('the address of a file of the program', () => {
  // Any file of a kind that is served will do; a map of the sources is none.
  const served = join(import.meta.dirname, '../../resources/icon.svg')
  const files = new Map([
    ['/index.html', served],
    ['/assets/a.js', served],
    ['/assets/a.js.map', join(import.meta.dirname, 'a.js.map')],
  ])
  const status = (url: string, method = 'GET'): number => {
    if (!URL.canParse(url)) return 404
    const request = { url, method } as Request
    return answerRequest(files, request).status
  }

  it('is one that the build has listed, and asked for by GET', () => {
    expect(status('app://bundle/index.html')).toBe(200)
    expect(status('app://bundle/assets/a.js?x#y')).toBe(200)
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS'])
      expect(status('app://bundle/index.html', method)).toBe(404)
  })

  it.each([
    'app://bundle/../package.json',
    'app://bundle/%2e%2e/package.json',
    'app://bundle/%2e%2e%2fpackage.json',
    'app://bundle/..%2fpackage.json',
    'app://bundle/..%5cpackage.json',
    'app://bundle/..\\package.json',
    'app://bundle/assets/../../package.json',
    'app://bundle/assets/%2e%2e/%2e%2e/package.json',
    'app://bundle/....//package.json',
    'app://bundle/%252e%252e/package.json',
    'app://bundle//etc/passwd',
    'app://bundle//server/share/a',
    'app://bundle/\\\\server\\share\\a',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/C:%5cWindows%5cwin.ini',
    'app://bundle/file:///etc/passwd',
    'app://bundle/etc/passwd',
    'app://bundle/index.html%00',
    'app://bundle/%00',
    'app://bundle/index.html/',
    'app://bundle/index.html/..%2f..%2f',
    'app://bundle/INDEX.HTML',
    'app://bundle/%69ndex.html',
    'app://bundle/assets/a.js.map',
    'app://bundle/assets/',
    'app://bundle/',
    'app://bundle/~/.ssh/id_rsa',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'app:///index.html',
    'file:///index.html',
    'https://bundle/index.html',
  ])('leads nowhere: %s', (url) => {
    expect(status(url)).toBe(404)
  })
})

describe('the address of a picture', () => {
  it('is of one shape', () => {
    expect(hashAsked(`app://bundle/media/${HASH}`)).toBe(HASH)
  })

  it.each([
    `app://bundle/media/${HASH.toUpperCase()}`,
    `app://bundle/media/${HASH}0`,
    `app://bundle/media/${HASH.slice(1)}`,
    `app://bundle/media/${HASH}?x`,
    `app://bundle/media/${HASH}#x`,
    `app://bundle/media/${HASH}/..`,
    `app://bundle/media/../${HASH}`,
    `app://bundle/media/%2e%2e/${HASH}`,
    `app://bundle//media/${HASH}`,
    `app://other/media/${HASH}`,
    `app://bundle:80/media/${HASH}`,
    `app://bundle@evil/media/${HASH}`,
    `https://bundle/media/${HASH}`,
    `file:///media/${HASH}`,
    `app://bundle/media/`,
    'app://bundle/media/..%5c..%5cetc',
    '',
  ])('is not %s', (url) => {
    expect(hashAsked(url)).toBeNull()
  })
})

describe('a picture', () => {
  const found = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) }

  it('is given with its kind, to be taken for nothing else and stored nowhere', async () => {
    const answer = await answerPicture(() => Promise.resolve(found), HASH)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(found.bytes)
  })

  it.each([
    ['is not there', () => Promise.resolve(null)],
    ['is damaged', () => Promise.reject(new Error('library-damaged'))],
    ['is of a kind nobody takes in', () => Promise.resolve({ ...found, mime: 'image/svg+xml' })],
    ['is no picture', () => Promise.resolve({ ...found, mime: 'text/html' })],
  ])('that %s is not found', async (_, picture) => {
    expect((await answerPicture(picture, HASH)).status).toBe(404)
  })
})

describe('a page on the press', () => {
  it('is served while it lies there, may fetch nothing, and is gone afterwards', async () => {
    const { address, takeOff } = layOnPress('<p>清样</p>')
    const answer = answerPress(address)
    expect(await answer?.text()).toBe('<p>清样</p>')
    expect(answer?.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    )
    for (const other of [`${address}0`, `${address}?x`, `${address}/..`, address.replace('bundle', 'other')])
      expect(answerPress(other)).toBeNull()
    takeOff()
    expect(answerPress(address)).toBeNull()
  })
})
