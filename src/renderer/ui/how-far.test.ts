// Work is read aloud at its quarters only, and when its state changes.
import { expect, it } from 'vitest'
import { howFar } from './how-far'

it('is said at its quarters, however many steps there are', () => {
  const said = new Set(Array.from({ length: 1001 }, (_, done) => howFar(done, 1000)))
  expect(said.size).toBe(5)
  expect(howFar(249, 1000)).toBe(howFar(0, 1000))
  expect(howFar(250, 1000)).not.toBe(howFar(249, 1000))
})
it('is said when its state changes', () => {
  expect(howFar(1, 10, 'running')).not.toBe(howFar(1, 10, 'paused'))
})
it('of nothing is nothing, more than all is all', () => {
  expect(howFar(0, 0)).toBe(howFar(0, 10))
  expect(howFar(12, 10)).toBe(howFar(10, 10))
})
