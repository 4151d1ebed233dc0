// Whatever a page is, what intake says of it holds before the schema by which main believes it.
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { PARSER_DIFFERENTIALS } from '#core/intake/fixtures/parser-differentials'
import { toFault } from '#shared/error'
import { SaidByIntake } from './found'
import { piecesOf } from './pieces'

const LONG = '很长的字'.repeat(5000)
const TEXT = '<p>这一段话说的是今年春天梨园里的事情，水少了，果子多了，大家都很高兴。</p>'.repeat(4)

const PAGES: readonly (readonly [string, string])[] = [
  [
    'long words in every meta',
    ['author', 'editor', 'source', 'ContentSource', 'keywords', 'description', 'og:title', 'PubDate']
      .map((name) => `<meta name="${name}" content="${LONG}">`)
      .join('') + TEXT,
  ],
  [
    'a long title and headings',
    `<title>${LONG}</title><h1>${LONG}</h1><div class="deck">${LONG}</div>${TEXT}`,
  ],
  [
    'many credits',
    `${TEXT}${Array.from({ length: 3000 }, (_, n) => `<p>作者：张三${'甲乙丙丁戊己庚辛'[n % 8]}、李四 来源：第${n}通讯社 责任编辑：王五</p>`).join('')}`,
  ],
  [
    'many keywords',
    `${TEXT}<p>关键词：${Array.from({ length: 80 }, (_, n) => `词${n}`).join(' ')}</p>`.repeat(40),
  ],
  [
    'JSON-LD of other kinds',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":["a",{"name":1}],"author":[1,null,{"name":["x"]}],"datePublished":{},"articleBody":[1],"image":[{"url":[[["x"]]]}]}</script>${TEXT}`,
  ],
  ['many pictures', `<p>甲</p>${'<img src="https://e.example/a.jpg" alt="图">'.repeat(3000)}${TEXT}`],
  ['long alternative texts and addresses', `<img alt="${LONG}" src="https://e.example/${LONG}">${TEXT}`],
  ['long links', `<p><a href="https://e.example/${'a'.repeat(5000)}">链接</a></p>${TEXT}`],
  [
    'controls and halves of characters',
    `<title>\u0001\ud800甲\u0000</title>${TEXT.replace('梨园', '\u0007\udc00梨\ufffe园')}`,
  ],
  ['everything that parsers differ in', PARSER_DIFFERENTIALS.join('\n') + TEXT],
]

describe('P29 what intake says of a hostile page', () => {
  it.each(PAGES)('%s', async (_, html) => {
    const pieces = []
    for await (const piece of piecesOf('a.html', new TextEncoder().encode(`<!doctype html>${html}`), {
      encoding: 'auto',
      as: 'auto',
    }))
      pieces.push(piece)
    expect(pieces).toHaveLength(1)
    for (const piece of pieces) {
      const checked = v.safeParse(SaidByIntake, structuredClone({ id: 1, result: { ok: true, piece } }))
      expect(checked.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined()
      expect('fault' in piece).toBe(false)
    }
  })
})

describe('P35 a page of more than anybody writes is refused with a word for it', () => {
  const refusal = async (html: string): Promise<string> => {
    const bytes = new TextEncoder().encode(`<!doctype html><title>题</title>${html}`)
    const pieces = piecesOf('a.html', bytes, { encoding: 'auto', as: 'auto' })[Symbol.asyncIterator]()
    return pieces.next().then(
      () => 'read',
      (error: unknown) => toFault(error).code,
    )
  }
  it.each([
    ['a million paragraphs', '<p>正文</p>'.repeat(1_000_000)],
    ['a million marks', '<b>x</b>'.repeat(1_000_000)],
    ['a million breaks', '正<br>'.repeat(1_000_000)],
    ['a million cells', `<table><tr>${'<td>x'.repeat(1_000_000)}</table>`],
    ['a hundred thousand lines', '<p>正文'.repeat(100_000)],
  ])('%s', async (_, html) => {
    expect(await refusal(html)).toBe('markup-refused')
  })
  it.each([
    ['a hundred thousand tags in one another', `${'<div>'.repeat(100_000)}${TEXT}`],
    ['twenty thousand paragraphs', '<p>这一段话说的是今年春天梨园里的事情。</p>'.repeat(20_000)],
  ])('%s are read', async (_, html) => {
    expect(await refusal(html)).toBe('read')
  })
})
