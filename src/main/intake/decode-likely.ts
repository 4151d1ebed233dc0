// Which encoding is the likeliest for bytes that say nothing of themselves.
import { scoreLetters } from './decode-letters'
import { scoreLatin, scoreText } from './decode-score'
import { ENCODINGS, isOfOneByte, type Encoding } from './encodings'

/** So many bytes are enough to judge by; the whole is decoded afterwards. */
export const SAMPLE = 64 * 1024

/** How often a character stands in a text. */
export const count = (text: string, char: string): number => text.split(char).length - 1

/** Replacements among the characters beyond ASCII, 0 to 1: few where some bytes are broken, many where the guess is. */
function faults(text: string): number {
  const marks = count(text, '\ufffd')
  return marks === 0 ? 0 : marks / text.replace(/[\u0000-\u007f]/g, '').length
}

/** A page is held to its declaration if hardly a character fails; encodings of one byte read anything and prove nothing. */
export const holds = (bytes: Uint8Array, encoding: Encoding): boolean =>
  !isOfOneByte(encoding) &&
  faults(new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE), { stream: true })) <= 0.05

// Without NULs UTF-16 is Chinese throughout, so that its bytes are not mostly ASCII.
const maybeUtf16 = (bytes: Uint8Array): boolean =>
  bytes.length % 2 === 0 &&
  bytes.subarray(0, SAMPLE).filter((byte) => byte < 0x80).length < Math.min(bytes.length, SAMPLE) * 0.8

const PAIRED = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'utf-16le', 'utf-16be', 'utf-8'] as const
/** Those of one byte that are guessed; the others hold the same letters, or are hardly met any more. */
const LETTERED = ENCODINGS.filter(
  (encoding) => isOfOneByte(encoding) && !['iso-8859-7', 'iso-8859-15', 'macintosh'].includes(encoding),
)
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g

/** Japanese has a kana in every few characters; GB2312 has them too, at the same places, and hardly ever writes them. */
const hasKana = (text: string): boolean =>
  (text.match(KANA)?.length ?? 0) >= text.replace(/[\u0000-\u007f]/g, '').length * 0.2

/** So many letters beyond ASCII, or four times as many plain ones, are enough to know a language by; on fewer Chinese may look like one: 欢迎欢迎 is »»УÓ«. */
const ENOUGH = 40

interface Scored {
  readonly encoding: Encoding
  readonly score: number
}

/** Null if too many of its characters fail. A few broken bytes cost little, so that they do not turn a Chinese file into letters. */
function scoreOf(sample: Uint8Array, encoding: Encoding): number | null {
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  if (isOfOneByte(encoding)) {
    const beyond = text.replace(/[\u0000-\u007f]/g, '').length
    const plain = text.replace(/[^a-z]/gi, '').length
    const letters = scoreLetters(text, encoding) - 0.4 * Math.max(0, 1 - (beyond + plain / 4) / ENOUGH)
    return encoding === 'windows-1252' ? Math.max(letters, scoreLatin(text, sample)) : letters
  }
  const share = faults(text)
  if (share > 0.05) return null
  // UTF-16 without a mark and without ASCII is rare.
  if (encoding === 'euc-jp' && !hasKana(text)) return null
  const odd = encoding.startsWith('utf-16') ? 0.2 : 0
  return scoreText(text, sample, encoding) - (share === 0 ? 0 : 0.1) - odd
}

function scored(bytes: Uint8Array): readonly Scored[] {
  const sample = bytes.subarray(0, SAMPLE)
  return [...PAIRED, ...LETTERED].flatMap((encoding): Scored[] => {
    if (encoding.startsWith('utf-16') && !maybeUtf16(bytes)) return []
    const score = scoreOf(sample, encoding)
    return score === null ? [] : [{ encoding, score }]
  })
}

/** Best first. */
export const byLikelihood = (bytes: Uint8Array): readonly Encoding[] =>
  scored(bytes)
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding)

/** Of an encoding of one byte: it reads like a language, and no other much more so. */
export function isAsLikely(bytes: Uint8Array, encoding: Encoding): boolean {
  if (!isOfOneByte(encoding)) return false
  const own = scoreOf(bytes.subarray(0, SAMPLE), encoding) ?? 0
  return own >= 0.45 && scored(bytes).every(({ score }) => score <= own + 0.1)
}
