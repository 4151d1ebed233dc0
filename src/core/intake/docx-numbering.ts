// Numbered paragraphs of a Word file: which list they belong to, and what their number says.
import type { Numbering } from './docx-ir'
import { numberSaid } from './docx-numbers'
import { leftOf, val } from './docx-styles'
import { childOf, elementsOf, type XmlElement } from './xml'

export interface Level {
  readonly format: string
  /** E.g. `%1.`, `第%1章`. */
  readonly text: string
  readonly start: number
  /** Twentieths of a point: between its number and its text. What stands further in goes on in its item. */
  readonly left: number
}

/** A list of a file. */
export interface List {
  /** Lists of one kind go on counting, unless they begin anew. */
  readonly key: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin anew with this list. */
  readonly anew: ReadonlyMap<number, number>
}

/** A numbered paragraph: an item of a list, or a paragraph that its number is a part of. */
export type Numbered =
  | {
      readonly kind: 'item'
      readonly key: string
      readonly isOrdered: boolean
      readonly value: number
      readonly left: number
    }
  | { readonly kind: 'label'; readonly label: string }

export interface Counter {
  /** In the order of the text. A heading bears its number as a label. Null if the file has no such list. */
  readonly next: (numbering: Numbering, isHeading: boolean) => Numbered | null
  /** Whether the list counts at a level, for levels that no paragraph has begun. */
  readonly isOrdered: (numbering: Numbering, level: number) => boolean
}

const COUNTED = new Set([
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'ordinal',
])

const edgeOf = (indent: XmlElement | undefined): number =>
  leftOf(indent) - (Number(indent?.attrs['w:hanging']) || 0) / 2

function levelsOf(abstract: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of abstract === undefined ? [] : elementsOf(abstract)) {
    if (level.name !== 'w:lvl') continue
    levels.set(Number(level.attrs['w:ilvl'] ?? 0), {
      format: val(childOf(level, 'w:numFmt')) ?? 'decimal',
      text: val(childOf(level, 'w:lvlText')) ?? '',
      start: Number(val(childOf(level, 'w:start')) ?? 1) || 0,
      left: edgeOf(childOf(childOf(level, 'w:pPr'), 'w:ind')),
    })
  }
  return levels
}

function listsIn(root: XmlElement | null): ReadonlyMap<string, List> {
  const lists = new Map<string, List>()
  if (root === null) return lists
  const elements = elementsOf(root)
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, XmlElement>()
  for (const element of elements) {
    if (element.name !== 'w:abstractNum') continue
    abstracts.set(element.attrs['w:abstractNumId'] ?? '', element)
    const style = val(childOf(element, 'w:styleLink'))
    if (style !== undefined) byStyle.set(style, element)
  }
  for (const num of elements) {
    if (num.name !== 'w:num') continue
    const id = val(childOf(num, 'w:abstractNumId')) ?? ''
    const own = abstracts.get(id)
    const linked = val(childOf(own, 'w:numStyleLink'))
    const abstract = linked === undefined ? own : (byStyle.get(linked) ?? own)
    const levels = levelsOf(abstract)
    const anew = new Map<number, number>()
    for (const change of elementsOf(num)) {
      if (change.name !== 'w:lvlOverride') continue
      const at = Number(change.attrs['w:ilvl'] ?? 0)
      const start = val(childOf(change, 'w:startOverride'))
      if (start !== undefined) anew.set(at, Number(start) || 0)
      for (const [level, said] of levelsOf({ ...change, content: change.content })) levels.set(level, said)
    }
    const number = num.attrs['w:numId'] ?? ''
    lists.set(number, { key: anew.size > 0 ? `num ${number}` : `kind ${id}`, levels, anew })
  }
  return lists
}

export const isItem = ({ format, text }: Level): boolean =>
  format === 'bullet' || (COUNTED.has(format) && !/\p{Script=Han}/u.test(text))

/** Longer than anybody writes one it is cut. */
export function labelOf(level: Level, counts: readonly number[], levels: ReadonlyMap<number, Level>): string {
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const said = levels.get(at)
      return numberSaid(said?.format ?? 'decimal', counts[at] ?? said?.start ?? 1)
    })
    .slice(0, 60)
}

export const counterFor = (root: XmlElement | null): (() => Counter) => counterOf(listsIn(root))

/** Counts anew for each reading of the text. */
export function counterOf(lists: ReadonlyMap<string, List>): () => Counter {
  return () => {
    const counted = new Map<string, number[]>()
    return {
      next({ num, level: at }, isHeading) {
        const list = lists.get(num)
        const level = list?.levels.get(at)
        if (list === undefined || level === undefined) return null
        const counts = counted.get(list.key) ?? []
        counted.set(list.key, counts)
        const before = counts[at]
        counts[at] = before === undefined ? (list.anew.get(at) ?? level.start) : before + 1
        counts.length = at + 1
        const value = counts[at] ?? level.start
        if (isItem(level) && !isHeading)
          return {
            kind: 'item',
            key: `${list.key} ${at}`,
            isOrdered: level.format !== 'bullet',
            value,
            left: level.left,
          }
        return { kind: 'label', label: level.format === 'bullet' ? '' : labelOf(level, counts, list.levels) }
      },
      isOrdered: ({ num }, level) => {
        const said = lists.get(num)?.levels.get(level)
        return said !== undefined && said.format !== 'bullet'
      },
    }
  }
}
