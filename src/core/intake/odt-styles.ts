// Styles of an OpenDocument text: what a paragraph of a style is, and which marks a span of a style has.
import type { Container, Look } from './docx-ir'
import { markOf, named, tablePath } from './docx-style-names'
import type { RunLook } from './docx-styles'
import { childOf, elementsOf, type XmlElement } from './xml'

export interface OdtStyles {
  readonly lookOf: (style: string | undefined) => Look
  readonly runOf: (style: string | undefined) => RunLook
  readonly tablePathOf: (style: string | undefined) => readonly Container[]
  /** The list style that a paragraph's style asks for; null if none. */
  readonly listOf: (style: string | undefined) => string | null
  readonly languages: { readonly east: string; readonly latin: string }
}

interface Style {
  readonly name: string
  readonly parent: string | undefined
  readonly outline: string | undefined
  readonly list: string | undefined
  readonly p: XmlElement | undefined
  readonly t: XmlElement | undefined
}

// `Heading_20_2` is `Heading 2`.
const shown = (name: string): string =>
  name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** In twentieths of a point; 0 for what is no length. */
function length(text: string | undefined): number {
  const found = /^(-?\d{1,6}(?:\.\d{1,6})?)(in|cm|mm|pt|pc)$/.exec(text ?? '')
  if (found === null) return 0
  const inches = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72, pc: 1 / 6 }[found[2] as 'in']
  return Math.round(Number(found[1]) * inches * 1440)
}

function spanLook(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {}
  const { attrs } = properties
  const look: Record<string, boolean> = {}
  const say = (mark: string, value: string | undefined, isSo: (value: string) => boolean): void => {
    if (value !== undefined) look[mark] = isSo(value)
  }
  const isHeavy = (value: string): boolean => value === 'bold' || Number(value) >= 600
  say('strong', attrs['style:font-weight-asian'], isHeavy)
  if (look['strong'] !== true) say('strong', attrs['fo:font-weight'], isHeavy)
  say('em', attrs['fo:font-style'], (value) => value !== 'normal')
  if (look['em'] !== true) say('em', attrs['style:text-emphasize'], (value) => value !== 'none')
  say(
    'strike',
    attrs['style:text-line-through-style'] ?? attrs['style:text-line-through-type'],
    (value) => value !== 'none',
  )
  say('superscript', attrs['style:text-position'], (value) => /^(?:super|[1-9])/.test(value))
  say('subscript', attrs['style:text-position'], (value) => /^(?:sub|-)/.test(value))
  return look
}

/** Styles of both parts; those of the content, which are nobody's names, come last and win. */
export function odtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const styles = new Map<string, Style>()
  let defaults: XmlElement | undefined
  for (const root of roots)
    for (const group of root === null ? [] : elementsOf(root)) {
      if (group.name !== 'office:styles' && group.name !== 'office:automatic-styles') continue
      for (const style of elementsOf(group)) {
        const family = style.attrs['style:family'] ?? ''
        if (style.name === 'style:default-style' && family === 'paragraph')
          defaults = childOf(style, 'style:text-properties')
        const name = style.attrs['style:name']
        if (style.name !== 'style:style' || name === undefined) continue
        styles.set(`${family} ${name}`, {
          name: style.attrs['style:display-name'] ?? shown(name),
          parent: style.attrs['style:parent-style-name'],
          outline: style.attrs['style:default-outline-level'],
          list: style.attrs['style:list-style-name'],
          p: childOf(style, 'style:paragraph-properties'),
          t: childOf(style, 'style:text-properties'),
        })
      }
    }
  const chainOf = (family: string, name: string | undefined): readonly Style[] => {
    const chain: Style[] = []
    for (let at = name; at !== undefined && chain.length < 30;) {
      const style = styles.get(`${family} ${at}`)
      if (style === undefined || chain.includes(style)) break
      chain.push(style)
      at = style.parent
    }
    return chain
  }

  return {
    lookOf(style) {
      const chain = chainOf('paragraph', style)
      const names =
        chain.length > 0 ? chain.map(({ name }) => name) : style === undefined ? [] : [shown(style)]
      const found = names.map(named).find((one) => one !== null) ?? null
      const p = (name: string): string | undefined =>
        chain.map((one) => one.p?.attrs[name]).find((value) => value !== undefined)
      const size = chain
        .map((one) => one.t?.attrs['style:font-size-asian'] ?? one.t?.attrs['fo:font-size'])
        .find((value) => value?.endsWith('pt'))
      return {
        kind: found?.kind ?? 'text',
        level: found?.level ?? 0,
        path: found?.path ?? [],
        numbering: null,
        isCentred: p('fo:text-align') === 'center',
        left: Math.max(0, length(p('fo:margin-left'))),
        size: length(size) / 20,
        isBold: chain.some((one) => spanLook(one.t).strong === true),
      }
    },
    runOf(style) {
      const looks = [...chainOf('text', style)].toReversed().map((one): RunLook => {
        const mark = markOf(one.name)
        return { ...spanLook(one.t), ...(mark === null ? {} : { [mark]: true }) }
      })
      return Object.assign({}, ...looks) as RunLook
    },
    tablePathOf: (style) => (style === undefined ? [] : tablePath(shown(style))),
    listOf(style) {
      const list = chainOf('paragraph', style)
        .map((one) => one.list)
        .find((one) => one !== undefined)
      return list === undefined || list === '' ? null : list
    },
    languages: {
      east: languageOf(defaults, 'style:language-asian', 'style:country-asian'),
      latin: languageOf(defaults, 'fo:language', 'fo:country'),
    },
  }
}

function languageOf(properties: XmlElement | undefined, language: string, country: string): string {
  const [one, other] = [properties?.attrs[language] ?? '', properties?.attrs[country] ?? '']
  if (!/^[a-z]{2,3}$/.test(one)) return ''
  return /^[A-Z]{2}$/.test(other) ? `${one}-${other}` : one
}
