// A page as HTML → the article in it, its furniture set apart, the other headlines that stand on it.
import { mediaOf, plainText } from '#shared/document'
import { GalleyError } from '#shared/error'
import { EMPTY_PROFILE, type PageProfile } from '#shared/page-profile'
import type { Incoming, IncomingNotice } from '#shared/incoming'
import { fold } from '../text/fold'
import { dayInAddress } from './address-day'
import { documentFrom, rebuiltNode, type HtmlBodyOptions } from './html-body'
import { deckOf, furnitureBetween, furnitureRead, headlineLine, kickerOf, takeCaptions } from './html-around'
import { choose } from './html-blocks'
import { fieldsOf } from './html-fields'
import { nearIn, onlyTime } from './html-near'
import { linesOf, type PageLines } from './html-lines'
import { ownOf } from './html-own'
import { placed, savedFrom } from './html-placed'
import { isChinese, readWith } from './html-reading'
import { extent, selectReadable, selectStated, type Part, type Selected } from './html-select'
import { SCRIPTED_PLACE, pageOfState, withState } from './html-scripted'
import { scriptedIn } from './html-scripts'
import { statedIn } from './html-state'
import { listsBetween } from './html-spaced'
import { headlineOf } from './html-title'
import { treeOf } from './html-tree'

export interface HtmlOptions extends Omit<HtmlBodyOptions, 'hidden'> {
  /** What the pages of this site look like, as far as it was learned. */
  readonly profile?: PageProfile
}

/** Pages with less text than this show it by a script; what is hidden is read too. */
const SHORTEST_PAGE = 80
/** Lines in one page: a novel of five million characters has fewer. */
const MOST_LINES = 60_000
/** With less text than this the scripts of a page are looked at as well. */
const SHORTEST_TEXT = 200

const sizeOf = ({ lines }: PageLines): number => lines.reduce((sum, { line }) => sum + line.text.length, 0)

/** True if Readability kept a scrap of a page whose lines read like an article. */
function isScrap(kept: Selected, byLines: Selected): boolean {
  const sizeIn = (parts: Selected): number =>
    [...parts.values()].reduce((sum, { from, to }) => sum + to - from, 0)
  const size = sizeIn(kept)
  return size < SHORTEST_TEXT && sizeIn(byLines) > size * 3
}

function readElements(html: string, options: HtmlOptions): Incoming {
  const tree = treeOf(html)
  if (tree.tooMany) throw new GalleyError('markup-refused', 'more elements than any page has')
  const stated = statedIn(tree.root)
  const base = options.base ?? (savedFrom(html) || stated.address)
  let page = rebuiltNode(tree.root, { ...options, base })
  let found = linesOf(page)
  const places = placed(tree.root, options.profile ?? EMPTY_PROFILE)
  if (
    sizeOf(found) < SHORTEST_PAGE ||
    (places.body.length > 0 && places.body.every((one) => !found.lines.some(places.isIn(one))))
  ) {
    page = rebuiltNode(tree.root, { ...options, base, hidden: true }, page.notes)
    found = linesOf(page)
  }
  const { lines } = found
  if (lines.length > MOST_LINES) throw new GalleyError('markup-refused', `${lines.length} lines`)
  const muted = listsBetween(lines)
  const read = readWith(stated.title, lines, muted)
  const chinese = isChinese(lines)
  const early = fold(headlineOf(tree.root, stated, lines, read.headline, -1).headline)
  const byPlace = places.select(lines, read)
  const reading = byPlace === null && !chinese ? selectReadable(tree.root, lines, early) : null
  const byLines = new Map(read.places.map(({ line, from, to }): [number, Part] => [line, { from, to }]))
  const kept = reading === null || isScrap(reading.selected, byLines) ? null : reading.selected
  const byRead = byPlace ?? selectStated(stated.body, lines) ?? kept
  const chosen = byRead ?? byLines
  const selected = new Map<number, Part>(
    byPlace === null ? ownOf(lines, chosen, early, byRead !== null) : chosen,
  )
  const captions = takeCaptions(found, selected)
  const { start, last } = extent(selected)
  const titled = headlineOf(tree.root, stated, lines, read.headline, start)
  const headline = places.headline || titled.headline
  const titleAt = headlineLine(lines, headline, start)
  const first = [titleAt, read.headlineAt].filter((line) => line >= 0 && line < start)
  const { blocks, starts, figures } = choose({
    page,
    lines: found,
    selected,
    kept: reading?.kept ?? null,
    first: Math.max(0, first.length > 0 ? Math.max(...first) : start),
    lead: stated.pictures,
  })
  const body = documentFrom(blocks)
  const blocksBefore = (line: number): number => starts.filter((one) => one < line).length
  const deck = deckOf(lines, selected, titleAt, start, stated.description)
  const kicker = kickerOf(lines, titleAt)
  const furniture = byRead
    ? furnitureBetween(lines, selected, captions, titleAt < 0 ? start : titleAt + 1, last, blocksBefore)
    : furnitureRead(read, blocks.length, blocksBefore)
  const shown = new Set(mediaOf(body))
  const gaps = figures.flatMap(({ attrs }) => (attrs.media === null ? [attrs.address] : []))
  const fields = fieldsOf(stated, read, chinese, places, nearIn(lines, Math.max(0, start), titleAt))
  const told = fields.publishedAt || onlyTime(tree.root)
  const day = told || dayInAddress(base)
  const notices: IncomingNotice[] = [
    ...(gaps.some((address) => address !== '') ? (['pictures-remote'] as const) : []),
    ...(page.refused > 0 && gaps.includes('') ? (['pictures-refused'] as const) : []),
    ...(headline === '' ? (['no-headline'] as const) : []),
    ...(selected.size === 0 ? (['no-body'] as const) : []),
    ...(tree.cut ? (['parts-left-out'] as const) : []),
    ...(told !== day ? (['day-from-address'] as const) : []),
  ]
  return {
    headline,
    alsoHeadlines: [titled.headline, ...titled.others].filter((one) => one !== '' && one !== headline),
    kicker,
    deck,
    ...fields,
    publishedAt: day,
    lang: stated.lang || (chinese ? 'zh' : ''),
    body,
    proposed: null,
    comments: [],
    pictures: page.pictures.filter(({ sha256 }) => shown.has(sha256)),
    furniture: furniture.filter(({ text }) => text !== deck),
    others: [...[...muted].slice(1).map((at) => lines[at]!.line.text), ...read.headlines],
    notices,
  }
}

/**
 * Reads a whole page: its headline as it stands with other wordings of it, credits, day, text with its structure, what was
 * set apart with its place, other headlines. Chinese pages by how their lines read, others by Readability; what the page
 * states itself (JSON-LD, Open Graph, meta) and a profile of its site come first. Refuses with `markup-refused` a page of more
 * elements or lines than anybody's, as soon as they are counted. A page without running text
 * gives its headlines as `others`; one whose text only a script shows is read from
 * the script's state.
 */
export function readHtml(html: string, options: HtmlOptions = {}): Incoming {
  const shown = readElements(html, options)
  const size = plainText(shown.body).length
  if (size >= SHORTEST_TEXT || !/<(?:script|textarea)/i.test(html)) return shown
  const scripted = scriptedIn(treeOf(html).root, [shown.headline, ...shown.alsoHeadlines])
  if (scripted === null || scripted.html.length < size * 2) return shown
  const profile = { ...EMPTY_PROFILE, body: [SCRIPTED_PLACE] }
  const inState = readElements(pageOfState(scripted, shown.lang), { ...options, profile })
  return withState(scripted, inState, shown)
}
