// An editor who has just installed it opens the sample library by one key, tries things, and takes it away by another.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialog, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

test('the sample library comes by one key and goes by one', async ({ desk: { app, page, dataDir } }) => {
  const banner = page.getByRole('note')
  const welcome = page.getByRole('heading', { name: '清样' })
  const rows = page.locator('[data-region="list"]').getByRole('row')
  const folder = join(dataDir, 'sample')

  await expect(welcome).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Alt+Shift+g')
  await expect(banner).toContainText('这是样例库')
  await expect(rows).not.toHaveCount(0)
  await expect(page.locator('[data-region="sidebar"]')).toContainText('夜里的云泽')

  // Nobody has written anything: it goes without a question, and the editor is where he began.
  await page.keyboard.press('ControlOrMeta+Alt+Shift+d')
  await expect(welcome).toBeVisible()
  await expect(banner).toHaveCount(0)
  await expect.poll(() => existsSync(folder)).toBe(false)

  // Another one, with a new article: it is asked for, and then lies in the bin.
  await page.getByRole('button', { name: '打开样例库' }).click()
  await expect(banner).toBeVisible()
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type('试一试')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  const asked = await answerDialog(app, 'showMessageBox', { response: 0 }, { response: 1 })
  await banner.getByRole('button').click()
  await expect.poll(async () => (await asked()).length).toBe(1)
  await expect(banner).toBeVisible()
  await banner.getByRole('button').click()
  await expect(welcome).toBeVisible()
  await expect.poll(() => existsSync(folder)).toBe(false)
  expect(readdirSync(join(dataDir, '.bin'))).toHaveLength(1)
})
