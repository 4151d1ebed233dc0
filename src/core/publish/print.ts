// Articles → a page for the press: a proof of one, or a collection with its contents. No script, nothing fetched.
import type { OptionsOf } from '#shared/formats'
import type { Block, ListItem } from '#shared/document'
import { escapeHtml, languageTag, oneLine } from './escape'
import { articleHtml } from './html-article'
import { titleOf } from './html-head'
import { wordsFor } from './labels'
import { LINE, linedStyle, PAPERS, printStyle } from './print-style'
import type { Edition, Publishable } from './publishable'

export type PrintOptions = OptionsOf<'pdf'>

/** Pixels of every picture that a body shows, each pair once. */
function sizesIn(blocks: readonly (Block | ListItem)[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') {
      const { width, height } = block.attrs
      return width > 0 && height > 0 ? [`${width} ${height}`] : []
    }
    const holds =
      block.type === 'blockquote' ||
      block.type === 'bullet_list' ||
      block.type === 'ordered_list' ||
      block.type === 'list_item'
    return holds ? sizesIn(block.content) : []
  })
}

/** Each picture as wide as it is at 150 dots an inch, the text at most, and no higher than half a page; its height in whole lines. */
function pictureRules(
  articles: readonly Publishable[],
  { paper, lines }: PrintOptions,
  less: number,
): string {
  const { width, lines: most } = PAPERS[paper]
  const page = width - less
  const text = lines === 'numbers' ? page - 9 : page
  const highest = Math.floor(most * 0.55) * LINE
  const sizes = [...new Set(articles.flatMap(({ body }) => sizesIn(body.content)))]
  return sizes
    .map((size) => {
      const [width = 1, height = 1] = size.split(' ').map(Number)
      const wide = Math.min(text, (width * 25.4) / 150, (highest * width) / height)
      const high = Math.max(1, Math.round((wide * height) / width / LINE)) * LINE
      return `figure img[width="${width}"][height="${height}"] { width: ${wide.toFixed(2)}mm; height: ${high}mm }\n`
    })
    .join('')
}

/** `over`: rules that come after the usual ones; with them the text is `less` millimetres narrower. */
export function page(
  lang: string,
  title: string,
  inside: readonly string[],
  articles: readonly Publishable[],
  options: PrintOptions,
  { style: over, less }: { readonly style: string; readonly less: number } = { style: '', less: 0 },
): string {
  const numbered = options.lines === 'numbers'
  const numbers = Array.from({ length: PAPERS[options.paper].lines }, (_, at) => `<li>${at + 1}</li>`)
  return [
    '<!doctype html>',
    `<html lang="${languageTag(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${printStyle(options.paper, title)}${numbered ? linedStyle(options.paper) : ''}${pictureRules(articles, options, less)}${over}</style>`,
    '</head>',
    '<body>',
    ...(numbered ? [`<ol class="lines" aria-hidden="true">${numbers.join('')}</ol>`] : []),
    ...inside,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A proof of one article: its words, then how many they are. */
export function printArticle(article: Publishable, options: PrintOptions): string {
  const facts = `<p class="facts">${escapeHtml(wordsFor(article.lang).length)}${article.zishu}</p>`
  return page(article.lang, titleOf(article), [articleHtml(article), facts], [article], options)
}

/** A collection: its contents, then each article on a page of its own. */
export function printEdition(edition: Edition, options: PrintOptions): string {
  const words = wordsFor(edition.lang)
  const title = oneLine(edition.title) || words.untitled
  const description = oneLine(edition.description)
  const items = edition.articles.map(
    (article, at) => `<li><a href="#a${at + 1}-article">${escapeHtml(titleOf(article))}</a></li>`,
  )
  const contents = [
    '<section class="contents">',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(description === '' ? [] : [`<p class="deck">${escapeHtml(description)}</p>`]),
    `<h2>${words.contents}</h2>`,
    `<ol>\n${items.join('\n')}\n</ol>`,
    '</section>',
  ].join('\n')
  const articles = edition.articles.map((article, at) => articleHtml(article, { ids: `a${at + 1}-` }))
  return page(edition.lang, title, [contents, ...articles], edition.articles, options)
}
