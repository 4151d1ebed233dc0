// Patches: any bytes upon any others come out; a long text changed in many places takes little; damage is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from './revision-codec'
import { applyPatch, patchOf } from './revision-patch'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')
const SENTENCES = Array.from(
  { length: 4000 },
  (_, n) => `第${(n * 7919) % 10_007}期工程今日在${(n * 31) % 97}号坝开工，投资${n * 13}万元。`,
)

describe('any bytes', () => {
  const piece = fc.constantFrom(...SENTENCES.slice(0, 12), 'a', '甲', '\u0000')
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => bytes(pieces.join(''))),
    fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array)),
  )
  it('come out upon any others', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        expect(applyPatch(old, patchOf(old, now)).equals(now)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('come out where pieces were moved, repeated, changed and left out', () => {
    const parts = fc.array(fc.nat({ max: 299 }), { minLength: 1, maxLength: 300 })
    const old = bytes(SENTENCES.slice(0, 300).join(''))
    fc.assert(
      fc.property(parts, fc.nat({ max: 299 }), (order, changed) => {
        const now = bytes(order.map((n) => (n === changed ? '改了' : (SENTENCES[n] ?? ''))).join(''))
        expect(unpack(pack(now, old), old).equals(now)).toBe(true)
        expect(applyPatch(old, patchOf(old, now)).equals(now)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a long text', () => {
  const old = bytes(SENTENCES.join(''))
  it.each([
    ['two words far apart', SENTENCES.with(3, '改了这一句。').with(3990, '又改了一句。'), 120],
    ['a paragraph moved', [...SENTENCES.slice(0, 5), ...SENTENCES.slice(9), ...SENTENCES.slice(5, 9)], 120],
    ['forty words', SENTENCES.map((line, n) => (n % 100 === 7 ? line.replace('今日', '昨日') : line)), 700],
  ])('%s', (_, lines, most) => {
    const now = bytes(lines.join(''))
    const packed = pack(now, old)
    expect(packed.codec).toBe('patch')
    expect(packed.data.length).toBeLessThan(most)
    expect(unpack(packed, old).equals(now)).toBe(true)
  })
})

it('what does not fit is refused', () => {
  const old = bytes(SENTENCES.slice(0, 100).join(''))
  const patch = patchOf(old, bytes(SENTENCES.slice(0, 100).toReversed().join('')))
  expect(() => applyPatch(bytes('另一篇'), patch)).toThrow('another one')
  expect(() => applyPatch(old, patch.subarray(0, 2))).toThrow('buffer bounds')
  expect(() => applyPatch(old, patch.subarray(0, 10))).toThrow(expect.any(Error) as Error)
})
