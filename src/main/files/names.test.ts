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
  ])('%j → %s', (headline, name) => expect(fileNameFor(headline, 'html')).toBe(name))

  it('keeps any headline within the folder and within 255 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (headline) => {
        const name = fileNameFor(headline, 'md')
        expect(basename(name)).toBe(name)
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204)
        expect(name.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('uniqueNamesIn', () => {
  it('tells apart what a file system may not', async () => {
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
