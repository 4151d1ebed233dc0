// Printed proofs: what poppler reads of the PDF is the article, in its order, and every font is in the file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PICTURES } from '#core/media/fixtures/pictures'
import { ARTICLE, cell, figureOf, PICTURE } from '#core/publish/fixtures/articles'
import { datedPdf } from '#core/publish/pdf-dates'
import { printArticle, printEdition } from '#core/publish/print'
import { proofsHtml } from '#core/publish/proof'
import type { Publishable } from '#core/publish/publishable'
import { blockTexts, type Block } from '#shared/document'
import { findChromium } from '../../packaging/system.ts'
import { hasProgram } from './judge.ts'

const executablePath = findChromium()
const work = mkdtempSync(join(tmpdir(), 'galley-print-'))
const sentence =
  '九原区坚持把“书记项目”作为抓党建、促发展的重要抓手，2023年共立项136个，投入2.1亿元，让村民看得见、摸得着。'
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** As the app has it printed. */
const HOW = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const

/** Several pages, with everything that a body may hold. */
const LONG: Publishable = {
  ...ARTICLE,
  pictures: {
    [PICTURE]: {
      path: '',
      address: `data:image/png;base64,${Buffer.from(PICTURES['image/png']).toString('base64')}`,
    },
  },
  body: {
    type: 'doc',
    content: [
      ...ARTICLE.body.content,
      figureOf(
        PICTURE,
        '枣园',
        [{ type: 'text', text: '大青山脚下的枣园' }],
        [{ type: 'text', text: '张三摄' }],
      ),
      ...Array.from({ length: 14 }, (_, at) => paragraph(`${at + 1}月，${sentence.repeat((at % 4) + 1)}`)),
      {
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: [
              cell([{ type: 'text', text: '年份' }], true),
              cell([{ type: 'text', text: '产量' }], true),
            ],
          },
          {
            type: 'table_row',
            content: [cell([{ type: 'text', text: '2023' }]), cell([{ type: 'text', text: '十二吨' }])],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '据地方志记载。' },
          { type: 'note', attrs: { text: '《包头市志》，第三卷。' } },
        ],
      },
    ],
  },
}

/** Without blanks, which are layout, and with the forms that fonts swap for marks put back. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]/g, '')

/** The words of an article in the order of the page; a note's text stands at the end. */
function wordsOf({ kicker, headline, deck, body }: Publishable): string[] {
  const notes = body.content.flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).flatMap((one) => (one.type === 'note' ? [one.attrs.text] : []))
      : [],
  )
  const texts = blockTexts(body.content).filter((text) => !notes.includes(text))
  return [kicker, headline, deck, ...texts.flatMap((text) => text.split('\n')), ...notes]
    .map(bare)
    .filter((text) => text !== '')
}

describe.skipIf(executablePath === undefined || !hasProgram('pdftotext'))(
  'a printed proof (needs Chromium and Debian’s poppler-utils)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
    }, 120_000)
    afterAll(async () => {
      await browser.close()
      if (!process.env.KEEP_PRINT) rmSync(work, { recursive: true, force: true })
    })

    async function printed(
      name: string,
      html: string,
    ): Promise<{ text: string; pages: number; fonts: string[] }> {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.setContent(html)
      const file = join(process.env.KEEP_PRINT ?? work, `${name}.pdf`)
      writeFileSync(file, datedPdf(await page.pdf(HOW), LONG.updatedAt))
      await page.close()
      const say = (program: string, ...args: string[]): string =>
        spawnSync(program, [...args, file, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })
          .stdout
      return {
        text: say('pdftotext', '-raw'),
        pages: Number(/Pages:\s+(\d+)/.exec(say('pdfinfo'))?.[1]),
        fonts: say('pdffonts')
          .split('\n')
          .slice(2)
          .filter((line) => line !== ''),
      }
    }
    /** The first part that does not stand after the one before it; null if all do. Running heads and page numbers are passed over. */
    function missing(text: string, head: string, parts: readonly string[]): string | null {
      const pages = text.split('\f').map((page, at) => {
        const lines = page.split('\n').filter((line) => !/^\s*\d+ *\/ *\d+\s*$/.test(line))
        return bare((at > 0 && bare(lines[0] ?? '') === bare(head) ? lines.slice(1) : lines).join(''))
      })
      const whole = pages.join('')
      let from = 0
      for (const part of parts) {
        const found = whole.indexOf(part, from)
        if (found < 0) return part
        from = found + part.length
      }
      return null
    }

    it('says the article in its order and holds its fonts', async () => {
      const { text, pages, fonts } = await printed(
        'article',
        printArticle(LONG, { lines: 'none', paper: 'a4' }),
      )
      expect(missing(text, LONG.headline, wordsOf(LONG))).toBeNull()
      expect(pages).toBeGreaterThan(1)
      expect(bare(text)).toContain(`1/${pages}`)
      expect(fonts.length).toBeGreaterThan(0)
      // name type encoding emb sub uni object: what is embedded says yes
      expect(fonts.filter((line) => !/\s+yes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(line))).toEqual(
        [],
      )
    })

    it('on paper: each proof begins a page and says at the foot of each of its own which text it is', async () => {
      const proofs = [
        { article: LONG, foot: '第 12 版 ab12cd34ef' },
        { article: { ...ARTICLE, headline: '另一篇' }, foot: '第 3 版 0123456789' },
      ] as const
      for (const lines of [false, true]) {
        const manner = { paper: 'a4', margin: true, lines } as const
        const { text, pages } = await printed(
          `proof-${lines ? 'lines' : 'plain'}`,
          proofsHtml(proofs, manner),
        )
        const each = text
          .split('\f')
          .filter((page) => page.trim() !== '')
          .map(bare)
        const second = each.findIndex((page) => page.includes(bare('第 3 版 0123456789')))
        expect(each).toHaveLength(pages)
        expect(second).toBeGreaterThan(1)
        for (const [at, page] of each.entries()) {
          expect(page.includes(bare('第 12 版 ab12cd34ef')), `foot of page ${at + 1}`).toBe(at < second)
          expect(page.includes(bare('第 3 版 0123456789')), `foot of page ${at + 1}`).toBe(at >= second)
          expect(page).toContain(`${at + 1}/${pages}`)
        }
        expect(each[second]).toContain('另一篇')
      }
    })

    it('is the same file a second later, with the dates of the article', async () => {
      const page = printArticle(ARTICLE, { lines: 'none', paper: 'a4' })
      const print = async (): Promise<Uint8Array> => {
        const tab = await browser.newPage({ javaScriptEnabled: false })
        await tab.setContent(page)
        const pdf = await tab.pdf(HOW)
        await tab.close()
        return pdf
      }
      const first = await print()
      await new Promise((done) => setTimeout(done, 1100))
      const second = await print()
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false)
      const dated = Buffer.from(datedPdf(first, ARTICLE.updatedAt))
      expect(dated.equals(Buffer.from(datedPdf(second, ARTICLE.updatedAt)))).toBe(true)
      expect(dated.toString('latin1')).toContain("/ModDate (D:20230328010500+00'00')")
    })

    it('has a number beside each line of each page', async () => {
      const { text, pages } = await printed('lines', printArticle(LONG, { lines: 'numbers', paper: 'a4' }))
      expect(pages).toBeGreaterThan(1)
      expect(text.split('\f').filter((page) => /(?:^|\s)35(?:\s|$)/.test(page))).toHaveLength(pages)
    })

    it('prints a collection with its contents, each article on a page of its own', async () => {
      const second = { ...ARTICLE, headline: '第二篇', lang: 'en' }
      const edition = {
        id: 'x',
        title: '第一期',
        description: '三月',
        lang: 'zh-CN',
        articles: [LONG, second],
      }
      const { text } = await printed('edition', printEdition(edition, { lines: 'none', paper: 'b5' }))
      const [contents = '', ...rest] = text.split('\f')
      expect(bare(contents)).toContain(bare(`第一期三月目录1. ${LONG.headline}2. 第二篇`))
      expect(rest.filter((page) => page.includes('第二篇')).length).toBe(1)
    })
  },
)
