// Styles of a Word file: what a paragraph of a style is, and which marks a run of a style has, through what it is based on.
import type { Mark } from '#shared/document'
import type { Container, Look, Numbering } from './docx-ir'
import { markOf, named, tablePath } from './docx-style-names'
import { childOf, elementsOf, type XmlElement } from './xml'

type Simple = Exclude<Mark['type'], 'link'>

/** What one step of a run's formatting says: true, false, or nothing. */
export type RunLook = Readonly<Partial<Record<Simple, boolean>>>

export interface Styles {
  readonly lookOf: (properties: XmlElement | undefined) => Look
  readonly runOf: (properties: XmlElement | undefined) => RunLook
  readonly isHidden: (properties: XmlElement | undefined) => boolean
  readonly tablePathOf: (style: string | undefined) => readonly Container[]
  /** As the defaults say, e.g. `zh-CN` for the East and `en-US` for the rest. */
  readonly languages: { readonly east: string; readonly latin: string }
}

const OFF = new Set(['0', 'false', 'off', 'none'])
export const val = (element: XmlElement | undefined): string | undefined => element?.attrs['w:val']
/** A switch of a run or a paragraph: set without a value, or with one that is not off. */
const isOn = (element: XmlElement): boolean => !OFF.has(val(element) ?? '1')

const SWITCHES: Readonly<Record<string, Simple>> = {
  'w:b': 'strong',
  'w:i': 'em',
  'w:em': 'em',
  'w:strike': 'strike',
  'w:dstrike': 'strike',
}

function runLook(properties: XmlElement | undefined): RunLook {
  const look: Partial<Record<Simple, boolean>> = {}
  for (const element of properties === undefined ? [] : elementsOf(properties)) {
    const mark = SWITCHES[element.name]
    if (mark !== undefined && (isOn(element) || look[mark] !== true)) look[mark] = isOn(element)
    if (element.name === 'w:vertAlign') {
      look.superscript = val(element) === 'superscript'
      look.subscript = val(element) === 'subscript'
    }
  }
  return look
}

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly p: XmlElement | undefined
  readonly r: XmlElement | undefined
}

const NO_STYLES: ReadonlyMap<string, Style> = new Map()

function stylesIn(root: XmlElement | null): ReadonlyMap<string, Style> {
  if (root === null) return NO_STYLES
  return new Map(
    elementsOf(root).flatMap((style): [string, Style][] => {
      const id = style.attrs['w:styleId']
      if (style.name !== 'w:style' || id === undefined) return []
      return [
        [
          id,
          {
            name: val(childOf(style, 'w:name')) ?? id,
            basedOn: val(childOf(style, 'w:basedOn')),
            p: childOf(style, 'w:pPr'),
            r: childOf(style, 'w:rPr'),
          },
        ],
      ]
    }),
  )
}

/** Of an indent: its left edge, by either name; 0 if it says none. */
export const leftOf = (indent: XmlElement | undefined): number =>
  Math.max(0, numberOf(indent?.attrs['w:left'] ?? indent?.attrs['w:start']))

const numberOf = (text: string | undefined): number => {
  const number = Number(text)
  return Number.isFinite(number) ? number : 0
}

export function readStyles(root: XmlElement | null): Styles {
  const styles = stylesIn(root)
  /** From the style itself to what it is in the end based on; a circle ends. */
  const chainOf = (id: string | undefined): readonly Style[] => {
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < 30; at = styles.get(at)?.basedOn) {
      const style = styles.get(at)
      if (style === undefined || chain.includes(style)) break
      chain.push(style)
    }
    return chain
  }
  const defaults = childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault')
  const lang = childOf(childOf(defaults, 'w:rPr'), 'w:lang')

  const numberingOf = (levels: readonly (XmlElement | undefined)[]): Numbering | null => {
    let num: string | undefined
    let level: string | undefined
    for (const p of levels) {
      const found = childOf(p, 'w:numPr')
      num ??= val(childOf(found, 'w:numId'))
      level ??= val(childOf(found, 'w:ilvl'))
    }
    if (num === undefined || num === '0' || num === '') return null
    return { num, level: Math.min(8, Math.max(0, numberOf(level))) }
  }

  function lookOf(p: XmlElement | undefined): Look {
    const id = val(childOf(p, 'w:pStyle'))
    const chain = chainOf(id)
    const levels = [p, ...chain.map((style) => style.p)]
    const first = (name: string): XmlElement | undefined => {
      for (const level of levels) {
        const found = childOf(level, name)
        if (found !== undefined) return found
      }
      return undefined
    }
    const names = chain.length > 0 ? chain.map((style) => style.name) : id === undefined ? [] : [id]
    let found = names.map(named).find((one) => one !== null) ?? null
    const outline = val(first('w:outlineLvl'))
    if (outline === '9' && found?.kind === 'heading') found = null
    if (found === null && outline !== undefined && /^[0-8]$/.test(outline))
      found = { kind: 'heading', level: Number(outline) + 1, path: [] }
    const r = childOf(p, 'w:rPr')
    const runs = [r, ...chain.map((style) => style.r)]
    const size = runs.map((one) => val(childOf(one, 'w:sz'))).find((one) => one !== undefined)
    return {
      kind: found?.kind ?? 'text',
      level: found?.level ?? 0,
      path: found?.path ?? [],
      numbering: numberingOf(levels),
      isCentred: val(first('w:jc')) === 'center',
      left: leftOf(first('w:ind')),
      size: numberOf(size) / 2,
      isBold: chain.some((style) => runLook(style.r).strong === true),
    }
  }

  function runOf(r: XmlElement | undefined): RunLook {
    const id = val(childOf(r, 'w:rStyle'))
    const chain = chainOf(id)
    const looks = [...chain].toReversed().map((style): RunLook => {
      const mark = markOf(style.name)
      return { ...runLook(style.r), ...(mark === null ? {} : { [mark]: true }) }
    })
    return Object.assign({}, ...looks, runLook(r)) as RunLook
  }

  return {
    lookOf,
    runOf,
    isHidden: (r) => {
      const own = childOf(r, 'w:vanish')
      if (own !== undefined) return isOn(own)
      return chainOf(val(childOf(r, 'w:rStyle'))).some((style) => {
        const hidden = childOf(style.r, 'w:vanish')
        return hidden !== undefined && isOn(hidden)
      })
    },
    tablePathOf: (style) => (style === undefined ? [] : tablePath(styles.get(style)?.name ?? '')),
    languages: { east: lang?.attrs['w:eastAsia'] ?? '', latin: val(lang) ?? '' },
  }
}
