// Links to other articles of the library: nobody outside can follow them, so every format writes their text alone.
import { describe, expect, it } from 'vitest'
import { articleAddress, type Inline } from '#shared/document'
import { ARTICLE } from './fixtures/articles'
import { publishHtml } from './html'
import { publishMarkdown } from './markdown'
import { publishText } from './text'

const id = '01K9ZQ3V8M5T2R7X4B6C0D1EFG'
const link = { type: 'link', attrs: { href: articleAddress(id) } } as const
const inside: Inline[] = [
  { type: 'text', text: '此前本报曾报道' },
  { type: 'text', text: '水库开闸', marks: [link] },
  { type: 'text', text: '一事', marks: [link, { type: 'strong' }] },
  { type: 'text', text: '，见' },
  { type: 'text', text: '全文', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
  { type: 'text', text: '。' },
]
const article = {
  ...ARTICLE,
  body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: inside }] },
}

describe('a link to an article', () => {
  it('is plain text in a web page, beside a link of the web', () => {
    const html = publishHtml(article)
    expect(html).toContain(
      '<p>此前本报曾报道水库开闸<strong>一事</strong>，见<a href="https://example.org/a">全文</a>。</p>',
    )
    expect(html).not.toContain('galley:')
    expect(html).not.toContain(id)
  })

  it('is plain text in Markdown', () => {
    const markdown = publishMarkdown(article)
    expect(markdown).toContain('此前本报曾报道水库开闸**一事**，见[全文](https://example.org/a)。')
    expect(markdown).not.toContain(id)
  })

  it('is plain text in plain text', () => {
    expect(publishText(article)).toContain('此前本报曾报道水库开闸一事，见全文')
    expect(publishText(article)).not.toContain(id)
  })
})
