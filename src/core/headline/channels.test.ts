// Channels: the rows are sound, and texts are judged by each channel's own unit.
import { describe, expect, test } from 'vitest'
import type { Channel } from '#shared/channel'
import { channelsWith } from './channel-edits'
import { checkLengths, cutOffset } from './channels'
import { DEFAULT_CHANNELS } from './default-channels'

const LONG = '*ST海伦收年报问询函 要求说明2021年1元转让连硕科技、500万元转让巨能伟业具有商业实质的具体依据'

function channel(key: string): Channel {
  const found = channelsWith(DEFAULT_CHANNELS, new Map()).find((row) => row.key === key)
  if (found === undefined) throw new Error(`no channel ${key}`)
  return found
}
const title = (key: string, text: string) => checkLengths(text, channel(key))[0]

describe('rows', () => {
  test('keys are unique, names in both languages, every limit says its source and limits something', () => {
    expect(new Set(DEFAULT_CHANNELS.map(({ key }) => key)).size).toBe(DEFAULT_CHANNELS.length)
    for (const { name, limits } of DEFAULT_CHANNELS) {
      expect(name['zh-CN']).not.toBe('')
      expect(name.en).not.toBe('')
      expect(limits.some(({ field }) => field === 'title')).toBe(true)
      for (const { min, max, visible, sourceNote, checkedOn, hard } of limits) {
        expect(sourceNote['zh-CN']).not.toBe('')
        expect(sourceNote.en).not.toBe('')
        expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(max ?? visible).not.toBeNull()
        expect(min ?? 0).toBeLessThanOrEqual(max ?? Infinity)
        expect(hard && max === null).toBe(false)
      }
    }
  })
})

describe('checkLengths', () => {
  test('52 characters: too long for Toutiao and the WeChat API, fit for the WeChat editor', () => {
    expect(title('toutiao', LONG)).toMatchObject({ verdict: 'over', severity: 'block', count: 52, by: 22 })
    expect(title('wechat-api', LONG)).toMatchObject({ verdict: 'over', severity: 'block', by: 20 })
    expect(title('wechat-editor', LONG)).toMatchObject({ verdict: 'cut', severity: 'note', cutAt: 30 })
    expect(title('website', LONG)).toMatchObject({ verdict: 'over', severity: 'warn' })
  })

  test('Xiaohongshu counts Han as two and Latin as one', () => {
    expect(title('xiaohongshu', '一二三四五六七八九十一二三四五六七八九十')).toMatchObject({
      verdict: 'fits',
      count: 40,
    })
    expect(title('xiaohongshu', '一二三四五六七八九十一二三四五六七八九十a')).toMatchObject({
      verdict: 'over',
      by: 1,
    })
  })

  test('too short', () => {
    expect(title('toutiao', '广')).toMatchObject({ verdict: 'under', severity: 'block', by: 1 })
  })

  test('a digest is judged by its own limits', () => {
    expect(checkLengths('字'.repeat(121), channel('wechat-editor'), 'digest')[0]).toMatchObject({
      verdict: 'over',
      by: 1,
    })
    expect(checkLengths('字', channel('toutiao'), 'digest')).toEqual([])
  })

  test('where the unit is not certain, both ways of counting must agree', () => {
    const doubtful: Channel = {
      ...channel('toutiao'),
      limits: channel('toutiao').limits.map((limit) => ({ ...limit, confidence: '?' })),
    }
    const mixed = '如何在计算机手机上删除或暂停您的 YouTube 观看和搜索历史记录' // 34 code points, 29.5 full-width
    expect(checkLengths(mixed, doubtful)[0]).toMatchObject({ verdict: 'over', severity: 'note' })
    expect(checkLengths(LONG, doubtful)[0]).toMatchObject({ verdict: 'over', severity: 'block' })
  })
})

test('a cut never tears a character', () => {
  expect(cutOffset('好👨‍👩‍👧好', 'gr', 2)).toBe(9)
  expect(cutOffset('a😀b', 'u16', 2)).toBe(1)
  expect(cutOffset('好', 'w2', 2)).toBeNull()
})
