// A page whose text only a script shows, read: the text from its state, what else is known from its elements.
import type { Incoming } from '#shared/incoming'
import { joinedNames, readPeople } from '../page/people'
import type { Scripted } from './html-scripts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The id of the element that holds the text in a page made of a state. */
export const SCRIPTED_PLACE = '#galley-scripted'

/** A page with the headline and the text of a state and nothing else; it is read as any other, so that nothing but text comes of it. */
export const pageOfState = ({ headline, html }: Scripted, lang: string): string =>
  `<html lang="${escaped(lang)}"><title>${escaped(headline)}</title><h1>${escaped(headline)}</h1><div id="${SCRIPTED_PLACE.slice(1)}">${html}</div>`

/** `inState`: the page of its state; `shown`: the page as its elements have it, which says what the state does not. */
export function withState(scripted: Scripted, inState: Incoming, shown: Incoming): Incoming {
  const people = readPeople(scripted.author.replace(/^by\s+/i, ''), false)
  const author = people.whole && people.names.length > 0 ? joinedNames(people.names) : ''
  return {
    ...inState,
    headline: inState.headline || shown.headline,
    alsoHeadlines: [...new Set([shown.headline, ...shown.alsoHeadlines])].filter(
      (one) => one !== '' && one !== inState.headline,
    ),
    author: author || inState.author || shown.author,
    organisation: inState.organisation || people.organisations.join('、'),
    editor: scripted.editor || inState.editor || shown.editor,
    source: scripted.source || inState.source || shown.source,
    publishedAt: scripted.date || inState.publishedAt || shown.publishedAt,
    keywords: shown.keywords,
    lang: shown.lang || inState.lang,
    others: shown.others,
  }
}
