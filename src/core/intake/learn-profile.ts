// From one corrected page to where such pages have what: the profile of their site.
import { EMPTY_PROFILE, type PageProfile, type ProfilePart } from '#shared/page-profile'
import { fold } from '../text/fold'
import { linesOf } from './html-lines'
import { rebuiltNode } from './html-body'
import { elementsIn, textOf, treeOf, type HtmlElement, type HtmlParent } from './html-tree'
import { MOST_PLACES } from './merged-profile'
import { commonAround, placeOf } from './page-places'

/** What an editor made of a page; a part that is empty or left out teaches nothing. */
export type Corrected = Partial<Readonly<Record<Exclude<ProfilePart, 'body' | 'furniture'>, string>>> & {
  /** The paragraphs of the text, and lines that are none of it. */
  readonly body?: readonly string[]
  readonly furniture?: readonly string[]
}

const key = (text: string): string => fold(text).replace(/[\p{P}\p{S}\s]/gu, '')

/** The smallest element whose text is, or for credits holds, this value. */
function holderOf(root: HtmlParent, value: string, whole: boolean): HtmlElement | null {
  const wanted = key(value)
  if (wanted === '') return null
  let best: HtmlElement | null = null
  for (const element of elementsIn(root)) {
    if (/^(?:html|head|body|title|meta|script|style|option)$/.test(element.tagName)) continue
    const text = textOf(element)
    if (text.length > value.length * 4 + 400) continue
    const own = key(text)
    if (own === wanted || (!whole && own.includes(wanted) && own.length <= wanted.length + 40)) best = element
  }
  return best
}

/** The element that holds most of these lines, and nothing bigger than need be. */
function bodyHolder(
  html: string,
  root: HtmlParent,
  body: readonly string[],
  withShort: boolean,
): HtmlElement | null {
  const keys = body.map(key)
  // short lines stand elsewhere too: they are asked only where there are no others
  const long = keys.filter((line) => line.length >= 8)
  const wanted = new Set(long.length > 0 && !withShort ? long : keys.filter((line) => line !== ''))
  const places = linesOf(rebuiltNode(root, { hidden: /display\s*:\s*none/i.test(html) })).lines.flatMap(
    ({ line }) => (line.place !== null && wanted.has(key(line.text)) ? [line.place] : []),
  )
  return places.length >= 2 || places.length === wanted.size ? commonAround(places) : null
}

/**
 * What this page teaches; `EMPTY_PROFILE` where nothing corrected is found on it. `withShort`: the place of the text holds its short
 * lines too, though such stand elsewhere as well.
 */
export function learnProfile(html: string, corrected: Corrected, withShort = false): PageProfile {
  const { root } = treeOf(html)
  const learned: Record<ProfilePart, readonly string[]> = { ...EMPTY_PROFILE }
  const put = (part: ProfilePart, elements: readonly (HtmlElement | null)[]): void => {
    const places = elements.flatMap((element) => (element === null ? [] : [placeOf(root, element)]))
    learned[part] = [...new Set(places.filter((place) => place !== ''))].slice(0, MOST_PLACES)
  }
  for (const part of ['headline', 'author', 'source', 'editor', 'date'] as const)
    put(part, [holderOf(root, corrected[part] ?? '', part === 'headline')])
  put(
    'furniture',
    (corrected.furniture ?? []).map((line) => holderOf(root, line, true)),
  )
  // the rebuild takes notes out of the tree, so the text comes last
  put('body', [bodyHolder(html, root, corrected.body ?? [], withShort)])
  return learned
}

/** The site of an address, as profiles are kept by: `https://www.News.example.cn/a` → `news.example.cn`; empty if it is none. */
export const siteOf = (address: string): string =>
  /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''
