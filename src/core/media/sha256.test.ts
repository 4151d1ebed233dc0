// SHA-256 by the published examples, and at every length around the ends of blocks.
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('sha256', () => {
  it('is what FIPS 180-4 and NIST give as examples', () => {
    expect(sha256(bytes(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(bytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    )
    expect(sha256(bytes('a'.repeat(1_000_000)))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    )
  })

  it('tells apart every length around the ends of blocks', () => {
    const all = Array.from({ length: 260 }, (_, n) => sha256(new Uint8Array(n)))
    expect(new Set(all).size).toBe(260)
    expect(all[64]).toBe('f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b')
  })
})
