// The `article` element of an article: head, body, notes, credits and tags, the same in every file of HTML.
import { escapeHtml, languageTag, oneLine } from './escape'
import { bodyHtml, type BodyManner } from './html-body'
import { creditsOf, isIsoDate, showDate, wordsFor, type Credit } from './labels'
import type { Publishable } from './publishable'

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

/** From `<article …>` to `</article>`, in the article's language. `tagHtml`: a tag as it is shown, e.g. a link to its page. */
export function articleHtml(
  article: Publishable,
  manner: BodyManner & { readonly tagHtml?: (tag: string) => string } = {},
): string {
  const { ids = '', tagHtml = escapeHtml } = manner
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
    ...line(
      'p',
      'tags',
      tags.length === 0 ? '' : escapeHtml(words.tags) + tags.map(tagHtml).join(words.between),
    ),
  ]
  const language = languageTag(article.lang)
  return [
    ids === ''
      ? '<article>'
      : `<article id="${ids}article" lang="${language}"${manner.xml ? ` xml:lang="${language}"` : ''}>`,
    '<header>',
    ...line('p', 'kicker', escapeHtml(oneLine(article.kicker))),
    ...line('h1', '', escapeHtml(oneLine(article.headline))),
    ...line('p', 'deck', escapeHtml(oneLine(article.deck))),
    ...line('p', 'byline', byline),
    '</header>',
    bodyHtml(article, manner),
    ...(foot.length === 0 ? [] : ['<footer>', ...foot, '</footer>']),
    '</article>',
  ].join('\n')
}
