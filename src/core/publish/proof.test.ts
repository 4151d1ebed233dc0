// A proof page: what it holds, its own foot, and nothing that somebody typed gets out of the foot's string.
import { describe, expect, it } from 'vitest'
import { ARTICLE } from './fixtures/articles'
import { proofsHtml } from './proof'

const PLAIN = { paper: 'a4', lines: false, margin: false } as const
const proof = (headline: string, foot: string) => ({ article: { ...ARTICLE, headline }, foot })

describe('a proof', () => {
  it('has each article on pages of its own, with a head and a foot that are its own', () => {
    const html = proofsHtml([proof('甲稿', '第 3 版 ab12'), proof('乙稿', '第 9 版 cd34')], PLAIN)
    expect(html.match(/<article id="p\d-article"/g)).toEqual([
      '<article id="p0-article"',
      '<article id="p1-article"',
    ])
    expect(html).toMatch(/@page p0 \{ @top-center \{ content: "甲稿"; .*"第\\20 3\\20 版\\20 ab12"/)
    expect(html).toMatch(/@page p1 \{ @top-center \{ content: "乙稿"; .*"第\\20 9\\20 版\\20 cd34"/)
    expect(html).toContain('#p1 { page: p1 }')
    expect(html).toContain('.proof + .proof { break-before: page }')
    expect(html).toContain('<title>甲稿</title>')
  })

  it('numbers its lines and has a margin for marks where that is chosen', () => {
    const of = (manner: object): string => proofsHtml([proof('甲', '')], { ...PLAIN, ...manner })
    expect(of({})).not.toContain('<ol class="lines"')
    expect(of({ lines: true })).toContain('<ol class="lines" aria-hidden="true"><li>1</li>')
    expect(of({})).not.toContain('calc(22mm + 38mm)')
    expect(of({ margin: true })).toContain('@page { margin: 25mm calc(22mm + 38mm) 27mm 22mm }')
    expect(of({ paper: 'b5', margin: true })).toMatch(
      /size: 176mm 250mm.*\n(?:.*\n)*@page \{ margin: 23mm calc\(18mm/,
    )
  })

  it('lets no headline out of its string, rule or element', () => {
    const html = proofsHtml(
      [proof('"; } </style><script>1</script> \\', '"} body { break-before: recto } /*')],
      PLAIN,
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'))
    expect(style).not.toContain('break-before: recto')
  })
})
