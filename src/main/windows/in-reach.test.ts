// A remembered window: where it was while it can be reached there, else on a screen that is there.
import { describe, expect, it } from 'vitest'
import { inReach } from './in-reach'

const MAIN = { x: 0, y: 25, width: 1440, height: 875 }
const BESIDE = { x: 1440, y: -200, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height })

describe('a remembered window', () => {
  it.each([
    ['on the main screen', at(100, 60)],
    ['on the screen beside', at(1600, -100)],
    ['half on one, half on the other', at(800, 60)],
    ['mostly beyond the edge, but to be taken hold of', at(-1100, 100)],
    ['larger than any screen', at(0, 25, 4000, 3000)],
  ])('%s stays', (_where, window) => expect(inReach(window, [MAIN, BESIDE], MAIN)).toEqual(window))

  it.each([
    ['on a screen that is gone', at(1600, -100)],
    ['on one to the left that is gone', at(-1500, 100)],
    ['above all screens, its edge out of reach', at(100, -400)],
    ['below them', at(100, 2000)],
    ['but for a few pixels', at(1430, 100)],
    ['its edge under the menu bar', at(100, -10)],
  ])('%s comes to the middle of the main one', (_where, window) =>
    expect(inReach(window, [MAIN], MAIN)).toEqual(at(80, 63)),
  )

  it('is no larger than the screen it comes to', () =>
    expect(inReach(at(5000, 0, 3000, 2000), [MAIN], MAIN)).toEqual(MAIN))
})
