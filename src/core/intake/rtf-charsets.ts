// Bytes of an RTF file → characters, by code page: of the file, of a font's character set, of old systems.

// In every place where core runs; core's own types know no platform.
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

// The upper half of the code pages of DOS, which the platform does not read.
const DOS_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const DOS_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const TABLES: Readonly<Record<number, string>> = { 437: DOS_437, 850: DOS_850 }

// Windows' numbers of code pages by the platform's names; 10000 and above are the Macintosh's.
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gb18030',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** `\fcharsetN` → code page; null: that of the file. 2 is of signs and has none. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 10001,
  79: 10003,
  80: 10008,
  81: 10002,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}
export const codePageOf = (charset: number): number | null => CHARSETS[charset] ?? null

const labelOf = (page: number): string =>
  LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')

const decoders = new Map<string, { readonly decode: (bytes: Uint8Array) => string }>()
function decoderOf(label: string): { readonly decode: (bytes: Uint8Array) => string } {
  const known = decoders.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  decoders.set(label, decoder)
  return decoder
}

export function decodePage(bytes: Uint8Array, page: number): string {
  const table = TABLES[page]
  if (table === undefined) return decoderOf(labelOf(page)).decode(bytes)
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : table.charAt(byte - 0x80),
  ).join('')
}

const PAIRED = new Set(['shift_jis', 'gb18030', 'euc-kr', 'big5', 'euc-jp'])
/** Whether characters of it may be of two bytes. */
export const isPaired = (page: number): boolean => PAIRED.has(labelOf(page)) && TABLES[page] === undefined

/** How many bytes the character that begins at `at` has; more than there are if it is not whole. */
function lengthAt(bytes: readonly number[], at: number, label: string): number {
  const first = bytes[at] ?? 0
  if (first <= 0x80 || first === 0xff) return 1
  if (label === 'utf-8') return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (!PAIRED.has(label)) return 1
  // Half-width katakana stand alone.
  if (label === 'shift_jis' && first >= 0xa0 && first <= 0xdf) return 1
  const second = bytes[at + 1]
  // Four bytes: 81 30 81 30
  return label === 'gb18030' && second !== undefined && second >= 0x30 && second <= 0x39 ? 4 : 2
}

/** How many bytes at the end begin a character whose rest is still to come. */
export function unfinished(bytes: readonly number[], page: number): number {
  const label = labelOf(page)
  if (label !== 'utf-8' && !PAIRED.has(label)) return 0
  let at = 0
  while (at < bytes.length) {
    const length = lengthAt(bytes, at, label)
    if (at + length > bytes.length) return bytes.length - at
    at += length
  }
  return 0
}

/**
 * Programs of the East write all fonts as Western and their text in the file's own code page. True if these bytes, said to be
 * Western, are pairs of `page` and no accented letters: pairs of high bytes without a fault, as 中 (D6 D0) is and é (E9) is not.
 */
export function arePairs(bytes: readonly number[], page: number): boolean {
  const label = labelOf(page)
  if (!PAIRED.has(label)) return false
  let high = 0
  let low = 0
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    if (first < 0x80) {
      at++
      continue
    }
    const isHigh = first >= 0xa1 && second >= 0xa1
    // 功 is A5 5C in Big5, 镕 E9 46 in GBK; so is “éF”.
    if (!isHigh && second < 0x40) return false
    if (isHigh) high++
    else low++
    at += 2
  }
  const isLikely = label === 'big5' || label === 'shift_jis' ? high + low > 1 : high > 0 && high >= low
  return isLikely && !decodePage(Uint8Array.from(bytes), page).includes('\ufffd')
}

/** Bytes that stand for themselves are in UTF-8: no standard allows it, and some programs do it. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// Windows' numbers of languages: 2052 is 0804.
const LANGUAGES: Readonly<Record<number, string>> = {
  1028: 'zh-TW',
  1031: 'de-DE',
  1033: 'en-US',
  1034: 'es-ES',
  1036: 'fr-FR',
  1040: 'it-IT',
  1041: 'ja-JP',
  1042: 'ko-KR',
  1046: 'pt-BR',
  1049: 'ru-RU',
  2052: 'zh-CN',
  2057: 'en-GB',
  3076: 'zh-HK',
  3081: 'en-AU',
  3082: 'es-ES',
  4100: 'zh-SG',
  4105: 'en-CA',
  5124: 'zh-MO',
}
export const languageOf = (number: number): string => LANGUAGES[number] ?? ''
