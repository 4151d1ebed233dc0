// A dry run tells which headlines another lexicon would change, and how.
import { expect, test } from 'vitest'
import type { Lexicon } from '#shared/decoration'
import { dryRun } from './dry-run'

const RAWS = [
  '县城书店为何开到半夜|拾光集',
  '县城书店为何开到半夜|拾光集',
  '江豚重现城区江段-拾光集',
  '养老金又涨了|世界快消息',
  '一行普通的标题',
]
const entry = (token: string, state: 'confirmed' | 'kept'): Lexicon => [
  { token, state, edges: [], confidence: state === 'kept' ? 0 : 0.95 },
]

test('confirming a word: what was proposed becomes sure, what was whole is cut', () => {
  expect(dryRun([], entry('拾光集', 'confirmed'), RAWS)).toEqual([
    {
      raw: '县城书店为何开到半夜|拾光集',
      cleanBefore: '县城书店为何开到半夜',
      cleanAfter: '县城书店为何开到半夜',
      sureBefore: false,
      sureAfter: true,
    },
    {
      raw: '江豚重现城区江段-拾光集',
      cleanBefore: '江豚重现城区江段-拾光集',
      cleanAfter: '江豚重现城区江段',
      sureBefore: false,
      sureAfter: true,
    },
  ])
})

test('keeping a built-in word, and the way back', () => {
  const kept = entry('世界快消息', 'kept')
  const [change] = dryRun([], kept, RAWS)
  expect(change).toMatchObject({ cleanAfter: '养老金又涨了|世界快消息', sureBefore: true, sureAfter: false })
  expect(dryRun(kept, [], RAWS)).toHaveLength(1)
})

test('nothing changes under the same lexicon', () => {
  expect(dryRun([], [], RAWS)).toEqual([])
})
