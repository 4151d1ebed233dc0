// WordPress files that we write, read back: every field, hostile strings as text, the same bytes twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, Document } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import * as v from 'valibot'
import { clean } from '../publish/escape'
import { ARTICLE, copyOf, everywhere, HOSTILE, PICTURE, publishables } from '../publish/fixtures/articles'
import { PAYLOADS } from '../publish/fixtures/payloads'
import { WIRE } from '../publish/fixtures/wire'
import { publishWxr, siteOf } from '../publish/wxr'
import { oneLine } from './plain'
import { readWxr } from './wxr'

const read = (text: string | Iterable<string>): Incoming[] =>
  Array.from(readWxr(text), ({ incoming }) => incoming)
const types = ({ body }: Incoming): string[] => body.content.map(({ type }) => type)
const words = ({ body }: Incoming): string[] => blockTexts(body.content)

describe('what we write', () => {
  const site = { title: '专题', description: '', lang: 'zh-CN' }
  const options = { status: 'draft' } as const
  const back = (text: string): Incoming[] => read(text)

  it('comes back with all its fields', () => {
    const [found] = back(publishWxr(site, [WIRE], options))
    const { headline, kicker, deck, author, organisation, editor, source, publishedAt, tags, lang } = WIRE
    expect(found).toMatchObject({
      headline,
      kicker,
      deck,
      author,
      organisation,
      editor,
      source,
      publishedAt,
      keywords: tags,
      lang,
    })
    expect(types(found!)).toEqual(
      expect.arrayContaining([
        'paragraph',
        'heading',
        'ordered_list',
        'blockquote',
        'horizontal_rule',
        'code_block',
        'table',
      ]),
    )
    expect(words(found!)).toEqual(
      expect.arrayContaining(['a < b\n  c', '《地方志》<一>，第 3 页。', '大青山脚下的枣园']),
    )
  })

  it('says nothing that the article does not', () => {
    const bare = {
      ...ARTICLE,
      author: '',
      organisation: '',
      editor: '',
      source: '',
      publishedAt: '',
      kicker: '',
      deck: '',
      tags: [],
    }
    const [found] = back(publishWxr(siteOf(bare), [bare], options))
    expect(found).toMatchObject({
      author: '',
      source: '',
      publishedAt: '',
      keywords: [],
      furniture: [],
      notices: [],
    })
  })

  it('names people as WordPress can take them, each once', () => {
    const text = publishWxr(site, [WIRE, { ...ARTICLE, author: 'Ann Ö. Lee、李四' }, ARTICLE], options)
    expect(text.match(/<wp:author>/g)).toHaveLength(2)
    expect(text).toContain('<wp:author_login><![CDATA[yan-fang-zhou]]></wp:author_login>')
    expect(text).toContain('<wp:author_login><![CDATA[ann-o-lee]]></wp:author_login>')
    expect(back(text).map(({ author }) => author)).toEqual(['闫方舟', 'Ann Ö. Lee、李四', '闫方舟'])
  })

  it('has no line end that WordPress would take for a paragraph', () => {
    const content = /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/.exec(publishWxr(site, [WIRE], options))![1]!
    expect(content.replace(/<pre>[\s\S]*?<\/pre>/g, '')).not.toContain('\n')
  })

  it.each(HOSTILE)('keeps %j text wherever it stands', (payload) => {
    const text = publishWxr(
      { title: payload, description: payload, lang: payload },
      [everywhere(payload)],
      options,
    )
    const [found] = back(text)
    const kept = oneLine(clean(payload))
    expect(back(text)).toHaveLength(1)
    expect(found).toMatchObject({
      headline: kept,
      kicker: kept,
      deck: kept,
      author: kept,
      organisation: kept,
      editor: kept,
      source: kept,
    })
    expect(found!.keywords).toEqual(kept === '' ? [] : [kept])
    expect(v.is(Document, found!.body)).toBe(true)
    expect(words(found!).join('').replace(/\s/g, '')).toContain(kept.replace(/\s/g, ''))
  })

  it('keeps payloads of every kind text', () => {
    const some = PAYLOADS.filter((_, at) => at % 7 === 0)
    const found = back(publishWxr(site, some.map(everywhere), options))
    expect(found.map(({ headline }) => headline)).toEqual(some.map((payload) => oneLine(clean(payload))))
  })

  it('is one item an article, twice the same bytes, whatever the articles', () => {
    fc.assert(
      fc.property(fc.array(publishables, { maxLength: 3 }), (articles) => {
        const text = publishWxr(site, articles, options)
        expect(publishWxr(site, articles.map(copyOf), options)).toBe(text)
        const found = back(text)
        expect(found).toHaveLength(articles.length)
        for (const { body } of found) expect(v.is(Document, body)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what looks like a shortcode', () => {
    const text = publishWxr(site, [everywhere('[gallery ids="1"] [/caption] [[x]]')], options)
    expect(words(back(text)[0]!)).toContain('[gallery ids="1"] [/caption] [[x]]')
  })

  it('names a picture that stands beside it', () => {
    expect(
      publishWxr(site, [{ ...WIRE, pictures: { [PICTURE]: { path: 'a b/图.jpg' } } }], options),
    ).toContain('<img src="a%20b/%E5%9B%BE.jpg"')
  })
})
