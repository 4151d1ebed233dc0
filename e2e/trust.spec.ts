// A library that a newer Galley saved: it is read, searched and exported, and not a byte of it changes.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { chooseMenu, expect, test } from './app.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

test('P15 a newer library opens read-only on a copy, says so, and stays as it is', async ({ desk }) => {
  await importSample(desk.page)
  await desk.app.close()
  const library = join(desk.dataDir, 'library', 'galley.db')
  const file = openSync(library, 'r+')
  writeSync(file, Buffer.from([0, 0, 0, 99]), 0, 4, 60)
  closeSync(file)
  const hash = (): string => createHash('sha256').update(readFileSync(library)).digest('hex')
  const before = hash()

  const { page, app } = await desk.open()
  await expect(page.locator('[data-banner="newer"]')).toContainText('由更新版本的清样保存，现在只读')
  const list = page.getByRole('grid', { name: '稿件列表' })
  await list.getByRole('row').first().click()
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveAttribute('readonly', '')
  await expect(
    page.locator('[data-region="page"] [role="textbox"][contenteditable="false"]'),
  ).not.toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('书记项目')
  await expect(list.getByRole('row')).toHaveCount(1)
  // What would change it is refused in words, not done.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.getByText('稿件库现在是只读的')).toBeVisible()
  await app.close()
  expect(hash()).toBe(before)
})

test('P17 one flipped bit: the status bar says it, the sheet names the article and brings it back, the rest stands apart', async ({
  desk,
}) => {
  await importSample(desk.page)
  await desk.page.getByRole('textbox', { name: '标题', exact: true }).fill('会坏的稿件')
  await saved(desk.page)
  await desk.app.close()
  const library = join(desk.dataDir, 'library', 'galley.db')
  const bytes = readFileSync(library)
  const words = Buffer.from('"text":"')
  const at = bytes.indexOf(words) + words.length
  const file = openSync(library, 'r+')
  writeSync(file, Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at)
  closeSync(file)

  const running = await desk.open()
  const { page } = running
  await chooseMenu(running.app, 'library.health')
  const sheet = page.getByRole('dialog', { name: '核对稿件库' })
  await sheet.getByRole('button', { name: '现在核对' }).click()
  const damaged = sheet.getByRole('list', { name: '损坏之处' }).getByRole('listitem')
  await expect(damaged).toHaveCount(1)
  await expect(damaged).toContainText('正文会坏的稿件')
  await sheet.getByRole('button', { name: /^取最近的完好版本/ }).click()
  await expect(sheet).toContainText('完好。逐项核对了')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-health]')).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '稿件列表' })).toContainText('〔存疑〕会坏的稿件')
})
