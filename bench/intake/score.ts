// How well pages are read, on sets whose truth is known: the own ones, and a folder in the shape of the public sets if it is named.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as scoringModule from '../../src/core/intake/fixtures/scoring.ts'
import type * as englishModule from '../../src/core/intake/fixtures/own-pages-en.ts'
import type * as moreModule from '../../src/core/intake/fixtures/own-pages-more.ts'
import type * as chineseModule from '../../src/core/intake/fixtures/own-pages-zh.ts'
import type * as textsModule from '../../src/core/intake/fixtures/own-texts.ts'
import type * as abroadModule from '../../src/core/intake/fixtures/pages-abroad.ts'
import type * as lastModule from '../../src/core/intake/fixtures/pages-last.ts'
import type * as lastMoreModule from '../../src/core/intake/fixtures/pages-last-more.ts'
import type * as laterEnModule from '../../src/core/intake/fixtures/pages-later-en.ts'
import type * as laterZhModule from '../../src/core/intake/fixtures/pages-later-zh.ts'
import type * as oddModule from '../../src/core/intake/fixtures/pages-odd.ts'
import type * as portalsModule from '../../src/core/intake/fixtures/pages-portals.ts'
import type * as sitesModule from '../../src/core/intake/fixtures/pages-sites.ts'
import type * as htmlBodyModule from '../../src/core/intake/html-body.ts'
import type * as htmlModule from '../../src/core/intake/html.ts'
import type * as pageOfModule from '../../src/core/intake/page-of.ts'
import type * as runningModule from '../../src/core/intake/running-text.ts'
import type * as parseModule from '../../src/core/page/parse.ts'
import type * as decodeModule from '../../src/main/intake/decode.ts'
import { cpuSeconds, expectAtLeast, table } from '../report.ts'
import { alone } from './alone.ts'
import { rates } from './rates.ts'
import { ownSet, setsIn, type PageOfSet } from './sets.ts'

const root = join(import.meta.dirname, '../..')
const imported = async <T>(path: string): Promise<T> => (await runnerImport<T>(join(root, path))).module

/** Reads one page as the intake does: decoded, its article found, its headline taken apart. */
async function reader(): Promise<(page: PageOfSet) => scoringModule.Found> {
  const { readHtml } = await imported<typeof htmlModule>('src/core/intake/html.ts')
  const { pageOf } = await imported<typeof pageOfModule>('src/core/intake/page-of.ts')
  const { parsePage } = await imported<typeof parseModule>('src/core/page/parse.ts')
  const { decodeBytes } = await imported<typeof decodeModule>('src/main/intake/decode.ts')
  const { runningText } = await imported<typeof runningModule>('src/core/intake/running-text.ts')
  return ({ kind, bytes, url }) => {
    const { text, encoding } = decodeBytes(bytes)
    const incoming = kind === 'html' ? readHtml(text, url === '' ? {} : { base: url }) : null
    const page = incoming === null ? parsePage(text) : pageOf(incoming)
    return {
      ...page,
      title: page.headline?.clean ?? '',
      body: incoming === null ? page.body.join('\n') : runningText(incoming.body.content).join('\n'),
      date: page.publishedAt,
      encoding,
    }
  }
}

async function own(): Promise<Readonly<Record<string, readonly PageOfSet[]>>> {
  const { OWN_ZH } = await imported<typeof chineseModule>('src/core/intake/fixtures/own-pages-zh.ts')
  const { OWN_EN } = await imported<typeof englishModule>('src/core/intake/fixtures/own-pages-en.ts')
  const { MORE_EN, MORE_ZH } = await imported<typeof moreModule>('src/core/intake/fixtures/own-pages-more.ts')
  const { OWN_TEXTS } = await imported<typeof textsModule>('src/core/intake/fixtures/own-texts.ts')
  const { PORTALS } = await imported<typeof portalsModule>('src/core/intake/fixtures/pages-portals.ts')
  const { SITES } = await imported<typeof sitesModule>('src/core/intake/fixtures/pages-sites.ts')
  const { ABROAD } = await imported<typeof abroadModule>('src/core/intake/fixtures/pages-abroad.ts')
  const { LATER_ZH } = await imported<typeof laterZhModule>('src/core/intake/fixtures/pages-later-zh.ts')
  const { LATER_EN } = await imported<typeof laterEnModule>('src/core/intake/fixtures/pages-later-en.ts')
  const { LAST_ZH } = await imported<typeof lastModule>('src/core/intake/fixtures/pages-last.ts')
  const { LAST_MORE } = await imported<typeof lastMoreModule>('src/core/intake/fixtures/pages-last-more.ts')
  const { ODD } = await imported<typeof oddModule>('src/core/intake/fixtures/pages-odd.ts')
  return {
    'own portals': ownSet(PORTALS),
    'own bulletins, blogs and boards': ownSet(SITES),
    'own English makers': ownSet(ABROAD),
    'own weak shapes': ownSet(ODD),
    'own Chinese sites of all kinds': ownSet(LATER_ZH),
    'own English sites of all kinds': ownSet(LATER_EN),
    'own pages of the last round': ownSet([...LAST_ZH, ...LAST_MORE]),
    'own Chinese pages': ownSet([...OWN_ZH, ...MORE_ZH]),
    'own English pages': ownSet([...OWN_EN, ...MORE_EN]),
    'own copied text': ownSet(OWN_TEXTS),
  }
}

/**
 * `npm run bench -- intake`, with `--pages=FOLDER` for sets in the shape of the public ones `--each` for a line a page and
 * `--quick` without files a second.
 * The run fails where the own pages are read worse than 0.98.
 */
export async function intake(): Promise<void> {
  const folder = process.argv.find((one) => one.startsWith('--pages='))?.slice('--pages='.length)
  const { judge } = await imported<typeof scoringModule>('src/core/intake/fixtures/scoring.ts')
  const read = await reader()
  const mine = await own()
  const { htmlBody } = await imported<typeof htmlBodyModule>('src/core/intake/html-body.ts')
  const { decodeBytes } = await imported<typeof decodeModule>('src/main/intake/decode.ts')
  const { runningText } = await imported<typeof runningModule>('src/core/intake/running-text.ts')
  const textOf = (html: string): string => runningText(htmlBody(html).body.content).join('\n')
  const rows: string[][] = []
  const beside: string[][] = []
  for (const [name, pages] of Object.entries({ ...mine, ...(folder === undefined ? {} : setsIn(folder)) })) {
    const before = cpuSeconds()
    const found = pages.map((page) => ({ ...page, found: read(page) }))
    const perPage = ((cpuSeconds() - before) / Math.max(1, pages.length)) * 1000
    const { f1, bodies, fields, pages: lines } = judge(found)
    const said = Object.entries(fields).map(([field, [right, of]]) => `${field} ${right}/${of}`)
    rows.push([name, `${f1.toFixed(4)} (${bodies})`, said.join(', '), perPage.toFixed(0)])
    for (const [library, answers] of await alone(pages, decodeBytes, textOf)) {
      const theirs = judge(answers)
      const ofHtml = judge(found.filter(({ kind }) => kind === 'html'))
      const share = (which: string): string => {
        const [right = 0, of = 0] = theirs.fields[which] ?? []
        return of === 0 ? '–' : `${right}/${of}`
      }
      if (theirs.bodies > 0 || answers.length > 0)
        beside.push([
          name,
          library,
          theirs.f1.toFixed(4),
          ofHtml.f1.toFixed(4),
          ...['title', 'author', 'no author', 'date'].map(share),
        ])
    }
    if (Object.hasOwn(mine, name)) expectAtLeast(`body F1, ${name}`, f1, 0.98, 0.98)
    if (process.argv.includes('--each')) for (const line of lines) console.log(line)
  }
  table('Pages read, right of those known', ['', 'body F1 (pages)', 'fields', 'ms CPU a page'], rows)
  table(
    'Libraries alone on the same pages (HTML only)',
    ['', 'library', 'body F1', 'Galley', 'title', 'author', 'nobody invented', 'day'],
    beside,
  )
  if (!process.argv.includes('--quick')) await rates()
}
