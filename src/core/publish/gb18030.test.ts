// GB18030: all of Unicode, beside another program's table and read back by the platform.
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from './gb18030'

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

const hex = (text: string): string =>
  Array.from(encodeGb18030(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
const read = (bytes: Uint8Array): string => new TextDecoder('gb18030', { fatal: true }).decode(bytes)

/** Every character but the surrogates. */
function* everyCharacter(): Generator<string> {
  for (let point = 0; point < 0x110000; point++)
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point)
}

// Whose codes GB 18030-2022 gave to characters of Unicode's own, and the blank that the web reads for A3A0.
const SUPERSEDED =
  '\ue5e5\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864'

describe('encodeGb18030', () => {
  it.each([
    ['a\n', '610a'],
    ['清样', 'c7e5d1f9'],
    ['\u3000', 'a1a1'],
    ['€', 'a2e3'],
    ['镕', 'e946'],
    ['𠮷', '9534b235'],
    ['😀', '9439fc36'],
    ['ḿ', 'a8bc'],
    ['龴', 'fe59'],
    ['\ufffd', '8431a437'],
    ['\ud800x', '8431a43778'],
    ['', ''],
  ])('%j', (text, bytes) => {
    expect(hex(text)).toBe(bytes)
  })

  it('every character of Unicode is written and reads back; 19 private ones as what took their place', () => {
    const all = [...everyCharacter()]
    const back = Array.from(read(encodeGb18030(all.join(''))))
    expect(back).toHaveLength(all.length)
    const changed = all.filter((char, at) => back[at] !== char)
    expect(changed.join('')).toBe(SUPERSEDED)
  })

  it('is what iconv-lite writes, but for what GB 18030-2022 moved: theirs is the table of 2005', () => {
    const all = [...everyCharacter()]
    const other: string[] = []
    for (let at = 0; at < all.length; at += 1024) {
      const some = all.slice(at, at + 1024)
      const text = some.join('')
      if (iconv.encode(text, 'gb18030').equals(encodeGb18030(text))) continue
      other.push(...some.filter((char) => hex(char) !== iconv.encode(char, 'gb18030').toString('hex')))
    }
    // U+E5E5 they write as a code that is another character's.
    expect(other.join('')).toBe('龴龵龶龷龸龹龺龻\ue5e5︐︑︒︓︔︕︖︗︘︙')
  })
})
