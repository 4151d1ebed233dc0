// Our own pages made otherwise: their text is found whatever their classes, wrappers, statements and markup; cut anywhere they still give it.
import { describe, expect, it } from 'vitest'
import { plainText } from '#shared/document'
import { MUTATIONS } from './fixtures/mutations'
import { MORE_EN, MORE_ZH } from './fixtures/own-pages-more'
import { OWN_EN } from './fixtures/own-pages-en'
import { OWN_ZH } from './fixtures/own-pages-zh'
import { ABROAD } from './fixtures/pages-abroad'
import { LAST_MORE } from './fixtures/pages-last-more'
import { LAST_ZH } from './fixtures/pages-last'
import { LATER_EN } from './fixtures/pages-later-en'
import { LATER_ZH } from './fixtures/pages-later-zh'
import { ODD } from './fixtures/pages-odd'
import { PORTALS } from './fixtures/pages-portals'
import { SITES } from './fixtures/pages-sites'
import { bodyF1 } from './fixtures/scoring'
import { readHtml } from './html'
import { runningText } from './running-text'

/** WeChat's pages are known by their ids, which a mutation takes away. */
const PAGES = [
  ...OWN_ZH,
  ...MORE_ZH,
  ...PORTALS,
  ...SITES,
  ...ODD,
  ...LATER_ZH,
  ...OWN_EN,
  ...MORE_EN,
  ...ABROAD,
  ...LATER_EN,
  ...LAST_ZH,
  ...LAST_MORE,
].filter(({ kind, text }) => kind === 'html' && !text.includes('js_content'))
const isChinese = ({ title }: { readonly title: string }): boolean => /\p{Script=Han}/u.test(title)

/** As asked of whole pages: 0.955 of English, 0.94 of Chinese. */
const LEAST = { en: 0.955, zh: 0.94 } as const

describe.each(Object.entries(MUTATIONS))('%s', (_, change) => {
  it.each(['en', 'zh'] as const)('%s', (lang) => {
    const scores = PAGES.filter((page) => isChinese(page) === (lang === 'zh')).map(({ id, text, body }) => {
      const found = runningText(readHtml(change(text)).body.content).join('\n')
      return { id, f1: bodyF1(found, body.join('\n'), lang === 'en') }
    })
    const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
    expect({ enough: mean >= LEAST[lang], mean, worst: scores.filter(({ f1 }) => f1 < 0.9) }).toMatchObject({
      enough: true,
    })
  })
})

/** One of each make. */
const CUT = [PORTALS[0]!, SITES[0]!, SITES[4]!, ODD[0]!, ABROAD[0]!]

describe('a page cut short', () => {
  it.each(CUT.map((page) => [page.id, page] as const))('%s', (_, { text }) => {
    for (let hundredth = 0; hundredth <= 100; hundredth++) {
      const page = readHtml(text.slice(0, Math.round((text.length * hundredth) / 100)))
      const hasBody = plainText(page.body) !== ''
      // an article, or why there is none
      expect(hasBody || page.notices.includes('no-body')).toBe(true)
      expect(page.headline !== '' || page.notices.includes('no-headline')).toBe(true)
    }
  })
})
