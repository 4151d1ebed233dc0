// An edition as an Atom feed (RFC 4287), its addresses relative to the place where it lies.
import { oneLine } from './escape'
import { bodyHtml } from './html-body'
import { titleOf } from './html-head'
import { wordsFor } from './labels'
import { fullMoment, utcMoment } from './moments'
import { guidOf, type Edition, type Publishable } from './publishable'
import { uuidOf } from './uuid'
import { element, field, group, XML_DECLARATION } from './xml'

const namesOf = (author: string): string[] =>
  oneLine(author)
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const people = (authors: readonly string[]): string[] =>
  authors.map((name) => group('author', {}, field('name', name)))

function entry(article: Publishable, at: number, addressOf: (article: Publishable) => string): string {
  const published = fullMoment(article.publishedAt, article.lang)
  return group(
    'entry',
    { 'xml:lang': article.lang },
    field('id', guidOf(article)),
    field('title', titleOf(article)),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf(article) }),
    ...(published === '' ? [] : [field('published', published)]),
    field('updated', utcMoment(article.updatedAt)),
    ...people(namesOf(article.author)),
    ...article.tags.map(oneLine).flatMap((tag) => (tag === '' ? [] : [element('category', { term: tag })])),
    field('summary', oneLine(article.deck)),
    field('content', bodyHtml(article, { ids: `a${at + 1}-` }), { type: 'html' }),
  )
}

/** `addressOf`: of an article's page, seen from the feed. No clock: it was updated when the last of its articles was. */
export function atomFeed(edition: Edition, addressOf: (article: Publishable) => string): string {
  const updated = Math.max(0, ...edition.articles.map(({ updatedAt }) => updatedAt))
  const title = oneLine(edition.title) || wordsFor(edition.lang).untitled
  const feed = group(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': edition.lang },
    field('id', `urn:uuid:${uuidOf(edition.id)}`),
    field('title', title),
    field('subtitle', oneLine(edition.description)),
    field('updated', utcMoment(updated)),
    // Every entry must have an author, its own or the feed's.
    ...people([title]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: 'feed.xml' }),
    element('link', { rel: 'alternate', type: 'text/html', href: 'index.html' }),
    ...edition.articles.map((article, at) => entry(article, at, addressOf)),
  )
  return `${XML_DECLARATION}\n${feed}\n`
}
