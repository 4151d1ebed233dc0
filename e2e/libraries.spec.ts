// Several libraries: made, changed for one another in the same window, listed; files and libraries handed over by the system.
import type { ElectronApplication } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { saved } from './sample.ts'

test.use({ language: 'zh-CN' })

/** What the system does with a double click while the program runs; the words are those of a second start. */
const startAgain = (app: ElectronApplication, ...words: readonly string[]): Promise<unknown> =>
  app.evaluate((electron, argv) => electron.app.emit('second-instance', {}, argv, '/'), ['galley', ...words])

test('two libraries in one window, and what a second start names', async ({ desk }) => {
  const { app, page, dataDir } = desk
  const filePath = join(dataDir, '社会版.galley')
  const list = page.getByRole('grid', { name: '稿件列表' })
  const headline = page.getByLabel('标题', { exact: true })
  const text = page.locator('main [contenteditable="true"]')

  await page.keyboard.press('ControlOrMeta+n')
  await headline.fill('本机的一篇')
  await saved(page)
  const [beside] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Shift+F12')])
  await expect(beside.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(1)
  // The last keys are still on their way when the library is left, in another window than the one that leaves it.
  await text.click()
  await page.keyboard.type('换库之前的最后一句。')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
  await chooseMenu(app, 'library.new')
  await expect(page).toHaveTitle('社会版 — 清样 Galley')
  await expect(list).toHaveCount(0)
  await expect(beside).toHaveTitle('社会版 — 清样 Galley')
  const gone = beside.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.close())
  await gone

  await page.keyboard.press('ControlOrMeta+n')
  await headline.fill('社会版的一篇')
  await saved(page)
  const file = join(dataDir, '来稿.md')
  writeFileSync(file, '# 双击来的稿件\n\n正文一段。\n')
  await startAgain(app, file)
  await expect(page.getByRole('dialog', { name: '导入结果' })).toContainText('双击来的稿件')
  await page.keyboard.press('Escape')
  await expect(list.getByRole('row')).toHaveCount(2)

  // Back to the first, by the list; no word was lost, and nothing of the other is here.
  await page.keyboard.press('ControlOrMeta+Alt+Shift+T')
  const sheet = page.getByRole('dialog', { name: '稿件库' })
  await expect(sheet.getByRole('listitem')).toHaveCount(2)
  await sheet.getByRole('button', { name: '打开“本机稿件库”' }).click()
  await expect(list.getByRole('row')).toHaveCount(1)
  await list.getByRole('row').first().click()
  await expect(text).toContainText('换库之前的最后一句。')

  // A second start names the other: it is opened in this window, though the first has only just been shown.
  await startAgain(app, filePath)
  await expect(page).toHaveTitle(/社会版 — 清样/)
  await expect(list.getByRole('row')).toHaveCount(2)

  // It is the one that the next start opens, under the name that it was given here.
  await page.keyboard.press('ControlOrMeta+Alt+Shift+T')
  const field = sheet.getByRole('listitem').first().getByLabel('名称')
  await field.fill('社会新闻部')
  await field.press('Enter')
  await sheet.getByRole('button', { name: '固定“社会新闻部”', exact: true }).click()
  await expect(sheet.getByRole('button', { name: '取消固定“社会新闻部”' })).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/libraries.png` })
  const again = await desk.relaunch()
  await expect(again.page).toHaveTitle(/社会新闻部 — 清样/)
  await expect(again.page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(2)
})

test('what is in the way of another library leaves the open one as it was', async ({ desk }) => {
  const { app, page, dataDir } = desk
  const headline = page.getByLabel('标题', { exact: true })
  await page.keyboard.press('ControlOrMeta+n')
  await headline.fill('还在')
  await saved(page)
  const foreign = join(dataDir, '不是.galley')
  writeFileSync(foreign, 'not a library')
  const asked = await answerDialog(app, 'showMessageBox', { response: 3 }, { response: 0 })
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [foreign] })
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: foreign })
  await chooseMenu(app, 'library.open')
  await expect.poll(async () => (await asked()).length).toBe(1)
  const [{ buttons }] = (await asked()) as [{ buttons: readonly string[] }]
  expect(buttons.slice(1)).toEqual(['重试', '显示所在文件夹', '取消'])
  // A new one never takes the place of a file.
  await chooseMenu(app, 'library.new')
  await expect.poll(async () => (await asked()).length).toBe(2)
  expect(readFileSync(foreign, 'utf8')).toBe('not a library')
  await expect(headline).toHaveValue('还在')
  await headline.fill('照旧写')
  await saved(page)
})
