// The order of headlines as a person looks for them: numbers by their value, Latin by its letters, Han by pinyin.
import { pinyin } from 'pinyin-pro'

/** Every syllable of pinyin by its first letter, ü written v. */
const SYLLABLES = {
  a: ' i n ng o',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng ha hai han hang hao he hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  e: ' i n ng r',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  o: ' u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  s: 'a ai an ang ao e en eng ha hai han hang hao he hei hen heng hi hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng ha hai han hang hao he hei hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
} as const

const RANKS: ReadonlyMap<string, number> = new Map(
  Object.entries(SYLLABLES)
    .flatMap(([first, rests]) => rests.split(' ').map((rest) => first + rest))
    .map((syllable, rank) => [syllable, rank]),
)

/** Rises with every change of the keys that are made here. */
const VERSION = 1
/** Keys of another form than this are to be made anew. */
export const headlineOrderForm = (): string => `${VERSION}-${RANKS.size}`

/** So many characters are looked at; headlines alike so far are one in this order. */
const LONGEST = 64

// After all letters `a`–`z`, in two bytes of UTF-8: 411 syllables of four tones end below U+07F0.
const FIRST_READING = 0x80
const WITHOUT_READING = '\u07fe'
const OTHER_SCRIPT = '\u07ff'

/** `shui3` → a character that sorts by syllable, then tone, the neutral one last; undefined if it is no reading. */
function readingMark(reading: string): string | undefined {
  const [, syllable = '', tone = ''] = /^([a-z]{1,6})([0-5])$/.exec(reading) ?? []
  const rank = RANKS.get(syllable)
  if (rank === undefined) return undefined
  const slot = '1234'.includes(tone) ? Number(tone) - 1 : 3
  return String.fromCharCode(FIRST_READING + rank * 4 + slot)
}

/** Digits by length, then value: `2` < `10` < `100`. */
function numberMark(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '')
  const { length } = plain
  const size = length < 9 ? String(length) : `9${String.fromCharCode(0x30 + Math.min(length - 9, 60))}`
  return size + plain
}

const HAN_DIGITS = '〇一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** `十二` → 12, `一百〇三` → 103, `二〇二四` → 2024. */
function hanNumber(text: string): string {
  const digit = (character: string): number =>
    character === '零' ? 0 : character === '两' ? 2 : HAN_DIGITS.indexOf(character)
  if (!/[十百千]/.test(text)) return Array.from(text, digit).join('')
  let sum = 0
  let last: number | undefined
  for (const character of text) {
    const unit = UNITS[character]
    if (unit === undefined) last = digit(character)
    else {
      sum += (last === undefined || last === 0 ? 1 : last) * unit
      last = undefined
    }
  }
  return String(sum + (last ?? 0))
}

/** What is read as one: `12,345`, `007`; Han numbers only after 第, where they count: `第十二届`, not `一名`. */
const PIECES =
  /\d{1,3}(?:,\d{3})+(?!\d)|\d+|(?<=第)[〇零一二三四五六七八九十百千两]{1,12}|\p{Script=Han}|[\p{L}\p{N}]/gu

const isHan = (piece: string): boolean => /^\p{Script=Han}/u.test(piece)

/**
 * A key to sort by, as SQLite compares texts: numbers first, then Latin, then Han by syllable, tone and character, then
 * other scripts. Marks and blanks only part words and numbers; width, case and accents make no difference. A reading is
 * the likeliest one: surnames and rare readings may stand elsewhere.
 */
export function headlineOrder(headline: string): string {
  const text = Array.from(
    headline
      .slice(0, LONGEST * 3)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase(),
  )
    .slice(0, LONGEST)
    .join('')
    .toWellFormed()
  const readings = /\p{Script=Han}/u.test(text)
    ? pinyin(text, { type: 'array', toneType: 'num', v: true, toneSandhi: false })
    : []
  // One reading a character; should it ever be another number, the characters themselves give the order.
  const at = new Map<number, string>()
  let place = 0
  for (const [n, character] of Array.from(text).entries()) {
    at.set(place, readings[n] ?? '')
    place += character.length
  }
  let key = ''
  let end = -1
  let wordBefore = false
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const isNumber =
      /^\d/.test(piece) ||
      (isHan(piece) && text[index - 1] === '第' && /^[〇零一二三四五六七八九十百千两]/.test(piece))
    const isWord = isNumber || !isHan(piece)
    if (isWord && wordBefore && index > end) key += ' '
    if (isNumber) key += numberMark(/^\d/.test(piece) ? piece.replaceAll(',', '') : hanNumber(piece))
    else if (isHan(piece)) key += (readingMark(at.get(index) ?? '') ?? WITHOUT_READING) + piece
    else key += piece <= 'z' ? piece : OTHER_SCRIPT + piece
    wordBefore = isWord
    end = index + piece.length
  }
  return key
}
