// What stands around the text of a page and belongs to its article: deck and kicker, captions, furniture with its place.
import type { Figure } from '#shared/document'
import type { SetAside } from '#shared/page'
import { fold } from '../text/fold'
import { readLine } from '../page/kinds'
import { kindOf, type RawPage } from '../page/read'
import type { PageLine, PageLines } from './html-lines'
import type { Selected } from './html-select'
import { around, namesOf } from './html-tree'
import { CAPTION_CLASS, CAPTION_LINE, DECK_CLASS, KICKER_CLASS } from './html-words'

const isNamed = ({ line }: PageLine, names: RegExp, levels: number): boolean =>
  line.place !== null && [...around(line.place)].slice(0, levels).some((one) => names.test(namesOf(one)))

/** The line of the headline next above the text; -1 if it is on no line. */
export function headlineLine(lines: readonly PageLine[], headline: string, start: number): number {
  const key = fold(headline)
  for (let n = Math.min(start, lines.length - 1); n >= 0; n--) if (fold(lines[n]!.line.text) === key) return n
  return -1
}

/** A deck is named so by its page, or is what the page says of itself to search engines; it stands under the headline. */
export function deckOf(
  lines: readonly PageLine[],
  selected: Selected,
  headlineAt: number,
  start: number,
  description: string,
): string {
  if (headlineAt < 0) return ''
  for (let n = headlineAt + 1; n < start && n <= headlineAt + 12; n++) {
    const { text, linked } = lines[n]!.line
    if (selected.has(n) || text.length < 8 || text.length > 400 || linked > text.length / 2) continue
    if (isNamed(lines[n]!, DECK_CLASS, 3) || (description !== '' && fold(text) === fold(description)))
      return text
  }
  return ''
}

export function kickerOf(lines: readonly PageLine[], headlineAt: number): string {
  for (let n = headlineAt - 1; n >= 0 && n >= headlineAt - 3; n--) {
    const { text } = lines[n]!.line
    if (text.length >= 2 && text.length <= 60 && isNamed(lines[n]!, KICKER_CLASS, 2)) return text
  }
  return ''
}

const LONGEST_CAPTION = 200
const someText = (text: string): { content?: [{ type: 'text'; text: string }] } =>
  text === '' ? {} : { content: [{ type: 'text', text }] }

/** Gives pictures the lines that stand directly under them and say that they are theirs; answers which lines that were. */
export function takeCaptions(
  { lines, figures }: PageLines,
  selected: Map<number, unknown>,
): ReadonlySet<number> {
  const taken = new Set<number>()
  for (const { figure, before } of figures) {
    const next = lines[before]
    const has = figure.content.some(({ content }) => content !== undefined)
    if (next === undefined || has || taken.has(before) || next.line.text.length > LONGEST_CAPTION) continue
    if (!isNamed(next, CAPTION_CLASS, 3) && !CAPTION_LINE.test(next.line.text)) continue
    const content: Figure['content'] = [
      { type: 'caption', ...someText(next.line.text.replace(/^[▲△↑]\s{0,3}/, '')) },
      { type: 'credit' },
    ]
    figure.content = content
    selected.delete(before)
    taken.add(before)
  }
  return taken
}

/** More pieces than these are a page that was not understood. */
const MOST_PIECES = 500

/** Of a page whose text was not chosen by its lines: what stands between headline and end of the text and is none of it. */
export function furnitureBetween(
  lines: readonly PageLine[],
  selected: Selected,
  others: ReadonlySet<number>,
  from: number,
  last: number,
  blocksBefore: (line: number) => number,
): SetAside[] {
  const found: SetAside[] = []
  for (let n = Math.max(0, from); n <= last && found.length < MOST_PIECES; n++) {
    if (selected.has(n) || others.has(n)) continue
    const { text } = lines[n]!.line
    const { kind, credits } = readLine({ text, at: n })
    const said =
      kind === 'credit' && credits !== null ? kindOf(credits) : kind === 'picture' ? 'picture-note' : 'other'
    found.push({ kind: said, text, before: blocksBefore(n) })
  }
  return found
}

/** Of one whose lines were read: as they were set apart, with blocks for paragraphs. */
export const furnitureRead = (
  read: RawPage,
  blocks: number,
  blocksBefore: (line: number) => number,
): SetAside[] =>
  read.furniture.map((piece): SetAside => {
    const next = read.places[piece.before]?.line
    return { ...piece, before: next === undefined ? blocks : blocksBefore(next) }
  })
