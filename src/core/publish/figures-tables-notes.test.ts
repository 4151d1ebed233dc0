// Pictures, tables and notes in each format: where they stand, what is left when the picture is not there.
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#shared/document'
import { ARTICLE, cell, figureOf, PICTURE } from './fixtures/articles'
import { publishHtml } from './html'
import { publishMarkdown } from './markdown'
import type { Publishable } from './publishable'
import { publishText } from './text'

const text = (value: string): Inline => ({ type: 'text', text: value })
const note = (value: string): Inline => ({ type: 'note', attrs: { text: value } })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })

const of = (...content: Block[]): Publishable => ({
  ...ARTICLE,
  kicker: '',
  deck: '',
  body: { type: 'doc', content },
  pictures: { [PICTURE]: { path: '九原区 (1).files/abc.jpg' } },
})

const FIGURE = figureOf(
  PICTURE,
  '枣园里的采摘者',
  [text('大青山脚下的枣园'), note('摄于九月。')],
  [text('张三摄')],
)
const TABLE: Block = {
  type: 'table',
  content: [
    { type: 'table_row', content: [cell([text('年份')], true), cell([text('产量|吨')], true)] },
    {
      type: 'table_row',
      content: [
        { ...cell([text('2023')]), attrs: { colspan: 1, rowspan: 2 } },
        cell([text('12'), note('不含大棚。')]),
      ],
    },
    { type: 'table_row', content: [cell([text('a'), { type: 'hard_break' }, text('b')])] },
  ],
}

describe('a web page', () => {
  it('has figures with their size, alt, caption and credit, and addresses fit for a browser', () => {
    expect(publishHtml(of(FIGURE))).toContain(
      '<figure>\n<img src="%E4%B9%9D%E5%8E%9F%E5%8C%BA%20(1).files/abc.jpg" alt="枣园里的采摘者" width="1200" height="800">\n' +
        '<figcaption>大青山脚下的枣园<sup class="note"><a href="#note-1" id="note-ref-1">1</a></sup> <span class="credit">张三摄</span></figcaption>\n</figure>',
    )
  })

  it('has tables with their head and merged cells', () => {
    expect(publishHtml(of(TABLE))).toContain(
      '<table>\n<thead>\n<tr><th>年份</th><th>产量|吨</th></tr>\n</thead>\n<tbody>\n<tr><td rowspan="2">2023</td><td>12<sup class="note"><a href="#note-1" id="note-ref-1">1</a></sup></td></tr>\n<tr><td>a<br>b</td></tr>\n</tbody>\n</table>',
    )
  })

  it('counts notes through figures and tables and lists them once, with a way back', () => {
    const html = publishHtml(of(paragraph(text('首'), note('《地方志》<一>')), FIGURE, TABLE))
    expect(html).toContain('首<sup class="note"><a href="#note-1" id="note-ref-1">1</a></sup>')
    expect(html).toContain(
      '<section class="notes" aria-label="注释">\n<ol>\n<li id="note-1">《地方志》&lt;一&gt; <a class="back" href="#note-ref-1">↩</a></li>\n<li id="note-2">摄于九月。',
    )
    expect(html).toContain('<li id="note-3">不含大棚。')
  })

  it('keeps the words of a picture that the library has not, and writes nothing for one without words', () => {
    const html = publishHtml(
      of(figureOf('cd'.repeat(32), 'x', [text('图说')], []), figureOf(null, 'x', [], [])),
    )
    expect(html).toContain('<figure>\n<figcaption>图说</figcaption>\n</figure>')
    expect(html.match(/<figure>/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
  })
})

describe('Markdown', () => {
  it('keeps a picture and its caption together', () => {
    expect(publishMarkdown(of(FIGURE))).toContain(
      '\n![枣园里的采摘者](<%E4%B9%9D%E5%8E%9F%E5%8C%BA%20(1).files/abc.jpg>)\\\n大青山脚下的枣园[^1] 张三摄\n\n[^1]: 摄于九月。\n',
    )
  })

  it('writes a table a row a line: pipes escaped, breaks kept, covered places empty', () => {
    expect(publishMarkdown(of(TABLE))).toContain(
      '\n| 年份 | 产量\\|吨 |\n| --- | --- |\n| 2023 | 12[^1] |\n|  | a<br>b |\n\n[^1]: 不含大棚。\n',
    )
  })

  it('gives a table without a head an empty one', () => {
    const plain: Block = { type: 'table', content: [{ type: 'table_row', content: [cell([text('甲')])] }] }
    expect(publishMarkdown(of(plain))).toContain('\n|  |\n| --- |\n| 甲 |\n')
  })
})

describe('plain text', () => {
  it('says what stands below a picture, separates cells by tabs, lists the notes', () => {
    expect(publishText(of(FIGURE, TABLE, paragraph(text('完'))))).toContain(
      '\n\n图：大青山脚下的枣园[1]　张三摄\n\n年份\t产量|吨\n2023\t12[2]\na b\n\n完\n\n注释\n[1] 摄于九月。\n[2] 不含大棚。\n\n责任编辑',
    )
  })

  it('takes the alt of a picture that has no caption, and leaves out one of which nothing is said', () => {
    expect(publishText(of(figureOf(PICTURE, '枣园', [], [])))).toContain('\n\n图：枣园\n')
    expect(publishText(of(figureOf(PICTURE, '', [], [])))).not.toContain('图：')
  })
})
