// Which of the chosen lines of a page are its article's own: not another article's, no list of links, nothing that is named furniture.
import { readLine } from '../page/kinds'
import { fold } from '../text/fold'
import type { PageLine } from './html-lines'
import { extent, type Part, type Selected } from './html-select'
import { around, attributeOf, namesOf, type HtmlElement } from './html-tree'
import { CAPTION_CLASS, isOffLine, OFF_CLASS, OFF_CLASS_ZH, SUMMARY_CLASS } from './html-words'

const squeezed = (text: string): number => text.replace(/\s/g, '').length
const sizeOf = (lines: readonly PageLine[], chosen: Iterable<number>): number => {
  let sum = 0
  for (const at of chosen) sum += lines[at]!.line.text.length
  return sum
}
const pathOf = ({ line }: PageLine): readonly HtmlElement[] =>
  line.place === null ? [] : [...around(line.place)]
const whole = ({ line }: PageLine): Part => ({ from: 0, to: line.text.length })

/** An article of fewer characters is a teaser. */
const SHORTEST_ARTICLE = 200

/**
 * Of a page with several `<article>`s those lines only that are in the one with the headline, or in none; all of them where that
 * one has no text to speak of.
 */
function withoutOtherArticles(lines: readonly PageLine[], selected: Selected, headlineAt: number): Selected {
  const headline = lines[headlineAt]
  if (headline === undefined) return selected
  const around = new Set(pathOf(headline))
  const own = [...around].find(({ tagName }) => tagName === 'article')
  if (own === undefined) return selected
  const isElsewhere = (at: number): boolean => {
    const inner = pathOf(lines[at]!).find(({ tagName }) => tagName === 'article')
    return inner !== undefined && !around.has(inner)
  }
  const kept = new Map([...selected].filter(([at]) => !isElsewhere(at)))
  if (kept.size === selected.size || sizeOf(lines, kept.keys()) >= SHORTEST_ARTICLE)
    return kept.size === 0 ? selected : kept
  // another article was taken for this one
  const mine = new Map<number, Part>()
  for (const [at, one] of lines.entries()) {
    if (at <= headlineAt || isElsewhere(at) || !pathOf(one).includes(own)) continue
    const { kind } = readLine({ text: one.line.text, at })
    const isText = kind === 'prose' || kind === 'short' || kind === 'item'
    if (isText && one.line.linked <= squeezed(one.line.text) * 0.5 && !isOffLine(one.line.text))
      mine.set(at, whole(one))
  }
  return sizeOf(lines, mine.keys()) >= SHORTEST_ARTICLE ? mine : selected
}

const isLinked = ({ line }: PageLine, share: number): boolean =>
  squeezed(line.text) > 0 &&
  line.linked >= squeezed(line.text) * share &&
  !/[。！？]["”』）)]?$/.test(line.text)

/** Lists of links among the chosen lines, with the short line above them: three in the midst of a text, two at its end. */
function withoutLinkLists(lines: readonly PageLine[], selected: Selected): Selected {
  const order = [...selected.keys()].toSorted((a, b) => a - b)
  const dropped = new Set<number>()
  for (let from = 0; from < order.length; from++) {
    let to = from
    while (to < order.length && isLinked(lines[order[to]!]!, 0.5)) to++
    const isEnd = to === order.length
    // 上一章 目录 下一章: at the end one line of links is enough
    const isBar = isEnd && to - from === 1 && squeezed(lines[order[from]!]!.line.text) <= 24
    if ((isBar || to - from >= (isEnd ? 2 : 3)) && from > 0) {
      for (const at of order.slice(from, to)) dropped.add(at)
      const above = lines[order[from - 1]!]!
      const { kind } = readLine({ text: above.line.text, at: 0 })
      if (kind !== 'prose' && squeezed(above.line.text) <= 16) dropped.add(order[from - 1]!)
    }
    from = Math.max(from, to)
  }
  const kept = new Map([...selected].filter(([at]) => !dropped.has(at)))
  return kept.size === 0 ? selected : kept
}

/** A container with less than this share of the text may be left out for its name. */
const SMALL = 0.25

/** Without small containers whose class or id says that they are around an article: comments, recommendations, shares. */
function withoutNamed(lines: readonly PageLine[], selected: Selected): Selected {
  const sizes = new Map<HtmlElement, number>()
  let total = 0
  for (const at of selected.keys()) {
    total += lines[at]!.line.text.length
    for (const one of pathOf(lines[at]!)) sizes.set(one, (sizes.get(one) ?? 0) + lines[at]!.line.text.length)
  }
  const isOff = (element: HtmlElement): boolean =>
    (sizes.get(element) ?? 0) < total * SMALL &&
    (OFF_CLASS.test(namesOf(element)) || OFF_CLASS_ZH.test(namesOf(element)))
  const isCaption = (element: HtmlElement): boolean =>
    (sizes.get(element) ?? 0) < total * SMALL && CAPTION_CLASS.test(namesOf(element))
  const isSummary = (element: HtmlElement): boolean =>
    (sizes.get(element) ?? 0) < total * SMALL && SUMMARY_CLASS.test(namesOf(element))
  const opening = new Set([...selected.keys()].toSorted((a, b) => a - b).slice(0, 3))
  const kept = new Map(
    [...selected].filter(([at]) => {
      const path = pathOf(lines[at]!)
      if (opening.has(at) && path.slice(0, 4).some(isSummary)) return false
      return !path.slice(0, 6).some(isOff) && !path.slice(0, 2).some(isCaption)
    }),
  )
  return kept.size === 0 ? selected : kept
}

/** The innermost element that holds at least this share of the text is where the article lives. */
const HOME = 0.85

function homeOf(lines: readonly PageLine[], selected: Selected, share = HOME): HtmlElement | null {
  const sizes = new Map<HtmlElement, number>()
  let total = 0
  for (const at of selected.keys()) {
    const { length } = lines[at]!.line.text
    total += length
    for (const one of pathOf(lines[at]!)) sizes.set(one, (sizes.get(one) ?? 0) + length)
  }
  const longest = [...selected.keys()].toSorted(
    (a, b) => lines[b]!.line.text.length - lines[a]!.line.text.length,
  )[0]
  if (longest === undefined) return null
  return pathOf(lines[longest]!).find((one) => (sizes.get(one) ?? 0) >= total * share) ?? null
}

/** Without what stands behind the place of most of the text and teases other articles: links, each with a line or two. */
function withoutTeasers(lines: readonly PageLine[], selected: Selected): Selected {
  const home = homeOf(lines, selected, 0.6)
  if (home === null) return selected
  const inside = [...selected.keys()].filter((at) => pathOf(lines[at]!).includes(home))
  const last = Math.max(...inside)
  const behind = [...selected.keys()].filter((at) => at > last)
  if (behind.filter((at) => isLinked(lines[at]!, 0.8)).length < 2) return selected
  return new Map([...selected].filter(([at]) => at <= last))
}

/** The part of a path directly below an element, as `p.text`; empty for text that stands in the element itself. */
function childKey(path: readonly HtmlElement[], home: HtmlElement): string {
  const below = path[path.indexOf(home) - 1]
  return below === undefined ? '' : `${below.tagName}.${attributeOf(below, 'class') ?? ''}`
}

/** Lines behind a text in its own container that are made like its paragraphs, e.g. a last one without a full stop, a signature. */
const MOST_TAIL = 30

/** With the lines at the end and in the midst that stand in the same element in the same way and only read otherwise. */
function withSiblings(lines: readonly PageLine[], selected: Selected): Selected {
  const home = homeOf(lines, selected)
  if (home === null || home.tagName === 'body' || home.tagName === 'html') return selected
  const keys = new Set([...selected.keys()].map((at) => childKey(pathOf(lines[at]!), home)))
  const { start, last } = extent(selected)
  const kept = new Map(selected)
  for (let at = start; at < lines.length && at <= last + MOST_TAIL; at++) {
    if (selected.has(at)) continue
    const one = lines[at]!
    const path = pathOf(one)
    if (!path.includes(home)) {
      if (at > last) break
      continue
    }
    const { kind, credits } = readLine({ text: one.line.text, at })
    const isText =
      kind === 'prose' || kind === 'short' || kind === 'item' || (kind === 'credit' && credits?.bareDate)
    const isLike =
      keys.has(childKey(path, home)) &&
      // 附件：机井整治任务分解表, a link
      (!isLinked(one, 0.5) || /^附件\s{0,2}\d{0,2}\s{0,2}[:：.、]/.test(one.line.text)) &&
      !isOffLine(one.line.text)
    if (isText && isLike) kept.set(at, whole(one))
    else if (at > last) break
  }
  return kept
}

/** Lines below the headline that stand together without being running text: an agenda, a list of names, verse. */
function withoutProse(lines: readonly PageLine[], headlineAt: number): Selected {
  const found = new Map<number, Part>()
  if (headlineAt < 0) return found
  let between = 0
  for (let at = headlineAt + 1; at < lines.length; at++) {
    const one = lines[at]!
    const { kind, credits } = readLine({ text: one.line.text, at })
    if (isLinked(one, 0.8) || kind === 'menu' || kind === 'crumb') {
      // one link alone, e.g. an advertisement, ends nothing; a list of them does
      if (found.size > 0 && ++between > 1) break
      continue
    }
    between = 0
    if (kind === 'end') break
    if (kind === 'tool' && found.size > 2) break
    const isText = kind === 'short' || kind === 'item' || kind === 'prose' || credits?.bareDate === true
    if (isText && !(found.size === 0 && credits !== null) && !isOffLine(one.line.text))
      found.set(at, whole(one))
  }
  const size = sizeOf(lines, found.keys())
  return found.size >= 3 && size >= 30 && size / found.size <= 200 ? found : new Map()
}

/**
 * What of the chosen lines is the article's own. `headline`: folded. `isNamed`: they were chosen by what elements are, not by how
 * lines read, so that their names have been looked at.
 */
export function ownOf(
  lines: readonly PageLine[],
  chosen: Selected,
  headline: string,
  isNamed: boolean,
): Selected {
  const headlineAt = headline === '' ? -1 : lines.findIndex(({ line }) => fold(line.text) === headline)
  const own = withoutOtherArticles(lines, chosen, headlineAt)
  const sure = isNamed
    ? own
    : withSiblings(lines, withoutTeasers(lines, withoutLinkLists(lines, withoutNamed(lines, own))))
  return sure.size === 0 ? withoutProse(lines, headlineAt) : sure
}
