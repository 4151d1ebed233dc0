// Laws of before and after: every piece has one place, a piece put back and taken out leaves the body as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, documentOf } from '#shared/document'
import { parsePage } from '../page/parse'
import { piecesOfText } from './pieces'
import { isDoubtful, piecesByBlock, placesOf, type Placed } from './places'
import { blockReading, placeFor, withBlock, withoutBlock } from './put'

const NOTHING: Placed = {
  headline: '',
  wordings: [],
  kicker: '',
  deck: '',
  fields: { author: '', organisation: '', source: '', editor: '', publishedAt: '' },
  tags: [],
  apart: [],
  queued: [],
  body: documentOf([]),
}

const PAGE = `首页 | 时政 | 社会 | 文化 | 体育

河湾镇旧桥修缮本周完工

2024年5月6日 09:30 来源：河湾日报 作者：林知远

【资料图】河湾镇的旧石桥修缮工程本周完工，桥面铺上了新的石板，两侧栏杆按旧样补齐。

施工从去年十月开始，其间镇上安排了渡船接送，每天往返二十余次，没有收取费用。

桥头那块碑也擦洗干净了

镇里说，明年春天还要修整两岸的步道，让居民早晚有一处散步的地方。(责任编辑:周小满)

关键词：旧桥、修缮

相关阅读
- 河湾镇步道开始勘察设计
- 渡船停运后的第一个周末

关于我们 | 版权声明 | 联系方式`

/** An article as intake would make it. */
function imported(text: string): Placed {
  const page = parsePage(text)
  return {
    ...NOTHING,
    headline: page.headline?.clean ?? '',
    wordings: page.headline === null ? [] : [page.headline.raw, page.headline.clean],
    fields: page,
    tags: page.keywords,
    apart: page.furniture.map((piece) => piece.text),
    queued: page.headlines.map(({ raw }) => raw),
    body: documentOf(page.body),
  }
}

const told = (text: string, article: Placed): readonly string[] => {
  const { pieces } = piecesOfText(text)
  const places = placesOf(pieces, article)
  return pieces.map((piece, at) => {
    const place = places[at]
    const where = place?.kind === 'body' ? `body ${place.block}${place.edited ? ' edited' : ''}` : place?.kind
    return `${piece.n} ${piece.kind} → ${place?.kind === 'field' ? place.fields.join(' ') : where}`
  })
}

describe('a page as it came and as it stands', () => {
  it('has every piece somewhere', () => {
    expect(told(PAGE, imported(PAGE))).toEqual([
      '1 navigation → apart',
      '3 short → headline',
      '5 author → author source publishedAt',
      '7 picture → apart',
      '7 text → body 0',
      '9 text → body 1',
      '11 short → body 2',
      '13 text → body 3',
      '13 editor → editor',
      '15 keywords → tag',
      '17 related → apart',
      '18 related → queue',
      '19 related → queue',
      '21 foot → apart',
    ])
  })

  it('still knows paragraphs that were rewritten, joined and parted, and tells what is gone', () => {
    const article = imported(PAGE)
    const [one = '', two = '', three = '', four = ''] = blockTexts(article.body.content)
    const rewritten = one.replace('本周完工', '已于日前完工').replace('新的石板', '新石板')
    const [left = '', right = ''] = four.split('，让')
    const body = documentOf([`编者按写在前面。`, rewritten, `${two}${three}`, left, `让${right}`])
    const lines = told(PAGE, { ...article, body })
    expect(lines.filter((line) => /^(?:7|9|13) text/.test(line))).toEqual([
      '7 text → body 1 edited',
      '9 text → body 2 edited',
      '13 text → body 3 edited',
    ])
    const without = { ...article, body: documentOf([one, three, four]) }
    expect(told(PAGE, without)).toContain('9 text → lost')
    const { pieces } = piecesOfText(PAGE)
    const places = placesOf(pieces, without)
    expect(pieces.filter((_, at) => isDoubtful(places[at] ?? { kind: 'lost' })).map(({ n }) => n)).toEqual([
      9,
    ])
  })

  it('takes a paragraph that stands twice from where its neighbours stand', () => {
    const text = ['甲段，说的是第一件事情。', '同样的话。', '乙段，说的是第二件事情。', '同样的话。'].join(
      '\n',
    )
    const { pieces } = piecesOfText(text)
    const body = documentOf(['甲段，说的是第一件事情。', '乙段，说的是第二件事情。', '同样的话。'])
    const places = placesOf(pieces, { ...NOTHING, body })
    expect(places.map((place) => (place.kind === 'body' ? place.block : place.kind))).toEqual([
      0,
      'lost',
      1,
      2,
    ])
  })
})

const words = fc.constantFrom(
  '第一段话，说了一些事情，也说了它的来历。',
  '第二段话，说了另外一些事情，也说了去处。',
  '责任编辑：周小满',
  '【资料图】图后的一段话，说的是图里的事情。',
  '相关阅读',
  '短行',
  '- 列表里的一个标题',
  '。',
  '',
  '  第三段，前后有空白。　',
)
const source = fc.array(words, { maxLength: 24 }).map((lines) => lines.join('\n'))
const kept = fc.array(fc.oneof(words, fc.string({ maxLength: 30 })), { maxLength: 12 })

it('tells lists from buttons and from what ends a site', () => {
  const kinds = piecesOfText('相关阅读\n热门推荐\n4,060 条评论\n版权声明').pieces.map(({ kind }) => kind)
  expect(kinds).toEqual(['related', 'related', 'tools', 'foot'])
})

describe('laws', () => {
  it('the pieces of a line are the line, the blanks between them aside', () => {
    fc.assert(
      fc.property(source, (text) => {
        const lines = text.split('\n')
        const { pieces } = piecesOfText(text)
        const bare = (line: string): string => line.replace(/\s/g, '')
        for (const [at, line] of lines.entries())
          expect(bare(pieces.flatMap(({ n, text: own }) => (n === at + 1 ? [own] : [])).join(''))).toBe(
            bare(line),
          )
      }),
    )
  })

  it('every piece has exactly one place, and every line of the body at most one piece of the same words', () => {
    fc.assert(
      fc.property(source, kept, (text, paragraphs) => {
        const { pieces } = piecesOfText(text)
        const body = documentOf(paragraphs)
        const places = placesOf(pieces, { ...NOTHING, body, apart: paragraphs.slice(0, 2) })
        expect(places).toHaveLength(pieces.length)
        const byBlock = piecesByBlock(places)
        expect([...byBlock.values()].flat().toSorted((a, b) => a - b)).toEqual(
          places.flatMap((place, at) => (place.kind === 'body' ? [at] : [])),
        )
        for (const [block, own] of byBlock) {
          expect(body.content[block]).toBeDefined()
          const same = own.filter(
            (at) => places[at]?.kind === 'body' && !(places[at] as { edited: boolean }).edited,
          )
          expect(same.length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('a piece put back and taken out leaves the body as it was, whatever the piece', () => {
    fc.assert(
      fc.property(source, kept, fc.nat(), (text, paragraphs, nth) => {
        const { pieces } = piecesOfText(text)
        fc.pre(pieces.length > 0)
        const body = documentOf(paragraphs.map((one) => one.replaceAll('\n', '')))
        const at = nth % pieces.length
        const piece = pieces[at]?.text ?? ''
        const before = placeFor(placesOf(pieces, { ...NOTHING, body }), at)
        const put = withBlock(body, before, { type: 'paragraph', content: [{ type: 'text', text: piece }] })
        const there = blockReading(put, piece, before)
        expect(blockTexts([put.content[there] ?? { type: 'horizontal_rule' }])).toEqual([piece])
        const back = withoutBlock(put, there)
        expect(blockTexts(back.content)).toEqual(blockTexts(body.content))
      }),
    )
  })
})
