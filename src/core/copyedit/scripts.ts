// Which language a block is taken for: what is neither Chinese nor written in Latin letters has no rules here.
import type { CopyBlock } from '#shared/copyedit'

const HAN = /[\p{sc=Han}\u3005\u3007]/u
const LATIN = /\p{Script=Latin}/u
const LETTER = /\p{L}/u

/** Where Han stand at all among few letters the text is Chinese: `GDP增长5%`. `other`: a third of its letters are of other scripts. */
export function languageOf(text: string): 'zh' | 'en' | 'other' {
  let han = 0
  let latin = 0
  let other = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    // Nearly every character of Chinese and English text is told by its number alone.
    if (code < 0x80) {
      if ((code > 64 && code < 91) || (code > 96 && code < 123)) latin++
    } else if (code >= 0x4e00 && code <= 0x9fff) han++
    else if (code >= 0x3008 && code <= 0x3020) continue
    else if (HAN.test(char)) han++
    else if (LATIN.test(char)) latin++
    else if (LETTER.test(char)) other++
  }
  if (other * 2 > han + latin) return 'other'
  return han * 4 >= latin && han > 0 ? 'zh' : 'en'
}

/** Blocks that hold letters or digits, by what they are taken for. */
export function spoken(
  blocks: readonly CopyBlock[],
): Readonly<Record<'zh' | 'en' | 'other' | 'code', number>> {
  const counts = { zh: 0, en: 0, other: 0, code: 0 }
  for (const { kind, text } of blocks) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    counts[kind === 'code' ? 'code' : languageOf(text)]++
  }
  return counts
}
