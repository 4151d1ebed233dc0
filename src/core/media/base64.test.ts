// Base64 against values of another implementation.
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('fromBase64', () => {
  it.each([
    ['', []],
    ['AA==', [0]],
    ['AAH_', [0, 1, 255]],
    ['AAH/', [0, 1, 255]],
    ['+/+/', [251, 255, 191]],
    ['Zm9v\r\n YmFy', [...ascii('foobar')]],
    ['Zm9vYmE', [...ascii('fooba')]],
  ])('%j', (text, bytes) => {
    expect(fromBase64(text)).toEqual(Uint8Array.from(bytes))
  })
  it('refuses what is no Base64', () => {
    expect(fromBase64('Zm9v*')).toBeNull()
    expect(fromBase64('\u4e2d')).toBeNull()
  })
})

describe('toBase64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('%j', (text, base64) => {
    expect(toBase64(ascii(text))).toBe(base64)
  })
  it('reads back, over the bounds of its pieces too', () => {
    for (const size of [1, 2, 3, 12_287, 12_288, 12_289, 50_000]) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7919) & 0xff)
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }
  })
})
