// NewsML-G2, NITF and ninjs: what we write comes back, as text and as nothing else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, Document, type Block } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import * as v from 'valibot'
import { clean } from '../publish/escape'
import { ARTICLE, copyOf, everywhere, HOSTILE, publishables } from '../publish/fixtures/articles'
import { WIRE } from '../publish/fixtures/wire'
import { PAYLOADS } from '../publish/fixtures/payloads'
import { publishNewsml } from '../publish/newsml'
import { publishNinjs } from '../publish/ninjs'
import { publishNitf } from '../publish/nitf'
import type { Publishable } from '../publish/publishable'
import { readNewsml } from './newsml'
import { readNinjs } from './ninjs'
import { readNitf } from './nitf'
import { oneLine } from './plain'
import type { FoundPart } from './incoming'

interface Format {
  readonly name: string
  readonly write: (article: Publishable) => string
  readonly read: (text: string) => Iterable<FoundPart>
}
const FORMATS: readonly Format[] = [
  { name: 'NewsML-G2', write: publishNewsml, read: readNewsml },
  { name: 'NITF', write: publishNitf, read: readNitf },
  { name: 'ninjs', write: publishNinjs, read: readNinjs },
]
const words = ({ body }: Incoming): string[] => blockTexts(body.content)
const only = (parts: Iterable<FoundPart>): FoundPart => {
  const [first, ...more] = [...parts]
  expect(more).toEqual([])
  return first!
}
const bare = (text: string): string => clean(text).replace(/\s/g, '')

describe.each(FORMATS)('$name', ({ write, read }) => {
  it('gives back what it was given: fields, structure, notes, styles', () => {
    const { part, incoming } = only(read(write(WIRE)))
    expect(part).toBe('')
    const { headline, kicker, deck, author, organisation, editor, source, publishedAt, tags, lang } = WIRE
    expect(incoming).toMatchObject({
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
    // A picture that is not there leaves its words.
    expect(incoming.body.content.map(({ type }) => type).join(' ')).toBe(
      'paragraph heading ordered_list blockquote paragraph horizontal_rule code_block paragraph figure paragraph heading table blockquote ordered_list',
    )
    const at = (type: Block['type'], nth = 0): Block =>
      incoming.body.content.filter((block) => block.type === type)[nth]!
    expect(at('heading', 1)).toMatchObject({ attrs: { level: 3 } })
    expect(at('ordered_list', 1)).toMatchObject({ attrs: { order: 4 } })
    expect(at('code_block')).toMatchObject({ content: [{ text: 'a < b\n  c' }] })
    expect(at('figure')).toMatchObject({
      content: [{ content: [{ text: '大青山脚下的枣园' }] }, { content: [{ text: '张三摄' }] }],
    })
    const table = JSON.stringify(at('table'))
    expect(table).toContain('"rowspan":2')
    expect(table).toContain('table_header')
    const text = JSON.stringify(incoming.body)
    for (const mark of ['strong', 'subscript', 'superscript', 'strike', 'link'])
      expect(text).toContain(`"type":"${mark}"`)
    expect(text).toContain('{"type":"note","attrs":{"text":"《地方志》<一>，第 3 页。"}')
  })

  it.each(HOSTILE)('keeps %j text in every field and in the body, and nothing else', (payload) => {
    const { incoming } = only(read(write(everywhere(payload))))
    const kept = oneLine(clean(payload))
    expect(incoming).toMatchObject({
      headline: kept,
      kicker: kept,
      deck: kept,
      organisation: kept,
      source: kept,
    })
    expect(incoming.keywords).toEqual(kept === '' ? [] : [kept])
    expect(bare(incoming.author)).toBe(bare(payload))
    expect(bare(words(incoming).join(''))).toContain(bare(payload))
    expect(v.is(Document, incoming.body)).toBe(true)
  })

  it('has the same bytes twice, one article and a lawful body, whatever the article', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        const text = write(article)
        expect(write(copyOf(article))).toBe(text)
        expect(v.is(Document, only(read(text)).incoming.body)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('says nothing that the article does not', () => {
    const none = {
      author: '',
      organisation: '',
      editor: '',
      source: '',
      publishedAt: '',
      kicker: '',
      deck: '',
    }
    const { incoming } = only(read(write({ ...ARTICLE, ...none, tags: [] })))
    expect(incoming).toMatchObject({ ...none, keywords: [], furniture: [], notices: [] })
  })

  it('says no date that the article does not', () => {
    const back = (publishedAt: string): string =>
      only(read(write({ ...ARTICLE, publishedAt, lang: 'en' }))).incoming.publishedAt
    expect(back('2023-03-27T10:42:00Z')).toBe('2023-03-27T10:42:00Z')
    for (const date of ['去年', '2023-02-30', '']) expect(back(date).slice(0, 10)).not.toBe('2023-02-30')
  })
})

describe('dates that say less', () => {
  it.each(['2023', '2023-03', '2023-03-27', '2023-03-27T10:42:00', '2023-03-27T10:42:00-03:30'])(
    '%s is whole in NewsML-G2 and NITF',
    (publishedAt) => {
      const article = { ...ARTICLE, publishedAt }
      expect(only(readNewsml(publishNewsml(article))).incoming.publishedAt).toBe(publishedAt)
      expect(only(readNitf(publishNitf(article))).incoming.publishedAt).toBe(publishedAt)
    },
  )
  it('are filled up in ninjs, which knows whole moments alone: midnight, in China for Chinese texts', () => {
    const back = (publishedAt: string, lang: string): string =>
      only(readNinjs(publishNinjs({ ...ARTICLE, publishedAt, lang }))).incoming.publishedAt
    expect(back('2023-03-27', 'zh-CN')).toBe('2023-03-27T00:00:00+08:00')
    expect(back('2023-03-27T10:42', 'en')).toBe('2023-03-27T10:42:00Z')
  })
})

describe('payloads of every kind', () => {
  it.each(FORMATS)('are text in $name, and nothing else', ({ write, read }) => {
    // All of them at once, in every field and in every kind of line.
    for (let from = 0; from < PAYLOADS.length; from += 40) {
      const some = PAYLOADS.slice(from, from + 40).join(' \u2016 ')
      const { incoming } = only(read(write({ ...everywhere(some), publishedAt: '2023', lang: 'en' })))
      const kept = oneLine(clean(some))
      expect(incoming).toMatchObject({
        headline: kept,
        kicker: kept,
        deck: kept,
        organisation: kept,
        source: kept,
        keywords: [kept],
      })
      expect(bare(words(incoming).join(''))).toContain(bare(some))
      expect(v.is(Document, incoming.body)).toBe(true)
    }
  })
})
