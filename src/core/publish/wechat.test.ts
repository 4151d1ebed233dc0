// WeChat: what is written passes the check of what WeChat keeps, whatever the article; nothing in it is ever markup.
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#shared/document'
import {
  ARTICLE,
  cell,
  copyOf,
  everywhere,
  figureOf,
  HOSTILE,
  PICTURE,
  publishables,
} from './fixtures/articles'
import { publishWechat, publishWechatPage } from './wechat'
import { checkWechat } from './wechat-check'
import { isTooLongForWechat, WECHAT_LIMITS, wechatLength } from './wechat-limits'
import { WECHAT_THEMES } from './wechat-themes'

const text = (value: string, ...marks: NonNullable<Inline['marks']>): Inline => ({
  type: 'text',
  text: value,
  marks,
})
const link = (href: string) => ({ type: 'link', attrs: { href } }) as const
const of = (...content: Block[]): string =>
  publishWechat({
    ...ARTICLE,
    deck: '',
    body: { type: 'doc', content },
    pictures: { [PICTURE]: { path: '清样.files/abc.jpg' } },
  })
const bare = (html: string): string => html.replace(/ style="[^"]*"/g, '')
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const CREDITS = '<p>作者：闫方舟（包头市九原区委组织部）<br>来源：包头日报<br>责任编辑：宋璟</p>'

describe('publishWechat', () => {
  it('has no headline, which has a field of its own, and no blank between tags', () => {
    const html = publishWechat(ARTICLE)
    expect(html).not.toContain(ARTICLE.headline)
    expect(html).not.toMatch(/>\s+</)
    expect(bare(html)).toBe(
      '<section><p>各级书记亲自谋划、亲自落实</p><p>走进九原区，<strong>“书记项目”</strong>让村民赞不绝口。</p><h2>三个办法</h2>' +
        '<ol><li>立项</li><li>实施<ul><li>每月一看</li></ul></li></ol><blockquote><p>群众说了算。</p></blockquote>' +
        '<p>见全文<sup>[1]</sup>。<br>第二行。</p><hr><pre><code>a&nbsp;&lt;&nbsp;b<br>&nbsp;&nbsp;c</code></pre>' +
        `<p>注释</p><p>[1] 全文 https://example.com/a?b=1&amp;c=2</p>${CREDITS}</section>`,
    )
  })

  it('writes addresses out at the end in one count with the notes, but for WeChat and what is its own address', () => {
    const html = of(
      p(
        text('甲', link('https://a.cn/'), { type: 'strong' }),
        text('乙', link('https://a.cn/')),
        { type: 'note', attrs: { text: '见《地方志》<一>' } },
        text('https://b.cn/', link('https://b.cn/')),
        text('丙', link('https://mp.weixin.qq.com/s/x?a=1&b=2')),
        text('信', link('mailto:a@b.cn')),
      ),
    )
    expect(bare(html)).toBe(
      '<section><p><strong>甲</strong>乙<sup>[1]</sup><sup>[2]</sup>https://b.cn/' +
        '<a href="https://mp.weixin.qq.com/s/x?a=1&amp;b=2">丙</a>信<sup>[3]</sup></p><p>注释</p>' +
        `<p>[1] 甲乙 https://a.cn/</p><p>[2] 见《地方志》&lt;一&gt;</p><p>[3] 信 a@b.cn</p>${CREDITS}</section>`,
    )
  })

  it('names each picture where it belongs, since WeChat takes none by paste', () => {
    expect(bare(of(figureOf(PICTURE, '枣园', [text('采摘')], [text('张三摄')])))).toContain(
      '<p>此处放图 1　abc.jpg　枣园</p><p>采摘&nbsp;&nbsp;张三摄</p>',
    )
    expect(bare(of(figureOf(null, '', [text('采摘')], [])))).toContain('<p>此处放图 1</p><p>采摘</p>')
    expect(bare(of(p(text('x')), figureOf(null, '', [], [])))).not.toContain('此处放图')
  })

  it('keeps merged cells and lets a wide table be moved', () => {
    const table: Block = {
      type: 'table',
      content: [
        { type: 'table_row', content: [{ ...cell([text('年')], true), attrs: { colspan: 2, rowspan: 1 } }] },
        { type: 'table_row', content: [cell([text('甲')]), cell([text('乙')])] },
      ],
    }
    expect(bare(of(table))).toContain(
      '<section><table><tbody><tr><th colspan="2">年</th></tr><tr><td>甲</td><td>乙</td></tr></tbody></table></section>',
    )
  })

  it('has themes that pass the check and differ', () => {
    const pages = WECHAT_THEMES.map((theme) => publishWechat(ARTICLE, { theme }))
    expect(pages.flatMap(checkWechat)).toEqual([])
    expect(new Set(pages).size).toBe(WECHAT_THEMES.length)
  })

  it('is a page of its own for the file', () => {
    const page = publishWechatPage(ARTICLE)
    expect(page).toContain(`<title>${ARTICLE.headline}</title>`)
    expect(page).toContain(`<body>\n${publishWechat(ARTICLE)}\n</body>`)
  })

  it.each(HOSTILE)('%j is only text', (value) => {
    expect(checkWechat(publishWechat(everywhere(value)))).toEqual([])
  })

  it('whatever the article: passes the check, reads back as it was written, same bytes twice', () => {
    fc.assert(
      fc.property(publishables, fc.constantFrom(...WECHAT_THEMES), (article, theme) => {
        const html = publishWechat(article, { theme })
        expect(checkWechat(html).filter(({ kind }) => kind !== 'length')).toEqual([])
        expect(parseFragment(html).childNodes).toHaveLength(1)
        expect(html.isWellFormed()).toBe(true)
        expect(publishWechat(copyOf(article), { theme })).toBe(html)
      }),
      { numRuns: 200 },
    )
  })
})

describe('checkWechat', () => {
  it.each([
    ['<p style="margin:0 0 1em;color:#333">x</p>', []],
    ['<style>p{}</style><p>x</p>', ['tag style']],
    ['<script>1</script>', ['tag script']],
    ['<svg><a xlink:href="x"></a></svg>', ['tag svg', 'tag a', 'link x']],
    ['<figure><img src="https://a.cn/1.jpg"></figure>', ['tag figure', 'picture https://a.cn/1.jpg']],
    ['<img src="file:///C:/1.jpg">', ['picture file:///C:/1.jpg']],
    ['<img src="data:image/png;base64,AA">', ['picture data:image/png;base64,AA']],
    ['<img src="https://mmbiz.qpic.cn/x" alt="">', []],
    [
      '<p class="a" id="b" onclick="c" data-x="1">x</p>',
      ['attribute p class', 'attribute p id', 'attribute p onclick', 'attribute p data-x'],
    ],
    ['<p style="position:absolute">x</p>', ['style position:absolute']],
    ['<p style="COLOR:var(--a);z-index:1">x</p>', ['style COLOR:var(--a)', 'style z-index:1']],
    ['<p style="background-color:url(https://a.cn/x)">x</p>', ['style background-color:url(https://a.cn/x)']],
    ['<p style="display:grid">x</p>', ['style display:grid']],
    ['<p style="display:inline-block;color:red!important">x</p>', ['style color:red!important']],
    ['<a href="https://a.cn/">x</a><a href="https://a.cn/">y</a>', ['link https://a.cn/']],
    ['<a href="https://mp.weixin.qq.com/s/x">x</a>', []],
    ['<a href="https://mp.weixin.qq.com.evil.cn/s/x">x</a>', ['link https://mp.weixin.qq.com.evil.cn/s/x']],
  ])('%s', (html, found) => {
    expect(checkWechat(html).map(({ kind, what }) => `${kind} ${what}`)).toEqual(found)
  })

  it('counts characters with their markup, and bytes', () => {
    expect(WECHAT_LIMITS.characters).toBe(20_000)
    expect(checkWechat(`<p>${'字'.repeat(19_992)}</p>`)).toEqual([])
    expect(checkWechat(`<p>${'😀'.repeat(19_993)}</p>`)).toEqual([{ kind: 'length', what: '20000' }])
    expect(checkWechat('字'.repeat(333_334))).toEqual([
      { kind: 'length', what: '333334' },
      { kind: 'bytes', what: '1000002' },
    ])
  })
})

describe('wechatLength', () => {
  it('is the same of the source and of the page around it', () => {
    const source = publishWechat(ARTICLE)
    expect(wechatLength(source)).toBe(Array.from(source).length)
    expect(wechatLength(publishWechatPage(ARTICLE))).toBe(wechatLength(source))
  })

  it('says where the limit is met', () => {
    const of = (n: number): string => `<section>${'字'.repeat(n - '<section></section>'.length)}</section>`
    expect(isTooLongForWechat(of(19_999))).toBe(false)
    expect(isTooLongForWechat(of(20_000))).toBe(true)
  })
})
