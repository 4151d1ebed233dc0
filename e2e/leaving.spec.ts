// What leaves: the headline of the channel, how it stands and counts there, what is kept back, and the ledger of it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { importSample, said, saved, SAMPLE_HEADLINE } from './sample.ts'

test.use({ language: 'zh-CN' })

const sheet = (page: Page): ReturnType<Page['locator']> => page.getByRole('dialog', { name: '导出' })
const leaving = (page: Page): ReturnType<Page['locator']> =>
  sheet(page).getByRole('region', { name: '导出的标题' })
const bar = (page: Page): ReturnType<Page['locator']> => page.getByRole('region', { name: '审定' })
const record = (page: Page): ReturnType<Page['locator']> => page.getByRole('region', { name: '决定记录' })

test('an approval over edits; which headline leaves, and for which channel', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page, dataDir } = desk
  await importSample(page)

  await test.step('an approval holds over an edit without bearing, and not over a number', async () => {
    const body = page.locator('[data-region="page"] [contenteditable="true"]').last()
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await page.getByRole('radiogroup', { name: '备选' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.insertText('九原区43项“书记项目”把小事办成民生大事')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio')).toHaveCount(4)
    await page.keyboard.press('a')
    const hold = page.getByRole('group', { name: '通过前' })
    await expect(hold.or(bar(page).getByText('已通过 · Z 撤回'))).toBeVisible()
    if (await hold.isVisible()) {
      await hold.getByRole('textbox').fill('已核对')
      await page.keyboard.press('Enter')
    }
    await expect(bar(page).getByRole('status')).toHaveText('已通过 · Z 撤回')

    async function edit(change: () => Promise<void>): Promise<void> {
      await page.keyboard.press('ControlOrMeta+Shift+W')
      await body.click()
      await change()
      await saved(page)
      await page.keyboard.press('ControlOrMeta+Shift+H')
    }
    await edit(async () => {
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type('另记一笔。')
    })
    await expect(bar(page).getByRole('status')).toContainText('已通过 · 正文此后有改动')
    await edit(async () => {
      const doc = await page.evaluate(async () => {
        const call = window.galley.call
        const list = (await call['articles']?.['list']?.({ view: 'all', query: '' })) as {
          value: { rows: { id: string }[] }
        }
        const id = list.value.rows[0]?.id
        const got = (await call['articles']?.['get']?.({ id })) as {
          value: { version: number; body: unknown }
        }
        const changed = JSON.parse(JSON.stringify(got.value.body).replaceAll('43项', '44项')) as unknown
        await call['articles']?.['save']?.({ id, base: got.value.version, body: changed })
        return JSON.stringify(changed)
      })
      expect(doc).toContain('44项')
    })
    await expect(bar(page).getByRole('status')).toContainText('通过后有改动')
    await page.keyboard.press('z')
    await page.keyboard.press('h')
    await expect(record(page).getByRole('listitem')).toHaveText([/^通过.*后撤回/, /^撤回/])
  })

  await test.step('the sheet shows which headline leaves and how it counts; the channel is remembered by the quick exports', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await page.getByRole('radiogroup', { name: '备选' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.insertText('九原区抓好“书记项目”')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio')).toHaveCount(5)
    await page.keyboard.press('2')
    for (let n = 0; n < 3; n++) await page.keyboard.press('c')
    await page.keyboard.press('Shift+5')
    await expect(page.getByRole('radio').nth(4)).toContainText('用于今日头条')
    await page.keyboard.press('ControlOrMeta+e')
    await expect(leaving(page)).toContainText(SAMPLE_HEADLINE)
    await expect(leaving(page)).toContainText('主标题 · 未决定')
    await sheet(page).getByLabel('渠道').selectOption('今日头条')
    await expect(leaving(page)).toContainText('九原区抓好“书记项目”今日头条专用 · 未决定 · 11 / 30 字符')
    await sheet(page).getByLabel('渠道').selectOption('微信公众号（接口）')
    await expect(leaving(page)).toContainText(SAMPLE_HEADLINE)
    await expect(leaving(page)).toContainText('32 / 30 字符 显示不全')
    await sheet(page).getByLabel('渠道').selectOption('今日头条')
    await expect(leaving(page)).toContainText('今日头条专用')
    await page.keyboard.press('Escape')

    await desk.relaunch()
    const again = desk.page
    await again.getByRole('textbox', { name: '标题', exact: true }).waitFor()
    const filePath = join(dataDir, '头条.txt')
    await answerDialog(desk.app, 'showSaveDialog', { canceled: false, filePath })
    await again.keyboard.press('ControlOrMeta+k')
    await again.getByRole('dialog').getByRole('combobox').fill('导出为纯文本')
    await expect(again.getByRole('option', { name: /导出为纯文本… · 今日头条/ })).toHaveCount(1)
    await again.keyboard.press('Escape')
    await chooseMenu(desk.app, 'file.exportText')
    await expect(said(again)).toHaveText('已导出 1 个文件 · 今日头条 · 头条.txt')
    expect(await readFile(filePath, 'utf8')).toMatch(/^九原区抓好“书记项目”\n/)

    await again.keyboard.press('ControlOrMeta+Shift+H')
    await again.getByRole('radiogroup', { name: '备选' }).waitFor()
    await again.keyboard.press('h')
    await expect(record(again).getByRole('listitem').last()).toContainText(
      /^发布5\. 九原区抓好“书记项目”导出到今日头条 · 纯文本 · 头条\.txt · 未决定/,
    )
  })
})

test('what a channel refuses is kept back until a reason is given; the others of a batch leave', async ({
  desk,
}) => {
  const { app, page, dataDir } = desk
  await importSample(page)
  await page.evaluate(() => window.galley.call['articles']?.['create']?.({ headline: '第二篇的标题' }))
  const grid = page.getByRole('grid', { name: '稿件列表' })
  await expect(grid.getByRole('row')).toHaveCount(2)
  await page.evaluate(() => window.galley.call['settings']?.['change']?.({ exportChannel: 'toutiao' }))
  await grid.getByRole('row').filter({ hasText: '九原区' }).click()
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveText(SAMPLE_HEADLINE)
  // Straight from the menu: nobody is asked for a place, the sheet says why.
  await expect(async () => {
    await chooseMenu(app, 'file.exportText')
    await expect(sheet(page)).toBeVisible()
  }).toPass()
  await expect(said(page)).toContainText('过不了这个渠道的检查，没有导出')
  await expect(sheet(page).getByRole('alert')).toHaveText('过不了这个渠道的检查')
  await expect(sheet(page)).toContainText('32，超过 30')
  await expect(sheet(page).getByRole('button', { name: /^导出/ })).toBeDisabled()
  await page.keyboard.press('Escape')

  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await expect(page.getByText('已选 2 篇')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+e')
  const several = page.getByRole('dialog', { name: '导出 2 篇' })
  await expect(several.getByRole('alert')).toHaveText('1 篇过不了这个渠道的检查，不写理由则不导出')
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [dataDir] })
  await several.getByLabel('格式').selectOption('text')
  await several.getByRole('button', { name: '导出其余 1 篇…' }).click()
  await expect(several.getByRole('status')).toContainText('已导出 1／2 个文件')
  await expect(several.getByRole('status')).toContainText('1 篇过不了渠道的检查，没有导出')
  expect(await readFile(join(dataDir, '第二篇的标题.txt'), 'utf8')).toContain('第二篇')
  await page.keyboard.press('Escape')

  await page.keyboard.press('x')
  await grid.getByRole('row').filter({ hasText: '九原区' }).click()
  await page.keyboard.press('ControlOrMeta+e')
  const reason = page.getByRole('dialog').getByRole('textbox', { name: '仍予导出的理由' })
  await reason.fill('头条编辑已答应放宽')
  const filePath = join(dataDir, '九原.html')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('region', { name: '已导出' })).toContainText('九原.html')
  expect(await readFile(filePath, 'utf8')).toContain(`<title>${SAMPLE_HEADLINE}</title>`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  await page.getByRole('radiogroup', { name: '备选' }).waitFor()
  await page.keyboard.press('h')
  await expect(record(page).getByRole('listitem').last()).toContainText(
    '未过检查而导出（32，超过 30）：头条编辑已答应放宽',
  )
})
