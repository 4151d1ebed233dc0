// Whatever became of a list, the way back leads to what it was, in its order.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference, putBack } from './back'
import { entry } from './fixtures'
import type { ListEntry } from '#shared/word-list'

const term = fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚')
const some = fc
  .uniqueArray(fc.tuple(term, fc.constantFrom('', '改')), { selector: ([one]) => one, maxLength: 7 })
  .map((all) => all.map(([one, suggestion]) => entry(one, { suggestion })))

it('leads back to the same entries in the same order, and counts what happened', () => {
  fc.assert(
    fc.property(some, some, fc.boolean(), (before, next, isKept) => {
      // As a list is edited: what stays is the very same entry.
      const kept = (one: ListEntry): ListEntry =>
        before.find(({ term: was, suggestion }) => was === one.term && suggestion === one.suggestion) ?? one
      const after = isKept ? next.map(kept) : next
      const { added, changed, removed, back } = difference(before, after)
      expect(putBack(after, JSON.parse(JSON.stringify(back)) as typeof back)).toEqual(before)
      const was = new Map(before.map((one) => [one.term, one.suggestion]))
      const is = new Map(after.map((one) => [one.term, one.suggestion]))
      expect(added).toBe(after.filter((one) => !was.has(one.term)).length)
      expect(removed).toBe(before.filter((one) => !is.has(one.term)).length)
      expect(changed).toBe(
        before.filter((one) => is.has(one.term) && is.get(one.term) !== one.suggestion).length,
      )
    }),
  )
})

it('says little where little was done to a long list', () => {
  const long = Array.from({ length: 5000 }, (_, n) => entry(`词${n}`))
  const { back, changed } = difference(
    long,
    long.with(2500, entry('词2500', { reason: '改过' })).concat(entry('新')),
  )
  expect([changed, back.length]).toEqual([1, 3])
  expect(difference(long, long.toSpliced(100, 1)).back).toEqual([[0, 100], long[100], [100, 4899]])
  expect(difference(long, long.toSpliced(100, 0, entry('新'))).back).toEqual([
    [0, 100],
    [101, 4900],
  ])
})
