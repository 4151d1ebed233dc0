// Colour stands in one file as roles; every text role is measured upon every ground it may stand on, by day and by night.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '../src/renderer')
const TOKENS = 'styles/tokens.css'
const THEMES = ['light', 'dark'] as const

type Theme = (typeof THEMES)[number]
/** sRGB, each 0…255, and opacity 0…1. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number]

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:css|tsx?)$/.test(name) && !/\.test\.tsx?$/.test(name) && name !== TOKENS)
  .map((name) => ({
    name,
    text: readFileSync(join(RENDERER, name), 'utf8').replaceAll(/\/\*[^*]*\*\//g, ''),
  }))
const sheets = files.filter(({ name }) => name.endsWith('.css'))
const tokens = new Map<string, string>()
for (const [, name = '', value = ''] of readFileSync(join(RENDERER, TOKENS), 'utf8').matchAll(
  /^ {2}--([\w-]+):\s*([^;]+);/gm,
))
  tokens.set(name, value)

/** What `prefers-contrast: more` puts in the place of some. */
const MORE = new Map(
  [
    ...(readFileSync(join(RENDERER, TOKENS), 'utf8')
      .match(/@media \(prefers-contrast: more\) \{\n {2}:root \{([^}]+)\}/)?.[1]
      ?.matchAll(/--([\w-]+):\s*([^;]+);/g) ?? []),
  ].map(([, name = '', value = '']) => [name, value]),
)

/** "light-dark(#fff, rgb(0 0 0 / 5%))" → "#fff" and "rgb(0 0 0 / 5%)": cut at commas outside brackets. */
function parts(inside: string): readonly string[] {
  const found = ['']
  let depth = 0
  for (const char of inside) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ',' && depth === 0) found.push('')
    else found[found.length - 1] += char
  }
  return found.map((part) => part.trim())
}

/** "--pencil" or a colour as it stands in the file → what the screen is given. Refuses what it cannot read. */
function colour(value: string, theme: Theme): Colour {
  if (value === 'transparent') return [0, 0, 0, 0]
  const hex = /^#(\w\w)(\w\w)(\w\w)$/.exec(value)
  if (hex) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16), 1]
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(value)
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100]
  const call = /^(light-dark|color-mix|var)\((.+)\)$/s.exec(value)
  const inside = parts(call?.[2] ?? '')
  if (call?.[1] === 'var') return role(inside[0]!.slice(2), theme)
  if (call?.[1] === 'light-dark') return colour(inside[theme === 'light' ? 0 : 1]!, theme)
  if (call?.[1] === 'color-mix' && inside[0] === 'in srgb') {
    const first = /^(.+) (\d+)%$/.exec(inside[1]!)
    const share = Number(first?.[2]) / 100
    const a = colour(first?.[1] ?? '', theme)
    const b = colour(inside[2]!, theme)
    const opacity = a[3] * share + b[3] * (1 - share)
    const mixed = (n: 0 | 1 | 2): number => (a[n] * a[3] * share + b[n] * b[3] * (1 - share)) / opacity
    return [mixed(0), mixed(1), mixed(2), opacity]
  }
  throw new Error(`no colour: ${value}`)
}

function role(name: string, theme: Theme): Colour {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no role: ${name}`)
  return colour(value, theme)
}

function upon(top: Colour, below: Colour): Colour {
  const mixed = (n: 0 | 1 | 2): number => top[n] * top[3] + below[n] * (1 - top[3])
  return [mixed(0), mixed(1), mixed(2), 1]
}

/** Relative luminance and contrast as WCAG 2.2 has them. */
function luminance(of: Colour): number {
  const linear = (n: 0 | 1 | 2): number =>
    of[n] / 255 <= 0.04045 ? of[n] / 255 / 12.92 : ((of[n] / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2)
}
function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const TEXT = ['ink', 'ink-2', 'pencil', 'vermilion', 'moss', 'ochre']
const GROUNDS = ['paper', 'desk', 'sheet']
const WASHES = ['pencil-wash', 'vermilion-wash', 'moss-wash', 'ochre-wash']
/** Laid over a ground, and over a chosen row; what was looked for is printed in ink, whatever is around it. */
const GLAZES = ['hover', 'hover-row', 'within']
const HITS = ['hit', 'hit-here']
const PLACES = {
  'web-ground': ['web-text', 'web-link'],
  'lock-plate': ['lock-text', 'lock-text-2'],
  'mail-ground': ['mail-text', 'mail-text-2'],
  'wechat-ground': ['wechat-text', 'wechat-text-2'],
  cover: ['cover-text', 'cover-mark'],
  thumb: ['note-text'],
  'feed-ground': ['feed-text', 'feed-text-2'],
  'note-ground': ['note-text'],
} as const
/** Fills that never lie under text: marks, bars, pictures. */
const FILLS = ['pencil', 'vermilion', 'moss', 'ochre', 'rule', 'rule-strong', 'lock-ground', 'lock-icon']
const VEILS = ['veil', 'veil-drop']

const WORD =
  /(?:^|[\s;{])(?:color|background|background-color|border[a-z-]*|outline|outline-color|fill|stroke|text-decoration[a-z-]*|caret-color|box-shadow):[^;]{0,200}?[\s,](?:white|black|red|green|blue|gr[ae]y|silver|orange|yellow|gold|purple|pink|brown|navy|teal|maroon)\b/

test('the readers of this test read', () => {
  expect(contrast(colour('#000000', 'light'), colour('#ffffff', 'dark'))).toBe(21)
  expect(colour('light-dark(#000000, rgb(0 0 0 / 50%))', 'dark')).toEqual([0, 0, 0, 0.5])
  expect(upon(colour('color-mix(in srgb, #ffffff 50%, transparent)', 'light'), [0, 0, 0, 1])).toEqual([
    127.5, 127.5, 127.5, 1,
  ])
  expect(WORD.test('.a { color: red; }')).toBe(true)
  expect(WORD.test('.a { border: 1px solid white }')).toBe(true)
  expect(WORD.test('.a { white-space: nowrap; background: none }')).toBe(false)
  expect(sheets.length).toBeGreaterThan(50)
})

describe('outside the tokens', () => {
  test('stands no colour of its own', () => {
    const raw =
      /#[\da-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix|light-dark|color)\(/i
    expect(sheets.filter(({ text }) => raw.test(text) || WORD.test(text)).map(({ name }) => name)).toEqual([])
    const code = /['"`]#[\da-f]{6}\b|\b(?:rgba?|hsla?|oklch)\(\d/i
    const own = files.filter(({ name, text }) => !name.endsWith('.css') && code.test(text))
    expect(own.map(({ name }) => name)).toEqual([])
  })
  test('nothing moves or lingers', () => {
    const lasting = /\b(?:transition|animation)(?:-[a-z]+)?:(?![^;]*\b0s)|@keyframes/
    expect(sheets.filter(({ text }) => lasting.test(text)).map(({ name }) => name)).toEqual([])
  })
  test('no role is named that there is not', () => {
    const all = files.map(({ text }) => text).join('\n')
    const named = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map((match) => match[1]!))
    const made = new Set([...all.matchAll(/['"\s]--([\w-]+)(?:['"]?\]?:|',)/g)].map((match) => match[1]!))
    expect([...named].filter((name) => !tokens.has(name) && !made.has(name))).toEqual([])
    const inside = new Set(
      [...tokens.values()].flatMap((value) => [...value.matchAll(/var\(--([\w-]+)/g)].map(([, n]) => n)),
    )
    const base = readFileSync(join(RENDERER, TOKENS), 'utf8')
    const unused = [...tokens.keys()].filter(
      (name) => !named.has(name) && !inside.has(name) && !base.includes(`var(--${name})`),
    )
    expect(unused).toEqual([])
  })
  test('text and grounds are the roles measured here', () => {
    const all = sheets.map(({ text }) => text).join('\n')
    const of = (property: string): readonly string[] => [
      ...new Set(
        [...all.matchAll(new RegExp(`[\\s;{]${property}: var\\(--([\\w-]+)\\)`, 'g'))].map(
          (match) => match[1]!,
        ),
      ),
    ]
    const texts = [...TEXT, 'ink-pale', 'paper', ...Object.values(PLACES).flat()]
    expect(of('color').filter((name) => !texts.includes(name))).toEqual([])
    const grounds = [
      ...GROUNDS,
      ...WASHES,
      ...GLAZES,
      ...HITS,
      ...FILLS,
      ...VEILS,
      ...Object.keys(PLACES),
      'ink',
    ]
    expect(of('background(?:-color)?').filter((name) => !grounds.includes(name))).toEqual([])
  })
})

test('what was looked for is printed in ink', () => {
  const rules = sheets.flatMap(
    ({ text }) => text.match(/\{[^{}]*background: var\(--hit(?:-here)?\)[^{}]*\}/g) ?? [],
  )
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.filter((rule) => !/[\s;{]color: var\(--ink\);/.test(rule))).toEqual([])
})

describe.each(THEMES)('%s', (theme) => {
  function tooPale(
    texts: readonly string[],
    grounds: readonly (readonly string[])[],
    least: number,
  ): readonly string[] {
    return grounds.flatMap((layers) => {
      const ground = layers.reduceRight<Colour>((below, name) => upon(role(name, theme), below), [0, 0, 0, 1])
      return texts.flatMap((name) => {
        const measured = contrast(upon(role(name, theme), ground), ground)
        return measured < least ? [`${name} on ${layers.join(' over ')}: ${measured.toFixed(2)}`] : []
      })
    })
  }
  test('text upon grounds and washes: 4.5 and more', () => {
    expect(
      tooPale(
        TEXT,
        [...GROUNDS, ...WASHES].map((name) => [name]),
        4.5,
      ),
    ).toEqual([])
  })
  test('text through a glaze: 4.5 and more', () => {
    const under = [...GROUNDS, 'pencil-wash']
    const glazed = (glazes: readonly string[]) =>
      glazes.flatMap((glaze) => under.map((ground) => [glaze, ground]))
    expect(tooPale(TEXT, glazed(GLAZES), 4.5)).toEqual([])
    expect(tooPale(['ink'], glazed(HITS), 4.5)).toEqual([])
  })
  test('what stands alone: 4.5 and more', () => {
    expect(tooPale(['paper'], [['ink']], 4.5)).toEqual([])
    expect(tooPale(['ink-pale'], [['paper']], 4.5)).toEqual([])
    expect(
      tooPale(
        ['ink'],
        GROUNDS.map((name) => ['veil-drop', name]),
        4.5,
      ),
    ).toEqual([])
  })
  test('previews of foreign places: 4.5 and more', () => {
    for (const [ground, texts] of Object.entries(PLACES)) expect(tooPale(texts, [[ground]], 4.5)).toEqual([])
  })
  test('marks and the line of the focus: 3 and more', () => {
    const marks = ['ink-3', 'pencil', 'vermilion', 'moss', 'ochre']
    expect(
      tooPale(
        marks,
        [...GROUNDS, ...WASHES].map((name) => [name]),
        3,
      ),
    ).toEqual([])
  })
  test('for who asks for more contrast: text 7 and more, marks and lines 3', () => {
    expect(MORE.size).toBeGreaterThan(0)
    const usual = [...MORE.keys()].map((name) => [name, tokens.get(name) ?? ''] as const)
    for (const [name, value] of MORE) tokens.set(name, value)
    try {
      const grounds = [...GROUNDS, ...WASHES].map((name) => [name])
      expect(tooPale(TEXT, grounds, 7)).toEqual([])
      expect(
        tooPale(
          ['ink-3', 'rule', 'rule-strong'],
          GROUNDS.map((name) => [name]),
          3,
        ),
      ).toEqual([])
    } finally {
      for (const [name, value] of usual) tokens.set(name, value)
    }
  })
})
