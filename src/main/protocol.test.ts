// Which addresses lead to a picture: one shape, nothing else; and what is said with it.
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, app: {}, session: {} }))
const { answerPicture, answerPress, hashAsked, layOnPress } = await import('./protocol')

const HASH = '0123456789abcdef'.repeat(4)

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
