// Pictures of the screens for the manual: both languages, light and dark, a usual and a small window.
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expect, test } from './app.ts'

const FOLDER = join(import.meta.dirname, '../docs/pictures')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
] as const

test.skip(process.env.PICTURES !== '1', 'only for npm run pictures')

interface Scene {
  readonly name: string
  readonly go: (page: Page) => Promise<void>
}

const dialog = (page: Page) => page.getByRole('dialog')

/** A few more articles from the headlines of the sample page, with tags, so that the list is a list. */
async function furnish(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { articles, headlines, tags } = window.galley.call
    const value = (answer: unknown): unknown => (answer as { value: unknown }).value
    const queue = value(await headlines?.queue?.({})) as {
      rows: { id: string; articleId: string | null; state: string }[]
    }
    const names = ['财经', '社会', '体育', '政策']
    const colours = ['pencil', 'ochre', 'moss', 'ink']
    const open = queue.rows.filter((row) => row.articleId === null && row.state === 'open')
    for (const [n, row] of open.slice(0, 9).entries()) {
      const made = value(await headlines?.startArticle?.({ id: row.id })) as { id: string }
      await tags?.add?.({ articleIds: [made.id], name: names[n % names.length] })
    }
    const page = value(await articles?.list?.({ view: 'all' })) as { rows: { id: string; author: string }[] }
    const own = page.rows.find((row) => row.author === '闫方舟')
    if (own) for (const name of ['党建', '乡村振兴']) await tags?.add?.({ articleIds: [own.id], name })
    const all = value(await tags?.list?.({})) as { id: string; name: string }[]
    for (const tag of all) {
      const colour = tag.name === '党建' ? 'vermilion' : colours[names.indexOf(tag.name)]
      if (colour !== undefined) await tags?.setColour?.({ id: tag.id, colour })
    }
  })
}

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
        await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        for (const { name, go } of SCENES) {
          await go(page)
          for (const size of SIZES) {
            await page.setViewportSize(size)
            const short = language === 'en' ? 'en' : 'zh'
            const file = `${name}-${theme}-${short}-${size.width}x${size.height}.png`
            await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' })
          }
          await page.setViewportSize(SIZES[0])
        }
      })
  })
