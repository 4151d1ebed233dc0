// Export: straight from the menu, by the dialog with its preview and its list of what to look at before.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { importSample, said, SAMPLE_HEADLINE } from './sample.ts'

test.use({ language: 'zh-CN' })

const FORMATS = [
  { command: 'file.exportHtml', name: 'out.html', holds: `<title>${SAMPLE_HEADLINE}</title>` },
  { command: 'file.exportMarkdown', name: 'out.md', holds: '闫方舟' },
  { command: 'file.exportText', name: 'out.txt', holds: SAMPLE_HEADLINE },
] as const

test('an article leaves from the menu, by the dialog, for WeChat, on paper, and with others into a folder', async ({
  desk,
}) => {
  const { app, page, dataDir } = desk
  await importSample(page)

  await test.step('each command writes the file that was chosen', async () => {
    for (const { command, name, holds } of FORMATS) {
      const filePath = join(dataDir, name)
      const asked = await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
      await chooseMenu(app, command)
      await expect(said(page)).toHaveText(`已导出 1 个文件 · ${name}`)
      expect((await asked())[0]).toMatchObject({ defaultPath: expect.stringContaining('包头市九原区') })
      const text = await readFile(filePath, 'utf8')
      expect(text, name).toContain(holds)
      expect(text, name).toContain('自从这个路修起来以后,我们这儿的蔬菜运输量提升了30%—40%左右。')
      expect(text, name).not.toContain('世界快消息')
      expect(text, name).not.toContain('【资料图】')
    }
  })

  await test.step('the dialog shows what to look at, leads there, says what it wrote, and nothing when cancelled', async () => {
    await page.keyboard.press('ControlOrMeta+e')
    const dialog = page.getByRole('dialog', { name: '导出' })
    await expect(dialog.getByRole('listitem')).toHaveText([/标题还没有通过/, /来源未填/])
    await dialog.getByRole('button', { name: '去填来源' }).click()
    await expect(page.getByLabel('来源', { exact: true })).toBeFocused()
    await page.keyboard.type('九原党建')
    await page.keyboard.press('ControlOrMeta+e')
    await expect(dialog.getByRole('listitem')).toHaveText([/标题还没有通过/])
    await dialog.getByLabel('格式').selectOption('markdown')
    await expect(dialog.getByRole('region', { name: /^预览/ })).toContainText('九原党建')

    const given = await answerDialog(app, 'showSaveDialog', { canceled: true, filePath: '' })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect.poll(async () => (await given()).length).toBe(1)
    await expect(dialog.getByRole('status')).toHaveCount(0)

    const filePath = join(dataDir, '九原.md')
    await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect(dialog.getByRole('region', { name: '已导出' })).toContainText('九原.md')
    await expect(dialog.getByRole('button', { name: '在文件夹中显示' })).toBeVisible()
    expect(await readFile(filePath, 'utf8')).toBe(await dialog.locator('pre').textContent())

    await dialog.getByRole('button', { name: '复制内容' }).click()
    await expect(said(page)).toHaveText('已复制到剪贴板')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('for WeChat it is copied as it is pasted there, and a proof is printed the same twice', async () => {
    await page.keyboard.press('ControlOrMeta+e')
    const dialog = page.getByRole('dialog', { name: '导出' })
    await dialog.getByLabel('格式').selectOption('wechat')
    await dialog.getByLabel('样式').selectOption('vermilion')
    await dialog.getByRole('button', { name: '复制图文' }).click()
    await expect(said(page)).toHaveText('已复制到剪贴板')
    // What an editor in a browser is given, as that of WeChat is.
    await dialog.evaluate((element) => {
      const field = Object.assign(document.createElement('div'), { contentEditable: 'true', id: 'pasted' })
      field.addEventListener('paste', (event) => {
        field.textContent = event.clipboardData?.getData('text/html') ?? ''
        event.preventDefault()
      })
      element.append(field)
      field.focus()
    })
    await page.keyboard.press('ControlOrMeta+v')
    const pasted = page.locator('#pasted')
    await expect(pasted).toContainText('责任编辑：宋璟')
    const html = await pasted.evaluate((element) => element.textContent)
    expect(html).toMatch(/<section style="[^"]+"><p style="[^"]+">/)
    expect(html).not.toMatch(/<[^>]+ (?:class|id)=|<(?:style|script|a|img)\b/)
    await pasted.evaluate((element) => element.remove())

    const proofs = ['一.pdf', '二.pdf'].map((name) => join(dataDir, name))
    await answerDialog(app, 'showSaveDialog', ...proofs.map((filePath) => ({ canceled: false, filePath })))
    await dialog.getByLabel('格式').selectOption('pdf')
    await dialog.getByLabel('行号').selectOption('numbers')
    for (const proof of proofs) {
      await dialog.getByRole('button', { name: '导出…' }).click()
      await expect(dialog.getByRole('region', { name: '已导出' })).toContainText(basename(proof))
    }
    const [first, second] = await Promise.all(proofs.map((proof) => readFile(proof)))
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(first?.toString('latin1')).toContain('/StructTreeRoot')
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('several chosen articles go into one folder', async () => {
    await page.evaluate(() => window.galley.call.articles?.create?.({ headline: '第二篇' }))
    const grid = page.getByRole('grid', { name: '稿件列表' })
    await expect(grid.getByRole('row')).toHaveCount(2)
    await grid.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+J')
    await expect(page.getByText('已选 2 篇')).toBeVisible()
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [dataDir] })
    await page.keyboard.press('ControlOrMeta+Alt+3')
    await expect(said(page)).toContainText('已导出 2 个文件')
    expect(await readFile(join(dataDir, '第二篇.txt'), 'utf8')).toContain('第二篇')
  })
})
