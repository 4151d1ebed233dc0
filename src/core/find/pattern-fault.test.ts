// Where a pattern goes wrong; and that nothing is called wrong which the engine takes, nor the other way about.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { patternFault, withoutIdleEscapes } from './pattern-fault'

it.each([
  ['(', 'group-open', 0],
  ['甲(乙(丙)', 'group-open', 1],
  ['甲)乙', 'group-close', 1],
  ['甲(?乙)', 'group-start', 1],
  ['甲(?<1>乙)', 'group-name', 1],
  ['[甲', 'class-open', 0],
  ['a[z-a]', 'range', 4],
  ['[\\d-z]', 'range', 4],
  ['*甲', 'nothing-to-repeat', 0],
  ['甲|+', 'nothing-to-repeat', 2],
  ['甲**', 'nothing-to-repeat', 2],
  ['(?=甲)*', 'nothing-to-repeat', 5],
  ['甲{3,1}', 'repeat-order', 1],
  ['甲{', 'brace', 1],
  ['甲}', 'brace', 1],
  ['甲]', 'brace', 1],
  ['甲\\-乙', 'escape', 1],
  ['\\u{110000}', 'escape', 0],
  ['(甲)\\2', 'backreference', 3],
  ['\\k<名>', 'backreference', 0],
  ['\\p{Han}', 'property', 0],
  ['甲\\', 'backslash', 1],
] as const)('%s: %s at %i', (source, kind, at) => {
  expect(patternFault(source)).toEqual({ kind, at })
})

it.each([
  '\\（甲\\）',
  '(?<名>甲)\\k<名>',
  '[\\]\\-]',
  '\\p{Script=Han}+?',
  '(?i:a)',
  '(?<!甲)乙',
  '^$',
  '',
  '[^]',
])('%s is one', (source) => {
  expect(patternFault(source)).toBeNull()
})

it('agrees with the engine, and places what it refuses inside the pattern', () => {
  const pieces =
    '( ) [ ] { } * + ? | ^ $ . \\ - a 甲 1 2 , : = ! < > k p u x d \\d \\b \\p{L} (?: (?<n> [^ {2} 👨'.split(
      ' ',
    )
  let others = 0
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 }), (source) => {
      let compiles = true
      try {
        void new RegExp(withoutIdleEscapes(source), 'u')
      } catch {
        compiles = false
      }
      const fault = patternFault(source)
      expect(fault === null).toBe(compiles)
      expect(fault?.at ?? -1).toBeLessThan(source.length)
      if (fault?.kind === 'other') others++
    }),
    { numRuns: 20_000 },
  )
  // It names nearly all; the rest is refused without a place.
  expect(others).toBeLessThan(100)
})
