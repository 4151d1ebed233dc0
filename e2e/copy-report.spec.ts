// A desk's own style of copyediting, from making it to what it finds; a rule mended at once; the check report with its estimate.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answerDialog, expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

const tab = (page: Page) => page.getByRole('tab', { name: /^校对/ })
const list = (page: Page) => page.locator('[data-region="copyedit"]')
const group = (page: Page, rule: string) => list(page).getByRole('region', { name: new RegExp(`^${rule}`) })

test('an own style, a rule mended, and the report says what, who and how many', async ({ desk }) => {
  const { page, app } = desk
  await importSample(page)
  await tab(page).click()
  await expect(group(page, '半角标点')).toContainText('疑误 61')
  await expect(group(page, '长句')).toBeVisible()

  // Made from what ships: two things are other in it.
  await page.keyboard.press('ControlOrMeta+Shift+F7')
  const sheet = page.getByRole('dialog', { name: '校对体例' })
  await sheet.getByRole('button', { name: '据此新建' }).click()
  await expect(sheet.getByRole('textbox', { name: '名称' })).toHaveValue('本编辑部报纸')
  await sheet.getByRole('textbox', { name: '名称' }).fill('要闻')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('button', { name: '要闻' })).toBeVisible()
  await sheet.getByRole('combobox', { name: '半角标点：级别' }).selectOption('verify')
  await sheet.getByRole('checkbox', { name: '长句' }).uncheck()
  await expect(sheet.getByText('与“报纸”有 2 处不同')).toBeVisible()
  const seen = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(seen.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  // As a file, which another desk reads.
  const file = join(mkdtempSync(join(tmpdir(), 'galley-style-')), '要闻.json')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: file })
  await sheet.getByRole('button', { name: '写成文件…' }).click()
  await expect(sheet.getByRole('status')).toContainText('要闻.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'galley-copy-profile',
    base: 'news',
    off: ['long-sentence'],
    severities: { 'half-width-mark': 'verify' },
  })
  await sheet.getByRole('combobox', { name: '本稿体例' }).selectOption('要闻')
  await sheet.getByRole('button', { name: '完成' }).click()

  await expect(group(page, '半角标点')).toContainText('待核 61')
  await expect(group(page, '长句')).toHaveCount(0)

  await group(page, '半角标点').getByRole('button', { name: '半角标点：全改 61 处' }).click()
  await expect(tab(page)).toHaveAccessibleName(/4$/)

  // One is right as it stands, with a line that says why.
  await list(page).getByRole('listitem').filter({ hasText: '30%' }).click()
  await list(page).focus()
  await page.keyboard.press('Shift+V')
  await page.getByRole('textbox', { name: '附言' }).fill('原文如此')
  await page.keyboard.press('Enter')
  await expect(tab(page)).toHaveAccessibleName(/3$/)

  await page.keyboard.press('Alt+Shift+F7')
  const report = page.getByRole('dialog', { name: '校对报告' })
  await expect(report).toContainText('要闻（本编辑部，据报纸），本稿单独选用')
  // 61 marks of 0.1 each.
  await expect(report.getByRole('table', { name: '差错率估算' }).getByRole('row').last()).toHaveText(
    /合计.*61.*6\.1/,
  )
  await expect(report.getByRole('definition').first()).toContainText(/^万分之 [\d.]+（估算；超过/)
  await expect(report.getByRole('table', { name: '未处理' }).getByRole('row')).toHaveCount(4)
  await expect(report.getByRole('table', { name: '已答复' })).toContainText('原文如此')
  await report.getByRole('button', { name: '附入审核' }).click()
  await expect(report.getByRole('status')).toContainText('附入了审核')

  // One step of undo, and none of the fixes counts any more.
  await page.keyboard.press('Escape')
  await page.locator('[data-region="page"] [contenteditable="true"]').last().click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(tab(page)).toHaveAccessibleName(/64$/)
  await page.keyboard.press('Alt+Shift+F7')
  await expect(report.getByRole('definition').first()).toContainText('没有接受过改正')
  await page.keyboard.press('Escape')

  // Before an export the same is said, with the way there.
  await page.keyboard.press('ControlOrMeta+e')
  const before = page.getByRole('dialog', { name: /导出/ }).locator('[data-copy-before="counted"]')
  await expect(before).toContainText('校对未处理：待核 61，疑误 3')
  await before.getByRole('button', { name: '去看' }).click()
  await expect(list(page)).toBeFocused()
  await expect(list(page).locator('[aria-current="true"]')).toBeVisible()
})
