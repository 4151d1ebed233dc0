// Shipped channels and an editor's changes: the editor's win and survive, the rest follows the program.
import { expect, it } from 'vitest'
import type { ChannelEdit } from '#shared/channel'
import { channelsWith } from './channel-edits'
import { channel, limit } from './channel-row'

const shipped = (most: number) => [
  channel(
    'toutiao',
    '今日头条',
    'Toutiao',
    'feed',
    'on',
    limit('title', [2, most, null], 'cp', 'hard', 'M', '占位文字', 'placeholder'),
    limit('digest', [null, most * 2, null], 'cp', 'soft', 'L', '博客', 'blog'),
  ),
  channel(
    'sohu',
    '搜狐号',
    'Sohu',
    'feed',
    'off',
    limit('title', [5, 72, null], 'cp', 'hard', 'M', '占位', 'p'),
  ),
]
const mine = limit('title', [1, 25, null], 'cp', 'hard', 'M', '本台规定', 'ours')
const { id: _id, ...own } = mine
const bounds = (most: number, edit?: ChannelEdit) =>
  channelsWith(shipped(most), new Map(edit === undefined ? [] : [['toutiao', edit]]))
    .find(({ key }) => key === 'toutiao')
    ?.limits.map(({ id, max, edited }) => [id, max, edited])

it('shows the shipped ones as they are', () => {
  expect(bounds(30)).toEqual([
    ['title', 30, false],
    ['digest', 60, false],
  ])
  expect(channelsWith(shipped(30), new Map()).map(({ own: isOwn, edit }) => [isOwn, edit])).toEqual([
    [false, null],
    [false, null],
  ])
})

it('keeps what an editor changed when the shipped numbers change, and only that', () => {
  expect(bounds(40, { limits: { title: own } })).toEqual([
    ['title', 25, true],
    ['digest', 80, false],
  ])
})

it('takes a shipped limit away, and adds one', () => {
  expect(bounds(30, { limits: { title: null, house: { ...own, max: 18 } } })).toEqual([
    ['digest', 60, false],
    ['house', 18, true],
  ])
})

it('orders by place, and takes channels of an editor’s own in', () => {
  const edits = new Map<string, ChannelEdit>([
    ['own-1', { name: { 'zh-CN': '内刊', en: 'Bulletin' }, preview: 'plain', limits: { title: own } }],
    ['sohu', { place: 1, enabled: true }],
  ])
  const all = channelsWith(shipped(30), edits)
  expect(all.map(({ key, enabled, own: isOwn }) => [key, enabled, isOwn])).toEqual([
    ['sohu', true, false],
    ['toutiao', true, false],
    ['own-1', true, true],
  ])
})
