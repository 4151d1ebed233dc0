// Queries by class, cut from the texts that are searched, each with what it must find: decided without any index.
import { randomOf } from './random.ts'

/** An article as plain search looks at it. */
export interface Doc {
  readonly key: number
  readonly id: string
  readonly headline: string
  readonly author: string
  /** Everything a plain term looks at, fields parted by line ends; not folded. */
  readonly text: string
}

export interface Query {
  readonly text: string
  /** Whether it asks for nothing but a piece of text, folded: what other ways to search can answer too. */
  readonly isPlain: boolean
  readonly finds: (doc: FoldedDoc) => boolean
}
export interface FoldedDoc {
  readonly headline: string
  readonly author: string
  readonly text: string
}

/** A way of its own, so that a fault in ours is seen: width and compatibility forms, then case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
export const foldedDoc = (doc: Doc): FoldedDoc => ({
  headline: folded(doc.headline),
  author: folded(doc.author),
  text: folded(doc.text),
})

// One or two letters or digits are looked for where a word begins, as the manual says: `ai` in `AI` and `aim`.
const SHORT_WORD = /^[\p{L}\p{N}]{1,2}$/u
const HAS_HAN = /\p{Script=Han}/u

function plainQuery(text: string): Query {
  const needle = folded(text)
  if (SHORT_WORD.test(needle) && !HAS_HAN.test(needle)) {
    const atWordStart = new RegExp(String.raw`(?<![[\p{L}\p{N}]--\p{Script=Han}])${needle}`, 'v')
    return { text, isPlain: false, finds: (doc) => atWordStart.test(doc.text) }
  }
  return { text, isPlain: true, finds: (doc) => doc.text.includes(needle) }
}

export const CLASSES = [
  'common', 'one', 'two', 'three', 'four', 'phrase', 'name', 'latin', 'digits', 'mixed', 'miss', 'folding', 'operators',
] as const // prettier-ignore
export type QueryClass = (typeof CLASSES)[number]
const COUNTS: Readonly<Record<Exclude<QueryClass, 'operators'>, number>> = {
  common: 12, one: 24, two: 50, three: 30, four: 24, phrase: 30, name: 16, latin: 20, digits: 10, mixed: 16, miss: 10, folding: 8,
} // prettier-ignore

const HAN_RUNS = /[\u4e00-\u9fff]{5,}/g
const LATIN = /[A-Za-z]{2,}/g
const DIGITS = /\d{2,}/g
// A letter or digit beside a Han character, with a little of both: `第15次`, `A股市`.
const MIXED = /[\u4e00-\u9fff]{1,2}[A-Za-z0-9]{1,5}[\u4e00-\u9fff]{0,2}/g
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** About 265 queries, the same for the same texts. `docs` may be a part of all. */
export function queriesOf(docs: readonly Doc[], seed = 17): Readonly<Record<QueryClass, readonly Query[]>> {
  const random = randomOf(seed)
  function matchIn(pattern: RegExp): string {
    for (;;) {
      const found = random.of(docs).text.match(pattern)
      if (found) return random.of(found)
    }
  }
  function han(length: number): string {
    for (;;) {
      const run = matchIn(HAN_RUNS)
      const from = random.below(run.length - length + 1)
      if (run.length >= length) return run.slice(from, from + length)
    }
  }
  const counts = new Map<string, number>()
  for (const { text } of Array.from({ length: 1000 }, () => random.of(docs)))
    for (const run of text.match(HAN_RUNS) ?? [])
      for (let at = 0; at + 2 <= run.length; at++)
        for (const length of [1, 2]) {
          const piece = run.slice(at, at + length)
          counts.set(piece, (counts.get(piece) ?? 0) + 1)
        }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([piece]) => piece)
  const most = (length: number, count: number): string[] =>
    ranked.filter((piece) => piece.length === length).slice(0, count)
  const makers: Readonly<Record<keyof typeof COUNTS, (n: number) => string>> = {
    common: (n) => [...most(1, 6), ...most(2, 6)][n] ?? '',
    one: () => han(1),
    two: () => han(2),
    three: () => han(3),
    four: () => han(4),
    phrase: () => han(5 + random.below(8)),
    name: () => random.of(docs.filter((doc) => doc.author !== '')).author,
    latin: () => matchIn(LATIN),
    digits: () => matchIn(DIGITS),
    mixed: () => matchIn(MIXED),
    miss: (n) => (n < 5 ? han(3) + han(3) : `${han(1)}${matchIn(LATIN)}qx`),
    folding: (n) =>
      n < 4 ? wide(matchIn(n < 2 ? LATIN : MIXED)) : matchIn(LATIN)[n < 6 ? 'toUpperCase' : 'toLowerCase'](),
  }
  const made = Object.fromEntries(
    Object.entries(COUNTS).map(([name, count]) => {
      const texts = new Set<string>()
      for (let n = 0; texts.size < count && n < count * 50; n++) {
        const text = makers[name as keyof typeof COUNTS](Math.min(n, count - 1))
        if (!/^(?:and|or|not)$/i.test(text)) texts.add(text)
      }
      return [name, [...texts].map(plainQuery)]
    }),
  ) as Record<keyof typeof COUNTS, Query[]>

  const with2 =
    (text: (a: string, b: string) => string, holds: (a: boolean, b: boolean) => boolean) => (): Query => {
      const [a, b] = [han(2), han(2)]
      return {
        text: text(a, b),
        isPlain: false,
        finds: (doc) => holds(doc.text.includes(a), doc.text.includes(b)),
      }
    }
  const field = (name: string, key: 'headline' | 'author', pick: () => string) => (): Query => {
    const text = pick()
    return { text: `${name}:${text}`, isPlain: false, finds: (doc) => doc[key].includes(folded(text)) }
  }
  const forms = [
    with2((a, b) => `${a} ${b}`, (a, b) => a && b),
    with2((a, b) => `${a} OR ${b}`, (a, b) => a || b),
    with2((a, b) => `${a} -${b}`, (a, b) => a && !b),
    field('标题', 'headline', () => random.of(docs).headline.match(/[\u4e00-\u9fff]{2}/)?.[0] ?? '的'),
    field('作者', 'author', () => makers.name(0)),
  ] // prettier-ignore
  return {
    ...made,
    operators: Array.from({ length: 20 }, (_, n) => forms[n % forms.length]?.() ?? plainQuery('')),
  }
}
