// A further window is seen whole, and does not hide the one it came from.
import { describe, expect, it } from 'vitest'
import { cascaded } from './cascade'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('a further window', () => {
  it('stands a step to the right and below, as large as the first', () => {
    expect(cascaded({ x: 100, y: 60, width: 1280, height: 800 }, screen)).toEqual({
      x: 128,
      y: 88,
      width: 1280,
      height: 800,
    })
  })

  it('begins at the edge again where a step would lead out of the screen', () => {
    expect(cascaded({ x: 630, y: 260, width: 1280, height: 800 }, screen)).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 800,
    })
  })

  it('is no larger than the screen it stands on, and stands on that screen', () => {
    const second = { x: 1920, y: 40, width: 1024, height: 700 }
    expect(cascaded({ x: 1930, y: 20, width: 1600, height: 900 }, second)).toEqual(second)
    expect(cascaded({ x: -3000, y: -500, width: 800, height: 600 }, second)).toMatchObject({ x: 1920, y: 40 })
  })

  it('is on the screen from any of a hundred windows before it', () => {
    let at = { x: 0, y: 0, width: 1280, height: 800 }
    for (let n = 0; n < 100; n++) {
      const before = at
      at = cascaded(at, screen)
      expect(at).not.toEqual(before)
      expect(at.x >= 0 && at.y >= 0 && at.x + at.width <= 1920 && at.y + at.height <= 1080).toBe(true)
    }
  })
})
