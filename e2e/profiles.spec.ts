// By profiles: several at once and again by one key, what has left and has changed since, a correction on record.
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { importSample, said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

test('articles leave by profiles, a collection as one', async ({ desk }) => {
  const { app, page, dataDir } = desk

  await test.step('two profiles at once, again by a key, changed since, corrected', async () => {
    const site = join(dataDir, '网站稿')
    await mkdir(site)
    await importSample(page)

    // A profile of its own for the archive, with a folder of its own.
    await chooseMenu(app, 'view.profiles')
    const sheet = page.getByRole('dialog', { name: '导出方案' })
    await sheet.getByRole('button', { name: '新建方案' }).click()
    await expect(sheet.getByLabel('中文名')).toHaveValue('新方案')
    await sheet.getByLabel('中文名').fill('机关刊物')
    await sheet.getByLabel('中文名').press('Enter')
    await sheet.getByLabel('格式').selectOption('text')
    await sheet.getByLabel('换行').selectOption('crlf')
    await sheet.getByLabel('文件名').fill('{作者} {标题}')
    await sheet.getByLabel('署名行').fill('[作者：{作者}][　责编：{责编}]')
    await sheet.getByLabel('署名行').press('Enter')
    await expect(sheet).toContainText('作者：闫方舟　责编：宋璟')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [site] })
    await sheet.getByRole('button', { name: '选文件夹…' }).click()
    await expect(sheet).toContainText(site)
    await sheet.getByRole('button', { name: '完成' }).click()

    await page.keyboard.press('ControlOrMeta+e')
    const dialog = page.getByRole('dialog', { name: '导出', exact: true })
    await dialog.getByRole('checkbox', { name: /^网站/ }).check()
    await dialog.getByRole('checkbox', { name: /^机关刊物/ }).check()
    await dialog.getByRole('checkbox', { name: /^清样/ }).check()
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [dataDir] })
    await dialog.getByRole('button', { name: '按 3 个方案导出' }).click()
    await expect(dialog.getByRole('status')).toHaveCount(3)
    const [pdf = ''] = (await readdir(dataDir)).filter((name) => name.endsWith('.pdf'))
    expect((await readFile(join(dataDir, pdf), 'latin1')).slice(0, 5)).toBe('%PDF-')
    const [text = ''] = await readdir(site)
    expect(text).toMatch(/^闫方舟 包头市九原区.*\.txt$/)
    expect(await readFile(join(site, text), 'utf8')).toContain('\r\n\r\n作者：闫方舟　责编：宋璟\r\n')
    expect((await readdir(dataDir)).filter((name) => name.endsWith('.html'))).toHaveLength(1)
    await page.keyboard.press('Escape')

    const beside = page.locator('[data-region="inspector"]')
    await expect(beside).toContainText('导出过 3 次 · 与最近导出的一致')
    const body = page.locator('[data-region="page"] [contenteditable="true"]')
    await body.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('完。')
    await saved(page)
    await expect(beside).toContainText('导出后有改动')

    // Only what has a folder of its own goes again without a word.
    await page.keyboard.press('ControlOrMeta+e')
    await dialog.getByRole('checkbox', { name: /^网站/ }).uncheck()
    await dialog.getByRole('checkbox', { name: /^清样/ }).uncheck()
    await page.keyboard.press('Escape')
    // At once: what was unticked last counts.
    await page.keyboard.press('ControlOrMeta+Alt+4')
    await expect.poll(() => readFile(join(site, text), 'utf8')).toContain('完。')
    await expect(said(page)).toHaveText(`已导出 1 个文件 · ${text}`)
    // It replaced its own file, which nobody had changed.
    expect(await readdir(site)).toEqual([text])

    await page.keyboard.press('ControlOrMeta+Alt+6')
    const record = page.getByRole('dialog', { name: '导出记录' })
    await expect(record.getByRole('listitem')).toHaveCount(4)
    const old = record.getByRole('listitem').filter({ hasText: '此后有改动' })
    await expect(old).toHaveCount(2)
    await old.first().getByRole('button', { name: '更正…' }).click()
    await expect(record.getByRole('textbox')).toHaveValue(/^更正：《.*》一文有误.*完。.*特此更正。$/s)
    await record.getByRole('button', { name: '记入更正' }).click()
    await expect(record).toContainText('特此更正')
    await old
      .first()
      .getByRole('button', { name: /与现在对照$/ })
      .click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('[data-region="compare"], main')).toContainText('完。')
  })

  await test.step('a collection leaves as a book, as a site and as a list, in its own order', async () => {
    const out = join(dataDir, 'out')
    await mkdir(out)
    const id = await page.evaluate(async () => {
      const { articles, collections } = window.galley.call
      const value = async <T>(answer: Promise<unknown> | undefined): Promise<T> =>
        ((await answer) as { value: T }).value
      const ids: string[] = []
      for (const headline of ['第一篇', '第二篇', '第三篇'])
        ids.push((await value<{ id: string }>(articles?.['create']?.({ headline }))).id)
      const made = await value<{ id: string }>(collections?.['create']?.({ name: '春耕专题' }))
      for (const one of ids.toReversed())
        await collections?.['add']?.({ id: made.id, selection: { kind: 'ids', ids: [one] } })
      return made.id
    })
    expect(id).toHaveLength(26)
    await page.locator('[data-item^="collection"]').click()
    await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(3)
    await page.keyboard.press('ControlOrMeta+Alt+7')
    const dialog = page.getByRole('dialog', { name: '导出 3 篇' })
    await expect(dialog.getByLabel('做成')).toHaveValue('edition')
    await dialog.getByLabel('格式').selectOption('epub')
    const asked = await answerDialog(app, 'showSaveDialog', {
      canceled: false,
      filePath: join(out, '春耕.epub'),
    })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect(dialog.getByRole('status')).toContainText('内有 3 篇')
    expect((await asked())[0]).toMatchObject({ defaultPath: '春耕专题.epub' })

    await dialog.getByLabel('做成').selectOption('folder')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [out] })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect.poll(() => readdir(out)).toEqual(['春耕.epub', '春耕专题'])
    const index = await readFile(join(out, '春耕专题', 'index.html'), 'utf8')
    const places = ['第三篇', '第二篇', '第一篇'].map((headline) => index.indexOf(headline))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)

    await dialog.getByLabel('做成').selectOption('list')
    await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: join(out, '清单.csv') })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect.poll(() => readFile(join(out, '清单.csv'), 'utf8').catch(() => '')).toContain('第三篇')
  })
})
