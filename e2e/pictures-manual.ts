// What the manual's pictures show, one after the other in one running app, in either language; `pictures.spec.ts` takes them.
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { furnish } from './pictures-furnish.ts'

interface ManualScene {
  /** The pictures are `docs/manual/pictures/<name>.<zh|en>.webp`, and `.dark.webp` by night. */
  readonly name: string
  readonly go: (page: Page) => Promise<void>
  /** What is taken of the window; all of it where it is left out. */
  readonly of?: (page: Page) => Locator
}

const dialog = (page: Page): Locator => page.getByRole('dialog').last()
const main = (page: Page): Locator => page.getByRole('main')
const text = (page: Page): Locator => page.locator('[data-region="page"] [contenteditable="true"]')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens a sheet by its key; the sheet of before is closed. */
async function sheet(page: Page, key: string): Promise<void> {
  await closed(page)
  await press(page, key)
  await expect(dialog(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
}

async function closed(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await press(page, 'Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 500 })
  }).toPass()
}

async function write(page: Page): Promise<void> {
  await closed(page)
  await press(page, 'ControlOrMeta+Shift+W')
  await expect(text(page)).toBeVisible()
}

export const MANUAL_SCENES: readonly ManualScene[] = [
  {
    name: 'import-report',
    of: dialog,
    go: async (page) => {
      await press(page, 'ControlOrMeta+Alt+i')
      await expect(dialog(page).locator('del')).toBeVisible()
    },
  },
  {
    name: 'source-and-article',
    go: async (page) => {
      await press(page, 'Enter')
      await closed(page)
      await furnish(page)
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(10)
      await press(page, 'ControlOrMeta+Alt+Shift+r')
      await expect(main(page).getByText('【资料图】').first()).toBeVisible()
    },
  },
  {
    name: 'write',
    go: async (page) => {
      await write(page)
      await text(page).click()
      await press(page, 'ControlOrMeta+Home')
      // From the headline on.
      await text(page).evaluate((body) => {
        for (let at = body.parentElement; at !== null; at = at.parentElement) at.scrollTop = 0
      })
    },
  },
  {
    name: 'beside',
    go: async (page) => {
      await press(page, 'ControlOrMeta+F8')
      await expect(page.getByRole('region', { name: /^(?:并排|Beside)$/ })).toContainText('【资料图】')
    },
  },
  {
    name: 'copyedit',
    go: async (page) => {
      await press(page, 'ControlOrMeta+F4', 'F7', 'F7')
      await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'word-lists',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+Alt+Shift+w')
      const starter = dialog(page).getByRole('button', { name: /示例词表|starter/i })
      await starter.click()
      await expect(dialog(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'replace',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+Shift+x')
      await page.keyboard.type('打造')
      await press(page, 'Tab')
      await page.keyboard.type('建设')
      await press(page, 'Enter')
      await expect(dialog(page).getByRole('checkbox').first()).toBeVisible()
    },
  },
  {
    name: 'tags',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+Shift+g')
      await dialog(page).getByText('党建').first().click()
    },
  },
  {
    name: 'search',
    go: async (page) => {
      await write(page)
      await page.getByRole('complementary').getByRole('tab').first().click()
      await page.getByRole('search').getByRole('combobox').fill('党建 九原区')
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1)
      await press(page, 'Enter', 'F3')
    },
  },
  {
    name: 'bench',
    go: async (page) => {
      await page.getByRole('search').getByRole('combobox').fill('')
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(10)
      await press(page, 'ControlOrMeta+Shift+h')
      await expect(main(page).getByText('世界快消息').first()).toBeVisible()
      await press(page, '2')
    },
  },
  {
    name: 'queue',
    go: async (page) => {
      await press(page, 'ControlOrMeta+Shift+q')
      await expect(main(page).getByText('全球IPO融资规模创三年新低')).toBeVisible()
    },
  },
  {
    name: 'queue-clean',
    of: dialog,
    go: async (page) => {
      await press(page, 'w')
      await expect(dialog(page).locator('del').first()).toBeVisible()
    },
  },
  { name: 'channels', of: dialog, go: (page) => sheet(page, 'ControlOrMeta+Alt+c') },
  {
    name: 'revisions',
    go: async (page) => {
      await write(page)
      await text(page).click()
      await press(page, 'ControlOrMeta+Home')
      await page.keyboard.type('村里的变化，老人看在眼里。')
      await press(page, 'ControlOrMeta+s')
      await dialog(page).getByRole('textbox').first().fill('一校')
      await press(page, 'Enter')
      await closed(page)
      await press(page, 'ControlOrMeta+Alt+v')
      await press(page, 'j')
      await expect(main(page).locator('ins, del').first()).toBeVisible()
    },
  },
  {
    name: 'export',
    of: dialog,
    go: async (page) => {
      await write(page)
      await sheet(page, 'ControlOrMeta+e')
      await expect(dialog(page).locator('pre')).toContainText('<!doctype html>')
    },
  },
  {
    name: 'review-rule',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+Alt+u')
      await dialog(page).getByRole('checkbox').first().click()
      await expect(dialog(page)).toContainText(/初审 → 复审|First review →/)
    },
  },
  {
    name: 'backups',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+Alt+Shift+b')
      await dialog(page)
        .getByRole('button', { name: /现在备份|Back up now/ })
        .click()
      await expect(dialog(page).getByRole('status').last()).toContainText(
        /已备份并核对|Backed up and checked/,
      )
    },
  },
  {
    name: 'palette',
    of: dialog,
    go: async (page) => {
      await sheet(page, 'ControlOrMeta+k')
      await page.keyboard.type('dao')
    },
  },
]
