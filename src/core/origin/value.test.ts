// What a line says as a field.
import { describe, expect, it } from 'vitest'
import { valueOf } from './value'

describe('a line as a field', () => {
  it.each([
    ['作者：林知远 何守拙', 'author', '林知远、何守拙'],
    ['(作者:河湾镇党委组织部,林知远)', 'organisation', '河湾镇党委组织部'],
    ['桥工队长何守拙', 'author', '桥工队长何守拙'],
    ['值班：周小满', 'editor', '周小满'],
    ['【来源：河湾日报】', 'source', '河湾日报'],
    ['2024年5月6日 09:30', 'publishedAt', '2024-05-06T09:30:00'],
    ['没有日子的一行', 'publishedAt', ''],
  ] as const)('%s as %s is %s', (text, field, value) => {
    expect(valueOf(text, field)).toBe(value)
  })
})
