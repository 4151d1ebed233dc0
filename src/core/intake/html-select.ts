// Which lines of a page are its text: Chinese pages by how their lines read, others by Readability and what classes say.
import { findDate } from '../page/date'
import { fold } from '../text/fold'
import { around, namesOf, type HtmlElement, type HtmlParent } from './html-tree'
import type { PageLine } from './html-lines'
import { readable } from './html-readable'
import { CAPTION_CLASS, isOffLine, OFF_CLASS, STANDFIRST } from './html-words'

export interface Part {
  readonly from: number
  readonly to: number
}
/** By the number of a line among the page's. */
export type Selected = ReadonlyMap<number, Part>

/** First and last of the chosen lines; -1 if there are none. */
export function extent(selected: Selected): { readonly start: number; readonly last: number } {
  let start = -1
  let last = -1
  for (const n of selected.keys()) {
    if (start < 0 || n < start) start = n
    if (n > last) last = n
  }
  return { start, last }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** A container with less than this share of the text may be left out for its name; the article itself may be called anything. */
const SMALL = 0.25

/** Null if Readability finds no article. `headline`: that of the page, folded. */
export function selectReadable(
  root: HtmlParent,
  lines: readonly PageLine[],
  headline: string,
): { selected: Selected; kept: ReadonlySet<HtmlElement> } | null {
  const found = readable(root)
  if (found === null) return null
  const inside = lines.map(({ line }) => {
    const path = line.place === null ? [] : [...around(line.place)]
    return path.some((one) => found.kept.has(one)) && found.text.includes(squeezed(line.text)) ? path : null
  })
  const sizes = new Map<HtmlElement, number>()
  let total = 0
  for (const [at, path] of inside.entries()) {
    if (path === null) continue
    const size = lines[at]!.line.text.length
    total += size
    for (const one of path) sizes.set(one, (sizes.get(one) ?? 0) + size)
  }
  const isSmall = (element: HtmlElement): boolean => (sizes.get(element) ?? 0) < total * SMALL
  const isOff = (path: readonly HtmlElement[]): boolean =>
    path.some((one) => /^(?:figcaption|figure|aside)$/.test(one.tagName) && isSmall(one)) ||
    path.slice(0, 6).some((one) => CAPTION_CLASS.test(namesOf(one)) && isSmall(one)) ||
    path.slice(0, 4).some((one) => OFF_CLASS.test(namesOf(one)) && isSmall(one)) ||
    path.slice(0, 3).some((one) => STANDFIRST.test(namesOf(one)) && isSmall(one))
  const isPlain = (at: number): boolean => {
    const { line } = lines[at]!
    return line.linked <= squeezed(line.text).length * 0.8
  }
  const selected = new Map<number, Part>()
  const take = (at: number): void => {
    selected.set(at, { from: 0, to: lines[at]!.line.text.length })
  }
  for (const [at, path] of inside.entries()) {
    const { line } = lines[at]!
    if (path === null || isOff(path) || isOffLine(line.text)) continue
    if (isPlain(at) || path.some((one) => /^h[1-6]$/.test(one.tagName))) take(at)
  }
  if (selected.size === 0) return null
  // Running text that Readability threw out between what it kept, e.g. a paragraph full of links.
  const { start: first, last } = extent(selected)
  for (let at = first; at <= last; at++) {
    const { line } = lines[at]!
    if (selected.has(at) || line.place === null || isOffLine(line.text)) continue
    const path = [...around(line.place)]
    const isText =
      line.text.length >= SHORTEST_TEXT &&
      /[.!?]["”’)]{0,2}$/.test(line.text) &&
      line.linked <= squeezed(line.text).length * 0.5
    // a heading in an element of its own, with text under it
    const next = lines[at + 1]
    const isHeading =
      /^h[2-4]$/.test(path[0]?.tagName ?? '') && isPlain(at) && next !== undefined && selected.has(at + 1)
    if (isHeading && !isOff(path)) take(at)
    if (isText && !isOff(path) && !path.some((one) => ASIDE.has(one.tagName))) take(at)
  }
  return { selected: withoutRelated(lines, withoutTrimmings(lines, selected, headline)), kept: found.kept }
}

const SHORTEST_TEXT = 80
const ASIDE = new Set(['aside', 'nav', 'footer', 'figure', 'figcaption', 'form', 'ul', 'ol', 'table'])

const RELATED_HEADING =
  /^(?:related|more on this|more stories|more from|read more|most read|topics|see also|further reading)\b/i

/** Without what stands under a last heading such as `Related Topics` if none of it is a paragraph. */
function withoutRelated(lines: readonly PageLine[], selected: Selected): Selected {
  const order = [...selected.keys()].toSorted((a, b) => a - b)
  const { last } = extent(selected)
  const { start } = extent(selected)
  let from = last + 1
  for (let at = last; at > start; at--) {
    const { text, place } = lines[at]!.line
    if (selected.has(at) && text.length >= SHORTEST_TEXT) break
    if (text.length <= 40 && place !== null && RELATED_HEADING.test(text)) from = at
  }
  return from > last
    ? selected
    : new Map(order.filter((at) => at < from).map((at) => [at, selected.get(at)!]))
}

/** Without the headline and its date where they open the text. */
function withoutTrimmings(lines: readonly PageLine[], selected: Selected, headline: string): Selected {
  const kept = new Map<number, Part>()
  let opening = true
  for (const [at, part] of [...selected].toSorted(([a], [b]) => a - b)) {
    const { text } = lines[at]!.line
    const key = fold(text)
    if (text.length >= SHORTEST_TEXT) opening = false
    if (
      opening &&
      (key === headline || (text.length <= 120 && findDate(text) !== null && !/[.!?]$/.test(text)))
    )
      continue
    kept.set(at, part)
  }
  return kept.size === 0 ? selected : kept
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
/** A stated text shorter than this is a teaser. */
const SHORTEST_STATED = 400

/** The lines that a page states to be its text (JSON-LD's `articleBody`); null if they are not the most of what it states. */
export function selectStated(body: string, lines: readonly PageLine[]): Selected | null {
  const whole = bare(body.replace(/<[^<>]{0,500}>/g, ' ').replace(/&[a-z]{2,8};|&#\d{1,6};/g, ' '))
  if (whole.length < SHORTEST_STATED) return null
  const selected = new Map<number, Part>()
  let covered = 0
  let from = 0
  for (const [at, { line }] of lines.entries()) {
    const key = bare(line.text)
    if (key.length < 12) continue
    const place = whole.indexOf(key, from)
    if (place < 0) continue
    from = place + key.length
    covered += key.length
    selected.set(at, { from: 0, to: line.text.length })
  }
  if (covered < whole.length * 0.8) return null
  // short lines between belong to it as far as it has them
  const { start, last } = extent(selected)
  for (let at = start; at < last; at++) {
    const key = bare(lines[at]!.line.text)
    if (!selected.has(at) && key !== '' && key.length < 12 && whole.includes(key))
      selected.set(at, { from: 0, to: lines[at]!.line.text.length })
  }
  return selected
}
