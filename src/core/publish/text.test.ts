// Plain text: order, blank lines, line ends.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, oneLine } from './escape'
import { ARTICLE, copyOf, everywhere, HOSTILE, publishables } from './fixtures/articles'
import { publishText } from './text'

describe('publishText', () => {
  it('writes the article', () => {
    expect(publishText(ARTICLE)).toBe(`基层党建

包头市九原区：抓好党建“书记项目” 打造党建引领高质量发展新高地

各级书记亲自谋划、亲自落实

2023年3月27日 10:42  作者：闫方舟（包头市九原区委组织部）  来源：包头日报

走进九原区，“书记项目”让村民赞不绝口。

三个办法

1. 立项
2. 实施
   • 每月一看

> 群众说了算。

见全文 <https://example.com/a?b=1&c=2>。
第二行。

* * *

a < b
  c

责任编辑：宋璟
`)
  })

  it('indents paragraphs, not headings and lists, and ends lines as asked', () => {
    const text = publishText(ARTICLE, { indent: '\u3000\u3000', lineEnd: '\r\n' })
    expect(text).toContain('\r\n\u3000\u3000走进九原区')
    expect(text).toContain('\r\n三个办法\r\n')
    expect(text).toContain('\r\n1. 立项\r\n')
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it.each(HOSTILE)('%j stays as it is, but for what no text may hold', (value) => {
    const text = publishText(everywhere(value))
    expect(text).toContain(oneLine(value))
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\u0000\u2028\u2029\r]/)
  })

  it('whatever the article: legal characters, one line end at the end, same bytes twice', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        const text = publishText(article)
        expect(text).toBe(clean(text))
        expect(text.endsWith('\n')).toBe(true)
        expect(publishText(copyOf(article))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
