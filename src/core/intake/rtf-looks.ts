// What a paragraph of an RTF file is and which marks its characters have: by what stands there and by the names of styles.
import type { Look } from './docx-ir'
import { markOf, named } from './docx-style-names'
import type { RunLook } from './docx-styles'
import type { RtfStyle, RtfTables } from './rtf-header'
import type { Characters, ParagraphLook } from './rtf-state'

/** From the style itself to what it is in the end based on; a circle ends. */
function chainOf(styles: ReadonlyMap<number, RtfStyle>, id: number): readonly RtfStyle[] {
  const chain: RtfStyle[] = []
  for (let at = styles.get(id); at !== undefined && chain.length < 30 && !chain.includes(at);) {
    chain.push(at)
    at = styles.get(at.basedOn)
  }
  return chain
}

/** Without its number and the size of its characters, which stand elsewhere. */
export function lookOf(para: ParagraphLook, { paragraphStyles }: RtfTables): Look {
  const chain = chainOf(paragraphStyles, para.style)
  let found = chain.map(({ name }) => named(name)).find((one) => one !== null) ?? null
  const outline = [para, ...chain.map((style) => style.para)].find((one) => one.outline !== null)?.outline
  if (outline === -1 && found?.kind === 'heading') found = null
  if (found === null && outline !== undefined && outline !== null && outline >= 0)
    found = { kind: 'heading', level: outline + 1, path: [] }
  return {
    kind: found?.kind ?? 'text',
    level: found?.level ?? 0,
    path: found?.path ?? [],
    numbering: null,
    isCentred: para.isCentred,
    left: Math.max(0, para.left),
    size: 0,
    isBold: chain.some(({ chars }) => chars.strong),
  }
}

/** Of characters of the East: CJK, kana, hangul, their marks. */
const EAST = /[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef]/

const isStrong = (chars: Characters, isEast: boolean): boolean => chars.strong || (isEast && chars.strongEast)
const isEm = (chars: Characters, isEast: boolean): boolean => chars.em || (isEast && chars.emEast)

/**
 * RTF says in full at each place what a paragraph's style says already; a whole style that is bold is no emphasis. That a style of
 * characters means code is known by its name.
 */
export function runOf(
  chars: Characters,
  text: string,
  style: number,
  { paragraphStyles, characterStyles }: RtfTables,
): RunLook {
  const mark = chars.style < 0 ? null : markOf(characterStyles.get(chars.style)?.name ?? '')
  const own = paragraphStyles.get(style)?.chars
  const isEast = EAST.test(text)
  return {
    strong: (isStrong(chars, isEast) && !(own && isStrong(own, isEast))) || mark === 'strong',
    em: (isEm(chars, isEast) && !(own && isEm(own, isEast))) || mark === 'em',
    strike: chars.strike,
    superscript: chars.raised === 'superscript',
    subscript: chars.raised === 'subscript',
    code: mark === 'code',
  }
}
