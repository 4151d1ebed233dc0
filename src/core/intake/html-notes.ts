// Foot and end notes of Word, WPS and web pages: a number that leads to a text that leads back. The rules of a paste.
import { isNoteText } from '#shared/document'
import {
  around,
  attributeOf,
  below,
  elementsIn,
  isElement,
  isText,
  textOf,
  type HtmlElement,
  type HtmlParent,
} from './html-tree'

/** What stands for a note in the text: `1`, `[12]`, `*`, `①`, `［注1］`; not a word. */
const MARK = /^[[［(（]?(?:注\s?)?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|\*{1,3}|[†‡§]|[①-⑳])[\]］)）]?$/i
const HOLDERS = new Set(['li', 'p', 'dd', 'aside'])
/** What stands over notes, e.g. `参考文献`, `Notes`. */
const OVER_NOTES = /^(?:注释?|脚注|尾注|参考(?:文献|资料)?|(?:foot|end)?notes?|references?)[:：]?$/i
const BACK_NUMBER = /^[[［]\d{1,4}[\]］]\s?/
/** More links than these are no article's notes. */
const MOST_LINKS = 2000

const isBlankNode = (node: HtmlParent): boolean => {
  for (const one of below(node)) {
    if (isText(one) && one.value.trim() !== '') return false
    if (isElement(one) && (one.tagName === 'img' || one.tagName === 'table')) return false
  }
  return true
}

function removed(element: HtmlElement): void {
  const parent = element.parentNode
  if (parent === null) return
  parent.childNodes = parent.childNodes.filter((child) => child !== element)
  element.parentNode = null
}

/** With whatever held nothing but it: the list of the notes, the rule and the heading above them. */
function removedUpwards(element: HtmlElement): void {
  let place: HtmlElement = element
  for (;;) {
    const parent: HtmlParent | null = place.parentNode
    if (parent === null) return
    const siblings: HtmlElement[] = parent.childNodes.filter(isElement)
    const at = siblings.indexOf(place)
    const above = siblings[at - 1]
    removed(place)
    const isOver =
      above !== undefined &&
      (above.tagName === 'hr' || (/^h[1-6]$/.test(above.tagName) && OVER_NOTES.test(textOf(above).trim())))
    if (isOver && at === siblings.length - 1) removed(above)
    if (!isElement(parent) || parent.tagName === 'body' || !isBlankNode(parent)) return
    place = parent
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
const idIn = (link: HtmlElement): string => decoded((attributeOf(link, 'href') ?? '').replace(/^[^#]*#/, ''))

const holds = (outer: HtmlElement, inner: HtmlElement): boolean => {
  for (const one of around(inner)) if (one === outer) return true
  return false
}

/** The text of a note without the links that lead back, as one line. */
function textWithout(holder: HtmlElement, back: ReadonlySet<HtmlElement>): string {
  let text = ''
  for (const node of below(holder, (element) => !back.has(element) && element.tagName !== 'script'))
    if (isText(node)) text += node.value
  return text
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .replace(BACK_NUMBER, '')
}

/** The elements that stand for notes, each with its text; the notes' own place is taken out of the tree. */
export function takeNotes(root: HtmlParent): ReadonlyMap<HtmlElement, string> {
  const notes = new Map<HtmlElement, string>()
  const targets = new Map<string, HtmlElement>()
  const links: HtmlElement[] = []
  for (const element of elementsIn(root)) {
    const isLink = element.tagName === 'a'
    for (const id of [attributeOf(element, 'id'), isLink ? attributeOf(element, 'name') : undefined])
      if (id !== undefined && id !== '' && !targets.has(id)) targets.set(id, element)
    if (isLink && (attributeOf(element, 'href') ?? '').includes('#')) links.push(element)
  }
  if (links.length > MOST_LINKS) return notes
  const holders = new Set<HtmlElement>()
  for (const link of links) {
    if (!MARK.test(textOf(link).trim())) continue
    const target = targets.get(idIn(link))
    if (target === undefined) continue
    // Word holds each note in a division of its own that has the id.
    const holder =
      [...around(target)].find((one) => HOLDERS.has(one.tagName)) ??
      (target.tagName === 'div' ? target : undefined)
    if (holder === undefined || holds(holder, link)) continue
    // What holds a note’s number is no note: the way back is not read as a way there.
    if ([...notes.keys()].some((noted) => holds(holder, noted))) continue
    const back = new Set(
      links.filter((one) => {
        if (!holds(holder, one)) return false
        const place = targets.get(idIn(one))
        return place !== undefined && (holds(place, link) || holds(link, place))
      }),
    )
    const text = back.size === 0 ? '' : textWithout(holder, back)
    if (text === '' || !isNoteText(text)) continue
    const raised = [...around(link)].find((one) => one.tagName === 'sup')
    notes.set(raised !== undefined && textOf(raised).trim() === textOf(link).trim() ? raised : link, text)
    holders.add(holder)
  }
  for (const holder of holders) removedUpwards(holder)
  return notes
}
