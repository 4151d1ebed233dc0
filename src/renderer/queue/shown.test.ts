// What a row shows unstruck is what is approved.
import { describe, expect, it } from 'vitest'
import type { HeadlineRow, Segment } from '#shared/headline'
import { isUncut, shownOf } from './shown'

const segments: readonly Segment[] = [
  { role: 'headline', text: '无证驾驶撞人要拘留吗', rule: '', confidence: 1 },
  { role: 'separator', text: '|', rule: 'suffix.bar', confidence: 0.98 },
  { role: 'decoration', text: '全球观速讯', rule: 'suffix.bar', confidence: 0.98 },
]
const raw = '无证驾驶撞人要拘留吗|全球观速讯'
const row = (current: string, more: Partial<HeadlineRow> = {}): HeadlineRow => ({
  id: '',
  seq: 1,
  articleId: null,
  sameAsId: null,
  raw,
  segments,
  current,
  state: 'open',
  bodyMoved: false,
  flags: [],
  channels: [],
  checks: null,
  assignee: null,
  source: '',
  createdAt: 0,
  updatedAt: 0,
  ...more,
})

const unstruck = (given: HeadlineRow): string =>
  shownOf(given)
    .pieces.filter((piece) => piece.kind !== 'cut')
    .map((piece) => piece.text)
    .join('')

describe('shownOf', () => {
  it.each(['无证驾驶撞人要拘留吗', raw, '无证驾驶撞人，要拘留吗？'])(
    'leaves unstruck what is approved: %s',
    (current) => {
      expect(unstruck(row(current))).toBe(current)
    },
  )
  it('strikes what the cleaner took off', () => {
    expect(shownOf(row('无证驾驶撞人要拘留吗'))).toEqual({
      pieces: [
        { text: '无证驾驶撞人要拘留吗', kind: 'kept' },
        { text: '|', kind: 'cut' },
        { text: '全球观速讯', kind: 'cut' },
      ],
      was: null,
    })
  })
  it('marks a decoration that is still there as doubtful', () => {
    expect(shownOf(row(raw)).pieces.at(-1)).toEqual({ text: '全球观速讯', kind: 'doubtful' })
    expect(isUncut(row(raw))).toBe(true)
    expect(isUncut(row('无证驾驶撞人要拘留吗'))).toBe(false)
  })
  it('shows another wording with the raw line beside it', () => {
    expect(shownOf(row('撞人拘留')).was).toBe(raw)
    expect(shownOf(row('新题', { raw: '', segments: [] })).was).toBeNull()
  })
  it('does not strike a separator that stayed', () => {
    const column: HeadlineRow = row('连线｜春耕', {
      raw: ' 连线｜春耕',
      segments: [
        { role: 'space', text: ' ', rule: '', confidence: 1 },
        { role: 'column', text: '连线', rule: '', confidence: 1 },
        { role: 'separator', text: '｜', rule: '', confidence: 1 },
        { role: 'headline', text: '春耕', rule: '', confidence: 1 },
      ],
    })
    expect(unstruck(column)).toBe('连线｜春耕')
  })
})
