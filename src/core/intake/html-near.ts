// Who and when, as the elements close to the text of a page say it by their names and places.
import type { Credits } from '../page/credit'
import { findDate } from '../page/date'
import { readLine } from '../page/kinds'
import { isBareName, isName, joinedNames, readPeople } from '../page/people'
import type { PageLine } from './html-lines'
import {
  around,
  attributeOf,
  elementsIn,
  isElement,
  namesOf,
  textOf,
  type HtmlElement,
  type HtmlParent,
} from './html-tree'

const AUTHOR_CLASS =
  /^(?:(?:c-|post-|entry-|article-|news-|story-|by-?|meta-)?(?:author|byline)s?(?:[_-]{1,2}(?:name|link|text))?|vcard|writer|zuozhe|byline__name|author__name)$/i
/** Where boards and blogs name who posted, be it under a name of his own choosing. */
const POSTER_CLASS =
  /^(?:authi|poster|post-?author|thread-?author|topic-?author|user-?name|nick-?name|follow-nickName)$/i
/** `/by/Jane-Rivers`, `/author/jrivers`: where pages link to who wrote them. */
const AUTHOR_LINK =
  /\/(?:by|authors?|writers?|columnists?|contributors?|journalists?)\/[^/?#]{2,80}\/?(?:[?#]|$)|\/@[\w.-]{2,40}\/?(?:[?#]|$)/i
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
    const inside = [...elementsIn(line.place)].slice(0, 20)
    for (const one of [...chain, ...siblings, ...inside]) if (!seen.has(one) && seen.add(one)) yield one
  }
}

/** Class or id of what speaks of other articles. */
const BESIDE = /comment|related|recommend|sidebar|newsletter|promo|more-?(?:from|stories)|latest|popular/i

/** The day of all `<time datetime>` of the page that stand in no comment and no recommendation; empty if there are several. */
export function onlyTime(root: HtmlParent): string {
  const days = new Set<string>()
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'time') continue
    const off = [...around(element)].slice(0, 12).some((one) => BESIDE.test(namesOf(one)))
    const day = off ? '' : (findDate(attributeOf(element, 'datetime') ?? '')?.iso ?? '').slice(0, 10)
    if (day.length === 10) days.add(day)
  }
  return days.size === 1 ? [...days].join('') : ''
}

export interface Near {
  /** What the lines between headline and text credit, for pages whose text reads like none. */
  readonly credits: readonly Credits[]
  readonly author: string
  /** Who posted, on a board: a name of his own choosing. */
  readonly poster: string
  /** A name that is all of an element beside the day, directly under the headline. */
  readonly bare: string
  readonly date: string
  /** Texts of links that stand beside the word for it: `来源: <a>青禾观察</a>青禾`. */
  readonly sources: readonly string[]
}

/** Lines under a headline where a name may stand alone. */
const UNDER = 3

function bareIn(lines: readonly PageLine[], start: number, titleAt: number): string {
  if (titleAt < 0) return ''
  const under = lines.slice(titleAt + 1, Math.min(start, titleAt + 1 + UNDER))
  const names = under.flatMap(({ line }) =>
    line.place === null || line.text.length > 80 ? [] : [textOf(line.place).trim()],
  )
  return names.find((name) => isBareName(name) && name.length >= 2) ?? ''
}

/**
 * What elements close to the text say by their names (`class="byline"`, `rel="author"`, `/author/…`) and of days that stand in an
 * element of their own: pages set them apart by their style, so that their line alone reads `Ruth AshbyOctober 11`.
 */
export function nearIn(lines: readonly PageLine[], start: number, titleAt: number): Near {
  let author = ''
  let poster = ''
  let date = ''
  const sources: string[] = []
  for (const element of elementsNear(lines, start)) {
    const text = textOf(element).replace(/\s+/g, ' ').trim()
    if (text.length > 90) continue
    const { parentNode } = element
    if (
      element.tagName === 'a' &&
      parentNode !== null &&
      /来源|來源|稿源|source/i.test(textOf(parentNode).slice(0, 200))
    )
      sources.push(text)
    if (author === '' && isNamedAuthor(element)) {
      const people = readPeople(text.replace(/^(?:written |posted )?by:?\s+/i, ''), false)
      if (people.whole && people.names.length > 0) author = joinedNames(people.names)
    }
    if (
      poster === '' &&
      (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => POSTER_CLASS.test(name))
    )
      poster = isName(text, true) ? text : ''
    const found = date === '' && text.length <= 50 ? findDate(text) : null
    if (found && found.iso.length > 7 && found.start <= 12) date = found.iso
  }
  const credits =
    titleAt < 0
      ? []
      : lines
          .slice(titleAt + 1, Math.min(start, titleAt + 9))
          .flatMap(({ line }, at) => readLine({ text: line.text, at }).credits ?? [])
  return { credits, author, poster, bare: date === '' ? '' : bareIn(lines, start, titleAt), date, sources }
}
