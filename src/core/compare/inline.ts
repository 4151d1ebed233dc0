// What changed between two wordings of a paragraph: found by grapheme, told by words where that reads better.
import compare from 'fast-diff'
import { Alphabet } from '../text/alphabet'
import { diffText } from '../text/diff'
import { cutText, type Cut } from './cut'
import { settle, type Region } from './regions'

export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
  /** Where it begins, in code units: in the text before and in the text after; of the one it is not in, where it would. */
  readonly before: number
  readonly after: number
}

/** So many graphemes that differ, of both texts together, are compared one by one; more are compared by words. */
const MOST = 6000
/** What differs is first compared by clauses if it is longer than this, both texts together, in code units. */
const LONG = 160
const MOST_CLAUSES = 20_000

// A full-width mark, a line's end or a blank ends a clause: `，` `。` `》`; not the dots of `2.1` and `1,302`.
const CLAUSE_END = /[\s\u3001-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/
// What would join the character before it: accents, variation selectors, the joiner of emoji.
const JOINS = /[\p{M}\p{Emoji_Modifier}\u200d]/u

/** Whether a clause ends before `at`, so that neither a grapheme nor a word stands across it. */
function isCut(text: string, at: number): boolean {
  if (!CLAUSE_END.test(text.charAt(at - 1))) return false
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return !JOINS.test(next) && !(next === '\n' && text.charAt(at - 1) === '\r')
}

/** How long the beginning is that both share, back to the end of a clause. */
function sameStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++
  while (at > 0 && !(isCut(before, at) && isCut(after, at))) at--
  return at
}

/** How long the end is that both share, forward to the end of a clause. */
function sameEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  let n = 0
  while (n < most && before.charCodeAt(before.length - 1 - n) === after.charCodeAt(after.length - 1 - n)) n++
  while (n > 0 && !(isCut(before, before.length - n) && isCut(after, after.length - n))) n--
  return n
}

/** Clauses, each with the marks after it; joined they are the text. */
function clauses(text: string): readonly string[] {
  const cut: string[] = []
  let from = 0
  for (let at = 1; at < text.length; at++) {
    if (!isCut(text, at) || CLAUSE_END.test(text.charAt(at))) continue
    cut.push(text.slice(from, at))
    from = at
  }
  return [...cut, text.slice(from)]
}

/** Stretches that differ, by clause, each as what was and what is; the same between them. */
function byClause(before: string, after: string): readonly (readonly [before: string, after: string])[] {
  const alphabet = new Alphabet()
  const one = alphabet.encode(clauses(before))
  const other = alphabet.encode(clauses(after))
  if (one === null || other === null || one.length + other.length > MOST_CLAUSES) return [[before, after]]
  const stretches: [string, string][] = []
  let open: [string, string] | undefined
  for (const [kind, coded] of compare(one, other)) {
    const text = alphabet.decode(coded)
    if (kind === 0) {
      stretches.push([text, text])
      open = undefined
      continue
    }
    if (open === undefined) stretches.push((open = ['', '']))
    open[kind < 0 ? 0 : 1] += text
  }
  return stretches
}

/** Stretches that differ, by grapheme, in order; null where there are too many to compare. */
function regionsOf(before: Cut, after: Cut): Region[] | null {
  if (before.graphemes.length + after.graphemes.length > MOST) return null
  const alphabet = new Alphabet()
  const [one, other] = [alphabet.encode(before.graphemes), alphabet.encode(after.graphemes)]
  if (one === null || other === null) return null
  const regions: Region[] = []
  let [b, a] = [0, 0]
  let open: Region | undefined
  for (const [kind, coded] of compare(one, other)) {
    if (kind === 0) {
      b += coded.length
      a += coded.length
      open = undefined
      continue
    }
    if (open === undefined) regions.push((open = { b0: b, b1: b, a0: a, a1: a }))
    if (kind < 0) open.b1 = b += coded.length
    else open.a1 = a += coded.length
  }
  return regions
}

/** Hands out pieces with their places; empty ones are left out. */
function writer(): {
  readonly pieces: Piece[]
  readonly write: (kind: Piece['kind'], text: string) => void
} {
  const pieces: Piece[] = []
  let [before, after] = [0, 0]
  return {
    pieces,
    write: (kind, text) => {
      if (text === '') return
      const last = pieces.at(-1)
      if (last?.kind === kind) pieces[pieces.length - 1] = { ...last, text: last.text + text }
      else pieces.push({ kind, text, before, after })
      if (kind !== 'inserted') before += text.length
      if (kind !== 'deleted') after += text.length
    },
  }
}

type Write = (kind: Piece['kind'], text: string) => void

function writeStretch(before: string, after: string, write: Write): void {
  if (before === after) {
    write('same', before)
    return
  }
  const [b, a] = [cutText(before), cutText(after)]
  const regions = regionsOf(b, a)
  if (regions === null) {
    for (const { kind, text } of diffText(before, after)) write(kind, text)
    return
  }
  let at = 0
  for (const { b0, b1, a0, a1 } of settle(regions, b, a)) {
    write('same', b.slice(at, b0))
    write('deleted', b.slice(b0, b1))
    write('inserted', a.slice(a0, a1))
    at = b1
  }
  write('same', b.slice(at, b.graphemes.length))
}

/**
 * The pieces of both texts in reading order, a deletion before the insertion that takes its place. Same and deleted ones
 * joined are `before`, same and inserted ones `after`; no piece is empty, none cuts a grapheme.
 */
export function comparedText(before: string, after: string): readonly Piece[] {
  const { pieces, write } = writer()
  const start = sameStart(before, after)
  const end = before === after ? 0 : sameEnd(before, after, start)
  const [b, a] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  write('same', before.slice(0, start))
  for (const [one, other] of b.length + a.length > LONG ? byClause(b, a) : [[b, a] as const])
    writeStretch(one, other, write)
  write('same', before.slice(before.length - end))
  return pieces
}
