// Archives as they should be, and as somebody means harm with them.
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { planArchive } from './archive'

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return 'read'
}
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
/** Where the directory begins, of an archive without a comment. */
const directoryAt = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true)
/** The archive with the inflated size of its first entry said anew, in both places. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  view(changed).setUint32(22, size, true)
  view(changed).setUint32(directoryAt(changed) + 24, size, true)
  return changed
}
/** Stored, one entry, with the name's bytes as given. */
function named(name: string): Uint8Array {
  const placeholder = 'x'.repeat(strToU8(name).length)
  const bytes = zipSync({ [placeholder]: [strToU8('content'), { level: 0 }] })
  bytes.set(strToU8(name), 30)
  bytes.set(strToU8(name), directoryAt(bytes) + 46)
  return bytes
}

describe('an archive', () => {
  it('gives what was packed, deflated and stored, in the order of its directory', () => {
    const archive = planArchive(
      zipSync({ 'b/正文.xml': strToU8('<a>文</a>'.repeat(500)), 'a.txt': [strToU8('plain'), { level: 0 }] }),
    )
    expect(archive.entries.map(({ name, size, isFolder }) => [name, size, isFolder])).toEqual([
      ['b/正文.xml', 5000, false],
      ['a.txt', 5, false],
    ])
    expect(strFromU8(archive.read('b/正文.xml')!)).toBe('<a>文</a>'.repeat(500))
    expect(strFromU8(archive.read('a.txt')!)).toBe('plain')
    expect(archive.read('c')).toBeNull()
  })

  it('is read behind a program or with a comment after it', () => {
    const zip = zipSync({ 'a.txt': strToU8('plain') })
    const shifted = new Uint8Array(zip.length + 100)
    shifted.set(zip, 100)
    expect(strFromU8(planArchive(shifted).read('a.txt')!)).toBe('plain')
    const remarked = new Uint8Array(zip.length + 3)
    remarked.set(zip)
    view(remarked).setUint16(zip.length - 2, 3, true)
    expect(strFromU8(planArchive(remarked).read('a.txt')!)).toBe('plain')
  })

  it('P32 is refused by its directory alone: too many, too large, packed beyond measure', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, new Uint8Array(0)]))
    expect(codeOf(() => planArchive(zipSync(many)))).toBe('archive-refused')
    const zeros = zipSync({ 'word/document.xml': new Uint8Array(3_000_000) })
    expect(codeOf(() => planArchive(zeros))).toBe('archive-refused')
    expect(codeOf(() => planArchive(lying(zipSync({ 'a.png': new Uint8Array(9) }), 60_000_000)))).toBe(
      'archive-refused',
    )
    const five = zipSync(
      Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.png`, new Uint8Array(9)])),
    )
    for (let at = directoryAt(five), n = 0; n < 5; n++, at += 46 + 5)
      view(five).setUint32(at + 24, 45e6, true)
    expect(codeOf(() => planArchive(five))).toBe('archive-refused')
  })

  it('P32 stops inflating at the size that was announced', () => {
    const archive = planArchive(lying(zipSync({ 'a.png': new Uint8Array(40_000_000) }), 100))
    expect(codeOf(() => archive.read('a.png'))).toBe('archive-refused')
    const short = planArchive(lying(zipSync({ 'a.png': new Uint8Array(1000) }), 2000))
    expect(codeOf(() => short.read('a.png'))).toBe('archive-damaged')
  })

  it('is refused where entries share their bytes', () => {
    const bytes = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') })
    const at = directoryAt(bytes)
    view(bytes).setUint32(at + 46 + 5 + 42, 0, true)
    expect(codeOf(() => planArchive(bytes))).toBe('archive-refused')
  })

  it.each([
    '../up.xml',
    'a/../../up.xml',
    '..\\up.xml',
    'C:\\up.xml',
    'c:/up.xml',
    'a\u0000b.xml',
    'a\u202egpj.exe',
    'line\nend',
    'a/..',
    '/../etc',
  ])('is refused for the name %j', (name) => {
    expect(codeOf(() => planArchive(named(name)))).toBe('archive-refused')
  })

  it('takes back slashes and a leading slash for what they mean', () => {
    expect(planArchive(named('word\\document.xml')).entries[0]?.name).toBe('word/document.xml')
    expect(planArchive(named('/word/document.xml')).entries[0]?.name).toBe('word/document.xml')
  })

  it('keeps the bytes of a name that is no UTF-8', () => {
    const bytes = named('xxxx.txt')
    for (const at of [30, directoryAt(bytes) + 46]) bytes.set([0xd6, 0xd0, 0xce, 0xc4], at)
    const [entry] = planArchive(bytes).entries
    expect(entry?.isUtf8).toBe(false)
    expect(Array.from(entry?.nameBytes.subarray(0, 4) ?? [])).toEqual([0xd6, 0xd0, 0xce, 0xc4])
  })

  it('says of a locked, a cut off and a damaged one what it is', () => {
    const zip = zipSync({ 'a.txt': strToU8('plain text, plain text, plain text') })
    const locked = zip.slice()
    locked[directoryAt(zip) + 8] = 1
    expect(codeOf(() => planArchive(locked))).toBe('archive-locked')
    expect(codeOf(() => planArchive(zip.subarray(0, zip.length - 10)))).toBe('archive-damaged')
    expect(codeOf(() => planArchive(strToU8('no archive at all, just some text')))).toBe('archive-damaged')
    const broken = zip.slice()
    broken[36] = broken[36]! ^ 0xff
    expect(codeOf(() => planArchive(broken).read('a.txt'))).toBe('archive-damaged')
  })

  it('never throws anything but its own refusals, whatever byte is changed', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a/>'.repeat(30)), 'b.png': [strToU8('xyz'), { level: 0 }] })
    const codes = new Set<string>()
    for (let at = 0; at < zip.length; at++)
      for (const value of [0, 0xff, zip[at]! ^ 1]) {
        const changed = zip.slice()
        changed[at] = value
        codes.add(
          codeOf(() => {
            const archive = planArchive(changed)
            for (const { name } of archive.entries) archive.read(name)
          }),
        )
      }
    expect([...codes].sort()).toEqual(['archive-damaged', 'archive-locked', 'archive-refused', 'read'])
  })
})
