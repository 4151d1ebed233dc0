// Names of channels as they are typed after `for:`.
import { expect, test } from 'vitest'
import { channelsNamed } from './channels-named'
import { DEFAULT_CHANNELS } from './default-channels'

const own = [
  ...DEFAULT_CHANNELS,
  { key: 'own-1', name: { 'zh-CN': '微', en: 'Micro site' } },
  { key: 'own-2', name: { 'zh-CN': '内网', en: '' } },
]

test('a key, a name in either language, or the beginning of one', () => {
  expect(channelsNamed('wechat-api', own)).toEqual(['wechat-api'])
  expect(channelsNamed('wechat', own)).toEqual(['wechat-editor', 'wechat-api', 'channels-video'])
  expect(channelsNamed('WeChat account', own)).toEqual(['wechat-editor', 'wechat-api'])
  expect(channelsNamed('微信公众号（接口）', own)).toEqual(['wechat-api'])
  expect(channelsNamed('内网', own)).toEqual(['own-2'])
})

test('whoever has just that name comes alone, whatever else begins so', () => {
  expect(channelsNamed('微', own)).toEqual(['own-1'])
})

test('nothing for what is no name, nor for a name that is empty', () => {
  expect(channelsNamed('报纸号外', own)).toEqual([])
  expect(channelsNamed('：', own)).toEqual([])
})
