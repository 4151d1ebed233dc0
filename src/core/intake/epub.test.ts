// EPUB: chapters in their order by the names of the contents, pictures of the book, our own editions back again.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { PICTURES } from '../media/fixtures/pictures'
import { sha256 } from '../media/sha256'
import { publishEpub } from '../publish/epub'
import { ARTICLE, figureOf, PICTURE } from '../publish/fixtures/articles'
import { readEpub } from './epub'
import { pathFrom } from './epub-book'

/** The same picture said to be 300 × 200: what is hardly a dot is taken for a spacer. */
const PNG = PICTURES['image/png'].slice()
PNG.set([0, 0, 1, 44, 0, 0, 0, 200], 16)
const CONTAINER = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
const page = (body: string, title = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${body}</body></html>`

interface Made {
  readonly pages: Readonly<Record<string, string>>
  /** Page → name. */
  readonly contents?: Readonly<Record<string, string>>
  readonly ncx?: boolean
  readonly more?: Readonly<Record<string, Uint8Array>>
  readonly metadata?: string
}

function book({ pages, contents = {}, ncx = false, more = {}, metadata = '' }: Made): Uint8Array {
  const names = Object.keys(pages)
  const nav = `<nav epub:type="toc"><ol>${Object.entries(contents)
    .map(([href, name]) => `<li><a href="${href}">${name}</a></li>`)
    .join('')}</ol></nav>`
  const points = Object.entries(contents)
    .map(
      ([href, name]) =>
        `<navPoint><navLabel><text>${name}</text></navLabel><content src="${href}"/></navPoint>`,
    )
    .join('')
  const items = names.map(
    (name, at) => `<item id="p${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>一本书</dc:title>${metadata}</metadata>
    <manifest>${items.join('')}${ncx ? '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'}</manifest>
    <spine${ncx ? ' toc="toc"' : ''}>${ncx ? '' : '<itemref idref="nav"/>'}${names.map((_, at) => `<itemref idref="p${at}"/>`).join('')}</spine></package>`
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(CONTAINER),
    'OPS/book.opf': strToU8(opf),
    ...(ncx
      ? {
          'OPS/toc.ncx': strToU8(
            `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points}</navMap></ncx>`,
          ),
        }
      : { 'OPS/nav.xhtml': strToU8(page(nav)) }),
    ...more,
  }
  for (const [name, text] of Object.entries(pages)) files[`OPS/${name}`] = strToU8(text)
  return zipSync(files)
}
const read = (bytes: Uint8Array): Incoming[] => Array.from(readEpub(bytes), ({ incoming }) => incoming)
const words = ({ body }: Incoming): string[] => blockTexts(body.content)
const codeOf = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return 'read'
}

describe('a book', () => {
  it.each([true, false])('gives a chapter an article, named by the contents (of EPUB 2: %s)', (ncx) => {
    const found = read(
      book({
        ncx,
        metadata:
          '<dc:creator>老舍</dc:creator><dc:publisher>人民出版社</dc:publisher><dc:date>1936-09</dc:date><dc:language>zh-CN</dc:language><dc:subject>小说</dc:subject>',
        pages: {
          'cover.xhtml': page('<img src="x.png" alt=""/>'),
          'c1.xhtml': page('<h1>第一章　风</h1><p>一。</p>', '书'),
          'c1b.xhtml': page('<p>续一。</p>'),
          'c2.xhtml': page('<h2>雨</h2><p>二，见<a href="c1.xhtml">前章</a>。</p>'),
          'c3.xhtml': page('<p>三。</p>', '页名'),
        },
        contents: { 'c1.xhtml': '风', 'c2.xhtml#top': '雨', 'c3.xhtml': '雪' },
      }),
    )
    expect(found.map(({ headline }) => headline)).toEqual(['第一章 风', '雨', '雪'])
    expect(found.map(words)).toEqual([['一。', '续一。'], ['二，见前章。'], ['三。']])
    expect(found[0]).toMatchObject({
      author: '老舍',
      source: '人民出版社',
      publishedAt: '1936-09',
      lang: 'zh-CN',
      keywords: ['小说'],
      notices: [],
    })
    expect(JSON.stringify(found)).not.toContain('c1.xhtml')
  })

  it('without contents gives a page an article, headed by its first heading or its title', () => {
    const found = read(
      book({ pages: { 'a.xhtml': page('<h1>甲</h1><p>一。</p>'), 'b.xhtml': page('<p>二。</p>', '乙') } }),
    )
    expect(found.map(({ headline }) => headline)).toEqual(['甲', '乙'])
  })

  it('keeps a preface that the contents do not name, and a heading that says something else', () => {
    const preface = '前言'.repeat(30)
    const found = read(
      book({
        pages: {
          'p.xhtml': page(`<h1>前言</h1><p>${preface}</p>`),
          'a.xhtml': page('<h1>题记</h1><p>一。</p>'),
        },
        contents: { 'a.xhtml': '第一章' },
      }),
    )
    expect(found.map(({ headline }) => headline)).toEqual(['前言', '第一章'])
    expect(words(found[1]!)).toEqual(['题记', '一。'])
  })

  it('brings its pictures, found by their way through the archive; others stay where they are', () => {
    const [found] = read(
      book({
        pages: {
          'text/a b.xhtml': page(
            '<h1>甲</h1><p><img src="../img/%E5%9B%BE.png" alt="图"/></p><p><img src="../../../etc/passwd"/></p><p><img src="https://example.org/x.png" alt="远"/>文</p>',
          ),
        },
        more: { 'OPS/img/图.png': PNG },
      }),
    )
    expect(found!.pictures).toEqual([{ sha256: sha256(PNG), bytes: PNG }])
    expect(found!.body.content[0]).toMatchObject({ type: 'figure', attrs: { media: sha256(PNG), alt: '图' } })
    expect(found!.notices).toEqual(['pictures-remote'])
  })

  it('keeps its notes where they are referred to', () => {
    const [found] = read(
      book({
        pages: {
          'a.xhtml': page(
            '<h1>甲</h1><p>话<a epub:type="noteref" id="r1" href="#n1">1</a>。</p><aside epub:type="footnote" id="n1"><p><a href="#r1">1</a> 注文。</p></aside>',
          ),
        },
      }),
    )
    expect(JSON.stringify(found!.body)).toContain('"type":"note"')
  })

  it('is inert', () => {
    const [found] = read(
      book({
        pages: {
          'a.xhtml': page(
            '<h1>甲</h1><p onclick="alert(1)">文<script>alert(1)</script><a href="javascript:alert(1)">b</a></p><svg><script>alert(1)</script></svg>',
          ),
        },
      }),
    )
    expect(JSON.stringify(found)).not.toMatch(/alert|onclick|javascript/)
  })
})

describe('our own edition', () => {
  it('comes back: articles with their heads, texts and pictures', () => {
    const hash = sha256(PNG)
    const body = {
      ...ARTICLE.body,
      content: [...ARTICLE.body.content, figureOf(hash, '图', [{ type: 'text', text: '图说' }], [])],
    }
    const first = { ...ARTICLE, body, pictures: { [hash]: { path: `pictures/${hash}.png` } } }
    const bytes = publishEpub(
      {
        id: 'x',
        title: '第一期',
        description: '',
        lang: 'zh-CN',
        articles: [first, { ...ARTICLE, headline: '第二篇', kicker: '' }],
      },
      { [hash]: { mime: 'image/png', width: 300, height: 200, bytes: PNG } },
    )
    const found = read(bytes)
    const { headline, kicker, deck, publishedAt, source } = ARTICLE
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({ headline, kicker, deck, publishedAt, source })
    expect(found[0]!.author).toContain('闫方舟')
    expect(found[1]).toMatchObject({ headline: '第二篇', kicker: '' })
    expect(found[0]!.pictures.map(({ sha256: one }) => one)).toEqual([hash])
    expect(words(found[0]!).slice(0, 2)).toEqual(blockTexts(ARTICLE.body.content).slice(0, 2))
    expect(found[0]!.body.content.map(({ type }) => type)).toEqual([
      ...ARTICLE.body.content.slice(0, -1).map(({ type }) => type),
      'figure',
    ])
    expect(PICTURE).not.toBe(hash)
  })
})

describe('what is refused', () => {
  it('is no archive, no book, encrypted, declares or nests without end', () => {
    expect(codeOf(strToU8('no archive'))).toMatch(/^archive-/)
    expect(codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('archive-damaged')
    const locked = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`
    const pages = { 'a.xhtml': page('<p>x</p>') }
    expect(codeOf(book({ pages, more: { 'META-INF/encryption.xml': strToU8(locked) } }))).toBe(
      'archive-locked',
    )
    expect(
      codeOf(
        book({ pages, more: { 'META-INF/encryption.xml': strToU8(locked.replace('a.xhtml', 'a.otf')) } }),
      ),
    ).toBe('read')
    expect(
      codeOf(
        book({
          pages,
          more: { 'META-INF/container.xml': strToU8(`<!DOCTYPE c [<!ENTITY a "b">]>${CONTAINER}`) },
        }),
      ),
    ).toBe('markup-refused')
    expect(codeOf(book({ pages: { 'a.xhtml': page(`<h1>甲</h1>${'<div>'.repeat(50_000)}x`) } }))).toBe('read')
  })

  it('a way out of the archive leads nowhere', () => {
    expect(pathFrom('OPS/text/a.xhtml', '../img/a%20b.png#x')).toBe('OPS/img/a b.png')
    expect(pathFrom('a.xhtml', '../../../etc/passwd')).toBe('etc/passwd')
    expect(pathFrom('OPS/a.xhtml', './%zz.png?x')).toBe('OPS/%zz.png')
  })
})
