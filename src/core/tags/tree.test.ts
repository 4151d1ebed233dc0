// The tree's rows: order, levels, folds, and tags whose parent is gone.
import { describe, expect, it } from 'vitest'
import type { Tag } from '#shared/tag'
import { treeRows, upFrom } from './tree'

const tag = (id: string, parentId: string | null = null): Tag => ({
  id,
  name: id,
  parentId,
  colour: 'none',
  count: 0,
  own: 0,
  aliases: [],
  readings: [],
})
const compare = (a: string, b: string): number => (a < b ? -1 : 1)
const TAGS = [tag('b'), tag('a2', 'a'), tag('a'), tag('a1', 'a'), tag('a1x', 'a1'), tag('lost', 'gone')]

describe('treeRows', () => {
  it('puts what lies below after its parent', () => {
    const rows = treeRows(TAGS, () => true, compare)
    expect(rows.map((row) => [row.tag.id, row.level, row.position, row.siblings])).toEqual([
      ['a', 1, 1, 3],
      ['a1', 2, 1, 2],
      ['a1x', 3, 1, 1],
      ['a2', 2, 2, 2],
      ['b', 1, 2, 3],
      ['lost', 1, 3, 3],
    ])
  })
  it('leaves out what is folded away', () => {
    const rows = treeRows(TAGS, (id) => id !== 'a', compare)
    expect(rows.map((row) => [row.tag.id, row.hasBelow, row.isOpen])).toEqual([
      ['a', true, false],
      ['b', false, false],
      ['lost', false, false],
    ])
  })
})

describe('upFrom', () => {
  it('goes up, and stops at a parent that is gone or comes again', () => {
    expect(upFrom(TAGS, 'a1x')).toEqual(['a1x', 'a1', 'a'])
    expect(upFrom(TAGS, 'lost')).toEqual(['lost'])
    expect(upFrom([tag('a', 'b'), tag('b', 'a')], 'a')).toEqual(['a', 'b'])
  })
})
