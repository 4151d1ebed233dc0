// A headline set to its head order: how much a line takes, where the lines break, how full each is.
import type { HeadOrder } from '#shared/head-order'
import { graphemesOf } from '../text/graphemes'
import { countIn } from '../text/units'
import { isInside, numbersOf } from './enclosed'

const MM_PER_POINT = 25.4 / 72
const HAN = /\p{Script=Han}/u

/** Full-width characters for Chinese; for Latin the old head units, two of which are as wide as the type is high. */
export type HeadUnit = 'w1' | 'flitj'

export const headUnitOf = (text: string): HeadUnit => (HAN.test(text) || text === '' ? 'w1' : 'flitj')

/** Width of the whole head in full-width characters of `points`, not rounded: 4 columns of 45 mm at 36 points are 15.1. */
export function headWidth({ columns, columnWidth, gutter }: HeadOrder, points: number): number {
  return (columns * columnWidth + (columns - 1) * gutter) / (points * MM_PER_POINT)
}

/** What a line takes, in whole full-width characters or halves of a head unit. */
export function roomOf(order: HeadOrder, points: number, unit: HeadUnit): number {
  const width = headWidth(order, points)
  return unit === 'w1' ? Math.floor(width) : Math.floor(width * 4) / 2
}

export interface HeadLine {
  readonly text: string
  /** In the unit of the head. */
  readonly count: number
  /** Beyond the room by more than the one character that spacing can take up. */
  readonly isOver: boolean
  /** More than one character short of the room. */
  readonly isShort: boolean
  /** A single character stands alone: in this line, or parted from its word at the line's end or beginning. */
  readonly lone: string | null
}

export interface SetHead {
  readonly unit: HeadUnit
  readonly room: number
  readonly lines: readonly HeadLine[]
}

/** By so much a line may differ: spacing hides one character. In Latin a character is about two units. */
const TOLERANCE: Readonly<Record<HeadUnit, number>> = { w1: 1, flitj: 2 }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
// No line begins with these: `，` `。` `”` `》` `）` `、` `…`
const NOT_FIRST = /^[，。、；：！？”’」』》〉）】…—·,.;:!?)\]%％℃]/u
// No line ends with these: `“` `《` `（`
const NOT_LAST = /[“‘「『《〈（【([$￥]$/u

interface Break {
  readonly at: number
  /** What it costs to break here, in squared characters. */
  readonly cost: number
}

const AT_CLAUSE = 0
const BETWEEN_WORDS = 30
const IN_A_WORD = 120

function breaksOf(text: string, unit: HeadUnit): readonly Break[] {
  const edges = new Set<number>()
  for (const { index } of words.segment(text)) edges.add(index)
  const numbers = numbersOf(text)
  const breaks: Break[] = []
  let at = 0
  for (const grapheme of graphemesOf(text)) {
    at += grapheme.length
    if (at >= text.length) break
    const [before, after] = [text.slice(0, at), text.slice(at)]
    if (NOT_FIRST.test(after.trimStart()) || NOT_LAST.test(before.trimEnd()) || /^\s/.test(after)) continue
    if (isInside(at, numbers)) continue
    if (/\s$/.test(before) || /[，；：！？—,;:!?]$/u.test(before)) {
      breaks.push({ at, cost: unit === 'w1' ? AT_CLAUSE : BETWEEN_WORDS })
      continue
    }
    // Latin words and numbers stay whole: `YouTube`, `43`.
    if (/[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d'’.-]/u.test(after)) continue
    if (/[-'’.]$/.test(before) && /^[\p{Script=Latin}\d]/u.test(after)) continue
    breaks.push({ at, cost: edges.has(at) ? BETWEEN_WORDS : IN_A_WORD })
  }
  return breaks
}

/** A piece of one character that a break leaves of a Han word: `打|造` leaves 打. */
function loneAt(text: string, start: number, end: number): string | null {
  const line = text.slice(start, end).trim()
  if (graphemesOf(line).length === 1) return line
  for (const { segment, index } of words.segment(text)) {
    const till = index + segment.length
    if (!HAN.test(segment)) continue
    if (index < end && till > end && end - index === 1) return segment.charAt(0)
    if (index < start && till > start && till - start === 1) return segment.slice(-1)
  }
  return null
}

/** Where the lines end so that they are as even as they can be; at least one line. */
function endsOf(text: string, unit: HeadUnit, room: number, lines: number): readonly number[] {
  const places: readonly Break[] = [{ at: 0, cost: 0 }, ...breaksOf(text, unit), { at: text.length, cost: 0 }]
  const even = Math.min(room, countIn(unit, text.trim()) / lines)
  // best[n][i]: cost of n lines up to place i, and the place at which the last of them begins.
  let best = places.map((_, i) => (i === 0 ? { cost: 0, ends: [] as readonly number[] } : null))
  for (let n = 0; n < lines; n++) {
    const previous = best
    best = places.map((place, i) => {
      let found: { cost: number; ends: readonly number[] } | null = null
      for (let from = 0; from < i; from++) {
        const before = previous[from]
        if (before === null || before === undefined) continue
        const count = countIn(unit, text.slice(places[from]?.at, place.at).trim())
        const over = Math.max(0, count - room)
        const cost = before.cost + (count - even) ** 2 + over ** 2 * 50 + place.cost
        if (found === null || cost < found.cost) found = { cost, ends: [...before.ends, place.at] }
      }
      return found
    })
  }
  return best.at(-1)?.ends ?? [text.length]
}

/**
 * Sets a headline in at most `order.lines` lines, as even as can be, at clause marks and between words where possible;
 * it takes fewer where one less is enough, and more lines where even spacing could not help. Blanks at breaks go.
 */
export function setHead(given: string, order: HeadOrder, points = order.points, most = order.lines): SetHead {
  const text = given.trim()
  const unit = headUnitOf(text)
  const room = Math.max(1, roomOf(order, points, unit))
  if (text === '') return { unit, room, lines: [] }
  const slack = TOLERANCE[unit]
  let lines = Math.max(1, Math.min(most, Math.ceil(countIn(unit, text) / (room + slack))))
  let ends = endsOf(text, unit, room, lines)
  const countOf = (at: number): number => countIn(unit, text.slice(ends[at - 1] ?? 0, ends[at]).trim())
  const places = breaksOf(text, unit).length
  while (lines <= places && ends.some((_, at) => countOf(at) > room + slack)) {
    const next = endsOf(text, unit, room, lines + 1)
    lines++
    ends = next
  }
  return {
    unit,
    room,
    lines: ends.map((end, at) => {
      const start = ends[at - 1] ?? 0
      const count = countOf(at)
      return {
        text: text.slice(start, end).trim(),
        count,
        isOver: count > room + slack,
        isShort: count < room - slack,
        lone: loneAt(text, start, end),
      }
    }),
  }
}
