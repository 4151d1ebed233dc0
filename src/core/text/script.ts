// Whether a text is Chinese: by its letters, since what an article is said to be in is seldom written anywhere.

/** So much of a text tells. In UTF-16 units. */
const ENOUGH = 2000
const HAN = /\p{Script=Han}/gu
const OTHER = /(?!\p{Script=Han})\p{L}+/gu

/** True if there are no fewer Han characters than words of other scripts; null if the text has no letters. */
export function isHanText(text: string): boolean | null {
  const start = text.slice(0, ENOUGH)
  const han = start.match(HAN)?.length ?? 0
  const other = start.match(OTHER)?.length ?? 0
  return han + other === 0 ? null : han >= other
}
