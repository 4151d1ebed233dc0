// Foot and end notes of Word, WPS, web pages and Galley's own export: a number that leads to a text that leads back.
import { isNoteText } from '#shared/document'

/** What stands for a note in the text: `1`, `[12]`, `*`, `①`, `［注1］`; not a word. */
const MARK = /^[[［(（]?(?:注\s?)?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|\*{1,3}|[†‡§]|[①-⑳])[\]］)）]?$/i
const HOLDERS = 'li, p, dd, aside'

const idOf = (link: Element): string => decoded((link.getAttribute('href') ?? '').replace(/^[^#]*#/, ''))
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Elements by their id or name; the first of several wins. */
function targetsIn(root: Element): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id], a[name]'))
    for (const id of [element.id, element.getAttribute('name') ?? ''])
      if (id !== '' && !targets.has(id)) targets.set(id, element)
  return targets
}

export function notes(root: Element): void {
  const targets = targetsIn(root)
  if (targets.size === 0) return
  const holders = new Set<Element>()
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    if (!MARK.test((link.textContent ?? '').trim())) continue
    const target = targets.get(idOf(link))
    // Word holds each note in a division of its own that has the id.
    const holder = target?.closest(HOLDERS) ?? (target?.tagName === 'DIV' ? target : undefined)
    if (holder === undefined || holder.contains(link)) continue
    const back = [...holder.querySelectorAll('a[href*="#"]')].filter((one) => {
      const place = targets.get(idOf(one))
      return place !== undefined && (place === link || place.contains(link) || link.contains(place))
    })
    if (back.length === 0) continue
    const text = textWithout(holder, back)
    if (text === '' || !isNoteText(text)) continue
    const note = root.ownerDocument.createElement('sup')
    note.dataset['note'] = text
    const raised = link.closest('sup')
    const place = raised !== null && raised.textContent === link.textContent ? raised : link
    place.replaceWith(note)
    holders.add(holder)
  }
  for (const holder of holders) removeUpwards(holder, root)
}

/** The text of a note without the links that lead back, as one line. */
function textWithout(holder: Element, back: readonly Element[]): string {
  const copy = holder.cloneNode(true) as Element
  const links = [...holder.querySelectorAll('a')]
  const copies = [...copy.querySelectorAll('a')]
  for (const link of back) copies[links.indexOf(link as HTMLAnchorElement)]?.remove()
  return (copy.textContent ?? '')
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .replace(/^[[［]\d{1,4}[\]］]\s?/, '')
}

/** What stands over notes, e.g. `参考文献`, `Notes`. */
const OVER_NOTES = /^(?:注释?|脚注|尾注|参考(?:文献|资料)?|(?:foot|end)?notes?|references?)[:：]?$/i

/** With whatever held nothing but it: the list of the notes, the rule and the heading above them. */
function removeUpwards(element: Element, root: Element): void {
  let place: Element = element
  for (;;) {
    const parent: Element | null = place.parentElement
    const above = place.previousElementSibling
    const isLast = place.nextElementSibling === null
    place.remove()
    const isOver =
      above !== null &&
      (above.tagName === 'HR' ||
        (/^H[1-6]$/.test(above.tagName) && OVER_NOTES.test((above.textContent ?? '').trim())))
    if (isOver && isLast) above.remove()
    if (parent === null || parent === root) return
    if ((parent.textContent ?? '').trim() !== '' || parent.querySelector('img, table') !== null) return
    place = parent
  }
}
