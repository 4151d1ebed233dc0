// What a web page says of an article to machines: title, Open Graph, schema.org's NewsArticle.
import { blockTexts, mediaOf } from '#shared/document'
import { escapeHtml, jsonForScript, languageTag, oneLine } from './escape'
import { addressOf } from './html-body'
import { isIsoDate, wordsFor } from './labels'
import type { Publishable } from './publishable'

/** Never empty: every format wants a title. */
export const titleOf = ({ headline, lang }: Pick<Publishable, 'headline' | 'lang'>): string =>
  oneLine(headline) || wordsFor(lang).untitled

/** Of the pictures that stand beside the file, in their order. */
const addressesOf = ({ body, pictures }: Publishable): string[] =>
  mediaOf(body).flatMap((hash) => {
    const path = pictures[hash]?.path ?? ''
    return path === '' ? [] : [addressOf(path)]
  })

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
    headline: titleOf(article),
    alternativeHeadline: oneLine(article.kicker),
    description: description(article),
    inLanguage: languageTag(article.lang),
    datePublished: isIsoDate(article.publishedAt) ? article.publishedAt : '',
    dateModified: new Date(article.updatedAt).toISOString(),
    image: addressesOf(article),
    author,
    editor: oneLine(article.editor) === '' ? '' : { '@type': 'Person', name: oneLine(article.editor) },
    sourceOrganization:
      oneLine(article.source) === '' ? '' : { '@type': 'Organization', name: oneLine(article.source) },
    keywords: article.tags.map(oneLine).filter((tag) => tag !== ''),
    wordCount: article.zishu,
  }
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The lines inside `<head>`, as of a web page that stands alone, but for its style. */
export function headHtml(article: Publishable): string {
  const tags = article.tags.map(oneLine).filter((tag) => tag !== '')
  const date = isIsoDate(article.publishedAt) ? article.publishedAt : ''
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(titleOf(article))}</title>`,
    ...meta('name', 'description', description(article)),
    ...meta('name', 'author', oneLine(article.author) || oneLine(article.organisation)),
    ...meta('name', 'keywords', tags.join(', ')),
    '<meta property="og:type" content="article">',
    ...meta('property', 'og:title', titleOf(article)),
    ...meta('property', 'og:description', description(article)),
    ...meta('property', 'og:locale', languageTag(article.lang).replace('-', '_')),
    ...meta('property', 'article:published_time', date),
    ...meta('property', 'article:modified_time', new Date(article.updatedAt).toISOString()),
    ...meta('property', 'article:author', oneLine(article.author)),
    ...tags.flatMap((tag) => meta('property', 'article:tag', tag)),
    `<script type="application/ld+json">\n${jsonForScript(linkedData(article))}\n</script>`,
  ].join('\n')
}
