// Pinyin as it is typed: `jiuyuanqu`, `jyq`, `jyuanq`, `xi'an`, `lü`; which pieces it can be taken apart into.
import { BEGINNINGS, SYLLABLES } from './syllables'

export interface Sound {
  /** Small letters a to z, ü as v. */
  readonly letters: string
  /** Offsets where a blank or an apostrophe stood: no piece goes on beyond one. */
  readonly ends: ReadonlySet<number>
}

/** A piece of what is typed: a whole syllable, its initial (`zh` or `z`), or at the end as much of one as there is. */
export interface Piece {
  readonly kind: 'syllable' | 'initial' | 'begun'
  readonly letters: string
}

const LONGEST = 60
/** More ways than this to take it apart: only the first pieces are told. */
const MOST_WAYS = 40

/** Undefined if it is no pinyin: tones written as marks are dropped, `ü` and `u:` are v. */
export function soundOf(typed: string): Sound | undefined {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(?:\u0308|:)/g, 'v')
    .replace(/\p{M}/gu, '')
  const parts = letters.split(/[\s'’‘]+/).filter((part) => part !== '')
  const whole = parts.join('')
  if (!/^[a-z]+$/.test(whole) || whole.length > LONGEST) return undefined
  const ends = new Set<number>()
  let at = 0
  for (const part of parts) ends.add((at += part.length))
  const sound = { letters: whole, ends }
  return waysOf(sound).length === 0 ? undefined : sound
}

/** A word of letters only, as it may be typed for its sound: two letters or more. */
export const mayBeSound = (word: string): boolean =>
  /^[a-zü]{2,}$/.test(word.normalize('NFKC').toLowerCase()) && soundOf(word) !== undefined

/** The pieces that may stand at `at`, longest first. */
function piecesAt({ letters, ends }: Sound, at: number): readonly Piece[] {
  let end = at + 1
  while (end < letters.length && !ends.has(end)) end++
  const pieces: Piece[] = []
  for (let to = Math.min(end, at + 6); to > at; to--) {
    const piece = letters.slice(at, to)
    // At the very end a syllable is as good as begun.
    if (to === letters.length) {
      if (BEGINNINGS.has(piece)) pieces.push({ kind: 'begun', letters: piece })
    } else if (/^(?:[a-z]|[zcs]h)$/.test(piece)) {
      // `e` is a syllable of its own and the initial of `er` and `en`: the wider one stands for both.
      if (BEGINNINGS.has(piece)) pieces.push({ kind: 'initial', letters: piece })
    } else if (SYLLABLES.has(piece)) pieces.push({ kind: 'syllable', letters: piece })
  }
  return pieces
}

/**
 * How it can be taken apart: the pieces in order. All ways if they are not too many, else all beginnings of ways, so
 * that each way begins with one that is answered; none if it is no pinyin.
 */
export function waysOf(sound: Sound): readonly (readonly Piece[])[] {
  const dead = new Set<number>()
  /** Whether what stands from `at` on can be taken apart at all. */
  function goesOn(at: number): boolean {
    if (at === sound.letters.length) return true
    if (dead.has(at)) return false
    const goes = piecesAt(sound, at).some((piece) => goesOn(at + piece.letters.length))
    if (!goes) dead.add(at)
    return goes
  }
  function ways(at: number, left: number): (readonly Piece[])[] {
    if (at === sound.letters.length || left === 0) return [[]]
    const found: (readonly Piece[])[] = []
    for (const piece of piecesAt(sound, at)) {
      if (!goesOn(at + piece.letters.length)) continue
      for (const rest of ways(at + piece.letters.length, left - 1)) {
        found.push([piece, ...rest])
        if (found.length > MOST_WAYS) return found
      }
    }
    return found
  }
  for (let depth = 8; ; depth--) {
    const found = ways(0, depth)
    if (found.length <= MOST_WAYS || depth === 1) return found
  }
}
