// The table of readings says of every character what pinyin-pro says. `PINYIN=write` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { readingsOf } from '#core/text/pinyin'

const FILE = join(import.meta.dirname, '../src/core/text/pinyin-table.ts')
const HAN = /^\p{Script=Han}$/u

function* allHan(): Generator<string> {
  for (let code = 0x2e80; code <= 0x3ffff; code++) {
    const character = code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)
    if (HAN.test(character)) yield character
  }
}

const toneless = (character: string): readonly string[] => [
  ...new Set(
    (polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? []).filter((reading) =>
      /^[a-z]{1,6}$/.test(reading),
    ),
  ),
]

/** A line a first letter: `a 啊阿/呵,ai 爱…`; behind each slash the characters that are read so in the next place. */
function written(): readonly string[] {
  const found = new Map<string, string[]>()
  for (const character of allHan())
    for (const [place, reading] of toneless(character).entries()) {
      const places = found.get(reading) ?? []
      while (places.length <= place) places.push('')
      places[place] += character
      found.set(reading, places)
    }
  const lines = new Map<string, string[]>()
  for (const [reading, places] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    lines.set(reading.slice(0, 1), [
      ...(lines.get(reading.slice(0, 1)) ?? []),
      `${reading} ${places.join('/')}`,
    ])
  return [...lines.values()].map((line) => line.join(','))
}

test('the table is the one that pinyin-pro gives', () => {
  const lines = written()
  if (process.env['PINYIN'] === 'write') {
    const before = readFileSync(FILE, 'utf8')
    const head = before.slice(0, before.indexOf('= [') + 3)
    writeFileSync(FILE, `${head}\n${lines.map((line) => `  '${line}',\n`).join('')}]\n`)
  }
  const now = readFileSync(FILE, 'utf8')
  expect([...now.matchAll(/^ {2}'(.*)',$/gm)].map(([, line]) => line)).toEqual(lines)
})

test('each character has its readings, in the order in which they are usual', () => {
  // `lue` is typed for `lve`, and stands behind.
  const typed = (plain: readonly string[]): readonly string[] =>
    plain.filter((reading) => /^[ln]ve$/.test(reading)).map((one) => one.replace('v', 'u'))
  const others = [...allHan()].filter((character) => {
    const plain = toneless(character)
    return readingsOf(character).join(' ') !== [...new Set([...plain, ...typed(plain)])].join(' ')
  })
  expect(others).toEqual([])
})

test('what is no single Han character has none', () => {
  for (const text of ['', 'a', '1', '，', '中国', '々', '\ud840', 'あ']) expect(readingsOf(text)).toEqual([])
})
