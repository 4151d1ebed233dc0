// Pictures of the screens for the manual: both languages, light and dark, a usual and a small window.
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { furnish } from './pictures-furnish.ts'
import { MANUAL_SCENES } from './pictures-manual.ts'
import { nightOf } from '../packaging/manual.ts'

const FOLDER = join(import.meta.dirname, '../docs/pictures')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
] as const

const MANUAL = join(import.meta.dirname, '../docs/manual/pictures')
/** A picture of the manual is at most this wide, in pixels. */
const WIDEST = 1000

test.skip(process.env.PICTURES !== '1', 'only for npm run pictures')

interface Scene {
  readonly name: string
  readonly go: (page: Page) => Promise<void>
}

/** The browser has the encoder: base64 of a WebP, no wider than the manual's pages. */
function asWebp(page: Page, png: Buffer): Promise<string> {
  return page.evaluate(
    async ([base64, widest]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const whole = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const scale = Math.min(1, widest / whole.width)
      const canvas = new OffscreenCanvas(Math.round(whole.width * scale), Math.round(whole.height * scale))
      const paper = canvas.getContext('2d')
      if (paper === null) throw new Error('no canvas')
      paper.imageSmoothingQuality = 'high'
      paper.drawImage(whole, 0, 0, canvas.width, canvas.height)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })
      let text = ''
      for (const one of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(one)
      return btoa(text)
    },
    [png.toString('base64'), WIDEST] as const,
  )
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

/** Where the test keeps its library is no place of a reader's: its path is shown as `~/Galley/library/galley.db`. */
async function hidePlaces(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode() !== null) {
      const { currentNode: text } = texts
      const shown = text.nodeValue ?? ''
      if (shown.includes('galley-e2e-')) text.nodeValue = shown.replace(/\S*galley-e2e-[^/\\]*/, '~/Galley')
    }
  })
}

const dialog = (page: Page) => page.getByRole('dialog')

const SCENES: readonly Scene[] = [
  {
    name: 'first-start',
    go: async (page) => expect(page.getByRole('main').getByRole('button')).toHaveCount(3),
  },
  {
    name: 'import-report',
    go: async (page) => {
      await page.keyboard.press('ControlOrMeta+Alt+i')
      await expect(dialog(page).locator('del')).toBeVisible()
    },
  },
  {
    name: 'write',
    go: async (page) => {
      await page.keyboard.press('Enter')
      await expect(dialog(page)).toHaveCount(0)
      await furnish(page)
      await expect(page.getByRole('navigation').getByRole('button', { name: /党建/ })).toBeVisible()
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(10)
    },
  },
  {
    name: 'bench',
    go: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+H')
      await expect(page.getByRole('main').getByText('世界快消息').first()).toBeVisible()
      await page.keyboard.press('2')
    },
  },
  {
    name: 'queue',
    go: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+Q')
      await expect(page.getByRole('main').getByText('全球IPO融资规模创三年新低')).toBeVisible()
    },
  },
  {
    name: 'export',
    go: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+W')
      await expect(page.locator('main [contenteditable="true"]')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+e')
      await expect(dialog(page).locator('pre')).toContainText('<!doctype html>')
    },
  },
]

for (const language of ['zh-CN', 'en'] as const)
  test.describe(language, () => {
    test.use({ language })
    for (const theme of ['light', 'dark'] as const)
      test(`${language}, ${theme}`, async ({ desk }) => {
        const { page } = desk
        await setTheme(page, theme)
        for (const { name, go } of SCENES) {
          await go(page)
          await hidePlaces(page)
          for (const size of SIZES) {
            await page.setViewportSize(size)
            const short = language === 'en' ? 'en' : 'zh'
            const file = `${name}-${theme}-${short}-${size.width}x${size.height}.png`
            await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' })
          }
          await page.setViewportSize(SIZES[0])
        }
      })

    test(`${language}, of the manual`, async ({ desk }) => {
      test.setTimeout(600_000)
      const { page } = desk
      await setTheme(page, 'light')
      await page.setViewportSize({ width: 1180, height: 760 })
      for (const { name, go, of } of MANUAL_SCENES) {
        await go(page)
        await page.mouse.move(0, 0)
        const file = `${name}.${language === 'en' ? 'en' : 'zh'}.webp`
        for (const theme of ['dark', 'light'] as const) {
          await setTheme(page, theme)
          await hidePlaces(page)
          const png = await (of?.(page) ?? page).screenshot({ animations: 'disabled', caret: 'initial' })
          const path = join(MANUAL, theme === 'dark' ? nightOf(file) : file)
          await writeFile(path, Buffer.from(await asWebp(page, png), 'base64'))
        }
      }
    })
  })
