// Revisions as differences: every one comes out byte for byte, small edits take next to nothing, damage is noticed.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, unpack } from './revision-codec'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

it('gives back any bytes upon any others', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (start, end, other) => {
        for (const [old, now] of [
          [start + end, start + other + end],
          [start + other + end, start + end],
          [start, end],
          [start, start],
          ['', start],
        ] as const)
          expect(unpack(pack(bytes(now), bytes(old)), bytes(old)).toString('hex')).toBe(
            bytes(now).toString('hex'),
          )
        expect(unpack(pack(bytes(start), undefined), undefined).toString('hex')).toBe(
          bytes(start).toString('hex'),
        )
      },
    ),
  )
})

it('a small edit takes less than a hundredth, two far apart are still small', () => {
  const words = Array.from(
    { length: 900 },
    (_, n) => `第${(n * 7919) % 1000}期工程今日在${(n * 31) % 97}号坝开工。`,
  )
  const old = words.join('')
  const one = words.with(450, '改了这一句。').join('')
  const two = words.with(100, '改了这一句。').with(800, '又改了一句。').join('')
  expect(pack(bytes(one), bytes(old)).data.length).toBeLessThan(bytes(one).length / 100)
  expect(pack(bytes(two), bytes(old)).data.length).toBeLessThan(bytes(two).length / 100)
  expect(unpack(pack(bytes(two), bytes(old)), bytes(old)).toString()).toBe(two)
})

it('a text that has little of the one before is kept whole', () => {
  expect(pack(bytes('全新的一稿，与前一稿毫无关系'), bytes('abc')).codec).toBe('deflate')
})

it('what does not fit the one before is refused', () => {
  const old = bytes('春耕备耕正当时，九原区各镇抢抓农时。'.repeat(20))
  const packed = pack(Buffer.concat([old, bytes('又下了一场雨。')]), old)
  expect(packed.codec).toBe('splice')
  expect(() => unpack(packed, bytes('另一篇'))).toThrow('another one')
  expect(() => unpack({ codec: 'splice', data: Buffer.alloc(3) }, old)).toThrow('buffer bounds')
  expect(() => unpack(packed, undefined)).toThrow('missing')
})
