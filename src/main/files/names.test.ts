// File names: inside the folder, valid on three systems, never two the same.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameFor, uniqueNamesIn } from './names'

describe('fileNameFor', () => {
  it.each([
    ['九原区：抓好党建', '九原区：抓好党建.html'],
    ['A?B/C\\D', 'A_B_C_D.html'],
    ['../../etc/passwd', '_.._etc_passwd.html'],
    ['CON', '_CON.html'],
    ['nul.txt', '_nul.txt.html'],
    ['.hidden', 'hidden.html'],
    ['--rf', 'rf.html'],
    ['ends. . .', 'ends.html'],
    ['a\u202Egnp.exe', 'agnp.exe.html'],
    ['', 'untitled.html'],
    ['\u0000\n', 'untitled.html'],
    ['...', 'untitled.html'],
    ['e\u0301', '\u00e9.html'],
    ['A<B>C', 'A_B_C.html'],
    ['a|b', 'a_b.html'],
    ['a*b', 'a_b.html'],
    ['他说："好"', '他说："好".html'.replaceAll('"', '_')],
    ['C:\\Windows\\x', 'C__Windows_x.html'],
    ['\\\\host\\share', '__host_share.html'],
    ['/etc/passwd', '_etc_passwd.html'],
    ['..', 'untitled.html'],
    ['.', 'untitled.html'],
    [' . . ', 'untitled.html'],
    ['~', '~.html'],
    ['con', '_con.html'],
    ['PRN', '_PRN.html'],
    ['AUX.txt', '_AUX.txt.html'],
    ['COM1', '_COM1.html'],
    ['lpt9.a', '_lpt9.a.html'],
    ['COM¹', '_COM¹.html'],
    ['CONIN$', '_CONIN$.html'],
    ['console', 'console.html'],
    ['a\u200bb\u2060c\ufeff', 'abc.html'],
    ['a\u2028b', 'ab.html'],
    ['a\u0007b\u009fc', 'abc.html'],
    ['\ud800a', 'a.html'],
    ['\u3000全角空格\u3000', '全角空格.html'],
    ['-rf *', 'rf _.html'],
    ['a\tb\r\nc', 'abc.html'],
    ['%2e%2e%2f', '%2e%2e%2f.html'],
  ])('P10 %j → %s', (headline, name) => expect(fileNameFor(headline, 'html')).toBe(name))

  it('P10 cuts between characters, however long: 86 of three bytes and families of emoji', () => {
    expect(fileNameFor('字'.repeat(86), 'md')).toBe(`${'字'.repeat(66)}.md`)
    const family = '👨‍👩‍👧‍👦'.replaceAll('\u200d', '')
    expect(fileNameFor('👨‍👩‍👧‍👦'.repeat(20), 'md')).toBe(`${family.repeat(12)}👨👩.md`)
  })

  it('P10 keeps any headline within the folder and within 255 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (headline) => {
        const name = fileNameFor(headline, 'md')
        expect(basename(name)).toBe(name)
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204)
        expect(name.isWellFormed()).toBe(true)
      }),
      { numRuns: process.env['LONG'] ? 10_000 : 2000 },
    )
  })
})

describe('uniqueNamesIn', () => {
  it('P10 gives two headlines that become one name a name each', async () => {
    const unique = await uniqueNamesIn(await mkdtemp(join(tmpdir(), 'galley-names-')))
    const names = ['A?B', 'A*B', 'a<b', 'é', 'e\u0301', 'É'].map((one) => unique(fileNameFor(one, 'md')))
    expect(names).toEqual(['A_B.md', 'A_B (2).md', 'a_b (3).md', 'é.md', 'é (2).md', 'É (3).md'])
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length)
  })

  it('P10 tells apart what a file system may not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-names-'))
    await writeFile(join(folder, 'a.md'), '')
    const unique = await uniqueNamesIn(folder)
    expect(['A.md', 'A.md', 'b.md', 'é.md', 'e\u0301.md'].map((name) => unique(name))).toEqual([
      'A (2).md',
      'A (3).md',
      'b.md',
      'é.md',
      'e\u0301 (2).md',
    ])
  })
})
