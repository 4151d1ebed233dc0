// How well pages are read, measured on our own: the figures below are limits that hold, not what is reached.
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { OwnPage } from '#core/intake/fixtures/own-page'
import { MORE_EN, MORE_ZH } from '#core/intake/fixtures/own-pages-more'
import { OWN_EN } from '#core/intake/fixtures/own-pages-en'
import { OWN_ZH } from '#core/intake/fixtures/own-pages-zh'
import { OWN_TEXTS } from '#core/intake/fixtures/own-texts'
import { ABROAD } from '#core/intake/fixtures/pages-abroad'
import { LAST_MORE } from '#core/intake/fixtures/pages-last-more'
import { LAST_ZH } from '#core/intake/fixtures/pages-last'
import { LATER_EN } from '#core/intake/fixtures/pages-later-en'
import { LATER_ZH } from '#core/intake/fixtures/pages-later-zh'
import { ODD } from '#core/intake/fixtures/pages-odd'
import { PORTALS } from '#core/intake/fixtures/pages-portals'
import { SITES } from '#core/intake/fixtures/pages-sites'
import { judge, type Found } from '#core/intake/fixtures/scoring'
import { readHtml } from '#core/intake/html'
import { pageOf } from '#core/intake/page-of'
import { runningText } from '#core/intake/running-text'
import { parsePage } from '#core/page/parse'
import { decodeBytes } from './decode'

function found({ kind, encoding, text }: OwnPage): Found {
  const decoded = decodeBytes(iconv.encode(text, encoding))
  if (kind === 'text') {
    const page = parsePage(decoded.text)
    return {
      ...page,
      title: page.headline?.clean ?? '',
      body: page.body.join('\n'),
      date: page.publishedAt,
      encoding: decoded.encoding,
    }
  }
  const incoming = readHtml(decoded.text)
  const page = pageOf(incoming)
  return {
    ...page,
    title: page.headline?.clean ?? '',
    body: runningText(incoming.body.content).join('\n'),
    date: page.publishedAt,
    encoding: decoded.encoding,
  }
}

/** By words where the headline has no ideographs. */
const measured = (pages: readonly OwnPage[]): ReturnType<typeof judge> =>
  judge(
    pages.map((page) => ({
      id: page.id,
      words: !/\p{Script=Han}/u.test(page.title),
      truth: { ...page, body: page.body.join('\n') },
      found: found(page),
    })),
  )

describe.each([
  ['Chinese pages', OWN_ZH, 0.99, ''],
  ['English pages', OWN_EN, 0.99, ''],
  ['more Chinese pages', MORE_ZH, 0.99, ''],
  ['more English pages', MORE_EN, 0.99, ''],
  ['copied text', OWN_TEXTS, 0.99, ''],
  ['portals', PORTALS, 0.99, ''],
  ['bulletins, papers, blogs and boards', SITES, 0.99, ''],
  ['English makers', ABROAD, 0.98, ''],
  ['weak shapes', ODD, 0.99, ''],
  ['Chinese sites of all kinds', LATER_ZH, 0.99, 'writing-platform'],
  ['English sites of all kinds', LATER_EN, 0.98, 'mailing-list'],
  ['pages only measured', LAST_ZH, 0.98, 'wap-page'],
  ['more that were only measured', LAST_MORE, 0.98, ''],
] as const)('%s', (_, pages, least, missed) => {
  const { f1, pages: lines } = measured(pages)
  it('have their text', () => {
    expect({ enough: f1 > least, f1, lines }).toMatchObject({ enough: true })
  })
  it('have their headline, day, credits and encoding, and nobody who is not on them', () => {
    // of one page it is known that its author or source is not found
    expect(lines.filter((line) => line.includes('≠')).map((line) => line.split(' ')[1])).toEqual(
      missed === '' ? [] : [missed],
    )
  })
})
