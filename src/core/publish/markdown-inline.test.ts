// Marks in Markdown: read back by the CommonMark rules they are the same marks on the same text.
import type { Inline, Mark } from '#shared/document'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines } from './fixtures/articles'
import { readInline } from './fixtures/commonmark-inline'
import { runsOf, type Run } from './inline'
import { inlineMarkdown } from './markdown-inline'

const text = (value: string, ...marks: Mark['type'][]): Inline => ({
  type: 'text',
  text: value,
  marks: marks.map((type): Mark =>
    type === 'link' ? { type, attrs: { href: 'https://example.com/' } } : { type },
  ),
})

describe('bold beside Chinese marks', () => {
  it.each([
    [[text('加粗', 'strong'), text('后面')], '**加粗**后面'],
    [[text('前面'), text('加粗', 'strong'), text('后面')], '前面**加粗**后面'],
    [[text('“加粗”', 'strong'), text('后面')], '<strong>“加粗”</strong>后面'],
    [[text('注意：', 'strong'), text('这里')], '<strong>注意：</strong>这里'],
    [[text('注意：', 'strong'), text('（这里）')], '**注意：**（这里）'],
    [[text('前面'), text('“加粗”', 'strong'), text('，后面')], '前面<strong>“加粗”</strong>，后面'],
    [[text('前面，'), text('“加粗”', 'strong'), text('，后面')], '前面，**“加粗”**，后面'],
    [[text('“加粗”', 'strong')], '**“加粗”**'],
    [[text('￥5', 'strong'), text('元')], '**￥5**元'],
    [[text('价'), text('￥5', 'strong'), text('元')], '价<strong>￥5</strong>元'],
    [[text(' 空格 ', 'strong'), text('后面')], '<strong> 空格 </strong>后面'],
    [[text('重点', 'em'), text('后面')], '*重点*后面'],
    [[text('又重又斜', 'strong', 'em')], '**<em>又重又斜</em>**'],
    [[text('全文', 'strong', 'link'), text('后')], '[**全文**](https://example.com/)后'],
    [[text('注意!'), text('全文', 'link')], '注意\\![全文](https://example.com/)'],
    [[text('code', 'code')], '`code`'],
    [[text('a`b', 'code')], '``a`b``'],
    [[text('`', 'code')], '`` ` ``'],
  ] as const)('%j', (content, written) => {
    expect(inlineMarkdown([...content])).toBe(written)
  })
})

const tagsOf = (run: Run): string =>
  [
    ...(run.strike ? ['del'] : []),
    ...(run.subscript ? ['sub'] : []),
    ...(run.superscript ? ['sup'] : []),
  ].join(' ')

it('writes what CommonMark has no sign for as HTML, and a note as its number', () => {
  const notes: string[] = []
  const content: Inline[] = [
    text('H'),
    text('2', 'subscript'),
    text('O'),
    { type: 'note', attrs: { text: '见《地方志》[1]' } },
    text('（原作'),
    text('氧', 'strike'),
    text('）'),
  ]
  expect(inlineMarkdown(content, notes)).toBe('H<sub>2</sub>O[^1]（原作<del>氧</del>）')
  expect(notes).toEqual(['见《地方志》[1]'])
})

it('a bracket or colon after a note makes no link or definition of it', () => {
  const note: Inline = { type: 'note', attrs: { text: '注' } }
  expect(inlineMarkdown([note, text('(a)')])).toBe('[^1]\\(a)')
  expect(inlineMarkdown([note, text(': a')])).toBe('[^1]\\: a')
})

it('whatever the content, it reads back', () => {
  fc.assert(
    fc.property(inlines, (content) => {
      const want = runsOf(content).flatMap((run) =>
        Array.from(run.note === null ? run.text : '※', (char) => [
          char,
          run.isBreak ? '' : run.strong,
          run.isBreak ? '' : run.em,
          run.code,
          run.isBreak ? '' : run.href,
          run.isBreak ? '' : run.note === null ? tagsOf(run) : 'note',
        ]),
      )
      const got = readInline(inlineMarkdown(content)).flatMap((run) =>
        Array.from(run.text, (char) => [
          char,
          char === '\n' ? '' : run.strong,
          char === '\n' ? '' : run.em,
          run.code,
          char === '\n' ? '' : run.href,
          char === '\n' ? '' : run.tags,
        ]),
      )
      expect(got).toEqual(want)
    }),
    { numRuns: 3000 },
  )
})
