// The folder site: every address leads to a file of the folder, names are good on every system, the feed reads back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../intake/feed'
import { ARTICLE, copyOf, HOSTILE, everywhere, figureOf, PICTURE, publishables } from './fixtures/articles'
import type { Edition, Publishable } from './publishable'
import { publishSite } from './site'

const idOf = (at: number): string => `01J8Z3K5Q${String(at).padStart(17, '0')}`
const editionOf = (articles: readonly Publishable[]): Edition => ({
  id: '01J8Z3K5Q0000000000000000Z',
  title: '三月第一期',
  description: '书记项目专号',
  lang: 'zh-CN',
  articles: articles.map((article, at) => ({ ...article, id: idOf(at) })),
})
const filesOf = (edition: Edition): Map<string, string> =>
  new Map(publishSite(edition).map(({ path, content }) => [path, typeof content === 'string' ? content : '']))

/** Addresses in a page that lead to a file, as paths of the folder. */
function addressesIn(path: string, html: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  return Array.from(html.matchAll(/ (?:href|src)="([^"#]+)"/g), ([, address = '']) => address)
    .filter((address) => !/^(?:https?:|mailto:)/i.test(address))
    .map((address) =>
      decodeURIComponent((folder + address.replaceAll('&#39;', "'")).replace(/^[^/]+\/\.\.\//, '')),
    )
}
const strays = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([path, content]) =>
    path.endsWith('.html') ? addressesIn(path, content).filter((address) => !files.has(address)) : [],
  )

describe('publishSite', () => {
  const body = { type: 'doc' as const, content: [...ARTICLE.body.content, figureOf(PICTURE, '图', [], [])] }
  const files = publishSite(
    editionOf([
      { ...ARTICLE, body, pictures: { [PICTURE]: { path: 'pictures/ab.jpg' } } },
      { ...ARTICLE, headline: '第二篇', tags: ['党建', 'C++', 'c#'] },
    ]),
  )
  const of = new Map(files.map(({ path, content }) => [path, content]))

  it('has contents, style, feed, articles, tags and pictures', () => {
    const article = (at: number): string => `articles/${idOf(at).toLowerCase()}.html`
    expect(files.map(({ path }) => path)).toEqual([
      'index.html',
      'style.css',
      'feed.xml',
      article(0),
      article(1),
      'tags/党建.html',
      'tags/基层治理.html',
      'tags/C.html',
      'tags/c-2.html',
      'pictures/ab.jpg',
    ])
    expect(of.get('pictures/ab.jpg')).toEqual({ picture: PICTURE })
    expect(of.get(article(0))).toContain('<img src="../pictures/ab.jpg"')
    expect(of.get(article(0))).toContain(
      '关键词：<a rel="tag" href="../tags/%E5%85%9A%E5%BB%BA.html">党建</a>、',
    )
    expect(of.get('tags/党建.html')).toContain(`<h2><a href="../${article(1)}">第二篇</a></h2>`)
    expect(of.get(article(1))).toContain(`<a rel="prev" href="../${article(0)}">`)
  })

  it('has a feed that reads back as its articles, without a clock', () => {
    const feed = of.get('feed.xml')
    const read = [...readFeed(typeof feed === 'string' ? feed : '')]
    expect(read).toHaveLength(2)
    expect(feed).toContain('<updated>2023-03-28T01:05:00Z</updated>')
    expect(feed).toContain('<id>urn:galley:01J8Z3K5Q00000000000000001</id>')
    expect(feed).toContain('<published>2023-03-27T10:42:00+08:00</published>')
  })

  it.each(HOSTILE)('%j everywhere: every address leads to a file', (text) => {
    const edition = editionOf([{ ...everywhere(text), pictures: {} }])
    expect(strays(filesOf({ ...edition, title: text, description: text }))).toEqual([])
  })

  it('whatever the articles: every address leads to a file, names are good everywhere, same files twice', () => {
    fc.assert(
      fc.property(fc.array(publishables, { maxLength: 4 }), (articles) => {
        const edition = editionOf(articles.map((article) => ({ ...article, pictures: {} })))
        const made = filesOf(edition)
        expect(strays(made)).toEqual([])
        const names = [...made.keys()]
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(publishSite(edition).length)
        for (const name of names)
          expect(name).toMatch(/^(?:(?:tags|articles)\/)?[\p{L}\p{N}-]{1,60}\.(?:html|css|xml)$/u)
        expect(publishSite(editionOf(edition.articles.map(copyOf)))).toEqual(publishSite(edition))
      }),
      { numRuns: 60 },
    )
  })
})
