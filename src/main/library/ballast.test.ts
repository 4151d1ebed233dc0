// Room for the last words: kept while there is plenty, given up when the disk is full, kept again later.
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ballastOf, LOW, TOO_LOW } from './ballast'

const place = (): string => join(mkdtempSync(join(tmpdir(), 'galley-room-')), 'galley.db')
const BYTES = 2_500_000

it('is written piece by piece with noise that takes up room, and is whole then', () => {
  const path = place()
  const ballast = ballastOf(path, () => LOW * 2, BYTES)
  expect([ballast.fill(), ballast.fill(), ballast.fill(), ballast.fill()]).toEqual([true, true, true, false])
  const { size, blocks } = statSync(`${path}-ballast`)
  expect(size).toBe(BYTES)
  expect(blocks * 512).toBeGreaterThanOrEqual(BYTES)
  expect(ballast.room()).toEqual({ free: LOW * 2, state: 'enough' })
})

it('P20 is given up once, and that is said until it is whole again', () => {
  const path = place()
  let free = LOW * 2
  const ballast = ballastOf(path, () => free, BYTES)
  while (ballast.fill());
  free = 0
  expect(ballast.room().state).toBe('too-low')
  expect(ballast.release()).toBe(true)
  expect(existsSync(`${path}-ballast`)).toBe(false)
  expect(ballast.room()).toEqual({ free: 0, state: 'spent' })
  expect(ballast.release()).toBe(false)
  // Nothing is written for it while there is no room.
  expect(ballast.fill()).toBe(false)
  expect(existsSync(`${path}-ballast`)).toBe(false)
  free = TOO_LOW
  while (ballast.fill());
  expect(ballast.room().state).toBe('low')
})

it.each([
  [LOW, 'enough'],
  [LOW - 1, 'low'],
  [TOO_LOW, 'low'],
  [TOO_LOW - 1, 'too-low'],
  [0, 'too-low'],
])('%i bytes are %s', (free, state) => {
  expect(ballastOf(place(), () => free, BYTES).room().state).toBe(state)
})

it('a disk that cannot be asked alarms nobody', () => {
  const asked = (): number => {
    throw new Error('no statfs here')
  }
  expect(ballastOf(place(), asked, BYTES).room()).toEqual({ free: null, state: 'enough' })
})
