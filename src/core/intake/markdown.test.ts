// Markdown read: front matter of every kind, blocks, and that what was written comes back, byte for byte.
import fc from 'fast-check'
import { strToU8, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isWithinLimits, type Block, type Document, type Inline } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { ARTICLE, HOSTILE, everywhere, PICTURE, publishables } from '../publish/fixtures/articles'
import { publishMarkdown } from '../publish/markdown'
import type { Publishable } from '../publish/publishable'
import { crc32 } from './crc32'
import { readMarkdown } from './markdown'

function read(source: string, parts?: ReadonlyMap<string, Uint8Array>): Incoming {
  const [incoming] = readMarkdown(source, parts === undefined ? { name: 'x.md' } : { name: 'x.md', parts })
  return incoming!
}
const bodyOf = (source: string): Block[] => read(source).body.content
const p = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one)),
})
const marked = (
  text: string,
  ...types: ('strong' | 'em' | 'strike' | 'subscript' | 'superscript' | 'code')[]
): Inline => ({
  type: 'text',
  text,
  marks: types.map((type) => ({ type })),
})

/** A grey square of four pixels a side. */
function png(): Uint8Array {
  const part = (type: string, data: Uint8Array): number[] => {
    const named = [...strToU8(type), ...data]
    const four = (n: number): number[] => [24, 16, 8, 0].map((by) => (n >>> by) & 255)
    return [...four(data.length), ...named, ...four(crc32(Uint8Array.from(named)))]
  }
  const header = Uint8Array.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0])
  const rows = zlibSync(new Uint8Array(20).fill(0))
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...part('IHDR', header),
    ...part('IDAT', rows),
    ...part('IEND', new Uint8Array()),
  ])
}
const PNG = png()

/** The article that its Markdown makes, but for what Markdown says nothing of. */
function again(article: Publishable, incoming: Incoming): Publishable {
  const { headline, kicker, deck, author, organisation, editor, source, publishedAt, body } = incoming
  return {
    ...article,
    headline,
    kicker,
    deck,
    author,
    organisation,
    editor,
    source,
    publishedAt,
    body,
    tags: incoming.keywords,
    lang: incoming.lang,
  }
}

describe('readMarkdown', () => {
  it('reads what was written of the ordinary article', () => {
    const incoming = read(publishMarkdown(ARTICLE))
    expect(again(ARTICLE, incoming)).toEqual({ ...ARTICLE, body: incoming.body })
    expect(publishMarkdown(again(ARTICLE, incoming))).toBe(publishMarkdown(ARTICLE))
    expect(incoming.notices).toEqual([])
  })

  it.each([
    ['中文**“加粗”**后面', p('中文', marked('“加粗”', 'strong'), '后面')],
    ['**注意：**这里', p(marked('注意：', 'strong'), '这里')],
    ['`   `b', p(marked('   ', 'code'), 'b')],
    ['a *b* ~~c~~ `d`', p('a ', marked('b', 'em'), ' ', marked('c', 'strike'), ' ', marked('d', 'code'))],
    ['H<sub>2</sub>O m<sup>2</sup>', p('H', marked('2', 'subscript'), 'O m', marked('2', 'superscript'))],
    ['<b>a</b><i onclick="x()">b</i><u>c</u>', p(marked('a', 'strong'), marked('b', 'em'), 'c')],
    ['第一行\n第二行', p('第一行第二行')],
    ['first\nsecond', p('first second')],
    ['一  \n二\\\n三', p('一', { type: 'hard_break' }, '二', { type: 'hard_break' }, '三')],
    [
      '[a](https://a.cn/?x=1&amp;y "t")',
      p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.cn/?x=1&y' } }] }),
    ],
    ['[a](javascript:alert(1)) <a href="javascript:alert(1)">b</a>', p('a b')],
    ['前<script>alert(1)</script>后', p('前后')],
    ['标签<title>和<script>的用法', p('标签和的用法')],
    ['\u3000\u3000段首空两格', p('\u3000\u3000段首空两格')],
    ['    四个半角空格的段落', p('四个半角空格的段落')],
    ['    code();', { type: 'code_block', content: [{ type: 'text', text: 'code();' }] }],
    ['# 一\n\n# 二', { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '二' }] }],
    ['###### 六', { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '六' }] }],
    [
      '正文[^甲]。\n\n[^甲]: 见**《志》**，\n    第二页。',
      p('正文', { type: 'note', attrs: { text: '见《志》，第二页。' } }, '。'),
    ],
    ['<!-- more -->\n\n正文', p('正文')],
    [
      '3. a\n4. b',
      {
        type: 'ordered_list',
        attrs: { order: 3 },
        content: [
          { type: 'list_item', content: [p('a')] },
          { type: 'list_item', content: [p('b')] },
        ],
      },
    ],
  ])('%j', (source, block) => {
    expect(bodyOf(source)).toEqual([block])
  })

  it('takes a picture alone in its paragraph as a figure, what stands below as its caption, and fetches none', () => {
    const { body, notices } = read('前文\n\n![枣园](https://a.cn/1.jpg "题")\n采摘**者**\n\n![](b.png)')
    const figure = (address: string, alt: string, ...caption: Inline[]): Block => ({
      type: 'figure',
      attrs: { media: null, alt, width: 0, height: 0, address },
      content: [
        caption.length > 0 ? { type: 'caption', content: caption } : { type: 'caption' },
        { type: 'credit' },
      ],
    })
    expect(body.content).toEqual([
      p('前文'),
      figure('https://a.cn/1.jpg', '枣园', { type: 'text', text: '采摘' }, marked('者', 'strong')),
      figure('', ''),
    ])
    expect(notices).toEqual(['pictures-remote', 'no-headline', 'parts-left-out'])
  })

  it('keeps a note to which nothing refers', () => {
    expect(bodyOf('正文\n\n[^1]: 孤注')).toEqual([p('正文'), p('孤注')])
  })

  it('rebuilds HTML inertly', () => {
    expect(
      bodyOf(
        '<div onclick="x()"><p>甲</p><svg onload="x()"></svg><iframe src="https://a.cn"></iframe></div>',
      ),
    ).toEqual([p('甲')])
  })

  it.each([
    [
      'YAML (Jekyll)',
      '---\nlayout: post\ntitle: "题：一"\ndate: 2023-03-27 10:42:00 +0800\nauthor: 张三\ntags: [a, b]\ncategories: c\nexcerpt: 摘要\n---\n正文',
    ],
    [
      'YAML (Hexo)',
      '---\ntitle: 题：一\ndate: 2023-03-27 10:42:00+08:00\nauthor: 张三\ntags:\n  - a\n  - b\ncategories:\n  - [c]\ndescription: 摘要\n---\n正文',
    ],
    [
      'TOML (Hugo)',
      '+++\ntitle = "题：一"\ndate = 2023-03-27T10:42:00+08:00 # 北京时间\nauthors = ["张三"]\ntags = [\n  "a",\n  \'b\',\n]\ncategories = ["c"]\n[params]\nsubtitle = "摘要"\n+++\n正文',
    ],
    [
      'JSON (Hugo)',
      '{\n  "title": "题：一",\n  "date": "2023-03-27T10:42:00+08:00",\n  "authors": [{ "name": "张三" }],\n  "tags": ["a", "b", "c"],\n  "summary": "摘要"\n}\n\n正文',
    ],
  ])('front matter as %s', (_kind, source) => {
    expect(read(source)).toMatchObject({
      headline: '题：一',
      deck: '摘要',
      author: '张三',
      keywords: ['a', 'b', 'c'],
      publishedAt: '2023-03-27T10:42:00+08:00',
      body: { content: [p('正文')] },
    })
  })

  it.each(['---\n\n正文', '---\n一：二\n---\n正文', '---\n- a\n---\n'])(
    '%j is text, no front matter',
    (source) => {
      expect(read(source).headline).toBe('')
      expect(bodyOf(source)[0]).toEqual({ type: 'horizontal_rule' })
    },
  )

  it('takes a first heading of level 1 for the headline, once', () => {
    expect(read('# 甲\n\n正文')).toMatchObject({ headline: '甲', body: { content: [p('正文')] } })
    expect(read('---\ntitle: 甲\n---\n# 甲\n\n正文')).toMatchObject({
      headline: '甲',
      body: { content: [p('正文')] },
    })
    expect(read('---\ntitle: 甲\n---\n# 乙\n\n正文')).toMatchObject({ headline: '甲', alsoHeadlines: ['乙'] })
  })

  it('stays within the limits of a body however deep the text is', () => {
    for (const source of [
      '>'.repeat(5000) + 'x',
      '- '.repeat(3000) + 'x',
      '[!['.repeat(5000),
      '*a **b '.repeat(5000),
      '<div>'.repeat(20_000),
    ])
      expect(isWithinLimits(read(source).body)).toBe(true)
  })

  it.each(HOSTILE)('%j, everywhere: written, read and written again is the same', (text) => {
    const once = publishMarkdown({ ...everywhere(text), pictures: {} })
    expect(publishMarkdown({ ...again(everywhere(text), read(once)), pictures: {} })).toBe(once)
  })

  it('whatever the article, with its pictures: written, read and written again is the same', () => {
    fc.assert(
      fc.property(publishables, fc.constantFrom('plain', 'hugo', 'jekyll', 'hexo'), (article, preset) => {
        // As the library names it; a path is one of a file.
        const path = `图 (1).files/${Object.keys(article.pictures).length}.png`
        const once = publishMarkdown({ ...article, pictures: { [PICTURE]: { path } } }, { preset })
        const incoming = read(once, new Map([[path, PNG]]))
        expect(isWithinLimits(incoming.body)).toBe(true)
        const pictures = Object.fromEntries(incoming.pictures.map(({ sha256 }) => [sha256, { path }]))
        expect(publishMarkdown({ ...again(article, incoming), pictures }, { preset })).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

/** Bodies of which Markdown can hold all. */
const words = fc
  .string({
    unit: fc.constantFrom(...Array.from('*_`[]()<>&!#-+=|\\~ 。“”（），：加粗文字ab12')),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text.trim() !== '')
const run = fc
  .tuple(words, fc.subarray(['strong', 'em', 'strike', 'superscript'] as const))
  .map(([text, types]) => marked(text, ...types))
const line: fc.Arbitrary<Inline[]> = fc.array(run, { minLength: 1, maxLength: 4 })
const holdable: fc.Arbitrary<Document> = fc
  .array(
    fc.oneof(
      line.map((content): Block => ({ type: 'paragraph', content })),
      line.map((content): Block => ({ type: 'heading', attrs: { level: 3 }, content })),
      line.map((content): Block => ({ type: 'blockquote', content: [{ type: 'paragraph', content }] })),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((all): Block => ({
        type: 'bullet_list',
        content: all.map((content) => ({ type: 'list_item', content: [{ type: 'paragraph', content }] })),
      })),
      fc.constant<Block>({ type: 'code_block', content: [{ type: 'text', text: 'a\n\n```\n  b' }] }),
      fc.constant<Block>({ type: 'horizontal_rule' }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((content) => ({ type: 'doc', content }))

/** Neighbouring runs with the same marks joined, no empty list of marks. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const joined: unknown[] = []
    for (const one of value.map(normal) as { type?: string; text?: string; marks?: unknown }[]) {
      const last = joined.at(-1) as typeof one | undefined
      if (
        one?.type === 'text' &&
        last?.type === 'text' &&
        JSON.stringify(last.marks) === JSON.stringify(one.marks)
      )
        joined[joined.length - 1] = { ...last, text: `${last.text}${one.text}` }
      else joined.push(one)
    }
    return joined
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, held]) => !(name === 'marks' && Array.isArray(held) && held.length === 0))
      .map(([name, held]) => [name, normal(held)]),
  )
}

describe('a body of which Markdown can hold all', () => {
  it('comes back equal', () => {
    fc.assert(
      fc.property(holdable, (body) => {
        const once = publishMarkdown({ ...ARTICLE, body })
        expect(normal(read(once).body)).toEqual(normal(body))
      }),
      { numRuns: 150 },
    )
  })
})
