// When a revision is kept: every ten minutes, after so many characters, before what stood for a while is changed.
import { expect, it } from 'vitest'
import { changedBetween, revisionPolicy, type Save } from './revision-policy'

const MINUTE = 60_000
const same = { before: '题', after: '题', kept: '题' }
const save = (now: number, savedAt: number, rest: Partial<Save> = {}): Save => ({
  now,
  savedAt,
  changed: 5,
  headline: same,
  ...rest,
})

it('typing keeps one every ten minutes', () => {
  const { due } = revisionPolicy()
  const kept = Array.from({ length: 20 }, (_, n) =>
    due(1, save(n * MINUTE, Math.max(0, n - 1) * MINUTE, { changed: 1 })),
  )
  expect(kept.findIndex(({ after }) => after)).toBe(10)
  expect(kept.every(({ before }) => !before)).toBe(true)
})

it('so many characters keep one, wherever they were typed; another article counts for itself', () => {
  const { due, kept } = revisionPolicy()
  expect(due(1, save(0, 0, { changed: 150 })).after).toBe(false)
  expect(due(2, save(0, 0, { changed: 150 })).after).toBe(false)
  expect(due(1, save(1, 0, { changed: 50 })).after).toBe(true)
  kept(1)
  expect(due(1, save(2, 1, { changed: 50 })).after).toBe(false)
})

it('a large stroke keeps what was there and what is there', () => {
  expect(revisionPolicy().due(1, save(0, 0, { changed: 200 }))).toEqual({ before: true, after: true })
})

it('after a pause the text as it was left is kept', () => {
  const { due } = revisionPolicy()
  expect(due(1, save(5 * MINUTE, 0))).toEqual({ before: true, after: false })
  expect(due(1, save(5 * MINUTE + 1000, 5 * MINUTE))).toEqual({ before: false, after: false })
})

it('a headline that stood is kept before it is changed, not each of its letters', () => {
  const { due } = revisionPolicy()
  const typed = (before: string, after: string): Save['headline'] => ({ before, after, kept: '原题' })
  expect(due(1, save(1000, 500, { headline: typed('原题', '新') })).before).toBe(false)
  expect(due(1, save(2000, 1000, { headline: typed('新', '新题') })).before).toBe(false)
  expect(due(1, save(30_000, 29_000)).before).toBe(false)
  expect(due(1, save(32_000, 30_000, { headline: typed('新题', '又') })).before).toBe(true)
})

it('counts what came and what went, of one stroke', () => {
  expect(changedBetween('春耕备耕', '春耕备耕')).toBe(0)
  expect(changedBetween('春耕备耕', '春耕正备耕')).toBe(1)
  expect(changedBetween('哈哈', '哈哈哈')).toBe(1)
  expect(changedBetween('春耕备耕', '秋收')).toBe(6)
})

it('what a save that failed had counted is counted again, not twice and not never', () => {
  const { due, kept, attempt } = revisionPolicy()
  const stood = { before: '原题', after: '新题', kept: '别的' }
  const fails = (run: () => unknown): void =>
    expect(() =>
      attempt(() => {
        run()
        throw new Error('the disk is full')
      }),
    ).toThrow('full')
  due(1, save(0, 0, { changed: 150 }))
  fails(() => {
    expect(due(1, save(1, 0, { changed: 60 })).after).toBe(true)
    kept(1)
  })
  expect(due(1, save(2, 0, { changed: 40 })).after).toBe(false)
  expect(due(1, save(3, 0, { changed: 20 })).after).toBe(true)
  fails(() => expect(due(1, save(60_000, 59_000, { headline: stood })).before).toBe(true))
  expect(due(1, save(61_000, 59_000, { headline: stood })).before).toBe(true)
  fails(() => due(9, save(0, 0, { changed: 150 })))
  expect(due(9, save(1, 0, { changed: 100 })).after).toBe(false)
})
