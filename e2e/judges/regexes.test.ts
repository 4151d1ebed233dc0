// P39: no regular expression of the program can be made to freeze: recheck looks each over; what it does not call safe has its reason.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { expect, it } from 'vitest'
import { allRegexes, keyOf, type FoundRegex } from './regexes.ts'
import { UNSAFE } from './regexes-unsafe.ts'

/**
 * What was judged before, by hash of source and flags, so that only new ones take their time. `REGEXES=write` judges the
 * new ones with patience and writes the table anew.
 */
const TABLE = join(import.meta.dirname, 'regexes-judged.json')
const writing = process.env['REGEXES'] === 'write'
/** Of one judgement, in ms. */
const PATIENCE = writing ? 60_000 : 20_000

interface Judged {
  readonly safe: readonly string[]
  readonly unsafe: readonly string[]
}
const judged = JSON.parse(readFileSync(TABLE, 'utf8')) as Judged

const shown = ({ file, source, flags }: FoundRegex): string => `${file}: /${source.slice(0, 200)}/${flags}`
const reasonFor = ({ file, source }: FoundRegex) =>
  UNSAFE.find((one) => one.file === file && source.startsWith(one.begins))

it(
  'P39 each is safe, or stands in the table with its reason and the longest text it is given',
  { timeout: 1_200_000 },
  async () => {
    const all = await allRegexes()
    expect(all.length).toBeGreaterThan(1000)
    const known = { safe: new Set(judged.safe), unsafe: new Set(judged.unsafe) }
    const safe: string[] = []
    const unsafe: FoundRegex[] = []
    for (const one of all) {
      const key = keyOf(one)
      if (known.safe.has(key)) safe.push(key)
      else if (known.unsafe.has(key)) unsafe.push(one)
      else {
        const { status } = await check(one.source, one.flags, { timeout: PATIENCE })
        if (status === 'safe') safe.push(key)
        else unsafe.push(one)
      }
    }
    if (writing)
      writeFileSync(
        TABLE,
        `${JSON.stringify({ safe: safe.toSorted(), unsafe: unsafe.map(keyOf).toSorted() } satisfies Judged, null, 2)}\n`,
      )
    expect(unsafe.filter((one) => reasonFor(one) === undefined).map(shown)).toEqual([])
    // No reason is left of one that has been mended.
    const used = new Set(unsafe.map(reasonFor))
    expect(UNSAFE.filter((one) => !used.has(one))).toEqual([])
  },
)

const MUCH = 100_000
const HOSTILE = [' ', '\u3000', '|_', '世界', 'a', '1', '.', '——', '<a ', '"', '\n'] as const
const longTextsFor = (longest: number): readonly string[] =>
  HOSTILE.flatMap((unit) => {
    const text = unit.repeat(Math.ceil(Math.min(MUCH, longest) / unit.length))
    // The last character is another, so that nothing that ends so is found.
    return [text, `${text}\u0001`]
  })

it('P39 each comes to an end on 100,000 blanks, marks, letters and 世界, or on the longest text it is given', async () => {
  const long = longTextsFor(MUCH)
  for (const one of await allRegexes()) {
    const pattern = new RegExp(one.source, one.flags.replace('y', ''))
    const longest = judged.unsafe.includes(keyOf(one)) ? reasonFor(one)?.longest : MUCH
    for (const text of longest === undefined || longest >= MUCH ? long : longTextsFor(longest)) {
      pattern.lastIndex = 0
      pattern.test(text)
    }
  }
  expect(long).toHaveLength(HOSTILE.length * 2)
})
