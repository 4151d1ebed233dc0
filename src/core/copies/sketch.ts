// A body as a small sketch by which copies of it are found: minima of its shingles' hashes, one a bin (Li, Owen, Zhang 2012).
import { fold } from '../text/fold'

/** Words or Han characters that stand together. */
const SHINGLE = 4
export const BINS = 64
/** Fewer shingles say too little: such bodies are compared whole. */
const FEW = 16
const EMPTY = 0xffff_ffff
/** Nobody reads copies of more than that as one. In characters. */
const LONGEST = 200_000

// 中, か, 한 for itself; words of other scripts and numbers as they are: `galley`, `2026`
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{N}+/gu

/** Mixes all bits (Murmur3's last step), so that minima are as good as drawn. */
function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function hashOf(token: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Hashes of the shingles, each once; width, case and marks do not count. Of a short text the whole is one shingle. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const tokens: number[] = []
  // Line by line, since folding takes long lines several times over.
  for (const line of text.slice(0, LONGEST).split('\n'))
    for (const [token] of foldedWords(line).matchAll(TOKEN)) tokens.push(hashOf(token))
  const shingles = new Set<number>()
  const last = Math.max(0, tokens.length - SHINGLE)
  for (let at = 0; at <= last && tokens.length > 0; at++) {
    let hash = 0
    for (let n = at; n < Math.min(at + SHINGLE, tokens.length); n++)
      hash = mixed(hash ^ (tokens[n] ?? 0)) + n - at
    shingles.add(mixed(hash))
  }
  return shingles
}

/** As `fold`, but words stay apart. */
const foldedWords = (line: string): string =>
  line
    .split(/\s+/)
    .map((word) => (/^[\p{Script=Han}]+$/u.test(word) ? word : fold(word)))
    .join(' ')

export interface Sketch {
  /** The least hash of each bin; bins without one take the next one's, moved on. */
  readonly bins: Uint32Array
  readonly shingles: number
}

/** Null for a text that says nothing. */
export function sketchOf(text: string): Sketch | null {
  const shingles = shinglesOf(text)
  if (shingles.size === 0) return null
  const bins = new Uint32Array(BINS).fill(EMPTY)
  for (const hash of shingles) {
    const bin = hash % BINS
    if (hash < (bins[bin] ?? 0)) bins[bin] = hash
  }
  const filled = Uint32Array.from(bins)
  for (let bin = 0; bin < BINS; bin++) {
    let step = 0
    while (bins[(bin + step) % BINS] === EMPTY) step++
    if (step > 0) filled[bin] = mixed((bins[(bin + step) % BINS] ?? 0) + step)
  }
  return { bins: filled, shingles: shingles.size }
}

/** About how much two bodies have in common, 0 to 1: their Jaccard index, to ± 0.06. */
export function likeness(one: Sketch, other: Sketch): number {
  let same = 0
  for (let bin = 0; bin < BINS; bin++) if (one.bins[bin] === other.bins[bin]) same++
  return same / BINS
}

/** What two sets of shingles have in common, exactly. */
export function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const hash of small) if (large.has(hash)) both++
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

/** Whether lengths alone rule it out that two bodies have so much in common. */
export const canBe = (one: Sketch, other: Sketch, least: number): boolean =>
  Math.min(one.shingles, other.shingles) >= Math.max(one.shingles, other.shingles) * least &&
  (Math.min(one.shingles, other.shingles) >= FEW || one.shingles === other.shingles)
