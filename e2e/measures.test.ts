// Type and distance stand in one file as steps of a scale: no style says a size of type, a distance or a roundness of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '../src/renderer')
/** Previews of foreign places, in the places' own sizes. */
const FOREIGN = ['bench/place-lines.module.css', 'bench/place-feeds.module.css']
const TOKENS = 'styles/tokens.css'

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:css|tsx?)$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(join(RENDERER, name), 'utf8')
      .replaceAll(/\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g, '')
      .replaceAll(/^\s*\/\/.*$/gm, ''),
  }))
const sheets = files.filter(({ name }) => name.endsWith('.css') && name !== TOKENS && !FOREIGN.includes(name))

/** Each declaration of these properties, as `property: value`; e.g. for `gap`: "gap: var(--s1)". */
function declared(text: string, properties: string): readonly string[] {
  return text.match(new RegExp(`(?<=^|[\\s;{])(?:${properties}): [^;}]{1,200}`, 'g')) ?? []
}

const TYPE = 'font|font-size'
const DISTANCE = '(?:padding|margin|inset)(?:-[a-z-]+)?|gap|row-gap|column-gap'
const ROUND = 'border(?:-[a-z-]+)?-radius'

/** A size said outright. A hairline, 1 px, may be stepped over; a sum may name the width of what stands before. */
const rawType = (line: string): boolean => /\d(?:px|rem|pt)\b/.test(line)
const rawDistance = (line: string): boolean =>
  /(?<![\d.])(?!1px)[\d.]+(?:px|rem|pt)\b/.test(line.replaceAll(/\b(?:calc|clamp)\([^;]*/g, ''))
const rawRound = (line: string): boolean => !/: (?:var\(--radius\)|0|1px|50%)$/.test(line)

const said = (properties: string, raw: (line: string) => boolean): readonly string[] =>
  sheets.flatMap(({ name, text }) =>
    declared(text, properties)
      .filter(raw)
      .map((line) => `${name} ${line}`),
  )

test('the readers of this test read', () => {
  expect(declared('.a { font: 12px/1.6 var(--ui); font-weight: 600 }', TYPE)).toEqual([
    'font: 12px/1.6 var(--ui)',
  ])
  expect(rawType('font: 12px/1.6 var(--ui)')).toBe(true)
  expect(rawType('font: var(--t2) / calc(var(--t4) * 1.6) var(--mono)')).toBe(false)
  expect(declared('.a {\n  padding-inline: 6px;\n  gap: 0 4px }', DISTANCE)).toEqual([
    'padding-inline: 6px',
    'gap: 0 4px ',
  ])
  expect(rawDistance('padding-inline: 6px')).toBe(true)
  expect(rawDistance('padding: 1px var(--s2)')).toBe(false)
  expect(rawDistance('padding: 1px 11px')).toBe(true)
  expect(rawRound('border-radius: 4px')).toBe(true)
  expect(sheets.length).toBeGreaterThan(100)
})
test('no size of type outside the scale', () => expect(said(TYPE, rawType)).toEqual([]))
test('no distance outside the scale', () => expect(said(DISTANCE, rawDistance)).toEqual([]))
test('corners are cut alike', () => expect(said(ROUND, rawRound)).toEqual([]))
test('the scale has few steps, and each is used', () => {
  const all = sheets.map(({ text }) => text).join('\n')
  const steps = [...readFileSync(join(RENDERER, TOKENS), 'utf8').matchAll(/--([st]\d): (\d+)px;/g)]
  const unused = steps.filter(([, name]) => !all.includes(`var(--${name})`)).map(([, name]) => name)
  expect(unused).toEqual([])
  for (const [scale, most] of [
    ['s', 7],
    ['t', 8],
  ] as const) {
    const sizes = steps.filter(([, name]) => name!.startsWith(scale)).map(([, , px]) => Number(px))
    expect(sizes.length).toBeLessThanOrEqual(most)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  }
})

/** Arrows, keys, shapes and ticks: type that is used as a sign. Those of docs/decisions/0022-visual-language.md. */
const SIGNS = /[\u{2190}-\u{21ff}\u{2300}-\u{23ff}\u{2500}-\u{27bf}\u{2b00}-\u{2bff}\u{1f000}-\u{1faff}]/gu
const OURS = '✓✗○◦△↩▸▾▏'.split('')
/** Keys, and directions. */
const KEYS = '←↑→↓↵⇧⌘⌥⌫⌃'.split('')
test('signs are few, each is one of the list, and nothing else is drawn', () => {
  const used = new Set(files.flatMap(({ text }) => text.match(SIGNS) ?? []))
  expect([...used].filter((sign) => ![...OURS, ...KEYS].includes(sign))).toEqual([])
  expect(OURS.filter((sign) => !used.has(sign))).toEqual([])
  expect(files.filter(({ text }) => text.includes('<svg')).map(({ name }) => name)).toEqual([
    'library/filter-field.tsx',
    'tags/tag-tree.tsx',
  ])
})
