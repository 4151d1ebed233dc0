// Where a comment stands, remembered by the words there and around, and found again in a text that has moved on.
import { CONTEXT, MOST_QUOTED, type Anchor } from '#shared/comment'
import type { Document } from '#shared/document'
import { blocksOf, flatten } from '../compare/flat'

/** Code units of the flat text of block `at`. */
export interface Stretch {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The flat text of each block, as comparison has it. */
export const textsOf = (body: Document): readonly string[] =>
  blocksOf(body).map((block) => flatten([block]).text)

export function anchorOf(texts: readonly string[], { at, from, to }: Stretch): Anchor {
  const text = texts[at] ?? ''
  return {
    at,
    from,
    to,
    quote: text.slice(from, Math.min(to, from + MOST_QUOTED)),
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
  }
}

const sameEnd = (one: string, other: string): number => {
  let n = 0
  while (n < one.length && n < other.length && one.at(-1 - n) === other.at(-1 - n)) n++
  return n
}
const sameStart = (one: string, other: string): number => {
  let n = 0
  while (n < one.length && n < other.length && one[n] === other[n]) n++
  return n
}

/** So many places with the same words are weighed. */
const MOST_PLACES = 200
/** So much of what stood around must still stand there where the words themselves have changed. */
const LEAST_AROUND = 4

/**
 * Where an anchor's words are now: where they were; else where they stand with most of the same text around them, nearest
 * to where they were; else what stands now between the text that was around them. Null if all of that is gone.
 */
export function placeOf(texts: readonly string[], anchor: Anchor): Stretch | null {
  const { at, from, to, quote, before, after } = anchor
  const length = to - from
  const fits = (block: number, start: number): boolean => {
    const text = texts[block]
    return text !== undefined && start + length <= text.length && text.startsWith(quote, start)
  }
  const around = (text: string, start: number): number =>
    sameEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
    sameStart(text.slice(start + length), after)
  if (fits(at, from) && around(texts[at] ?? '', from) === before.length + after.length)
    return { at, from, to }

  let best: (Stretch & { readonly score: number }) | null = null
  let seen = 0
  if (quote !== '')
    for (const [block, text] of texts.entries()) {
      for (
        let start = text.indexOf(quote);
        start >= 0 && seen < MOST_PLACES;
        start = text.indexOf(quote, start + 1)
      ) {
        seen++
        if (!fits(block, start)) continue
        const far = Math.abs(block - at) * 50 + (block === at ? Math.min(40, Math.abs(start - from)) : 40)
        const score = around(text, start) * 10 - far
        if (best === null || score > best.score) best = { at: block, from: start, to: start + length, score }
      }
    }
  // One or two characters stand everywhere: without anything around them they are not the same ones.
  if (best !== null && (quote.length > 2 || around(texts[best.at] ?? '', best.from) > 0))
    return { at: best.at, from: best.from, to: best.to }
  return between(texts, anchor)
}

/** The words were changed, but the text before and after them still stands within one block. */
function between(texts: readonly string[], { at, from, to, before, after }: Anchor): Stretch | null {
  const order = [...texts.keys()].toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
  const [head, tail] = [before.slice(-12), after.slice(0, 12)]
  if (head.length < LEAST_AROUND && tail.length < LEAST_AROUND) return null
  for (const block of order) {
    const text = texts[block] ?? ''
    const start = head === '' ? 0 : text.indexOf(head)
    if (start < 0) continue
    const begin = start + head.length
    const end = tail === '' ? text.length : text.indexOf(tail, begin)
    if (end > begin && end - begin <= (to - from) * 3 + 20) return { at: block, from: begin, to: end }
  }
  return null
}
