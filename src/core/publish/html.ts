// An article → a web page that stands alone: no scripts that run, no handlers, nothing fetched.
import { blockTexts } from '#shared/document'
import { escapeHtml, jsonForScript, languageTag, oneLine } from './escape'
import { bodyHtml } from './html-body'
import { creditsOf, isIsoDate, showDate, wordsFor, type Credit } from './labels'
import type { Publishable } from './publishable'
import { STYLE } from './style'

const meta = (name: 'name' | 'property', key: string, value: string): string[] =>
  value === '' ? [] : [`<meta ${name}="${key}" content="${escapeHtml(value)}">`]

/** The deck, or else the first 120 characters of the body. */
function description(article: Publishable): string {
  const lead =
    oneLine(article.deck) ||
    oneLine(blockTexts(article.body.content).find((text) => text.trim() !== '') ?? '')
  const chars = Array.from(lead)
  return chars.length > 120 ? `${chars.slice(0, 119).join('')}…` : lead
}

// https://schema.org/NewsArticle
function linkedData(article: Publishable): Record<string, unknown> {
  const organisation = oneLine(article.organisation)
  const affiliation =
    organisation === '' ? {} : { affiliation: { '@type': 'Organization', name: organisation } }
  const names = oneLine(article.author)
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const authors = names.map((name) => ({ '@type': 'Person', name, ...affiliation }))
  const author =
    authors.length > 0
      ? authors
      : organisation === ''
        ? []
        : [{ '@type': 'Organization', name: organisation }]
  const fields: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: oneLine(article.headline),
    alternativeHeadline: oneLine(article.kicker),
    description: description(article),
    inLanguage: languageTag(article.lang),
    datePublished: isIsoDate(article.publishedAt) ? article.publishedAt : '',
    author,
    editor: oneLine(article.editor) === '' ? '' : { '@type': 'Person', name: oneLine(article.editor) },
    sourceOrganization:
      oneLine(article.source) === '' ? '' : { '@type': 'Organization', name: oneLine(article.source) },
    keywords: article.tags.map(oneLine).filter((tag) => tag !== ''),
  }
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

function head(article: Publishable): string {
  const tags = article.tags.map(oneLine).filter((tag) => tag !== '')
  const date = isIsoDate(article.publishedAt) ? article.publishedAt : ''
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(oneLine(article.headline))}</title>`,
    ...meta('name', 'description', description(article)),
    ...meta('name', 'author', oneLine(article.author) || oneLine(article.organisation)),
    ...meta('name', 'keywords', tags.join(', ')),
    '<meta property="og:type" content="article">',
    ...meta('property', 'og:title', oneLine(article.headline)),
    ...meta('property', 'og:description', description(article)),
    ...meta('property', 'og:locale', languageTag(article.lang).replace('-', '_')),
    ...meta('property', 'article:published_time', date),
    ...meta('property', 'article:author', oneLine(article.author)),
    ...tags.flatMap((tag) => meta('property', 'article:tag', tag)),
    `<script type="application/ld+json">\n${jsonForScript(linkedData(article))}\n</script>`,
    `<style>\n${STYLE}</style>`,
  ].join('\n')
}

const credit = ({ kind, label, value }: Credit): string =>
  `<span class="${kind}">${escapeHtml(label + value)}</span>`

function time(article: Publishable): string[] {
  if (oneLine(article.publishedAt) === '') return []
  const shown = escapeHtml(showDate(article.publishedAt, article.lang))
  return [
    isIsoDate(article.publishedAt)
      ? `<time datetime="${escapeHtml(article.publishedAt)}">${shown}</time>`
      : `<span>${shown}</span>`,
  ]
}

const line = (tag: string, name: string, text: string): string[] =>
  text === '' ? [] : [`<${tag}${name === '' ? '' : ` class="${name}"`}>${text}</${tag}>`]

/** A whole document, UTF-8, ending with a line feed. The same article gives the same bytes. */
export function publishHtml(article: Publishable): string {
  const credits = creditsOf(article)
  const byline = [...time(article), ...credits.filter(({ kind }) => kind !== 'editor').map(credit)].join('\n')
  const tags = article.tags.map(oneLine).filter((tag) => tag !== '')
  const words = wordsFor(article.lang)
  const foot = [
    ...line(
      'p',
      'credits',
      credits
        .filter(({ kind }) => kind === 'editor')
        .map(credit)
        .join('\n'),
    ),
    ...line('p', 'tags', tags.length === 0 ? '' : escapeHtml(words.tags + tags.join(words.between))),
  ]
  return [
    '<!doctype html>',
    `<html lang="${languageTag(article.lang)}">`,
    '<head>',
    head(article),
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    ...line('p', 'kicker', escapeHtml(oneLine(article.kicker))),
    ...line('h1', '', escapeHtml(oneLine(article.headline))),
    ...line('p', 'deck', escapeHtml(oneLine(article.deck))),
    ...line('p', 'byline', byline),
    '</header>',
    bodyHtml(article),
    ...(foot.length === 0 ? [] : ['<footer>', ...foot, '</footer>']),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
