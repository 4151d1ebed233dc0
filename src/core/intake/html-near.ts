// Who and when, as the elements close to the text of a page say it by their names and places.
import { findDate } from '../page/date'
import { joinedNames, readPeople } from '../page/people'
import type { PageLine } from './html-lines'
import { around, attributeOf, isElement, textOf, type HtmlElement } from './html-tree'

const AUTHOR_CLASS =
  /^(?:(?:c-|post-|entry-|article-|news-|story-|by-?|meta-)?(?:author|byline)s?(?:[_-]{1,2}(?:name|link|text))?|vcard|writer|zuozhe|byline__name|author__name)$/i
/** `/by/Jane-Rivers`, `/author/jrivers`: where pages link to who wrote them. */
const AUTHOR_LINK =
  /\/(?:by|authors?|writers?|columnists?|contributors?|journalists?)\/[^/?#]{2,80}\/?(?:[?#]|$)/i
/** Lines above the text, and into it, where a by-line may stand. */
const ABOVE = 25
const INTO = 3

const isNamedAuthor = (element: HtmlElement): boolean =>
  attributeOf(element, 'rel') === 'author' ||
  (element.tagName === 'a' && AUTHOR_LINK.test(attributeOf(element, 'href') ?? '')) ||
  (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => AUTHOR_CLASS.test(name))

/** The elements of lines close to where the text begins, from the headline down, each for itself and with what is around it. */
function* elementsNear(lines: readonly PageLine[], start: number): Generator<HtmlElement> {
  const seen = new Set<HtmlElement>()
  for (const { line } of lines.slice(Math.max(0, start - ABOVE), start + INTO)) {
    if (line.text.length > 200 || line.place === null) continue
    const chain = [...around(line.place)].slice(0, 3)
    const siblings = (line.place.parentNode?.childNodes ?? []).filter(isElement).slice(0, 20)
    for (const one of [...chain, ...siblings]) if (!seen.has(one) && seen.add(one)) yield one
  }
}

export interface Near {
  readonly author: string
  readonly date: string
}

/**
 * What elements close to the text say by their names (`class="byline"`, `rel="author"`, `/author/…`) and of days that stand in an
 * element of their own: pages set them apart by their style, so that their line alone reads `Ruth AshbyOctober 11`.
 */
export function nearIn(lines: readonly PageLine[], start: number): Near {
  let author = ''
  let date = ''
  for (const element of elementsNear(lines, start)) {
    const text = textOf(element).replace(/\s+/g, ' ').trim()
    if (text.length > 90) continue
    if (author === '' && isNamedAuthor(element)) {
      const people = readPeople(text.replace(/^(?:written |posted )?by:?\s+/i, ''), false)
      if (people.whole && people.names.length > 0) author = joinedNames(people.names)
    }
    const found = date === '' && text.length <= 50 ? findDate(text) : null
    if (found && found.iso.length > 7 && found.start <= 12) date = found.iso
  }
  return { author, date }
}
