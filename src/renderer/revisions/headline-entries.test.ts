// The history of a headline: what revisions had, what was made, chosen and decided, in the order in which it came.
import { expect, it } from 'vitest'
import type { Revision } from '#shared/article'
import type { Candidate, Decision, HeadlineFull } from '#shared/headline'
import { headlineEntries } from './headline-entries'

const revision = (id: string, n: number, headline: string): Revision => ({
  id,
  n,
  headline,
  hash: '',
  parentHash: null,
  kind: 'auto',
  zishu: 0,
  by: '宋璟',
  at: n,
  name: null,
  note: '',
  why: '',
  inserted: 0,
  deleted: 0,
})
const candidate = (id: string, n: number, text: string, createdAt: number): Candidate => ({
  id,
  n,
  text,
  createdAt,
  headlineId: 'h',
  origin: n === 1 ? 'import' : 'editor',
  parentId: n === 1 ? null : '02',
  by: n === 1 ? '' : '宋璟',
  note: '',
})
const FULL = {
  candidates: [candidate('02', 1, '甲题', 0), candidate('05', 2, '乙题', 5000)],
  choices: [
    { id: '06', candidateId: '05', by: '宋璟', at: 5001 },
    { id: '08', candidateId: '02', by: '周宁', at: 900_000 },
  ],
  decisions: [
    {
      id: '09',
      verdict: 'approve',
      candidateText: '甲题',
      candidateId: '02',
      reason: null,
      note: '可',
      by: '周宁',
      at: 990_000,
    } as Decision,
  ],
  channelChoices: [],
} as unknown as HeadlineFull

it('one order of all, each said once', () => {
  const revisions = [revision('07', 3, '乙题'), revision('04', 2, '甲题'), revision('01', 1, '甲题')]
  const told = headlineEntries(FULL, revisions, [], 'zh-CN')
  expect(told.map(({ what, text, before, by }) => [what, text, before, by])).toEqual([
    ['第 1 版 · 自动', '甲题', null, '宋璟'],
    ['备选 1', '甲题', null, '原题'],
    // Chosen as it was made.
    ['改题，即备选 2', '乙题', '甲题', '宋璟'],
    ['第 3 版 · 自动', '乙题', '甲题', '宋璟'],
    ['选用备选 1', '甲题', null, '周宁'],
    ['通过', '甲题', null, '周宁'],
  ])
  expect(told.at(-1)?.note).toBe('可')
})
