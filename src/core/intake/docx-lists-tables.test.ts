// Lists and tables of Word files.
import { describe, expect, it } from 'vitest'
import { GIF } from '../publish/fixtures/marked-up'
import { cell, listed, num, numbered, p, picture, row, run, styled, table } from './fixtures/word-files'
import { body, TEXT } from './fixtures/word-read'

describe('lists of a Word file', () => {
  const numbering =
    listed(1, ['decimal', '%1.'], ['lowerLetter', '%2)']) +
    listed(2, ['bullet', '\uf0b7'], ['bullet', 'o']) +
    listed(3, ['chineseCountingThousand', '%1、'], ['chineseCounting', '（%2）']) +
    listed(4, ['decimal', '第%1章']) +
    num(1, 1) +
    num(2, 2) +
    num(3, 3) +
    num(4, 4) +
    num(5, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
  const item = (text: string, id: number, level = 0): string => p(run(text), '', numbered(id, level))

  it('nest, go on after a text, and begin anew where they say so', () => {
    expect(
      body({
        numbering,
        body:
          TEXT +
          item('甲', 1) +
          item('乙', 1) +
          item('子', 1, 1) +
          item('丙', 1) +
          TEXT +
          item('丁', 1) +
          item('庚', 5) +
          item('点', 2),
      }).filter((one) => !one.startsWith('p')),
    ).toEqual([
      'ol1(li(p 甲), li(p 乙, ol1(li(p 子))), li(p 丙))',
      'ol4(li(p 丁))',
      'ol7(li(p 庚))',
      'ul(li(p 点))',
    ])
  })

  it('whose numbers are words of a Chinese text keep them', () => {
    expect(
      body({
        numbering,
        body: TEXT + item('立项要快', 3) + item('选好地方', 3, 1) + item('实施要稳', 3) + item('总则', 4),
      }).slice(1),
    ).toEqual(['p 一、立项要快', 'p （一）选好地方', 'p 二、实施要稳', 'p 第1章 总则'])
  })

  it('number headings, which keep what the number says', () => {
    const styles = styled('h', 'heading 2', `<w:pPr>${numbered(4)}</w:pPr>`)
    expect(
      body({ styles, numbering, body: TEXT + p(run('总则'), 'h') + TEXT + p(run('附则'), 'h') }),
    ).toEqual([expect.any(String), 'h2 第1章 总则', expect.any(String), 'h2 第2章 附则'])
  })

  it('go on in a paragraph that stands as far in, and in one of the style for it', () => {
    const styles = styled('lc', 'List Continue')
    expect(
      body({
        styles,
        numbering,
        body:
          TEXT +
          item('甲', 1) +
          p(run('接着说'), '', '<w:ind w:left="420"/>') +
          p(run('再接着'), 'lc') +
          p(run('列表之外')),
      }).slice(1),
    ).toEqual(['ol1(li(p 甲, p 接着说, p 再接着))', 'p 列表之外'])
  })

  it('that are switched off are none', () => {
    const styles = styled('lp', 'List Paragraph', `<w:pPr>${numbered(1)}</w:pPr>`)
    expect(body({ styles, numbering, body: TEXT + p(run('不编号'), 'lp', numbered(0)) })[1]).toBe('p 不编号')
  })
})

describe('tables of a Word file', () => {
  const text = (words: string): string => p(run(words))
  it('have cells over columns and rows, and a head', () => {
    const merge = (value: string): string => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`
    expect(
      body({
        body:
          TEXT +
          table(
            row(cell(text('年')) + cell(text('产量'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
              row(cell(text('去年'), merge('restart')) + cell(text('一')) + cell(text('二'))) +
              row(cell('<w:p/>', merge('')) + cell(text('三') + text('四')) + cell('<w:p/>')),
          ),
      })[1],
    ).toBe('table #1x1 年 | #2x1 产量 ; 1x2 去年 | 1x1 一 | 1x1 二 ; 1x1 三/四 | 1x1 ')
  })

  it('have a head where the first row alone is in bold', () => {
    const bold = (words: string): string => p(run(words, '<w:b/>'))
    expect(
      body({
        body:
          TEXT +
          table(row(cell(bold('年')) + cell(bold('产量'))) + row(cell(text('去年')) + cell(text('一')))),
      })[1],
    ).toBe('table #1x1 年 | #1x1 产量 ; 1x1 去年 | 1x1 一')
  })

  it('that only frame a text or lay out pictures are none', () => {
    expect(body({ body: TEXT + table(row(cell(text('框里的话') + text('第二句')))) }).slice(1)).toEqual([
      'p 框里的话',
      'p 第二句',
    ])
    const parts = {
      relations: [['rA', 'image', 'media/a.gif']] as const,
      files: { 'word/media/a.gif': GIF },
      body:
        TEXT +
        table(
          row(cell(p(picture('rA'))) + cell(p(picture('rA')))) + row(cell(text('左图')) + cell(text('右图'))),
        ),
    }
    expect(body(parts).slice(1)).toEqual(['figure ef19  / ', 'figure ef19  / ', 'p 左图', 'p 右图'])
  })

  it('within a table are read as the lines in them', () => {
    const inner = table(row(cell(text('内一')) + cell(text('内二'))))
    expect(body({ body: TEXT + table(row(cell(inner + text('外')) + cell(text('右')))) })[1]).toBe(
      'table 1x1 内一/内二/外 | 1x1 右',
    )
  })
})
