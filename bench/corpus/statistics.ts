// What a text is like to an index: how many characters and pairs it knows, how even they are, how well it compresses.
import { deflateSync } from 'node:zlib'

export interface TextStatistics {
  readonly characters: number
  /** Shares of all characters. */
  readonly han: number
  readonly latinAndDigits: number
  readonly marks: number
  readonly distinctHan: number
  /** Neighbours that are both Han. */
  readonly distinctPairs: number
  /** Share of the distinct pairs that stand there once. */
  readonly oncePairs: number
  /** Bits of a Han character and of a pair of neighbours. */
  readonly entropy: number
  readonly pairEntropy: number
  /** zlib at level 6 over UTF-8: all in one piece, compressed / plain. */
  readonly deflated: number
  /** Distinct pairs and characters of an article for each of its characters, over passages of 1,500 characters. */
  readonly tokens: number
}

/** Of 45 articles from Chinese news sites and blogs, each line once; the texts themselves are not in the repository. */
export const REAL: TextStatistics = {
  characters: 104_453,
  han: 0.835,
  latinAndDigits: 0.051,
  marks: 0.104,
  distinctHan: 2599,
  distinctPairs: 34_110,
  oncePairs: 0.682,
  entropy: 9.48,
  pairEntropy: 14.09,
  deflated: 0.454,
  tokens: 0.847,
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

function entropyOf(counts: Iterable<number>): number {
  let sum = 0
  let weighted = 0
  for (const n of counts) {
    sum += n
    weighted += n * Math.log2(n)
  }
  return sum === 0 ? 0 : Math.log2(sum) - weighted / sum
}

const PASSAGE = 1500

function tokensOf(texts: readonly string[]): number {
  let characters = 0
  let tokens = 0
  const whole = texts.join('\n')
  for (let from = 0; from + PASSAGE <= whole.length; from += PASSAGE) {
    const seen = new Set<number>()
    for (let at = from; at < from + PASSAGE; at++) {
      const unit = whole.charCodeAt(at)
      if (!isHan(unit)) continue
      seen.add(unit)
      const next = whole.charCodeAt(at + 1)
      if (isHan(next)) seen.add(unit * 65_536 + next)
    }
    characters += PASSAGE
    tokens += seen.size
  }
  return tokens / Math.max(1, characters)
}

export function statisticsOf(texts: readonly string[]): TextStatistics {
  const single = new Map<number, number>()
  const pairs = new Map<number, number>()
  const counted = { all: 0, han: 0, word: 0, mark: 0 }
  for (const text of texts) {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      counted.all++
      if (isHan(unit)) {
        counted.han++
        single.set(unit, (single.get(unit) ?? 0) + 1)
        if (isHan(before)) pairs.set(before * 65_536 + unit, (pairs.get(before * 65_536 + unit) ?? 0) + 1)
      } else if (/[\p{L}\p{N}]/u.test(text.charAt(at))) counted.word++
      else if (/\S/.test(text.charAt(at))) counted.mark++
      before = unit
    }
  }
  const bytes = Buffer.from(texts.join('\n'))
  return {
    characters: counted.all,
    han: counted.han / counted.all,
    latinAndDigits: counted.word / counted.all,
    marks: counted.mark / counted.all,
    distinctHan: single.size,
    distinctPairs: pairs.size,
    oncePairs: [...pairs.values()].filter((n) => n === 1).length / Math.max(1, pairs.size),
    entropy: entropyOf(single.values()),
    pairEntropy: entropyOf(pairs.values()),
    deflated: deflateSync(bytes).byteLength / Math.max(1, bytes.byteLength),
    tokens: tokensOf(texts),
  }
}
