// Which block of the body a piece of the source has become: the same words first, then words inside others, then much the same.
import { blockTexts, type Document } from '#shared/document'
import type { OriginPiece } from '#shared/origin'
import { jaccard, shinglesOf } from '../copies/sketch'
import { fold } from '../text/fold'

export interface BodyPlace {
  /** Among the body's own blocks, from 0. */
  readonly block: number
  /** The words stand there otherwise than in the source. */
  readonly edited: boolean
}

/** Shorter words stand in other words by chance. */
const LEAST_INSIDE = 6
/** Two wordings that have so much in common are one, before and after. */
const ALIKE = 0.3

interface BodyLine {
  readonly block: number
  readonly key: string
  readonly text: string
}

/** For comparing; a line of nothing but marks is itself. */
export const keyOf = (text: string): string => fold(text) || text

const linesOf = ({ content }: Document): BodyLine[] =>
  content.flatMap((block, at) =>
    blockTexts([block])
      .flatMap((text) => text.split('\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => ({ block: at, key: keyOf(text), text })),
  )

const grouped = (keys: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>()
  for (const [at, key] of keys.entries()) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [at])
    else group.push(at)
  }
  return groups
}

/**
 * By piece, from 0; a piece that is nowhere in the body is left out. Each line of the body is at most one piece’s own, but a
 * block that was joined of several has them all.
 */
export function bodyPlaces(pieces: readonly OriginPiece[], body: Document): ReadonlyMap<number, BodyPlace> {
  const lines = linesOf(body)
  const keys = pieces.map(({ text }) => keyOf(text))
  const places = new Map<number, BodyPlace>()
  const owner = new Map<number, number>()
  const take = (piece: number, line: number, edited: boolean): void => {
    places.set(piece, { block: lines[line]?.block ?? 0, edited })
    owner.set(line, piece)
  }

  // What is there once, here and there, is sure; what is there several times lies between such.
  const inBody = grouped(lines.map(({ key }) => key))
  const inSource = grouped(keys)
  for (const [key, own] of inSource) {
    const there = inBody.get(key)
    if (own.length === 1 && there?.length === 1) take(own[0] ?? 0, there[0] ?? 0, false)
  }
  const blockBefore = keys.map(() => 0)
  const blockAfter = keys.map(() => Infinity)
  let reached = 0
  for (const at of keys.keys()) {
    reached = Math.max(reached, places.get(at)?.block ?? 0)
    blockBefore[at] = reached
  }
  let bound = Infinity
  for (const at of [...keys.keys()].toReversed()) {
    bound = Math.min(bound, places.get(at)?.block ?? Infinity)
    blockAfter[at] = bound
  }
  const isBetween = (piece: number, line: number): boolean => {
    const { block = 0 } = lines[line] ?? {}
    return block >= (blockBefore[piece] ?? 0) && block <= (blockAfter[piece] ?? Infinity)
  }
  for (const strict of [true, false])
    for (const [at, key] of keys.entries()) {
      if (places.has(at)) continue
      const line = inBody.get(key)?.find((one) => !owner.has(one) && (!strict || isBetween(at, one)))
      if (line !== undefined) take(at, line, false)
    }

  // Only words that may be somebody's are sought further: the others are set apart for what they are.
  const open = keys.flatMap((key, at) =>
    !places.has(at) && pieces[at]?.kind === 'text' && key.length >= LEAST_INSIDE ? [at] : [],
  )
  const free = lines.flatMap(({ key }, at) => (owner.has(at) || key.length < LEAST_INSIDE ? [] : [at]))
  for (const at of open) {
    const key = keys[at] ?? ''
    const inside = free.find((line) => {
      const other = lines[line]?.key ?? ''
      return other.includes(key) || key.includes(other)
    })
    if (inside !== undefined) places.set(at, { block: lines[inside]?.block ?? 0, edited: true })
  }
  const taken = new Set([...places.values()].map(({ block }) => block))
  const rest = free.filter((line) => !taken.has(lines[line]?.block ?? -1))
  const shingled = rest.map((line) => ({ line, shingles: shinglesOf(lines[line]?.text ?? '') }))
  for (const at of open) {
    if (places.has(at) || shingled.length === 0) continue
    const own = shinglesOf(pieces[at]?.text ?? '')
    let best: { line: number; share: number } | undefined
    for (const { line, shingles } of shingled) {
      const share = jaccard(own, shingles)
      if (share >= ALIKE && share > (best?.share ?? 0) && !owner.has(line)) best = { line, share }
    }
    if (best !== undefined) take(at, best.line, true)
  }
  return places
}
