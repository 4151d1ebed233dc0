// Import: by the dialog, by drop, by paste; the report; what is already here; what cannot be read.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, dropFiles, expect, test } from './app.ts'
import { SAMPLE_FILE, SAMPLE_HEADLINE, SAMPLE_TEXT } from './sample.ts'

test.use({ language: 'zh-CN' })

/** The sample as the page of another district. */
const pageOf = (district: string): string => SAMPLE_TEXT.replaceAll('九原', district)

test('files by the dialog: another encoding, a page, what was set apart of it', async ({ desk }) => {
  test.setTimeout(120_000)
  const { app, page, dataDir } = desk

  await test.step('a GBK file is read as what it is', async () => {
    // “清样\n第一段正文。” in GBK.
    const bytes = Buffer.from('c7e5d1f90ab5dad2bbb6ced5fdcec4a1a30a', 'hex')
    const file = join(dataDir, 'gbk.txt')
    await writeFile(file, bytes)
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
    await chooseMenu(app, 'file.import')
    await expect(page.getByRole('dialog', { name: '导入结果' })).toContainText(/gb/i)
    await page.keyboard.press('Escape')
    await expect(page.locator('main')).toContainText('第一段正文。')
  })

  await test.step('a page chosen in the dialog becomes an article, and the report says what was done', async () => {
    const asked = await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [SAMPLE_FILE] })
    await chooseMenu(app, 'file.import')
    const report = page.getByRole('dialog', { name: '导入结果' })
    await expect(report.locator('del')).toHaveText('|世界快消息')
    await expect(report).toContainText('35 条其他标题进入审核队列')
    await expect(report).toContainText('【资料图】')
    expect((await asked())[0]).toMatchObject({ properties: expect.arrayContaining(['multiSelections']) })
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_HEADLINE)
    await expect(page.getByLabel('作者', { exact: true })).toHaveValue('闫方舟')
    await expect(page.getByLabel('单位', { exact: true })).toHaveValue('包头市九原区委组织部')
    await expect(page.getByLabel('责编', { exact: true })).toHaveValue('宋璟')
    await expect(page.locator('[contenteditable="true"] > p')).toHaveCount(5)
    await expect(page.getByRole('navigation').getByRole('button', { name: /标题审核队列/ })).toContainText(
      '35',
    )
    await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('what is set apart can be put back into the body, and taken out again', async () => {
    const apart = page.getByRole('listitem').filter({ hasText: '【资料图】' })
    await apart.getByRole('button', { name: '放回正文' }).click()
    await expect(page.locator('[contenteditable="true"] > p')).toHaveCount(6)
    await expect(page.locator('[contenteditable="true"] > p').first()).toHaveText('【资料图】')
    await apart.getByRole('button', { name: '再移出' }).click()
    await expect(page.locator('[contenteditable="true"] > p')).toHaveCount(5)
  })
})

test('files dropped; text pasted where nobody types, and into a sheet', async ({ desk }) => {
  test.setTimeout(120_000)
  const { app, page } = desk

  await test.step('files dropped anywhere on the window come in; the bad one does not stop the others', async () => {
    await dropFiles(page, 'main', [
      { name: '九原区.txt', bytes: new TextEncoder().encode(SAMPLE_TEXT) },
      { name: '坏.docx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]) },
    ])
    const report = page.getByRole('dialog', { name: '导入结果' })
    const files = report.getByRole('listitem')
    await expect(files).toHaveCount(2)
    await expect(files.nth(0)).toContainText('坏.docx')
    await expect(files.nth(0)).toContainText('未导入')
    await expect(files.nth(1)).toContainText('九原区.txt')
    await expect(report).toContainText('导入 1 个 · 失败 1 个')
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('作者', { exact: true })).toHaveValue('闫方舟')
  })

  await test.step('text pasted where nobody types is imported; pasted again it is already here', async () => {
    const paste = () =>
      page.evaluate((text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }, pageOf('青原'))
    await paste()
    const report = page.getByRole('dialog', { name: '导入结果' })
    await expect(report).toContainText('导入 1 个')
    await page.keyboard.press('Escape')
    await paste()
    await expect(report).toContainText('已有 1 个')
    await report.getByRole('button', { name: '打开已有的那篇' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_HEADLINE.replace('九原', '青原'))
    await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('the paste command opens a sheet to paste into', async () => {
    await chooseMenu(app, 'file.paste')
    const field = page.getByLabel('来稿文本')
    await expect(field).toBeFocused()
    await field.fill(pageOf('赤原'))
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('dialog', { name: '导入结果' })).toContainText('文本 · 网页文字')
  })
})
