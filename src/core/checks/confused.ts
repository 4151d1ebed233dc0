// Words mistaken for each other: the list, `截止` for `截至`, adverbs with 的, `could of`.
import { CONFUSABLE_ZH, MISSPELT_EN } from './rules/confusable-words'

const zhWords: ReadonlyMap<string, (typeof CONFUSABLE_ZH)[number]> = new Map(
  CONFUSABLE_ZH.map((entry) => [entry.wrong, entry] as const),
)
// One pass over the line for all of them; the longest first.
const ZH_LIST = new RegExp(
  Array.from(zhWords.keys())
    .toSorted((one, other) => other.length - one.length)
    .join('|'),
  'gu',
)

// 截止 with a time it reaches up to: `截止5月底已有…`. `报名5月底截止`, `截止日期`, `截止时间` and `5月截止` are right.
const CUT_OFF_DATE =
  /截止(?=到?(?:\d{1,4}年|\d{1,2}月|本月|上月|今年|去年|本周|上周)[^，。！？ ]{0,8}(?:共|已|累计|有|达|仍|尚|全))/gu
// An adverb, 的, a verb and 了: `有力的化解了`. Without 了 the second word may be a noun (`有效的解决方案`).
const DE_FOR_DI =
  /(?:有力|有效|积极|大力|深入|切实|稳步|扎实|快速|迅速|不断|认真|逐步|充分|极大|大大|成功|顺利|及时)(的)(?=(?:推动|推进|化解|解决|带动|提升|提高|落实|开展|促进|保障|加快|完善|打击|遏制|缓解|改善|激发|维护|完成|实现)了)/gu

/** A word and what was probably meant. */
export interface Hit {
  readonly start: number
  readonly word: string
  readonly right: string
}

/** Of Chinese text, in no order. */
export function confusedHan(text: string): Hit[] {
  const listed = Array.from(text.matchAll(ZH_LIST)).flatMap(({ index, 0: word }): Hit[] => {
    const entry = zhWords.get(word)
    const excepted = entry?.except?.some((longer) => {
      const from = index - longer.indexOf(word)
      return from >= 0 && text.startsWith(longer, from)
    })
    return entry === undefined || excepted === true ? [] : [{ start: index, word, right: entry.right }]
  })
  const dates = Array.from(text.matchAll(CUT_OFF_DATE), ({ index }) => ({
    start: index,
    word: '截止',
    right: '截至',
  }))
  const des = Array.from(text.matchAll(DE_FOR_DI), ({ index, 0: all }) => ({
    start: index + all.length - 1,
    word: '的',
    right: '地',
  }))
  return [...listed, ...dates, ...des]
}

const EN_WORD = /(?<![\p{L}\p{N}@#./_-])[a-z]{3,14}(?![\p{L}\p{N}@_-]|\.\p{L})/giu
const COULD_OF = /\b(?:could|should|would|must|might)(n['’]t)? (of)\b(?! course)/gi
const ITS = /\b(its) (?=(?:a|an|the|not|been|going|time|official|over|about to)\b)/gi
const YOUR =
  /\b(your) (?=(?:welcome(?! (?:mat|pack|speech|party|letter|email|page|drink|guide|kit|back|home))|not alone|going to|never too)\b)/gi

const cased = (word: string, right: string): string =>
  word === word.toUpperCase() && word.length > 1
    ? right.toUpperCase()
    : /^\p{Lu}/u.test(word)
      ? right.charAt(0).toUpperCase() + right.slice(1)
      : right

/** Of English words, in no order. */
export function confusedEnglish(text: string): Hit[] {
  const misspelt = Array.from(text.matchAll(EN_WORD)).flatMap(({ index, 0: word }): Hit[] => {
    const right = MISSPELT_EN.get(word.toLowerCase())
    return right === undefined ? [] : [{ start: index, word, right: cased(word, right) }]
  })
  const pick = (pattern: RegExp, group: number, right: (word: string) => string): Hit[] =>
    Array.from(text.matchAll(pattern)).map((match) => {
      const word = match[group] ?? ''
      return { start: match.index + match[0].lastIndexOf(word), word, right: right(word) }
    })
  return [
    ...misspelt,
    ...pick(COULD_OF, 2, (word) => cased(word, 'have')),
    ...pick(ITS, 1, (word) => (word === 'ITS' ? 'IT’S' : `${word.slice(0, 2)}’s`)),
    ...pick(YOUR, 1, (word) => (word === 'YOUR' ? 'YOU’RE' : `${word.slice(0, 3)}’re`)),
  ]
}
