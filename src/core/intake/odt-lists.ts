// Lists of an OpenDocument text, counted as those of a Word file are.
import { isItem, labelOf, type Counter, type Level } from './docx-numbering'
import { elementsOf, type XmlElement } from './xml'

// Formats by ODF's own signs; LibreOffice writes those of the East as a list of their first numbers.
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimalFullWidth',
}

function levelOf({ name, attrs }: XmlElement, level: number): Level {
  const isBullet = name !== 'text:list-level-style-number' && name !== 'text:outline-level-style'
  const sign = attrs['style:num-format'] ?? ''
  // %1%. → %1. ; without it the number stands between what is before and after it.
  const own = attrs['loext:num-list-format']?.replace(/%(\d)%/g, '%$1')
  const text = own ?? `${attrs['style:num-prefix'] ?? ''}%${level + 1}${attrs['style:num-suffix'] ?? ''}`
  return {
    format: isBullet ? 'bullet' : sign === '' ? 'none' : (FORMATS[sign] ?? 'decimal'),
    text: isBullet || sign === '' ? '' : text,
    start: Number(attrs['text:start-value'] ?? 1) || 0,
    left: 0,
  }
}

function levelsOf(style: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(style).flatMap((level): [number, Level][] => {
      const at = Number(level.attrs['text:level']) - 1
      return Number.isInteger(at) && at >= 0 ? [[at, levelOf(level, at)]] : []
    }),
  )
}

/** The list of headings. */
export const OUTLINE = 'outline'

/** `num` of a numbering is the list's own number, a blank, and the name of its style. */
export function odtCounter(roots: readonly (XmlElement | null)[]): () => Counter {
  const styles = new Map<string, ReadonlyMap<number, Level>>()
  for (const root of roots)
    for (const group of root === null ? [] : elementsOf(root))
      for (const style of elementsOf(group)) {
        if (style.name === 'text:list-style') styles.set(style.attrs['style:name'] ?? '', levelsOf(style))
        if (style.name === 'text:outline-style') styles.set(OUTLINE, levelsOf(style))
      }
  const levelsIn = (num: string): ReadonlyMap<number, Level> | undefined =>
    styles.get(num.replace(/^\d{1,9} /, ''))
  return () => {
    const counted = new Map<string, number[]>()
    return {
      next({ num, level: at }, isHeading) {
        const levels = levelsIn(num)
        const level = levels?.get(at) ?? { format: 'bullet', text: '', start: 1, left: 0 }
        const counts = counted.get(num) ?? []
        counted.set(num, counts)
        const before = counts[at]
        const value = before === undefined ? level.start : before + 1
        counts[at] = value
        counts.length = at + 1
        if (isItem(level) && !isHeading)
          return {
            kind: 'item',
            key: `${num} ${at}`,
            isOrdered: level.format !== 'bullet',
            value,
            left: level.left,
          }
        const isSilent = level.format === 'bullet' || level.format === 'none'
        return { kind: 'label', label: isSilent ? '' : labelOf(level, counts, levels ?? new Map()) }
      },
      isOrdered: ({ num }, level) => (levelsIn(num)?.get(level)?.format ?? 'bullet') !== 'bullet',
    }
  }
}
