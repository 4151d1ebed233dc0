// OpenDocument texts as LibreOffice writes them, from their parts.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { GIF, GIF_HASH } from '../publish/fixtures/marked-up'
import { readOdt } from './odt'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMES = [
  ...['office', 'style', 'text', 'table', 'meta', 'manifest'].map(
    (name) => `xmlns:${name}="${ODF}:${name}:1.0"`,
  ),
  `xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:svg="${ODF}:svg-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

interface Parts {
  readonly text: string
  readonly automatic?: string
  readonly styles?: string
  readonly meta?: string
  readonly files?: Readonly<Record<string, Uint8Array>>
}
const bytesOf = ({ text, automatic = '', styles = '', meta, files = {} }: Parts): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMES}><office:styles>${styles}</office:styles></office:document-styles>`,
    ),
    ...(meta === undefined
      ? {}
      : {
          'meta.xml': strToU8(
            `<office:document-meta ${NAMES}><office:meta>${meta}</office:meta></office:document-meta>`,
          ),
        }),
    ...files,
  })
const read = (parts: Parts): Incoming => readOdt(bytesOf(parts), { name: 'a.odt' })[0]!
const p = (content: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`
const TEXT = p('走进打圪坝村，春耕备耕正当时，户户都配备了垃圾桶。')
const texts = (incoming: Incoming): readonly string[] => blockTexts(incoming.body.content)

describe('an OpenDocument text', () => {
  it('has headline, fields and headings', () => {
    const incoming = read({
      styles:
        '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>',
      meta: '<dc:title>打圪坝村</dc:title><meta:keyword>乡村</meta:keyword><meta:keyword>公路</meta:keyword><dc:language>zh-CN</dc:language>',
      text:
        p('新路修到家门口', 'Title') +
        p('本报记者 王敏') +
        TEXT +
        '<text:h text:style-name="Heading_20_2" text:outline-level="2">小标题</text:h>' +
        TEXT,
    })
    expect(incoming).toMatchObject({
      headline: '新路修到家门口',
      author: '王敏',
      keywords: ['乡村', '公路'],
      lang: 'zh-CN',
      alsoHeadlines: ['打圪坝村'],
    })
    expect(incoming.body.content[1]).toMatchObject({ type: 'heading', attrs: { level: 2 } })
  })

  it('has marks, links, breaks, blanks that count once, notes and pictures', () => {
    const incoming = read({
      automatic:
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
      files: { 'Pictures/a.gif': GIF },
      text:
        TEXT +
        p(
          '<text:span text:style-name="T1">粗</text:span>x<text:span text:style-name="T2">2</text:span>\n  与<text:s text:c="2"/><text:a xlink:href="https://example.com/">链</text:a><text:a xlink:href="javascript:alert(1)">坏</text:a><text:line-break/>后<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>见公报。</text:p></text:note-body></text:note>',
        ) +
        p('<draw:frame><draw:image xlink:href="Pictures/a.gif"/><svg:desc>新路</svg:desc></draw:frame>') +
        p('<draw:frame><draw:image xlink:href="https://example.com/a.png"/></draw:frame>'),
    })
    const [, second, figure, remote] = incoming.body.content
    expect(second).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '粗', marks: [{ type: 'strong' }] },
        { type: 'text', text: 'x' },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
        { type: 'text', text: ' 与  ' },
        { type: 'text', text: '链', marks: [{ type: 'link', attrs: { href: 'https://example.com/' } }] },
        { type: 'text', text: '坏' },
        { type: 'hard_break' },
        { type: 'text', text: '后' },
        { type: 'note', attrs: { text: '见公报。' } },
      ],
    })
    expect(figure).toMatchObject({ type: 'figure', attrs: { media: GIF_HASH, alt: '新路' } })
    expect(remote).toMatchObject({
      type: 'figure',
      attrs: { media: null, address: 'https://example.com/a.png' },
    })
    expect(incoming.notices).toContain('pictures-remote')
    expect(incoming.pictures).toEqual([{ sha256: GIF_HASH, bytes: GIF }])
  })

  it('has lists in lists with what goes on in them, and tables with spans', () => {
    const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`
    const cell = (words: string, more = ''): string =>
      `<table:table-cell ${more}>${p(words)}</table:table-cell>`
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`
    const incoming = read({
      automatic:
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="4"/><text:list-level-style-bullet text:level="2"/></text:list-style>',
      text:
        TEXT +
        `<text:list text:style-name="L1">${item(p('甲') + p('接着') + `<text:list>${item(p('子'))}</text:list>`)}${item(p('乙'))}</text:list>` +
        `<table:table><table:table-header-rows>${row(cell('年') + cell('产'))}</table:table-header-rows>${row(cell('一', 'table:number-rows-spanned="2"') + cell('二'))}${row('<table:covered-table-cell/>' + cell('三'))}</table:table>`,
    })
    const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    expect(incoming.body.content[1]).toEqual({
      type: 'ordered_list',
      attrs: { order: 4 },
      content: [
        {
          type: 'list_item',
          content: [
            paragraph('甲'),
            paragraph('接着'),
            { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph('子')] }] },
          ],
        },
        { type: 'list_item', content: [paragraph('乙')] },
      ],
    })
    expect(incoming.body.content[2]).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'table_header' }, { type: 'table_header' }] },
        { content: [{ attrs: { rowspan: 2 } }, { attrs: { rowspan: 1 } }] },
        { content: [{ attrs: { colspan: 1 } }] },
      ],
    })
  })

  it('has tracked changes as two texts, paragraphs parted and joined, and comments on their words', () => {
    const region = (id: string, kind: string, taken = ''): string =>
      `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>王敏</dc:creator><dc:date>2024-01-02T03:04:05.123456789</dc:date></office:change-info>${taken}</text:${kind}></text:changed-region>`
    const incoming = read({
      text:
        `<text:tracked-changes>${region('c1', 'insertion')}${region('c2', 'deletion', p('旧'))}${region('c3', 'deletion', p('整段去掉') + p(''))}</text:tracked-changes>` +
        TEXT +
        p(
          '<office:annotation office:name="a1" loext:resolved="true"><dc:creator>李四</dc:creator><dc:date>2024-02-03T04:05:06</dc:date><text:p>核实？</text:p></office:annotation>前文<office:annotation-end office:name="a1"/><text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>新',
        ) +
        p('又一段<text:change-end text:change-id="c1"/>尾') +
        p('<text:change text:change-id="c3"/>末段'),
    })
    expect(texts(incoming).slice(1)).toEqual(['前文旧尾', '整段去掉', '末段'])
    expect(blockTexts(incoming.proposed?.body.content ?? []).slice(1)).toEqual(['前文新', '又一段尾', '末段'])
    expect(incoming.proposed).toMatchObject({
      authors: ['王敏'],
      turns: [{ at: Date.UTC(2024, 0, 2, 3, 4, 5, 123) }],
    })
    expect(incoming.comments).toEqual([
      expect.objectContaining({ block: 1, from: 0, to: 2, author: '李四', text: '核实？', resolved: true }),
    ])
  })

  it('is refused by name where it is none, locked or broken', () => {
    const codeOf = (bytes: Uint8Array): string => {
      try {
        readOdt(bytes, { name: 'a.odt' })
      } catch (error) {
        return error instanceof GalleyError ? error.code : String(error)
      }
      return 'read'
    }
    expect(codeOf(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('file-not-text')
    expect(codeOf(zipSync({ 'content.xml': strToU8('<a>') }))).toBe('markup-damaged')
    expect(codeOf(zipSync({ 'content.xml': strToU8('<!DOCTYPE a><a/>') }))).toBe('markup-refused')
    const locked = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(codeOf(bytesOf({ text: TEXT, files: { 'META-INF/manifest.xml': strToU8(locked) } }))).toBe(
      'archive-locked',
    )
    expect(codeOf(bytesOf({ text: TEXT }))).toBe('read')
  })
})
