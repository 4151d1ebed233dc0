// What the lines of a page read like beyond their bare text: pieces of a bar that only style sets apart, lists in the midst of a text.
import { readLine } from '../page/kinds'
import type { PageLine } from './html-lines'
import { around, below, isElement, isText, textOf, type HtmlElement } from './html-tree'

const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff\u2060\u00ad]/g, '')
/** Bars of credits are shorter. */
const LONGEST_BAR = 160

const MOST_PIECES = 40

/** The text of an element up to some length. */
function beginningOf(element: HtmlElement, most: number): string {
  let text = ''
  for (const node of below(element, ({ tagName }) => tagName !== 'script' && tagName !== 'style')) {
    if (isText(node)) text += node.value
    if (text.length > most) break
  }
  return text
}

/** `<span>出处：某网</span><span>2017-03-14</span>` → `出处：某网  2017-03-14`; the text itself if it is no row of elements. */
function spacedText({ line }: PageLine): string {
  if (line.place === null || line.text.length > LONGEST_BAR) return line.text
  const wanted = squeezed(line.text)
  for (const one of around(line.place)) {
    // more than a bar: its text need not be put together to know it
    if (one.childNodes.length > MOST_PIECES) return line.text
    const own = squeezed(beginningOf(one, line.text.length * 4))
    if (own.length > wanted.length) return line.text
    const elements = own === wanted ? one.childNodes.filter(isElement) : []
    if (elements.length < 2) continue
    return one.childNodes
      .map((node) =>
        (isText(node) ? node.value : isElement(node) ? textOf(node) : '').replace(/\s+/g, ' ').trim(),
      )
      .filter((part) => part !== '')
      .join('  ')
  }
  return line.text
}

/** The text by which a line is read: with blanks between its elements if that makes a credit of it, or more of one. */
export function readingText(one: PageLine): string {
  const spaced = spacedText(one)
  if (spaced === one.line.text) return spaced
  const plain = readLine({ text: one.line.text, at: 0 })
  const apart = readLine({ text: spaced, at: 0 })
  const more =
    (apart.credits?.kinds.length ?? 0) > (plain.kind === 'credit' ? (plain.credits?.kinds.length ?? 0) : 0)
  // 作者 某某: a role without a mark may be any word of the bar
  if (/(?:作者|记者|编辑)\s{1,4}\p{Script=Han}/u.test(spaced)) return one.line.text
  return apart.kind === 'credit' && apart.credits?.bareDate === false && more ? spaced : one.line.text
}

const LONG_ENOUGH = 40
const isRunning = ({ line }: PageLine): boolean =>
  line.text.length >= LONG_ENOUGH && line.linked <= squeezed(line.text).length * 0.5
const isLink = ({ line }: PageLine): boolean =>
  line.text !== '' && line.linked >= squeezed(line.text).length * 0.8

/** The innermost element around both, and no more than three levels above either. */
function isTogether(a: HtmlElement | null, b: HtmlElement | null): boolean {
  if (a === null || b === null) return false
  const near = new Set([...around(a)].slice(1, 4))
  return [...around(b)].slice(1, 4).some((one) => near.has(one))
}

/**
 * Lists of links under a heading (延伸阅读) with running text of the same place before and behind them: they are not where an
 * article ends.
 */
export function listsBetween(lines: readonly PageLine[]): ReadonlySet<number> {
  const muted = new Set<number>()
  for (let at = 1; at < lines.length; at++) {
    const { text } = lines[at]!.line
    if (text.length > 16 || isRunning(lines[at]!) || readLine({ text, at }).kind !== 'end') continue
    let to = at + 1
    while (to < lines.length && isLink(lines[to]!)) to++
    if (to - at < 3) continue
    const before = lines.slice(Math.max(0, at - 4), at).findLast(isRunning)
    const behind = lines.slice(to, to + 4).find(isRunning)
    if (before && behind && isTogether(before.line.place, behind.line.place))
      for (let n = at; n < to; n++) muted.add(n)
    at = to - 1
  }
  return muted
}
