// What a character is to someone who counts: Han, mark, letter, blank. One table for all measures.

/** How a character counts. `either` marks are full-width in a line with Han and Latin in a line without. */
export const Glyph = {
  /** Neither letter nor full-width: `,` `-` `$`. Part of a run, no word by itself. */
  sign: 0,
  /** A letter or digit of a script that writes words: `a` `é` `7` `Ж`. */
  letter: 1,
  /** Han, kana, bopomofo and full-width letters: each is one 字. */
  han: 2,
  /** A full-width mark or an emoji: `，` `《` `％` `😀`. */
  mark: 3,
  blank: 4,
  /** East Asian ambiguous: “ ” ‘ ’ … — · → ★. */
  either: 5,
  /** The same for things read as a letter or number: ① Ⅳ. */
  eitherLetter: 9,
  /** Hangul: blanks part its words, as with Latin. */
  hangul: 6,
  /** Nothing to see: zero-width characters, combining marks, variation selectors. */
  nothing: 7,
  lineEnd: 8,
} as const

const LETTER = /^[\p{L}\p{N}]$/u
const BLANK = /^\p{Z}$/u
const NOTHING = /^[\p{M}\p{Cf}]$/u
const PICTURE = /^[\p{Extended_Pictographic}\p{RI}]$/u

const between = (code: number, from: number, to: number): boolean => code >= from && code <= to

/** Ranges after Unicode's EastAsianWidth.txt (W and F), cut down to the letters among them. */
function isHanLike(code: number): boolean {
  return (
    between(code, 0x3400, 0x9fff) ||
    between(code, 0x3041, 0x30fa) || // kana; U+30FB ・ is a mark, U+30FC ー a letter
    between(code, 0x30fc, 0x31ff) ||
    between(code, 0x2e80, 0x2fdf) || // radicals, e.g. ⼈ in badly made PDFs
    between(code, 0x3005, 0x3007) || // 々 〆 〇
    between(code, 0x3021, 0x3029) ||
    between(code, 0x3220, 0x33ff) || // ㈠ ㎡
    between(code, 0xa000, 0xa48f) ||
    between(code, 0xf900, 0xfaff) ||
    between(code, 0xff10, 0xff19) ||
    between(code, 0xff21, 0xff3a) ||
    between(code, 0xff41, 0xff5a) ||
    between(code, 0xff66, 0xff9d) || // half-width kana: Word counts each as one
    between(code, 0x16fe0, 0x18dff) ||
    between(code, 0x1aff0, 0x1b2ff) ||
    between(code, 0x20000, 0x3fffd)
  )
}

const isHangul = (code: number): boolean =>
  between(code, 0xac00, 0xd7a3) || between(code, 0x1100, 0x11ff) || between(code, 0x3131, 0x318e)

const isFullWidthMark = (code: number): boolean =>
  between(code, 0x3001, 0x303f) ||
  code === 0x30fb ||
  between(code, 0x2ff0, 0x2fff) ||
  between(code, 0xfe10, 0xfe19) ||
  between(code, 0xfe30, 0xfe6f) ||
  between(code, 0xff01, 0xff65) ||
  between(code, 0xffe0, 0xffe6)

const isEither = (code: number): boolean =>
  code === 0xb7 ||
  code === 0xd7 ||
  code === 0xf7 ||
  code === 0xb0 ||
  code === 0xb1 ||
  between(code, 0x2010, 0x2027) ||
  between(code, 0x2030, 0x203e) ||
  between(code, 0x2100, 0x22ff) ||
  between(code, 0x2460, 0x27bf) ||
  between(code, 0x2b00, 0x2bff)

/** Line feed, carriage return and their kin; `\r\n` is two of them. */
export const isLineEnd = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029

function classify(code: number): number {
  if (isLineEnd(code)) return Glyph.lineEnd
  const text = String.fromCodePoint(code)
  if (code === 9 || BLANK.test(text)) return Glyph.blank
  if (code < 0x20 || between(code, 0x7f, 0x9f) || NOTHING.test(text)) return Glyph.nothing
  if (between(code, 0x1f3fb, 0x1f3ff)) return Glyph.nothing
  if (isHangul(code)) return Glyph.hangul
  if (isHanLike(code)) return Glyph.han
  if (isFullWidthMark(code)) return Glyph.mark
  if (isEither(code)) return LETTER.test(text) ? Glyph.eitherLetter : Glyph.either
  if (code > 0xffff && PICTURE.test(text)) return Glyph.mark
  return LETTER.test(text) ? Glyph.letter : Glyph.sign
}

const UNKNOWN = 255
const table = new Uint8Array(0x10000).fill(UNKNOWN)

/** The class of a code point; remembered for the basic plane, so a long text costs one array look-up a character. */
export function glyphOf(code: number): number {
  if (code > 0xffff) return classify(code)
  const known = table[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const found = classify(code)
  table[code] = found
  return found
}
