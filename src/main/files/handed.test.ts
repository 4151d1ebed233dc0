// What a start names: only what lies there, never its own flags or folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { placesIn, sorted } from './handed'

const folder = mkdtempSync(join(tmpdir(), 'galley-handed-'))
const own = join(folder, 'app')
mkdirSync(own)
for (const name of ['甲.md', 'b c.docx', '库.galley', '-dash.txt', 'loader.js'])
  writeFileSync(join(folder, name), '')
afterAll(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]): readonly string[] => names.map((name) => join(folder, name))

describe('the words of a start', () => {
  it.each([
    ['an installed program', ['/opt/galley', '甲.md'], ['甲.md']],
    ['with flags of Chromium', ['/opt/galley', '--allow-file-access', '甲.md', '--x=b c.docx'], ['甲.md']],
    ['from a checkout', ['electron', '--inspect=0', '-r', 'loader.js', './app', 'b c.docx'], ['b c.docx']],
    ['of what is not there', ['/opt/galley', '乙.md', ''], []],
    ['of nothing', ['/opt/galley'], []],
    ['by an address', ['/opt/galley', pathToFileURL(join(folder, '甲.md')).href], ['甲.md']],
    ['by an address of another machine', ['/opt/galley', 'file://there/desk/甲.md', 'https://a.b/甲.md'], []],
    ['of several', ['/opt/galley', '甲.md', 'b c.docx'], ['甲.md', 'b c.docx']],
    ['of a place as a whole', ['/opt/galley', join(folder, '库.galley')], ['库.galley']],
  ])('%s', (_what, argv, found) => expect(placesIn(argv, folder, own)).toEqual(at(...found)))

  it('tells libraries from files', () => {
    expect(sorted(at('甲.md', '库.galley'))).toEqual({ library: at('库.galley')[0], files: at('甲.md') })
    expect(sorted(['/a.GALLEY', '/b.galley', '/c.galley.json'])).toEqual({
      library: '/b.galley',
      files: ['/c.galley.json'],
    })
  })
})
