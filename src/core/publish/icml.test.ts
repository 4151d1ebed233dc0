// ICML: well formed, every style that is used is declared, every name once, the text whole and nothing else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { elementsOf, readXml, textOf, type XmlElement } from '../intake/xml'
import { clean } from './escape'
import { ARTICLE, copyOf, everywhere, HOSTILE, publishables } from './fixtures/articles'
import { WIRE } from './fixtures/wire'
import { publishIcml } from './icml'
import type { Publishable } from './publishable'

function* all(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of elementsOf(element)) yield* all(child)
}
const read = (article: Publishable): XmlElement => readXml(publishIcml(article), {})
const named = (root: XmlElement, name: string): XmlElement[] =>
  [...all(root)].filter((one) => one.name === name)
const contents = (root: XmlElement): string => named(root, 'Content').map(textOf).join('\n')
const bare = (text: string): string => clean(text).replace(/\s/g, '')

function expectSound(root: XmlElement): void {
  const selves = [...all(root)].flatMap(({ attrs }) => (attrs['Self'] === undefined ? [] : [attrs['Self']]))
  expect(new Set(selves).size).toBe(selves.length)
  const declared = new Set(selves)
  const used = [...all(root)].flatMap(({ attrs }) =>
    ['AppliedParagraphStyle', 'AppliedCharacterStyle', 'Source'].flatMap((name) => attrs[name] ?? []),
  )
  expect(used.filter((name) => !declared.has(name))).toEqual([])
  for (const target of named(root, 'Destination')) expect(declared).toContain(textOf(target))
}

describe('an ICML story', () => {
  it('is the article, line by line, under names that a template can have', () => {
    const root = read(WIRE)
    expectSound(root)
    const story = named(root, 'Story')[0]!
    const lines = elementsOf(story)
      .filter(({ name }) => name === 'ParagraphStyleRange')
      .map((one) => [one.attrs['AppliedParagraphStyle']?.slice('ParagraphStyle/'.length), contents(one)])
    expect(lines.slice(0, 5)).toEqual([
      ['引题', '基层党建'],
      ['标题', WIRE.headline],
      ['副题', '各级书记亲自谋划、亲自落实'],
      ['署名', '作者：闫方舟（包头市九原区委组织部）\u3000来源：包头日报\u30002023年3月27日 10:42'],
      ['正文', '走进九原区，\n“书记项目”\n让村民赞不绝口。'],
    ])
    expect(lines.map(([style]) => style)).toEqual(
      expect.arrayContaining([
        '小标题',
        '小标题 3',
        '编号',
        '项目符号 2',
        '引文',
        '代码',
        '分隔',
        '图片',
        '图说',
        '图片署名',
        '表格',
        '责编',
      ]),
    )
    expect(lines.at(-1)).toEqual(['责编', '责任编辑：宋璟'])
  })

  it('is in English for an English article, whose faces have a bold', () => {
    const text = publishIcml({ ...WIRE, lang: 'en' })
    expect(text).toContain('Name="Headline"')
    expect(text).toMatch(/Name="Bold" FontStyle="Bold"/)
    expect(publishIcml(WIRE)).toContain('Name="加粗"')
    expect(publishIcml(WIRE)).not.toContain('FontStyle')
  })

  it('has notes, links, tables and pictures as InDesign has them', () => {
    const root = read(WIRE)
    const [note] = named(root, 'Footnote')
    expect(contents(note!)).toBe('\n\t《地方志》<一>，第 3 页。')
    const [table] = named(root, 'Table')
    expect(table!.attrs).toMatchObject({ HeaderRowCount: '1', BodyRowCount: '2', ColumnCount: '2' })
    expect(
      named(table!, 'Cell').map(({ attrs }) => [attrs['Name'], attrs['RowSpan'], attrs['ColumnSpan']]),
    ).toEqual([
      ['0:0', '1', '1'],
      ['1:0', '1', '1'],
      ['0:1', '2', '1'],
      ['1:1', '1', '1'],
      ['1:2', '1', '1'],
    ])
    expect(named(root, 'HyperlinkURLDestination')[0]!.attrs['DestinationURL']).toBe(
      'https://example.com/a?b=1&c=2',
    )
    expect(named(root, 'Link').map(({ attrs }) => attrs['LinkResourceURI'])).toEqual([
      'file:%E4%B9%9D%E5%8E%9F%E5%8C%BA%20(1).files/abc.jpg',
      'file:%E4%B9%9D%E5%8E%9F%E5%8C%BA%20(1).files/abc.jpg',
    ])
    expect(publishIcml(WIRE)).toContain('NumberingContinue="false" NumberingStartAt="4"')
  })

  it('ends each paragraph but the last with a break', () => {
    const story = named(read(ARTICLE), 'Story')[0]!
    const breaks = elementsOf(story)
      .filter(({ name }) => name === 'ParagraphStyleRange')
      .map((one) => named(one, 'Br').length)
    expect(breaks.at(-1)).toBe(0)
    expect(breaks.slice(0, -1).every((count) => count === 1)).toBe(true)
  })

  it.each(HOSTILE)('keeps %j text', (payload) => {
    const root = read(everywhere(payload))
    expectSound(root)
    const text = bare(contents(root))
    for (const line of blockTexts(everywhere(payload).body.content)) expect(text).toContain(bare(line))
  })

  it('is sound and the same bytes twice, whatever the article', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        const text = publishIcml(article)
        expect(publishIcml(copyOf(article))).toBe(text)
        expectSound(readXml(text, {}))
      }),
      { numRuns: 100 },
    )
  })
})
