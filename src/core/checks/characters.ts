// Characters nobody sees or nobody typed: zero-width, bidi marks, radicals in place of characters, entities.
import type { TextEdit } from '#shared/check'
import { spansOf } from './rule'

// Zero-width, soft hyphen, BOM, bidi controls, C0 controls except tab and line ends.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
/** A joiner is needed inside an emoji family and stray anywhere else. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** Edits that take away what is not seen. */
export const unseen = (text: string): readonly TextEdit[] =>
  [...spansOf(text, INVISIBLE), ...spansOf(text, STRAY_JOINER)]
    .toSorted((one, other) => one.start - other.start)
    .map((span) => ({ ...span, text: '' }))

// Kangxi radicals and compatibility ideographs, which fonts and search treat as other characters: ⽣ for 生, 﨩.
export const RADICAL = /[\u2e80-\u2fd5\uf900-\ufad9]/gu

// What a page's source writes for a mark: `&amp;` `&nbsp;` `&#8226;` `&#x2022;`. `AT&T;` is none.
const ENTITY =
  /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(amp|nbsp|quot|apos|lt|gt|middot|bull|hellip|mdash|ndash|ldquo|rdquo|lsquo|rsquo));/giu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', nbsp: ' ', quot: '"', apos: '’', lt: '<', gt: '>', middot: '·', bull: '•',
  hellip: '…', mdash: '—', ndash: '–', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
} // prettier-ignore

/** Edits that put the sign in place of its entity. */
export function entityEdits(text: string): readonly TextEdit[] {
  return Array.from(text.matchAll(ENTITY), ({ 0: all, 1: decimal, 2: hex, 3: name, index }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isChar = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    const put =
      name === undefined ? (isChar ? String.fromCodePoint(code) : '') : (ENTITIES[name.toLowerCase()] ?? '')
    return { start: index, end: index + all.length, text: put }
  })
}
