// What goes on record of fixes: the words before and after, and a count that tells later what was taken back.
import { expect, it } from 'vitest'
import { copyedit } from '#core/copyedit/copyedit'
import { COPY_PROFILE } from '#core/copyedit/profiles'
import { mendedRecord } from './copy-record'

it('each with its words; of two that are the very same the second finds one less', () => {
  const twice = '今天下雨,我们去。'
  const blocks = [twice, '党(工)委说。', twice].map((text) => ({
    kind: 'paragraph' as const,
    text,
    opaque: [],
  }))
  const all = copyedit(blocks, COPY_PROFILE.news)
  expect(
    mendedRecord(all, all).map(({ rule, block, was, made, stood }) => [rule, block, was, made, stood]),
  ).toEqual([
    ['half-width-mark', 0, ',', '，', 2],
    ['half-width-bracket', 1, '(工)', '（工）', 1],
    ['half-width-mark', 2, ',', '，', 1],
  ])
  expect(mendedRecord(all.slice(2), all)[0]?.stood).toBe(2)
})
