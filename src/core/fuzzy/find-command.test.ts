// What is typed into the palette, and which command must then stand first.
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '#shared/commands'
import { commandTexts } from '#shared/texts/commands'
import { readingsOf } from '../text/pinyin'
import { findCommand, usedNow } from './find-command'
import { matchName } from './match-name'

function found(
  typed: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
  { recent = [], gone = [] }: { readonly recent?: readonly string[]; readonly gone?: readonly string[] } = {},
): readonly string[] {
  return COMMANDS.flatMap(({ id }) => {
    const one = findCommand(
      typed,
      {
        name: commandTexts[language][id],
        also: [commandTexts[language === 'en' ? 'zh-CN' : 'en'][id]],
        available: !gone.includes(id),
        recent: recent.indexOf(id),
      },
      readingsOf,
    )
    return one === undefined ? [] : [{ id, rank: one.rank }]
  })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}

describe('what is typed into the palette', () => {
  it.each([
    ['导出', 'file.export'],
    ['导出 html', 'file.exportHtml'],
    ['html', 'file.exportHtml'],
    ['导 h', 'file.exportHtml'],
    ['daochu', 'file.export'],
    ['dc', 'file.export'],
    ['dcwh', 'file.exportHtml'],
    ['dkyl', 'library.sample'],
    ['dakaiyangli', 'library.sample'],
    ['dakai yl', 'library.sample'],
    ['样例页', 'file.sample'],
    ['open the sample', 'library.sample'],
    ['sample open', 'library.sample'],
    ['xjgj', 'file.new'],
    ['xinjian', 'file.new'],
    ['beifen', 'library.backups'],
    ['bf', 'library.backups'],
    ['shezhi', 'view.settings'],
    ['settings', 'view.settings'],
    ['qudao', 'view.channels'],
    ['ｅｘｐｏｒｔ ｈｔｍｌ', 'file.exportHtml'],
  ])('%s → %s', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  it.each([
    ['export', 'file.export'],
    ['exh', 'file.exportHtml'],
    ['exprt', 'file.export'],
    ['EXPORT MARK', 'file.exportMarkdown'],
    ['backups', 'library.backups'],
    ['sett', 'view.settings'],
    ['导出', 'file.export'],
    ['shezhi', 'view.settings'],
  ])('in English: %s → %s', (typed, first) => {
    expect(found(typed, 'en')[0]).toBe(first)
  })

  it('finds commands by their whole names, in both languages, first', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const { id } of COMMANDS.filter((_, index) => index % 6 === 0)) {
        const name = commandTexts[language][id]
        const first = found(name, language)[0]
        expect(first === undefined ? '' : commandTexts[language][first as typeof id]).toBe(name)
      }
  })

  it('finds nothing by chance', () => {
    for (const typed of ['qqqq', '鑫', 'zzxq', '…', 'xvkwj']) expect(found(typed)).toEqual([])
  })

  it('puts what was used lately before its likes, and first while nothing is typed', () => {
    expect(found('导出为', 'zh-CN', { recent: ['file.exportText'] })[0]).toBe('file.exportText')
    expect(found('', 'zh-CN', { recent: ['view.theme', 'file.new'] }).slice(0, 2)).toEqual([
      'view.theme',
      'file.new',
    ])
    // Its very name weighs more.
    expect(found('导出', 'zh-CN', { recent: ['file.exportText'] })[0]).toBe('file.export')
  })

  it('names what cannot be done now only when asked for, after all else', () => {
    expect(found('', 'zh-CN', { gone: ['file.export'] })).not.toContain('file.export')
    expect(found('导出', 'zh-CN', { gone: ['file.export'] }).at(-1)).toBe('file.export')
  })
})

describe('marks', () => {
  const marked = (typed: string, name: string): readonly string[] =>
    matchName(typed, name, readingsOf)?.marks.map(([from, to]) => name.slice(from, to)) ?? []

  it.each([
    ['dkyl', '打开样例', ['打开样例']],
    ['yl', '打开样例', ['样例']],
    ['exh', 'Export as HTML…', ['Ex', 'H']],
    ['导h', '导出为 HTML…', ['导', 'H']],
    ['sample open', 'Open the sample', ['Open', 'sample']],
    ['changdu', '长度', ['长度']],
    ['zhangdu', '长度', ['长度']],
    ['lve', '略过', ['略']],
    ['lüe', '略过', ['略']],
  ])('%s in %s', (typed, name, pieces) => {
    expect(marked(typed, name)).toEqual(pieces)
  })

  it('takes no time over the longest that can be typed', () => {
    expect(matchName('a'.repeat(60), 'a'.repeat(300), readingsOf)?.marks).toEqual([[0, 60]])
    expect(matchName('a'.repeat(61), 'a'.repeat(300), readingsOf)).toBeUndefined()
  })
})

it('those used last, once each', () => {
  expect(usedNow(['a', 'b', 'c'], 'b', 3)).toEqual(['b', 'a', 'c'])
  expect(usedNow(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b'])
})
