// Which line of a page is its headline: what its title, its headings and its statements agree on.
import { fold } from '../text/fold'
import { trimBlanks } from '../page/lines'
import type { PageLine } from './html-lines'
import type { Stated } from './html-state'
import {
  around,
  attributeOf,
  elementsIn,
  isElement,
  textOf,
  type HtmlElement,
  type HtmlParent,
} from './html-tree'

export interface HeadlineFound {
  /** As it stands; empty if the page has none. */
  readonly headline: string
  /** Other wordings, each once, e.g. the title with the site's name behind. */
  readonly others: readonly string[]
}

interface Candidate {
  readonly text: string
  readonly key: string
  score: number
}

const TITLE_CLASS =
  /(?:^|[\s_-])(?:(?:article|news|post|entry|page|content|main|art|rich_media|story|thread)[_-]?)?(?:title|headline|subject|tit|bt|biaoti)\d?(?:$|[\s_-])/i
const LONGEST = 200

/** A pair of letters more or less is no other wording: folded, without marks. */
const keyOf = (text: string): string => fold(text).replace(/[\p{P}\p{S}\s]/gu, '')

const BOUNDARY = /[_|｜\-–—·•»«<>]+|[:：]|\s+/g

/** What the title begins and ends with at its separators, folded: `标题_栏目_网站` → 标题, 标题栏目 and 栏目网站, 网站. */
function piecesOf(title: string): {
  readonly begins: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
} {
  const cuts = [...title.matchAll(BOUNDARY)].slice(0, 200)
  return {
    begins: new Set(cuts.map(({ index }) => keyOf(title.slice(0, index)))),
    ends: new Set(cuts.map((cut) => keyOf(title.slice(cut.index + cut[0].length)))),
  }
}

/** What it says for a line to stand in the title. `opens`: the title begins with a line, so that one at its end is the site's. */
function inTitle(key: string, titleKey: string, pieces: ReturnType<typeof piecesOf>, opens: boolean): number {
  if (key.length < 4 || key === titleKey) return 0
  const share = key.length / titleKey.length
  if (pieces.begins.has(key)) return share > 0.25 ? 3 + share : 0.5
  if (pieces.ends.has(key)) return share > 0.5 && !opens ? 2.5 : 0.5
  return titleKey.includes(key) ? 2 * share : 0
}

/**
 * `read`: the headline that the lines themselves suggest. `bodyAt`: the element where the text begins, if it is known. A
 * heading that the title begins with wins over one that it only ends with, which is the site's name.
 */
export function headlineOf(
  root: HtmlParent,
  stated: Stated,
  lines: readonly PageLine[],
  read: string | null,
  bodyLine: number,
): HeadlineFound {
  const byKey = new Map<string, Candidate>()
  const site = keyOf(stated.site)
  const titleKey = keyOf(stated.title)
  const add = (given: string, score: number): void => {
    const text = trimBlanks(given.replace(/\s+/g, ' '))
    const key = keyOf(text)
    if (key.length < 2 || text.length > LONGEST || (site !== '' && key === site)) return
    const known = byKey.get(key)
    if (known) known.score += score
    else byKey.set(key, { text, key, score })
  }
  const lineOf = new Map<HtmlElement, number>()
  for (const [at, { line }] of lines.entries())
    if (line.place !== null) for (const one of around(line.place)) if (!lineOf.has(one)) lineOf.set(one, at)
  for (const element of elementsIn(root)) {
    const tag = /^h([1-6])$/.exec(element.tagName)?.[1]
    const named = TITLE_CLASS.test(
      `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`,
    )
    if (tag === undefined && !named) continue
    // a heading may open with a link to its board: <h1><a>[话旧]</a> <span id="thread_subject">…
    const { parentNode } = element
    const at =
      lineOf.get(element) ??
      (named && parentNode !== null && isElement(parentNode) ? lineOf.get(parentNode) : undefined)
    if (at === undefined || (bodyLine >= 0 && at > bodyLine)) continue
    const text = textOf(element)
    if (text.length > LONGEST * 2) continue
    const near = bodyLine >= 0 ? Math.max(0, 1 - (bodyLine - at) / 40) : 0
    const isLink = (lines[at]?.line.linked ?? 0) > text.replace(/\s/g, '').length * 0.8
    add(
      text,
      (tag === '1' ? 2 : tag === '2' ? 1 : tag === undefined ? 1 : 0.5) +
        (named && tag !== undefined ? 0.5 : 0) +
        near -
        (isLink ? 1 : 0),
    )
  }
  for (const [n, text] of stated.headlines.entries()) add(text, n === 0 ? 1.6 : 1.2)
  if (read !== null) add(read, 2.2)
  add(stated.title, 1)
  const all = [...byKey.values()]
  const pieces = piecesOf(stated.title)
  const opens = all.some(({ key }) => key.length >= 4 && key !== titleKey && pieces.begins.has(key))
  for (const one of all) one.score += inTitle(one.key, titleKey, pieces, opens)
  const ranked = all.toSorted((a, b) => b.score - a.score)
  const headline = ranked[0]?.text ?? ''
  const others = [stated.title, ...ranked.map(({ text }) => text)].filter(
    (text) => text !== '' && text !== headline,
  )
  return { headline, others: [...new Set(others)].slice(0, 20) }
}
