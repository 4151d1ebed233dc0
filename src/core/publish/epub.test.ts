// EPUB as a file: its order, its names, its bytes. Whether it is valid EPUBCheck says (e2e/judges/books.test.ts).
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PICTURES } from '../media/fixtures/pictures'
import { editionOf, publishEpub } from './epub'
import { ARTICLE, copyOf, figureOf, PICTURE, publishables } from './fixtures/articles'
import { uuidOf } from './uuid'

const bytes = (mime: 'image/jpeg' | 'image/webp') => ({ mime, bytes: PICTURES[mime], width: 3, height: 2 })
const SECOND = 'cd'.repeat(32)
const article = {
  ...ARTICLE,
  body: {
    type: 'doc' as const,
    content: [
      figureOf(PICTURE, '枣园', [{ type: 'text' as const, text: '图说' }], []),
      figureOf(SECOND, '红', [], []),
      figureOf('ef'.repeat(32), '不在', [{ type: 'text' as const, text: '只有图说' }], []),
      {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: '正文' },
          { type: 'note' as const, attrs: { text: '注' } },
        ],
      },
    ],
  },
}
const epub = publishEpub(editionOf(article), {
  [PICTURE]: bytes('image/jpeg'),
  [SECOND]: bytes('image/webp'),
})
const files = unzipSync(epub)
const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array())

describe('publishEpub', () => {
  it('begins with its type, not compressed, so that any program knows it by its first bytes', () => {
    expect(strFromU8(epub.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
    expect(Object.keys(files).slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'])
  })

  it('holds pictures, with something beside for readers that do not know their kind', () => {
    expect(files[`EPUB/pictures/${PICTURE.slice(0, 32)}.jpg`]).toEqual(
      Uint8Array.from(PICTURES['image/jpeg']),
    )
    expect(text('EPUB/package.opf')).toContain('media-type="image/webp" fallback="placeholder"/>')
    const page = text('EPUB/text/article-1.xhtml')
    expect(page).toContain(
      `<img src="../pictures/${PICTURE.slice(0, 32)}.jpg" alt="枣园" width="1200" height="800"/>`,
    )
    expect(page).toContain('<figure>\n<figcaption>只有图说</figcaption>\n</figure>')
  })

  it('marks notes as notes', () => {
    const page = text('EPUB/text/article-1.xhtml')
    expect(page).toContain('<a epub:type="noteref" role="doc-noteref" href="#note-1" id="note-ref-1">1</a>')
    expect(page).toContain(
      '<aside epub:type="footnote" role="doc-footnote" id="note-1"><p><a href="#note-ref-1">1</a> 注</p></aside>',
    )
  })

  it('says who, what and when, from the article alone', () => {
    const opf = text('EPUB/package.opf')
    for (const said of [
      `<dc:identifier id="book">urn:uuid:${uuidOf(ARTICLE.id)}</dc:identifier>`,
      `<dc:title>${ARTICLE.headline}</dc:title>`,
      '<dc:language>zh-CN</dc:language>',
      '<meta property="dcterms:modified">2023-03-28T01:05:00Z</meta>',
      '<dc:date>2023-03-27</dc:date>',
      '<dc:creator id="aut-1">闫方舟</dc:creator>',
      '<dc:contributor id="edt-1">宋璟</dc:contributor>',
      '<dc:subject>党建</dc:subject>',
      '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    ])
      expect(opf).toContain(said)
  })

  it('lists the articles of an edition in their order', () => {
    const edition = {
      id: 'x',
      title: '第一期',
      description: '三月',
      lang: 'zh-CN',
      articles: [ARTICLE, { ...ARTICLE, headline: '第二篇' }],
    }
    const contents = strFromU8(unzipSync(publishEpub(edition, {}))['EPUB/contents.xhtml'] ?? new Uint8Array())
    expect(contents).toContain(
      `<li><a href="text/article-1.xhtml">${ARTICLE.headline}</a></li>\n<li><a href="text/article-2.xhtml">第二篇</a></li>`,
    )
  })

  it('whatever the article: the same bytes twice', () => {
    fc.assert(
      fc.property(publishables, (one) => {
        expect(publishEpub(editionOf(copyOf(one)), {})).toEqual(publishEpub(editionOf(one), {}))
      }),
      { numRuns: 30 },
    )
  })
})

describe('uuidOf', () => {
  it.each([
    ['00000000000000000000000000', '00000000-0000-0000-0000-000000000000'],
    ['7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01563e3a-b5d3-d676-4c61-efb99302bd5b'],
  ])('%s', (id, uuid) => {
    expect(uuidOf(id)).toBe(uuid)
  })

  it('is the same for the same text and differs for others', () => {
    expect(uuidOf('专题')).toBe(uuidOf('专题'))
    expect(uuidOf('专题')).not.toBe(uuidOf('专题二'))
    expect(uuidOf('专题')).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
