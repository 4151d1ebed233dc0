// What foreign HTML becomes: as it was meant, nothing of it alive, whatever it is.
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blockTexts, Document, isLinkable } from '#shared/document'
import { fromBase64 } from '../media/base64'
import { EXPECTED, outline, PASTES } from './fixtures/foreign-html'
import { KNOWN_DIFFERENCES, PARSER_DIFFERENTIALS } from './fixtures/parser-differentials'
import { htmlBody } from './html-body'

const lines = (html: string): string[] => outline(htmlBody(html).body.content)

describe('foreign HTML means the same from a file as from the clipboard', () => {
  it.each(Object.keys(PASTES) as (keyof typeof PASTES)[])('%s', (name) => {
    const { body } = htmlBody(PASTES[name])
    expect(v.parse(Document, body)).toEqual(body)
    expect(outline(body.content)).toEqual(EXPECTED[name])
  })
})

describe('runs of text', () => {
  it.each([
    [
      '第一段文字没有标签，用换行分开，够长够长的一段。<br>　　第二段也一样，也是够长够长的一段。',
      ['第一段文字没有标签，用换行分开，够长够长的一段。', '第二段也一样，也是够长够长的一段。'],
    ],
    ['<p>床前明月光<br>疑是地上霜</p>', ['床前明月光⏎疑是地上霜']],
    ['甲<br><br>乙', ['甲', '乙']],
    ['<p>汉字\n　汉字 and\n English</p>', ['汉字　汉字 and English']],
    ['<p>跨行的\n中文不加空格</p>', ['跨行的中文不加空格']],
    ['<p>&emsp;&emsp;缩进&nbsp;一\u200b格</p>', ['缩进 一格']],
    ['<p> a <b> b </b> c</p>', ['a strong[b ]c']],
    ['<div>一<p>二</p>三</div>', ['一', '二', '三']],
    ['<p>甲<span style="display:none">藏</span><font hidden>藏</font>乙</p>', ['甲乙']],
    ['<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', ['漢']],
    ['<p style="font-weight:bold">粗<span style="font-weight:400">细</span></p>', ['strong[粗]细']],
    ['<h5><strong>小标题</strong></h5>', ['h4 小标题']],
  ] as const)('%j', (html, expected) => {
    expect(lines(html)).toEqual(expected)
  })
})

describe('links and addresses', () => {
  it('keeps what may be followed, made whole against the page’s own address', () => {
    const { body } = htmlBody(
      '<p><a href="b.html">甲</a><a href="javascript:alert(1)">乙</a><a href="/c">丙</a></p>',
      {
        base: 'https://e.example/a/',
      },
    )
    expect(body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: '甲',
            marks: [{ type: 'link', attrs: { href: 'https://e.example/a/b.html' } }],
          },
          { type: 'text', text: '乙' },
          { type: 'text', text: '丙', marks: [{ type: 'link', attrs: { href: 'https://e.example/c' } }] },
        ],
      },
    ])
  })
})

/** A red PNG of 4 × 4 pixels. */
const RED =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg=='

describe('pictures', () => {
  it('keeps those in the page, by what their bytes are', () => {
    const found = htmlBody(`<p>前</p><img alt="红" src="data:text/html;base64,${RED}"><p>后</p>`)
    expect(found.pictures).toHaveLength(1)
    expect(found.body.content[1]).toMatchObject({
      type: 'figure',
      attrs: { media: found.pictures[0]?.sha256, alt: '红', width: 4, height: 4, address: '' },
    })
    expect(found.remote).toEqual([])
  })
  it('refuses SVG and says so', () => {
    const found = htmlBody(
      '<img alt="图" src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:image/svg+xml,%3Csvg/%3E">',
    )
    expect(found).toMatchObject({ pictures: [], refused: 2, remote: [] })
    expect(lines('<img alt="图" src="data:image/svg+xml;base64,PHN2Zy8+">')).toEqual(['figure |图||'])
  })
  it('takes the late address, not the blank in its place', () => {
    const found =
      htmlBody(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-original="//c.example/a.jpg">
      <img src="x.gif"><noscript><img src="https://c.example/b.jpg"></noscript>
      <picture><source srcset="https://c.example/c.webp 2x"><img></picture>`)
    expect(found.remote).toEqual([
      'https://c.example/a.jpg',
      'https://c.example/b.jpg',
      'https://c.example/c.webp',
    ])
  })
  it('finds files that came with the page', () => {
    const bytes = fromBase64(RED)
    const parts = new Map(bytes === null ? [] : [['cid:one@x', bytes]])
    const found = htmlBody('<img src="cid:one@x">', { parts })
    expect(found.pictures).toHaveLength(1)
  })
})

describe('tables', () => {
  it('keeps spans and heads', () => {
    const html =
      '<table><tr><th colspan="2">甲</th></tr><tr><td rowspan="9">一</td><td>二<ul><li>三</ul></td></tr></table>'
    expect(lines(html)).toEqual(['| #甲', '| 一 | 二/• 三'])
    expect(htmlBody(html).body.content[0]).toMatchObject({
      content: [
        { content: [{ attrs: { colspan: 2, rowspan: 1 } }] },
        { content: [{ attrs: { rowspan: 1 } }, {}] },
      ],
    })
  })
  it('lets layout fall away', () => {
    expect(
      lines('<table><tr><td>菜单</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>'),
    ).toEqual(['菜单', '| 甲 | 乙'])
  })
  it('cuts what is longer than a table may be, and takes lines for what is wider', () => {
    const long = htmlBody(`<table>${'<tr><td>a<td rowspan=0>b'.repeat(2500)}</table>`).body
    expect(long.content.map(({ type }) => type)).toEqual(['table', 'table', 'table'])
    const wide = htmlBody(`<table><tr>${'<td>a'.repeat(150)}<tr><td>b</table>`).body
    expect(wide.content).toHaveLength(151)
    for (const body of [long, wide]) expect(v.is(Document, body)).toBe(true)
  })
})

describe('whatever comes', () => {
  const tag = fc.constantFrom(
    ...'p div span b i a table tr td th tbody ul ol li h1 h3 blockquote pre br hr img figure figcaption svg math style script template noscript select option form button font center section sup textarea title iframe mi mtext foreignObject desc annotation-xml'.split(
      ' ',
    ),
  )
  const piece = fc.oneof(
    fc.constantFrom(
      '文字',
      ' ',
      '&nbsp;',
      '　　段',
      '\n',
      'https://example.org/',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '\0',
    ),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      '<a href="javascript:alert(1)">',
      '<a href=" java\tscript:alert(1)">',
      '<img src=x onerror=alert(1)>',
      '<a href="https://ok.example/">',
      '<td colspan="-1" rowspan="1e9">',
      '<ol start="-5">',
      '<p style="mso-list:l0 level9 lfo1">',
      '<li id="n"><a href="#r">1</a>',
      '<a id="r" href="#n">1</a>',
    ),
    fc.constantFrom(...PARSER_DIFFERENTIALS, ...KNOWN_DIFFERENCES),
  )
  it('P29 is a sound document with sound addresses', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { body, remote } = htmlBody(pieces.join(''))
        expect(v.safeParse(Document, body).issues).toBeUndefined()
        for (const address of remote) expect(isLinkable(address)).toBe(true)
        expect(JSON.stringify(body)).not.toContain('"href":"java')
      }),
      { numRuns: 400 },
    )
  })
  it.each([
    ['divisions in each other', '<div>'.repeat(200_000)],
    ['spans in each other', `${'<span>'.repeat(1200)}文${'</span>'.repeat(1200)}`],
    ['lists in each other', '<ul><li>甲'.repeat(700)],
    ['quotes in each other', '<blockquote>甲'.repeat(1000)],
    [
      'open marks',
      `${Array.from({ length: 3000 }, (_, n) => `<b id=${n}>`).join('')}${'<p>甲'.repeat(3000)}`,
    ],
    ['tables in each other', '<table><tr><td>甲'.repeat(400)],
    ['tags that never end', '<a '.repeat(200_000)],
    ['many breaks', '甲<br>'.repeat(100_000)],
    ['many pictures', '<img src=https://e.example/a.jpg>'.repeat(5000)],
  ])('%s take neither the stack nor the day', (_, html) => {
    const { body } = htmlBody(`<p>乙</p>${html}`)
    expect(v.safeParse(Document, body).issues).toBeUndefined()
    expect(blockTexts(body.content).join('')).toContain('乙')
  })
})
