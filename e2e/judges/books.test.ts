// Outside judges of web pages and books: the Nu HTML checker and EPUBCheck. Each run is one start of Java for all files.
import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { PICTURES } from '#core/media/fixtures/pictures'
import type { PictureMime } from '#core/media/picture'
import { editionOf, publishEpub } from '#core/publish/epub'
import type { PictureBytes } from '#core/publish/extras'
import { ARTICLE, everywhere, figureOf, HOSTILE, publishables } from '#core/publish/fixtures/articles'
import { publishHtml } from '#core/publish/html'
import { publishSite } from '#core/publish/site'
import type { Publishable } from '#core/publish/publishable'
import { hasProgram, judgeInJava } from './judge.ts'

const require = createRequire(import.meta.url)
/** Where the checker lies. */
const vnuJar = require('vnu-jar') as string
const SLOW = 180_000

const JAR = '/usr/share/java/epubcheck.jar'
const java = hasProgram('java')
const folder = mkdtempSync(join(tmpdir(), 'galley-judges-'))

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A picture of each kind, by made-up hashes. */
const SHOWN = Object.entries(PICTURES).map(([mime, bytes], at): readonly [string, PictureBytes] => [
  String(at).repeat(64),
  { mime: mime as PictureMime, bytes, width: 3, height: 2 },
])
const WITH_PICTURES: Publishable = {
  ...ARTICLE,
  pictures: Object.fromEntries(SHOWN.map(([hash], at) => [hash, { path: `清样 (1).files/${at}.jpg` }])),
  body: {
    type: 'doc',
    content: [
      ...ARTICLE.body.content,
      ...SHOWN.map(([hash]) => figureOf(hash, '红', [{ type: 'text', text: '图说' }], [])),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '见' },
          { type: 'note', attrs: { text: '《地方志》<一>' } },
        ],
      },
    ],
  },
}
/** Whatever an article may be; the same ones on every run. */
const ANY = [
  ARTICLE,
  { ...ARTICLE, lang: 'en' },
  { ...ARTICLE, headline: '', publishedAt: '2023-02-30' },
  WITH_PICTURES,
  ...HOSTILE.map(everywhere),
  ...fc.sample(publishables, { numRuns: 60, seed: 20_261_123 }),
]

describe.skipIf(!java)('the Nu HTML checker (needs java)', () => {
  it(
    'finds what is wrong, and no error in a web page, whatever the article',
    () => {
      for (const [at, article] of ANY.entries())
        writeFileSync(join(folder, `${at}.html`), publishHtml(article))
      const numbered = ANY.map((article, at) => ({
        ...article,
        id: `01J8Z3K5Q${String(at).padStart(17, '0')}`,
      }))
      const edition = { id: 'x', title: '第一期', description: '三月', lang: 'zh-CN', articles: numbered }
      for (const [at, { path, content }] of publishSite(edition).entries())
        if (path.endsWith('.html')) writeFileSync(join(folder, `site-${at}.html`), content as string)
      writeFileSync(join(folder, 'wrong.html'), '<!doctype html><title></title><p><table><tr></p>')
      const lines = judgeInJava(vnuJar, '--errors-only', '--format', 'gnu', folder).said.split('\n')
      expect(lines.filter((line) => line.includes('wrong.html'))).not.toEqual([])
      expect(lines.filter((line) => line !== '' && !line.includes('wrong.html'))).toEqual([])
    },
    SLOW,
  )
})

describe.skipIf(!java || !existsSync(JAR))('EPUBCheck (needs java and Debian’s epubcheck)', () => {
  /** What it says: each error, fault and warning, or that there is none. */
  const check = (bytes: Uint8Array): readonly string[] => {
    const file = join(folder, 'book.epub')
    writeFileSync(file, bytes)
    const { said } = judgeInJava(JAR, file)
    return said.split('\n').filter((line) => /^(?:ERROR|FATAL|WARNING|No errors or warnings)/.test(line))
  }
  const CLEAN = ['No errors or warnings detected.']
  const pictures = Object.fromEntries(SHOWN)

  it(
    'finds neither error nor warning in a book of one article with a picture of every kind',
    () => {
      expect(check(publishEpub(editionOf(WITH_PICTURES), pictures))).toEqual(CLEAN)
    },
    SLOW,
  )

  it(
    'nor in an edition, whatever its articles',
    () => {
      const edition = { id: 'x', title: '第一期', description: '', lang: 'zh-CN', articles: ANY }
      expect(check(publishEpub(edition, pictures))).toEqual(CLEAN)
    },
    SLOW,
  )
})
