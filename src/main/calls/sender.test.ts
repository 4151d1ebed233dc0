// Only our own main frame at our own origin is heard.
import { describe, expect, it } from 'vitest'
import { isOurs } from './sender'

const OURS = ['app://bundle']

describe('isOurs', () => {
  it('hears the main frame at our origin', () => {
    const frame = { url: 'app://bundle/index.html#x' }
    expect(isOurs(frame, frame, OURS)).toBe(true)
  })

  it('refuses a frame that is gone and a frame within the page', () => {
    const frame = { url: 'app://bundle/index.html' }
    expect(isOurs(null, frame, OURS)).toBe(false)
    expect(isOurs({ ...frame }, frame, OURS)).toBe(false)
  })

  it.each([
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'https://bundle/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,app://bundle',
    'not a url',
    '',
  ])('refuses %s', (url) => {
    const frame = { url }
    expect(isOurs(frame, frame, OURS)).toBe(false)
  })
})
