// Bytes → text: which encoding a file is in, said with its evidence, and what could not be read.
import { byLikelihood, count, holds, isAsLikely, SAMPLE } from './decode-likely'
import { scoreText } from './decode-score'
import { encodingNamed, type Encoding } from './encodings'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** True if the text began with a byte order mark; it is no part of `text`. */
  readonly bom: boolean
  /** False where a mark, a declaration that holds, or valid UTF-8 decided; true where likelihood did. */
  readonly guessed: boolean
  /** Others that read these bytes with hardly a fault, best first; empty unless `guessed`. */
  readonly alternatives: readonly Encoding[]
  /** How many U+FFFD stand for bytes that could not be read. */
  readonly replaced: number
}

const HEAD = 4096

const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX, EPUB
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // DOC, XLS, WPS
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], // SQLite
  [0xff, 0xfe, 0x00, 0x00], // UTF-32, which no decoder here reads
  [0x00, 0x00, 0xfe, 0xff],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/**
 * UTF-16 without a mark shows by NULs: every ASCII character has one, and so have 一 (U+4E00) and 开 (U+5F00), whose NUL
 * lies on the other side; so both orders are tried and the one that reads like text is taken.
 */
function byNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  const nuls = sample.filter((byte) => byte === 0).length
  if (nuls === 0 || bytes.length % 2 !== 0 || nuls < sample.length / 200) return null
  const scores = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample, { stream: true })
    const plain = text.replace(/[^\t\n\r -~]/g, '').length / Math.max(1, text.length)
    return { encoding, score: plain + (1 - plain) * scoreText(text, sample, encoding) }
  })
  const best = scores.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0.4 ? best.encoding : null
}

// Text may hold a form feed, an escape or a stray NUL, but not one control in fifty characters.
function hasManyControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const controls = sample.filter(
    (byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte),
  ).length
  return controls >= Math.max(2, sample.length / 50)
}

/** True for archives, pictures, office files and noise; UTF-16 without a mark is text. An empty file is none. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (MAGIC.some((start) => startsWith(bytes, start))) return true
  if (bomOf(bytes) !== null) return false
  return hasManyControls(bytes) && byNuls(bytes) === null
}

function bomOf(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return startsWith(bytes, [0x84, 0x31, 0x95, 0x33]) ? 'gb18030' : null
}

/** No fault, but for a character cut off at the end (a broken download). */
function readsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Valid UTF-8; a last character cut off is forgiven if whole ones came before it (`caf\xe9` is no UTF-8). */
function isUtf8(bytes: Uint8Array): boolean {
  if (!readsAsUtf8(bytes)) return false
  const whole = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const broken = new TextDecoder('utf-8').decode(bytes).length !== whole.length
  return !broken || /[^\u0000-\u007f]/.test(whole)
}

/**
 * Saved pages keep the declaration of the page as it was sent, `charset=gbk`, though browsers save them in UTF-8. Eight
 * characters of three bytes in valid UTF-8 are no accident: of GBK's characters one in ten would pass, and few in a row.
 */
function isSurelyUtf8(bytes: Uint8Array): boolean {
  let long = 0
  for (let at = 0; at + 2 < bytes.length && long < 8; at++)
    if (bytes[at]! >= 0xe0 && bytes[at]! < 0xf0) {
      long++
      at += 2
    }
  return long >= 8 && isUtf8(bytes)
}

// U+FFFD that stood in the file itself is no replacement.
function genuine(bytes: Uint8Array, encoding: Encoding): number {
  const [first, second, third] =
    encoding === 'utf-16le' ? [0xfd, 0xff] : encoding === 'utf-16be' ? [0xff, 0xfd] : [0xef, 0xbf, 0xbd]
  if (encoding !== 'utf-8' && third !== undefined) return 0
  const step = third === undefined ? 2 : 1
  let found = 0
  for (let at = 0; at + 1 < bytes.length; at += step)
    if (bytes[at] === first && bytes[at + 1] === second && (third === undefined || bytes[at + 2] === third))
      found++
  return found
}

function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
  guessed: boolean,
  alternatives: readonly Encoding[] = [],
): Decoded {
  // GB18030's mark is the character U+FEFF; the decoder leaves it in.
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  const marks = count(text, '\ufffd')
  const replaced = marks === 0 ? 0 : Math.max(0, marks - genuine(bytes, encoding))
  return { text, encoding, bom: bomOf(bytes) === encoding, guessed, alternatives, replaced }
}

// <meta charset=gb2312>, <meta … content="text/html; charset=gbk">, <?xml version="1.0" encoding="GBK"?>
const DECLARED =
  /<meta[^>]{1,300}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})|^\s{0,8}<\?xml[^>]{1,200}?encoding\s{0,4}=\s{0,4}["']([\w-]{2,20})/i

function declared(bytes: Uint8Array): Encoding | null {
  const found = DECLARED.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)))
  const label = found?.[1] ?? found?.[2]
  if (label === undefined) return null
  // A page that can be read byte by byte is not in UTF-16, whatever it says.
  return encodingNamed(/^utf-?16/i.test(label) ? 'utf-8' : label)
}

/** In 7-bit Japanese each stretch begins with an escape, which nothing else has: ESC $ B */
const isIso2022 = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, SAMPLE))
  return head.includes('\u001b$B') || head.includes('\u001b$@')
}

/**
 * Decodes a whole file. `auto` asks in this order: byte order mark, declaration in the first 4 kB unless the whole is beyond doubt UTF-8, valid UTF-8, the
 * NULs of UTF-16, then the likeliest of Chinese, Japanese, Korean and European encodings by the characters that come
 * out. A named encoding is obeyed. Never throws; bytes that cannot be read become U+FFFD and are counted.
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding | 'auto' = 'auto'): Decoded {
  if (encoding !== 'auto') return decodeAs(bytes, encoding, false)
  const bom = bomOf(bytes)
  if (bom) return decodeAs(bytes, bom, false)
  const said = declared(bytes)
  if (said && said !== 'utf-8' && isSurelyUtf8(bytes)) return decodeAs(bytes, 'utf-8', false)
  if (said && holds(bytes, said)) return decodeAs(bytes, said, false)
  if (isIso2022(bytes) && holds(bytes, 'iso-2022-jp')) return decodeAs(bytes, 'iso-2022-jp', false)
  const nuls = byNuls(bytes)
  if (nuls) return decodeAs(bytes, nuls, true, [nuls === 'utf-16le' ? 'utf-16be' : 'utf-16le'])
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', false)
  const [best = 'windows-1252', ...others] = byLikelihood(bytes)
  // A page's word for its letters counts where they read like a language in it, and nothing reads better.
  if (said && isAsLikely(bytes, said)) return decodeAs(bytes, said, false)
  return decodeAs(bytes, best, true, others)
}
