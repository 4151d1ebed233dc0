// Markdown: front matter that reads back, blocks that stay blocks, text that stays text.
import type { Block, Document } from '#shared/document'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { oneLine } from './escape'
import { ARTICLE, copyOf, everywhere, HOSTILE, publishables } from './fixtures/articles'
import { publishMarkdown } from './markdown'

function parts(markdown: string): { front: Record<string, unknown>; body: string } {
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown)
  return { front: parse(found?.[1] ?? '') as Record<string, unknown>, body: found?.[2] ?? '' }
}
const bodyOf = (...content: Block[]): string =>
  parts(publishMarkdown({ ...ARTICLE, body: { type: 'doc', content } })).body.slice(1)
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const bullets = (...points: Block[][]): Block => ({
  type: 'bullet_list',
  content: points.map((content) => ({ type: 'list_item', content })),
})

describe('publishMarkdown', () => {
  it('writes the article', () => {
    const { front, body } = parts(publishMarkdown(ARTICLE))
    expect(front).toEqual({
      title: ARTICLE.headline,
      kicker: '基层党建',
      deck: '各级书记亲自谋划、亲自落实',
      author: '闫方舟',
      organisation: '包头市九原区委组织部',
      editor: '宋璟',
      source: '包头日报',
      date: '2023-03-27T10:42:00+08:00',
      tags: ['党建', '基层治理'],
      lang: 'zh-CN',
      zishu: 1302,
    })
    expect(body).toBe(
      `
走进九原区，**“书记项目”** 让村民赞不绝口。

## 三个办法

1. 立项
2. 实施
   - 每月一看

> 群众说了算。

见[全文](https://example.com/a?b=1&c=2)。\\
第二行。

___

\`\`\`
a < b
  c
\`\`\`
`.replace('**“书记项目”** 让', '<strong>“书记项目”</strong>让'),
    )
  })

  it('quotes what a YAML reader, old or new, would take for something else', () => {
    const markdown = publishMarkdown({
      ...ARTICLE,
      headline: 'yes',
      kicker: '0012',
      deck: '1e3',
      publishedAt: '2023-03-27',
      tags: ['no', '007', '~'],
    })
    expect(markdown).toContain('title: "yes"\nkicker: "0012"\ndeck: "1e3"\n')
    expect(markdown).toContain('date: "2023-03-27"')
    expect(parts(markdown).front).toMatchObject({
      title: 'yes',
      kicker: '0012',
      deck: '1e3',
      tags: ['no', '007', '~'],
    })
    expect(parse(/^---\n([\s\S]*?)\n---/.exec(markdown)?.[1] ?? '', { version: '1.1' })).toMatchObject({
      title: 'yes',
      tags: ['no', '007', '~'],
    })
  })

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['2023. 年份', '2023\\. 年份'],
    ['1) one', '1\\) one'],
    ['3.5亿元', '3.5亿元'],
    ['> no quote', '\\> no quote'],
    ['--- no rule', '\\--- no rule'],
    ['=== no heading', '\\=== no heading'],
    ['```no code', '\\`\\`\\`no code'],
    ['<b>no tag</b>', '\\<b>no tag\\</b>'],
    ['AT&T &amp; &copy;', 'AT&T \\&amp; \\&copy;'],
    ['[no](link) ![no](image)', '\\[no\\](link) !\\[no\\](image)'],
    ['snake_case _no_', 'snake_case \\_no\\_'],
    ['3~5天', '3\\~5天'],
    ['    no code', '&#32;&#32;&#32;&#32;no code'],
    ['\u3000\u3000段首', '\u3000\u3000段首'],
  ])('%s', (text, written) => {
    expect(bodyOf(p(text))).toBe(`${written}\n`)
  })

  it('keeps neighbouring lists apart', () => {
    expect(bodyOf(bullets([p('一')]), bullets([p('二')]), bullets([p('三')]))).toBe('- 一\n\n* 二\n\n- 三\n')
  })

  it('indents what belongs to a list item', () => {
    expect(bodyOf(bullets([p('一'), p('二')], [p('三')]))).toBe('- 一\n\n  二\n\n- 三\n')
    expect(
      bodyOf({
        type: 'ordered_list',
        attrs: { order: 10 },
        content: [{ type: 'list_item', content: [p('十'), { type: 'blockquote', content: [p('引')] }] }],
      }),
    ).toBe('10. 十\n\n    > 引\n')
  })

  it('a rule is never the underline of the text before it, nor a list item', () => {
    expect(bodyOf(p('一'), { type: 'horizontal_rule' }, bullets([{ type: 'horizontal_rule' }]))).toBe(
      '一\n\n___\n\n- ___\n',
    )
  })

  it('a code block ends where it ends', () => {
    expect(bodyOf({ type: 'code_block', content: [{ type: 'text', text: 'a\n```\nb' }] })).toBe(
      '````\na\n```\nb\n````\n',
    )
  })

  it('a link that may not be followed is only its text', () => {
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', '//host/share', 'data:text/html,x']) {
      expect(
        bodyOf({
          type: 'paragraph',
          content: [{ type: 'text', text: '点我', marks: [{ type: 'link', attrs: { href } }] }],
        }),
      ).toBe('点我\n')
    }
  })

  it('a heading stays on its line', () => {
    const heading: Block = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'C' }, { type: 'hard_break' }, { type: 'text', text: '#' }],
    }
    expect(bodyOf(heading)).toBe('## C \\#\n')
  })

  it.each(HOSTILE)('%j comes back from the front matter, in every field', (text) => {
    const { front } = parts(publishMarkdown(everywhere(text)))
    expect(front['title']).toBe(oneLine(text))
    const known = oneLine(text) === '' ? {} : { author: oneLine(text), tags: [oneLine(text), oneLine(text)] }
    expect(front).toMatchObject(known)
  })

  it('whatever the article: front matter reads back, same bytes twice', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        const markdown = publishMarkdown(article)
        const { front } = parts(markdown)
        const tags = article.tags.map(oneLine).filter((tag) => tag !== '')
        expect(front['title']).toBe(oneLine(article.headline))
        for (const name of ['kicker', 'deck', 'author', 'organisation', 'editor', 'source'] as const)
          expect(front[name] ?? '').toBe(oneLine(article[name]))
        expect(front['date'] ?? '').toBe(oneLine(article.publishedAt))
        expect(front['tags'] ?? []).toEqual(tags)
        expect(front['zishu']).toBe(article.zishu)
        expect(markdown.isWellFormed()).toBe(true)
        expect(markdown.endsWith('\n')).toBe(true)
        expect(publishMarkdown(copyOf(article))).toBe(markdown)
      }),
      { numRuns: 300 },
    )
  })
})

describe('presets', () => {
  const front = (preset: 'hugo' | 'jekyll' | 'hexo', more: object = {}): Record<string, unknown> =>
    parts(publishMarkdown({ ...ARTICLE, ...more }, { preset })).front
  const common = {
    title: ARTICLE.headline,
    description: '各级书记亲自谋划、亲自落实',
    author: '闫方舟',
    tags: ['党建', '基层治理'],
  }
  const own = {
    kicker: '基层党建',
    organisation: '包头市九原区委组织部',
    editor: '宋璟',
    source: '包头日报',
    lang: 'zh-CN',
  }

  it('use the names that each program knows', () => {
    expect(front('hugo')).toEqual({ ...common, date: '2023-03-27T10:42:00+08:00', params: own })
    expect(front('jekyll')).toEqual({ layout: 'post', ...common, ...own, date: '2023-03-27 10:42:00 +0800' })
    expect(front('hexo')).toEqual({ ...common, ...own, date: '2023-03-27T10:42:00+08:00' })
  })

  it('say a date that no program reads under a name that none minds', () => {
    for (const preset of ['hugo', 'jekyll', 'hexo'] as const) {
      expect(front(preset, { publishedAt: '1996-06' })).toMatchObject({ published_at: '1996-06' })
      expect(front(preset, { publishedAt: '1996-06' })).not.toHaveProperty('date')
      expect(front(preset, { publishedAt: '2023-03-27' })).toMatchObject({ date: '2023-03-27' })
    }
  })

  it('let no braces of the text run on the site', () => {
    const body: Document = {
      type: 'doc',
      content: [
        p('{{< readFile "/etc/passwd" >}} {{% x %}} {% include y %}'),
        { type: 'code_block', content: [{ type: 'text', text: '{{< y >}}' }] },
      ],
    }
    const of = (preset: 'hugo' | 'jekyll' | 'hexo'): string =>
      publishMarkdown({ ...ARTICLE, body }, { preset })
    expect(of('hugo')).toContain('{{\\< readFile "/etc/passwd" >}} {{%/* x */%}}')
    expect(of('hugo')).toContain('```\n{{</* y */>}}\n```')
    expect(of('jekyll')).toContain('\nrender_with_liquid: false\n')
    expect(of('hexo')).toContain('\ndisableNunjucks: true\n')
    expect(publishMarkdown(ARTICLE, { preset: 'jekyll' })).not.toContain('liquid')
  })
})
