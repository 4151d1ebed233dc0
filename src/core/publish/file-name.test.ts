// Names by pattern: fields filled in, nothing left of what is empty.
import { expect, it } from 'vitest'
import { nameBy, patternIn } from './file-name'

const NAMED = {
  headline: '水库今日开闸',
  author: '闫方舟',
  source: '',
  publishedAt: '2023-03-27T10:42:00+08:00',
  channel: '网站',
  n: 3,
  of: 120,
}

it.each([
  ['{标题}', NAMED, '水库今日开闸'],
  ['{日期} {标题}', NAMED, '2023-03-27 水库今日开闸'],
  ['{date} {headline}', { ...NAMED, publishedAt: '' }, '水库今日开闸'],
  ['{日期} {标题}', { ...NAMED, publishedAt: '今天' }, '水库今日开闸'],
  ['{n}-{渠道}-{标题}', NAMED, '003-网站-水库今日开闸'],
  ['{标题} {来源} {作者}', NAMED, '水库今日开闸 闫方舟'],
  ['{来源}', NAMED, '水库今日开闸'],
  ['— {来源} —', NAMED, '水库今日开闸'],
  ['{nobody} {constructor} {标题}', NAMED, '{nobody} {constructor} 水库今日开闸'],
  ['{标题}', { ...NAMED, headline: '$& {作者}' }, '$& {作者}'],
])('%s', (pattern, named, name) => expect(nameBy(pattern, named)).toBe(name))

it('says its fields in either language', () => {
  expect(patternIn('{日期} {headline}-{nobody}', 'en')).toBe('{date} {headline}-{nobody}')
  expect(patternIn('{date} {标题}', 'zh-CN')).toBe('{日期} {标题}')
})
