// An edition → a folder that is a site: contents, a page an article, a page a tag, a feed; every address is relative.
import { mediaOf } from '#shared/document'
import { atomFeed } from './atom'
import { escapeHtml, languageTag, oneLine } from './escape'
import { articleHtml } from './html-article'
import { addressOf } from './html-body'
import { headHtml, titleOf } from './html-head'
import { showDate, wordsFor } from './labels'
import type { Edition, Publishable } from './publishable'
import { STYLE } from './style'
import type { FolderFile } from './written'

const SITE_STYLE = `${STYLE}nav { max-width: 38rem; margin: 0 auto 1.5rem; font: .85em/1.8 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif }
nav.around { display: flex; justify-content: space-between; gap: 1.5em; margin-top: 3rem }
nav.tags { margin-top: 2.5rem }
main { max-width: 38em; margin: 0 auto }
main ol { list-style: none; padding: 0 }
main li { margin: 0 0 1.4em }
main li h2 { margin: 0; font-size: 1.15em }
main li p { margin: .2em 0 0; text-indent: 0 }
main .date { font: .85em/1.8 system-ui, sans-serif; opacity: .75 }
main li a { text-decoration: none }
main li a:hover { text-decoration: underline }
`

/** Valid on every system, e.g. `党建`, `c-2`; two that differ in case only are told apart. */
function namer(): (text: string) => string {
  const taken = new Set<string>()
  return (text) => {
    const letters = text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
    const short = Array.from(letters).slice(0, 40).join('').replace(/^-|-$/g, '')
    const plain = short === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `tag-${short}` : short
    let name = plain
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`
    taken.add(name.toLowerCase())
    return name
  }
}

const page = (lang: string, head: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    `<html lang="${languageTag(lang)}">`,
    '<head>',
    head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')

const linked = (root: string): string =>
  `<link rel="stylesheet" href="${root}style.css">\n<link rel="alternate" type="application/atom+xml" href="${root}feed.xml">`

const listHead = (title: string, root: string): string =>
  [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    linked(root),
  ].join('\n')

/** By the article's id, which never changes: an address that was given away stays right in the next edition. */
const pageOf = ({ id }: Publishable): string => `articles/${id.toLowerCase().replace(/[^a-z0-9]/g, '-')}.html`

/** `root` leads from the page to the folder, e.g. `../`. */
function list(articles: readonly Publishable[], root: string): string {
  const items = articles.map((article) => {
    const deck = oneLine(article.deck)
    const date = oneLine(article.publishedAt)
    return [
      `<li lang="${languageTag(article.lang)}">`,
      `<h2><a href="${root}${pageOf(article)}">${escapeHtml(titleOf(article))}</a></h2>`,
      ...(deck === '' ? [] : [`<p>${escapeHtml(deck)}</p>`]),
      ...(date === '' ? [] : [`<p class="date">${escapeHtml(showDate(date, article.lang))}</p>`]),
      '</li>',
    ].join('\n')
  })
  return `<ol>\n${items.join('\n')}\n</ol>`
}

/** Files in the order in which they are written; the first is the contents page. The same edition gives the same files. */
export function publishSite(edition: Edition): readonly FolderFile[] {
  const { articles, lang } = edition
  const words = wordsFor(lang)
  const title = oneLine(edition.title) || words.untitled
  const description = oneLine(edition.description)
  const nameFor = namer()
  const tagged = new Map<string, { readonly name: string; readonly articles: Publishable[] }>()
  for (const article of articles)
    for (const tag of new Set(article.tags.map(oneLine).filter((one) => one !== ''))) {
      const known = tagged.get(tag)
      if (known) known.articles.push(article)
      else tagged.set(tag, { name: nameFor(tag), articles: [article] })
    }
  const tagAddress = (tag: string): string => addressOf(`tags/${tagged.get(tag)?.name ?? ''}.html`)
  const home = (root: string): string => `<nav><a href="${root}index.html">${escapeHtml(title)}</a></nav>`

  const index = page(lang, listHead(title, ''), [
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(description === '' ? [] : [`<p class="deck">${escapeHtml(description)}</p>`]),
    list(articles, ''),
    '</main>',
    ...(tagged.size === 0
      ? []
      : [
          `<nav class="tags" aria-label="${words.tags.replace(/[：:]\s*$/, '')}">`,
          [...tagged.keys()]
            .map((tag) => `<a href="${tagAddress(tag)}">${escapeHtml(tag)}</a>`)
            .join(escapeHtml(words.between)),
          '</nav>',
        ]),
  ])

  function articlePage(article: Publishable, at: number): string {
    const pictures = Object.fromEntries(
      Object.entries(article.pictures).map(([hash, { path }]) => [hash, { path: `../${path}` }]),
    )
    const seen = { ...article, pictures }
    const beside = (other: Publishable | undefined, rel: 'prev' | 'next'): string =>
      other === undefined
        ? '<span></span>'
        : `<a rel="${rel}" href="../${pageOf(other)}">${escapeHtml(titleOf(other))}</a>`
    const tagHtml = (tag: string): string =>
      `<a rel="tag" href="../${tagAddress(tag)}">${escapeHtml(tag)}</a>`
    return page(article.lang, `${headHtml(seen)}\n${linked('../')}`, [
      home('../'),
      articleHtml(seen, { tagHtml }),
      ...(articles.length < 2
        ? []
        : [
            `<nav class="around" aria-label="${words.contents}">`,
            beside(articles[at - 1], 'prev'),
            beside(articles[at + 1], 'next'),
            '</nav>',
          ]),
    ])
  }

  const shown = new Map<string, string>()
  for (const { body, pictures } of articles)
    for (const hash of mediaOf(body)) {
      const path = pictures[hash]?.path ?? ''
      if (path !== '') shown.set(path, hash)
    }
  return [
    { path: 'index.html', content: index },
    { path: 'style.css', content: SITE_STYLE },
    { path: 'feed.xml', content: atomFeed(edition, pageOf) },
    ...articles.map((article, at) => ({ path: pageOf(article), content: articlePage(article, at) })),
    ...[...tagged].map(([tag, { name, articles: of }]) => ({
      path: `tags/${name}.html`,
      content: page(lang, listHead(`${tag} · ${title}`, '../'), [
        home('../'),
        `<main>\n<h1>${escapeHtml(tag)}</h1>`,
        list(of, '../'),
        '</main>',
      ]),
    })),
    ...[...shown].map(([path, picture]) => ({ path, content: { picture } })),
  ]
}
