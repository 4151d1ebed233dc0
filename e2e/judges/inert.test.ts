// Exported pages in a browser that may run scripts: whatever an article holds, nothing runs and nothing is asked of anybody.
import { chromium, type Browser, type Page as Tab } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean } from '#core/publish/escape'
import { editionOf, publishEpub } from '#core/publish/epub'
import { everywhere } from '#core/publish/fixtures/articles'
import { EVIL, PAYLOADS } from '#core/publish/fixtures/payloads'
import { publishHtml } from '#core/publish/html'
import { printArticle, printEdition } from '#core/publish/print'
import type { Edition, Publishable } from '#core/publish/publishable'
import { publishSite } from '#core/publish/site'
import { publishWechatPage } from '#core/publish/wechat'
import { findChromium } from '../../packaging/system.ts'

const ORIGIN = 'http://files.test/'
const executablePath = findChromium()

/** So many payloads stand in each field of an article, and each in every place of its body. */
const AT_ONCE = 174
const ARTICLES: readonly { readonly payloads: readonly string[]; readonly article: Publishable }[] =
  Array.from({ length: Math.ceil(PAYLOADS.length / AT_ONCE) }, (_, at) => {
    const payloads = PAYLOADS.slice(at * AT_ONCE, (at + 1) * AT_ONCE)
    const all = everywhere(payloads.join(' '))
    const content = payloads.flatMap((payload) => everywhere(payload).body.content)
    return {
      payloads,
      article: {
        ...all,
        id: `01J8Z3K5Q${String(at).padStart(17, '0')}`,
        body: { type: 'doc', content },
        pictures: {},
      },
    }
  })
const EDITION: Edition = {
  id: 'x',
  title: PAYLOADS.slice(0, 29).join(' '),
  description: PAYLOADS.slice(29, 58).join(' '),
  lang: 'zh-CN',
  articles: ARTICLES.map(({ article }) => article),
}

interface Page {
  readonly path: string
  readonly type: string
  readonly content: string
}
const html = (path: string, content: string): Page => ({ path, type: 'text/html; charset=utf-8', content })
const typeOf = (path: string): string =>
  path.endsWith('.xml')
    ? 'application/atom+xml'
    : path.endsWith('.css')
      ? 'text/css'
      : 'text/html; charset=utf-8'

describe.skipIf(executablePath === undefined)(
  'exported pages in Chromium with scripts (needs Chromium)',
  () => {
    let browser: Browser
    let tab: Tab
    const files = new Map<string, Page>()
    const asked: string[] = []
    const ran: string[] = []

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
      const context = await browser.newContext()
      await context.route('**/*', async (route) => {
        const url = route.request().url()
        const file = files.get(url)
        if (!file) asked.push(url)
        await (file ? route.fulfill({ contentType: file.type, body: file.content }) : route.abort())
      })
      await context.exposeFunction('ran', (what: string) => ran.push(what))
      await context.addInitScript(() => {
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
          Object.assign(globalThis, {
            [name]: () => (globalThis as unknown as { ran: (what: string) => void }).ran(name),
          })
      })
      // One for all: to open and to close one takes as long as to show a page.
      tab = await context.newPage()
      tab.on('dialog', (dialog) => {
        ran.push(dialog.message())
        void dialog.dismiss()
      })
    }, 120_000)
    afterAll(async () => {
      await browser.close()
    })

    /** What the page says, once everything in it had its time. */
    async function shown(page: Page): Promise<string> {
      files.set(ORIGIN + page.path, page)
      await tab.goto(ORIGIN + page.path, { waitUntil: 'load' })
      const text = await tab.evaluate(() => document.documentElement.textContent)
      expect(tab.url()).toBe(ORIGIN + page.path)
      return text
    }

    it('the browser runs and fetches what is let through', async () => {
      await shown(html('proof.html', `<!doctype html><script>alert(1)</script><img src="${EVIL}seen.png">`))
      expect(ran.splice(0)).toEqual(['alert'])
      expect(asked.splice(0)).toContain(`${EVIL}seen.png`)
    })

    const line = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()
    const lost = (text: string, payloads: readonly string[]): string[] => {
      const whole = line(text)
      return payloads.map(line).filter((payload) => !whole.includes(payload))
    }

    it.each([
      ['HTML', (article: Publishable): string => publishHtml(article)],
      ['WeChat', (article: Publishable): string => publishWechatPage(article)],
      [
        'the printed page',
        (article: Publishable): string => printArticle(article, { lines: 'numbers', paper: 'a4' }),
      ],
    ])('P11 %s: every payload is text, and nobody is asked for anything', async (_name, publish) => {
      for (const { article, payloads } of ARTICLES) {
        const text = await shown(html('article.html', publish(article)))
        expect(lost(text, payloads)).toEqual([])
      }
      expect(ran).toEqual([])
      expect(asked).toEqual([])
    })

    it('EPUB: every payload is text, and every page is XML', async () => {
      for (const { article, payloads } of ARTICLES) {
        const book = unzipSync(publishEpub(editionOf(article), {}))
        for (const [path, bytes] of Object.entries(book))
          if (path.endsWith('.css'))
            files.set(ORIGIN + path, { path, type: 'text/css', content: strFromU8(bytes) })
        const pages = Object.entries(book).filter(([path]) => path.endsWith('.xhtml'))
        expect(pages).toHaveLength(2)
        for (const [path, bytes] of pages) {
          const text = await shown({ path, type: 'application/xhtml+xml', content: strFromU8(bytes) })
          expect(text).not.toContain('error on line')
          expect(path.includes('article') ? lost(text, payloads) : []).toEqual([])
        }
      }
      expect(ran).toEqual([])
      expect(asked).toEqual([])
    })

    it('a collection as a site and as a printed page', async () => {
      const site = publishSite(EDITION).map(({ path, content }): Page => ({
        path,
        type: typeOf(path),
        content: content as string,
      }))
      for (const page of site) files.set(ORIGIN + page.path, page)
      for (const page of site.filter(({ path }) => !path.endsWith('.css'))) await shown(page)
      const text = await shown(html('edition.html', printEdition(EDITION, { lines: 'none', paper: 'a4' })))
      expect(lost(text, PAYLOADS)).toEqual([])
      expect(ran).toEqual([])
      expect(asked).toEqual([])
    })
  },
)
