// The manual's keys follow those in force.
import { describe, expect, it } from 'vitest'
import type { ManualLine, ManualSection } from '#shared/manual'
import { followedKeys } from './follow'
import { keysBlocks } from './keys'

const key = (text: string) => ({ kind: 'key', text }) as const
const section = (line: ManualLine, keys: readonly string[] = []): ManualSection => ({
  id: 'x',
  level: 1,
  group: '',
  title: 'X',
  keys,
  blocks: [
    { kind: 'paragraph', line },
    { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', line }]] },
    { kind: 'table', head: [line], rows: [[line]] },
  ],
})

describe('keys in the manual', () => {
  it('are those that ship where nothing is changed, and where others are', () => {
    const one = section([key('CmdOrCtrl+E')], ['CmdOrCtrl+E'])
    expect(followedKeys(one, {}, 'en')).toBe(one)
    expect(followedKeys(one, { 'file.new': ['F12'] }, 'en')).toEqual(one)
    // Of the text itself: no command's.
    expect(followedKeys(section([key('CmdOrCtrl+2')]), { 'file.new': [] }, 'en')).toEqual(
      section([key('CmdOrCtrl+2')]),
    )
  })

  it('are those in force, in lines, lists, tables and headings', () => {
    const map = { 'file.export': ['F12'], 'article.tag': ['T', 'F11'] }
    expect(followedKeys(section([key('CmdOrCtrl+E')], ['CmdOrCtrl+E']), map, 'en')).toEqual(
      section([key('F12')], ['F12']),
    )
    expect(followedKeys(section([key('CmdOrCtrl+T')]), map, 'en')).toEqual(section([key('F11')]))
  })

  it('say that there is none', () => {
    const none = followedKeys(section([key('CmdOrCtrl+E')], ['CmdOrCtrl+E']), { 'file.export': [] }, 'zh-CN')
    expect(none).toEqual(section([{ kind: 'em', text: '无键' }]))
  })

  it('are told apart in a note where one key means several things', () => {
    const { blocks } = followedKeys(section([key('N')]), { 'headline.new': ['H'] }, 'zh-CN')
    expect(blocks[0]).toEqual({ kind: 'paragraph', line: [key('N'), { kind: 'text', text: '*' }] })
    expect(blocks.at(-1)).toEqual({
      kind: 'paragraph',
      line: [{ kind: 'text', text: '* 你改过的键：' }, { kind: 'text', text: '新备选 ' }, key('H')],
    })
    expect(blocks).toHaveLength(4)
  })

  it('stand in the table of all commands as they are in force', () => {
    const rows = (map: Readonly<Record<string, readonly string[]>>) =>
      keysBlocks('en', map).flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const [name, keys] = rows({ 'file.export': ['F12'] }).find(([cell]) => cell?.[0]?.text === 'Export') ?? []
    expect([name?.[0]?.text, keys]).toEqual(['Export', [key('F12')]])
    expect(rows({})).toHaveLength(rows({ 'file.export': [] }).length)
  })
})
