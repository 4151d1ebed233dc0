// Review in steps: three people sign one article; what was changed is shown first; Ready is earned; the sheet is a file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { answerDialog, expect, test, type Desk } from './app.ts'
import { importSample, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

type Page = Desk['page']

async function people(page: Page, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+P')
  const sheet = page.getByRole('dialog', { name: '人员' })
  for (const name of names) {
    await sheet.getByRole('textbox', { name: '添加一人' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(sheet.locator(`[data-person="${name}"]`)).toBeVisible()
  }
  await sheet.getByRole('button', { name: '完成' }).click()
}
async function sit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P')
  const seats = page.getByRole('dialog', { name: '谁坐在这里' })
  await expect(seats.getByRole('option').first()).toBeVisible()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(seats).toHaveCount(0)
}
/** Ticks the check list to its end and signs; what the checks of the headline hold back is let through with a reason. */
async function sign(page: Page, step: string): Promise<void> {
  const review = page.getByRole('dialog', { name: /^审核/u })
  const duty = review.getByRole('region', { name: `待${step}` })
  await expect(duty).toBeVisible()
  for (const box of await duty.getByRole('checkbox').all()) await box.check()
  await review.getByRole('textbox', { name: '附言' }).fill(`${step}看过`)
  await expect(review.getByRole('button', { name: '签字' })).toBeEnabled()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(review.getByRole('status')).toHaveText(`${step}签字`)
}

test('review by three people, and around it with a reason', async ({ desk }) => {
  const { app, page } = desk
  const list = page.getByRole('grid', { name: '稿件列表' })
  const review = page.getByRole('dialog', { name: /^审核/u })

  await test.step('three people review an article, and only what was changed is shown first', async () => {
    await importSample(page)
    await people(page, '周宁', '陈立', '王敏')

    // The rule is off until somebody switches it on, and says what it means.
    await page.keyboard.press('ControlOrMeta+Alt+U')
    const rule = page.getByRole('dialog', { name: '审核规则' })
    await expect(rule.getByRole('region', { name: '这意味着' })).toContainText('阶段随意改')
    await rule.getByRole('checkbox', { name: '开启审核' }).click()
    const means = rule.getByRole('region', { name: '这意味着' })
    await expect(means).toContainText('初审 → 复审 → 终审')
    await expect(means).toContainText('不是身份认证')
    await rule.getByRole('button', { name: '终审' }).click()
    await rule.getByRole('checkbox', { name: '王敏' }).click()
    await expect(rule.getByRole('checkbox', { name: '王敏' })).toBeChecked()
    const found = await new AxeBuilder({ page }).include('dialog[open]').analyze()
    expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await rule.getByRole('button', { name: '完成' }).click()

    // Ready is refused while nobody has reviewed it.
    await list.focus()
    await page.keyboard.press('s')
    await page.keyboard.type('待发')
    await page.keyboard.press('Enter')
    const through = page.getByRole('dialog', { name: '这篇稿件还没有审完' })
    await expect(through).toContainText('记录在案')
    await page.keyboard.press('Escape')

    await sit(page, '周宁')
    await list.focus()
    await page.keyboard.press('r')
    await expect(review).toContainText('还没有人审过')
    await review.getByRole('button', { name: '送审' }).click()
    await expect(review.getByRole('status')).toHaveText('送审')
    await expect(review.getByRole('button', { name: '签字' })).toBeDisabled()
    await sign(page, '初审')
    await expect(review.getByRole('region', { name: '待复审' })).toContainText('一人不能签两步')
    const axe = await new AxeBuilder({ page }).include('dialog[open]').analyze()
    expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(list.getByRole('row').first()).toContainText('待复审')
    await expect(page.locator('[data-review="open"]')).toHaveText('审核中 · 待复审')

    // Something is changed: the next reviewer sees it alone, and then signs.
    await page.locator('[data-region="page"] .ProseMirror p').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('本报讯 ')
    await sit(page, '陈立')
    await page.keyboard.press('ControlOrMeta+Shift+E')
    await expect(review).toContainText('自周宁初审签字')
    await expect(review.locator('ins')).toHaveText(['本报讯 '])
    await expect(review.getByRole('button', { name: /未改的 4 段/u })).toBeVisible()
    await expect(review.locator('[data-step="first"]')).toContainText('其后改过')
    await sign(page, '复审')
    await page.keyboard.press('Escape')

    // Nothing waits for somebody who has signed.
    await list.focus()
    await page.keyboard.press('Shift+R')
    await expect(page.locator('[data-said]')).toHaveText('没有轮到你签的稿件。')
    // Whom the rule does not name may not sign the last step; whom it names may.
    await page.keyboard.press('ControlOrMeta+Shift+E')
    await expect(review.getByRole('region', { name: '待终审' })).toContainText(
      '规则没有让坐在这里的人签这一步',
    )
    await page.keyboard.press('ControlOrMeta+Shift+P')
    await page.getByRole('dialog', { name: '谁坐在这里' }).getByRole('option', { name: '王敏' }).click()
    await page.keyboard.press('Escape')
    await expect(review).toHaveCount(0)
    await list.focus()
    await page.keyboard.press('Shift+R')
    await sign(page, '终审')
    await expect(page.getByRole('dialog', { name: '审核 · 已审完' })).toBeVisible()

    // The sheet, as a Word file and as a page, by one key each.
    const docx = join(desk.dataDir, 'sheet.docx')
    const pdf = join(desk.dataDir, 'sheet.pdf')
    await answerDialog(
      app,
      'showSaveDialog',
      { canceled: false, filePath: docx },
      { canceled: false, filePath: pdf },
    )
    await page.keyboard.press('ControlOrMeta+Alt+W')
    await expect(review.getByRole('status')).toHaveText('审稿单已存为 sheet.docx')
    await page.keyboard.press('ControlOrMeta+Alt+Q')
    await expect(review.getByRole('status')).toHaveText('审稿单已存为 sheet.pdf')
    expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK')
    const printed = await readFile(pdf)
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
    const text = printed.toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0)
    // Its letters can be read back, not only seen.
    expect(text).toContain('/ToUnicode')
    await page.keyboard.press('Escape')

    // Changed once more: the article is stale, export says so and leads there; Z takes the last signature back.
    await expect(list.getByRole('row').first()).not.toContainText('待')
    await page.locator('[data-region="page"] .ProseMirror p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('（完）')
    await expect(list.getByRole('row').first()).toContainText('审后改过')
    await page.keyboard.press('ControlOrMeta+E')
    const exporting = page.getByRole('dialog', { name: '导出' })
    await expect(exporting).toContainText('审完之后又改过')
    await exporting.getByRole('button', { name: '看审核' }).click()
    await expect(page.getByRole('dialog', { name: '审核 · 审后改过' })).toBeVisible()
    await expect(review.locator('ins')).toHaveText(['（完）'])
    await page.keyboard.press('Escape')
    await list.focus()
    await page.keyboard.press('z')
    await expect(page.locator('[data-said]')).toHaveText('已撤销：终审签字')
    await expect(list.getByRole('row').first()).toContainText('待终审')
  })

  await test.step('an article comes back with a note, and goes through with a reason on record', async () => {
    await trashAll(page)
    await page.evaluate(() => window.galley.call.articles?.create?.({ headline: '水库今日开闸' }))
    await list.getByRole('row').click()
    await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('水库今日开闸')
    await page.keyboard.press('ControlOrMeta+Alt+U')
    const rule = page.getByRole('dialog', { name: '审核规则' })
    await expect(rule.getByRole('checkbox', { name: '开启审核' })).toBeChecked()
    await rule.getByRole('button', { name: '添加三校' }).click()
    await expect(rule.getByRole('list', { name: '各步' }).getByRole('button')).toHaveCount(6)
    await rule.getByRole('button', { name: '完成' }).click()
    await sit(page, '周宁')
    await page.keyboard.press('ControlOrMeta+Shift+E')
    await review.getByRole('button', { name: '送审' }).click()
    await review.getByRole('button', { name: '退回' }).click()
    await expect(review.getByRole('status')).toContainText('退回要写明原因')
    await review.getByRole('textbox', { name: '附言' }).fill('数字对不上')
    await review.getByRole('button', { name: '退回' }).click()
    await expect(page.getByRole('dialog', { name: '审核 · 已退回' })).toBeVisible()
    await review.getByRole('tab', { name: '记录' }).click()
    await expect(review.getByRole('list', { name: '记录' }).getByRole('listitem').first()).toContainText(
      '数字对不上',
    )
    await page.keyboard.press('Escape')

    await list.focus()
    await page.keyboard.press('s')
    await page.keyboard.type('待发')
    await page.keyboard.press('Enter')
    const through = page.getByRole('dialog', { name: '这篇稿件还没有审完' })
    await through.getByRole('textbox', { name: '放行的理由' }).fill('突发，总编口头同意')
    await page.keyboard.press('Enter')
    await expect(list.getByRole('row').first()).toContainText('写明理由放行')
    await list.focus()
    await page.keyboard.press('r')
    await review.getByRole('tab', { name: '记录' }).click()
    const first = review.getByRole('list', { name: '记录' }).getByRole('listitem').first()
    await expect(first).toContainText('放行')
    await expect(first).toContainText('突发，总编口头同意')
  })
})
