// Mechanical cuts: at clause marks, behind labels, between words; what belongs together stays whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countIn } from '../text/units'
import { clauseCut } from './clause-cut'
import { enclosed } from './enclosed'
import { DEFAULT_CHANNELS } from './default-channels'
import { channelsWith } from './channel-edits'
import { cutForChannel } from './fit-channel'

const within =
  (room: number) =>
  (text: string): boolean =>
    countIn('w1', text) <= room
const cut = (text: string, room: number): string | null => clauseCut(text, within(room))?.text ?? null

const TABLE: readonly (readonly [text: string, room: number, cut: string | null])[] = [
  ['水库今日开闸，下游三镇已转移', 10, '水库今日开闸'],
  ['水库今日开闸 下游三镇已转移', 10, '水库今日开闸'],
  ['水库今日开闸 下游三镇已转移', 20, null],
  ['九原区：抓好党建“书记项目” 打造高质量发展新高地', 12, '抓好党建“书记项目”'],
  ['九原区:抓好党建“书记项目” 打造高质量发展新高地', 15, '九原区:抓好党建“书记项目”'],
  ['为何开闸？下游三镇已转移', 6, '为何开闸？'],
  ['站长：“坝体安全，闸门正常”，下游三镇已转移', 12, '“坝体安全，闸门正常”'],
  ['《守坝人，守坝魂》首映，票房过亿', 12, '《守坝人，守坝魂》首映'],
  ['3,500人连夜转移，水库12:30开闸', 10, '3,500人连夜转移'],
  ['Dam opens at dawn, three towns moved', 10, 'Dam opens at dawn'],
  ['Dam opens at dawn: three towns moved', 9, 'Dam opens at dawn'],
  ['Thousands leave the towns of the valley', 11, 'Thousands leave'],
  ['财政部门将下达五千万元补助资金', 9, '财政部门将下达'],
  ['补助资金5000万元今日下达', 6, '补助资金'],
  ['“坝体安全闸门正常水位下降”', 8, null],
  ['', 8, null],
]

describe('clauseCut', () => {
  it.each(TABLE)('%s within %d: %s', (text, room, expected) => {
    expect(cut(text, room)).toBe(expected)
  })

  const piece = fc.constantFrom(
    '水库',
    '开闸',
    '，',
    '：',
    ' ',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '下达5000万元补助',
    '定于11月22日首映',
    '增长两成左右',
    'dam opens',
    ', ',
    'don’t',
    '👨‍👩‍👧',
    '、',
    '！',
    '。',
    '在12:30开',
    '的',
  )
  const line = fc.array(piece, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''))

  it('is a run of the text that fits, shorter than it, no half word, no open mark', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 30 }), (text, room) => {
        const found = clauseCut(text, within(room))
        if (found === null) return
        expect(text).toContain(found.text)
        expect(found.text.length).toBeLessThan(text.trim().length)
        expect(found.text).toBe(found.text.trim())
        expect(countIn('w1', found.text)).toBeLessThanOrEqual(room)
        const breaks = new Set([text.length])
        for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
          breaks.add(index)
        // The segmenter takes `30，11` for one number; a full-width mark parts it for a reader.
        for (const { 0: mark, index } of text.matchAll(/[，、；。！：]/g))
          breaks.add(index).add(index + mark.length)
        const places = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
          text.startsWith(found.text, at),
        )
        expect(places.some((at) => breaks.has(at) && breaks.has(at + found.text.length))).toBe(true)
        // Some place where it stands lies across no outermost pair's edge.
        expect(
          places.some((at) =>
            enclosed(text.trimEnd()).every(({ start, end }) => {
              const [from, to] = [at, at + found.text.length]
              return to <= start || from >= end || (from <= start && to >= end)
            }),
          ),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never parts a number from its unit', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 30 }), (text, room) => {
        const found = clauseCut(text, within(room))?.text
        if (found === undefined) return
        expect(found).not.toMatch(/(?:^万元|^元|^月|500?0?$|5000万?$|11月?$|11月2$|^成)/)
      }),
      { numRuns: 500 },
    )
  })

  it('takes no time over what is made to be slow', { timeout: 1000 }, () => {
    for (const text of [
      '，'.repeat(500),
      ' '.repeat(500),
      '“（《'.repeat(160),
      '水的'.repeat(250),
      'a '.repeat(250),
    ])
      expect(countIn('w1', cut(`水${text}库`, 20) ?? '')).toBeLessThanOrEqual(20)
  })
})

describe('cutForChannel', () => {
  const channels = channelsWith(DEFAULT_CHANNELS, new Map())
  const forKey = (key: string, text: string) => {
    const channel = channels.find((one) => one.key === key)
    return channel === undefined ? null : cutForChannel(text, channel)
  }

  it('counts in the channel’s own unit', () => {
    const text = '九原区抓好党建“书记项目” 打造引领高质量发展新高地，办成民生大事'
    expect(forKey('toutiao', text)).toMatchObject({
      text: '九原区抓好党建“书记项目” 打造引领高质量发展新高地',
      room: 30,
      limit: { unit: 'cp' },
    })
    expect(forKey('xiaohongshu', text)).toMatchObject({
      text: '九原区抓好党建“书记项目”',
      room: 40,
      limit: { unit: 'w2' },
    })
    expect(forKey('push', text)).toMatchObject({
      text: '九原区抓好党建“书记项目”',
      room: 15,
      limit: { unit: 'w1' },
    })
  })

  it('cuts to what is seen where all is allowed', () => {
    const text = '水库今日九时开闸，下游三镇一万二千人连夜转移，省里派出三支工作队'
    expect(forKey('wechat-editor', text)).toMatchObject({ room: 30 })
    expect(forKey('search', text)).toMatchObject({ room: 600, limit: { unit: 'px' } })
  })

  it('proposes nothing for what fits, nor what is shorter than the channel takes', () => {
    expect(forKey('toutiao', '水库今日开闸')).toBeNull()
    expect(forKey('website', `开闸，${'水'.repeat(60)}`)).toBeNull()
  })
})
