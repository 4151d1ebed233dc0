// Lists of Word and WPS come as paragraphs whose style says which level of a list they are: they become lists.
import { isBlank, styleOf } from './paste-style'

/** `mso-list:l0 level2 lfo1` → 2. */
const LEVEL = /(?:^|;)mso-list:[^;]{0,40}level([1-9])/
/** What is printed before an item of a numbered list: `1.`, `(2)`, `３、`, `一、`, `a)`, `IV.`; not `•`, `Ø`, `o`. */
const NUMBER = /^[(（]?(?:(\d{1,4})|[０-９]{1,4}|[一二三四五六七八九十百]{1,5}|[a-z]|[ivxlc]{1,7})[.、．)）]/i

interface Item {
  readonly paragraph: Element
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

function itemOf(paragraph: Element): Item | null {
  const level = LEVEL.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const marker = [...paragraph.querySelectorAll('[data-style]')].find((one) =>
    styleOf(one).includes('mso-list:ignore'),
  )
  const number = NUMBER.exec((marker?.textContent ?? '').trim())
  return { paragraph, level: Number(level), ordered: number !== null, start: Number(number?.[1] ?? 1) }
}

/** The paragraphs of one list follow one another directly; a list within is of a deeper level. */
export function lists(root: Element): void {
  const paragraphs = [...root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')]
  /** The open lists, the deepest last. */
  let open: { readonly list: Element; readonly level: number; readonly ordered: boolean }[] = []
  let last: Element | null = null
  for (const paragraph of paragraphs) {
    const item = itemOf(paragraph)
    if (item === null || paragraph.closest('li') !== null) continue
    const follows = last !== null && nextOf(last) === paragraph
    if (!follows) open = []
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const current = open.at(-1)
    if (current?.level === item.level && current.ordered !== item.ordered) open.pop()
    last = put(item, open, root.ownerDocument)
  }
  for (const marker of root.querySelectorAll('[data-style]'))
    if (styleOf(marker).includes('mso-list:ignore')) marker.remove()
}

/** Puts the paragraph into the list of its level, made if need be; answers the outermost list. */
function put(
  { paragraph, level, ordered, start }: Item,
  open: { readonly list: Element; readonly level: number; readonly ordered: boolean }[],
  document: Document,
): Element {
  const item = document.createElement('li')
  const line = document.createElement('p')
  const same = open.at(-1)?.level === level
  if (!same) {
    const list = document.createElement(ordered ? 'ol' : 'ul')
    if (ordered && start !== 1) list.setAttribute('start', String(start))
    const around = open.at(-1)?.list.lastElementChild
    if (around) around.append(list)
    else paragraph.before(list)
    open.push({ list, level, ordered })
  }
  line.append(...paragraph.childNodes)
  item.append(line)
  open.at(-1)?.list.append(item)
  paragraph.remove()
  const outermost = open[0]?.list
  return outermost ?? item
}

/** The next element that shows anything. */
function nextOf(element: Element): Element | null {
  let next = element.nextElementSibling
  while (next !== null && isBlank(next)) next = next.nextElementSibling
  return next
}
