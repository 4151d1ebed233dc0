// Steps on a channel's changes: what is set, what is as shipped again, and where a channel moves to.
import { expect, it } from 'vitest'
import type { Channel } from '#shared/channel'
import { placeBeside, withLimit, withParts } from './change'

const limit = {
  field: 'title',
  min: null,
  max: 30,
  visible: null,
  unit: 'cp',
  hard: true,
  sourceNote: { 'zh-CN': '', en: '' },
  checkedOn: '',
  confidence: 'M',
} as const
const channel = (edit: Channel['edit'], place = 10): Channel => ({
  key: 'toutiao',
  name: { 'zh-CN': '今日头条', en: 'Toutiao' },
  preview: 'feed',
  enabled: true,
  place,
  own: false,
  edit,
  limits: [],
})

it('sets a part, and is null when nothing is left', () => {
  expect(withParts(channel(null), { enabled: false })).toEqual({ enabled: false })
  expect(withParts(channel({ enabled: false }), { enabled: undefined })).toBeNull()
  expect(withParts(channel({ enabled: false }), { place: 3 })).toEqual({ enabled: false, place: 3 })
})

it('sets, takes away and puts back a limit, the others untouched', () => {
  const one = withLimit(channel(null), 'title', limit)
  expect(one).toEqual({ limits: { title: limit } })
  expect(withLimit(channel(one), 'digest', null)).toEqual({ limits: { title: limit, digest: null } })
  expect(withLimit(channel(one), 'title', undefined)).toBeNull()
})

it('moves between two others, to both ends and no further', () => {
  const list = [channel(null, 10), channel(null, 20), channel(null, 30)]
  expect(placeBeside(list, 2, -1)).toBe(15)
  expect(placeBeside(list, 1, -1)).toBeLessThan(10)
  expect(placeBeside(list, 1, 1)).toBeGreaterThan(30)
  expect(placeBeside(list, 0, -1)).toBeNull()
})
