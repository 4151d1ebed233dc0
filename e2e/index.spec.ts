// The search index in the window: its progress is said while it takes its time, it is rebuilt and checked by command, and
// damage is mended without anybody asking.
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Desk } from './app.ts'
import { fill } from './fill.ts'
import { said } from './sample.ts'

test.use({ language: 'zh-CN' })

const COUNT = 6000
const status = (page: Page) => page.locator('[data-indexing]')
const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' })

async function restartedAfter(desk: Desk, work: () => void): Promise<Page> {
  await desk.app.close()
  work()
  Object.assign(desk, await desk.open())
  return desk.page
}
async function finds(page: Page): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill('第777号')
  await expect(rows(page)).toHaveAttribute('aria-rowcount', '1')
  await page.getByRole('search').getByRole('combobox').fill('')
  await expect(rows(page)).toHaveAttribute('aria-rowcount', String(COUNT))
}

test('progress while it catches up, rebuilt and checked by command, damage mended by itself', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  let page = await restartedAfter(desk, () => fill(desk.dataDir, COUNT))
  await expect(status(page)).toHaveText(/^索引 [\d,]+ \/ 6,000$/)
  await finds(page)
  await expect(status(page)).toHaveCount(0, { timeout: 60_000 })

  await page.keyboard.press('ControlOrMeta+Alt+k')
  await expect(status(page)).toHaveText(/^核对索引 [\d,]+ \/ 6,000$/)
  await expect(said(page)).toHaveText('检索索引与 6,000 篇稿件逐词相符', { timeout: 60_000 })
  await expect(status(page)).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+Alt+r')
  const dialog = page.getByRole('dialog', { name: '重建检索索引' })
  await expect(dialog).toContainText('稿件本身不动')
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'reindex-zh.png') })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(status(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Alt+r')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText(/^索引 [\d,]+ \/ 6,000$/)
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'indexing-zh.png') })
  await finds(page)
  await expect(status(page)).toHaveCount(0, { timeout: 60_000 })

  page = await restartedAfter(desk, () => {
    const db = new Database(join(desk.dataDir, 'library', 'galley.db'))
    db.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    db.close()
  })
  await expect(rows(page)).toHaveAttribute('aria-rowcount', String(COUNT))
  await expect(status(page)).toHaveText(/^索引 [\d,]+ \/ 6,000$/, { timeout: 30_000 })
  await finds(page)
  await expect(status(page)).toHaveCount(0, { timeout: 60_000 })
})
