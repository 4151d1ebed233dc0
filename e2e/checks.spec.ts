// Checks of a headline: what is found, what is answered and stays answered, what a fix makes, what holds an approval back.
import type { Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { importSample, saved, SAMPLE_HEADLINE as CLEAN } from './sample.ts'

test.use({ language: 'zh-CN' })

const NORMALISED = CLEAN.replace(':', '：')

/** What is open of the sample's headline. */
const FOUND = [/^核“包头市”仅见于单位/, /^疑32，超过 30网站/, /^疑半角 : 应作 ：/]
const panel = (page: Page): ReturnType<Page['locator']> => page.getByRole('region', { name: /^检查/ })
const open = (page: Page): ReturnType<Page['locator']> =>
  panel(page).getByRole('list', { name: '待处理' }).getByRole('listitem')
const answered = (page: Page): ReturnType<Page['locator']> =>
  panel(page).getByRole('list', { name: '已处理' }).getByRole('listitem')
const candidates = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('radiogroup', { name: '备选' }).getByRole('radio')
const chosen = (page: Page): ReturnType<Page['locator']> => page.getByRole('radio', { checked: true })
const told = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('region', { name: '审定' }).getByRole('status')
const hold = (page: Page): ReturnType<Page['locator']> => page.getByRole('group', { name: '通过前' })

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await page.keyboard.insertText(text)
}

test('checks on the bench, answered and fixed', async ({ desk: { page } }) => {
  test.setTimeout(180_000)
  await importSample(page)

  await test.step('the queue shows what is open, and sends an approval of it to the bench', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    const row = page
      .locator('[data-headline]')
      .filter({ hasText: '包头市九原区' })
      .filter({ hasText: '本稿标题' })
      .last()
    await expect(row).toContainText('核 1')
    await page.getByRole('tab', { name: '有检查 19' }).click()
    await expect(page.getByRole('grid', { name: '标题审核队列' })).toHaveAttribute('aria-rowcount', '19')
    const own = page.locator('[data-headline]').filter({ hasText: '核 1' }).filter({ hasNotText: '无须另审' })
    await own.first().click()
    await page.keyboard.press('a')
    await expect(page.locator('[data-said]')).toContainText('请在标题台审定')
    await page.getByRole('tab', { name: /^已通过/ }).click()
    await expect(page.getByText('这里没有标题。')).toBeVisible()
  })

  await test.step('F walks the findings, each marked in the line and in the headline over the body', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(open(page)).toHaveText(FOUND)
    await page.keyboard.press('f')
    await expect(panel(page).locator('mark').first()).toHaveText('包头市')
    await expect(open(page).first().getByRole('button').first()).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('Shift+F')
    await expect(open(page).last().getByRole('button').first()).toHaveAttribute('aria-current', 'true')
    await expect(panel(page).getByRole('status')).toHaveText('疑: 半角 : 应作 ：')
  })

  await test.step('while composing the checks are quiet, then they follow', async () => {
    await type(page, '九原区办成45项实事')
    await expect(open(page).filter({ hasText: '45项' })).toHaveCount(1)
    await compose(page, { steps: ['q', 'qu'], commit: '去年' })
    await expect(panel(page).getByText('检查 · 新备选')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(open(page).filter({ hasText: '45项' })).toHaveCount(0)
  })

  await test.step('words of advertising count only in an advertisement; 第一责任人 never', async () => {
    await type(page, '书记是“第一责任人” 九原区打造国家级样板')
    await page.keyboard.press('Enter')
    await expect(candidates(page)).toHaveCount(4)
    await expect(panel(page)).not.toContainText('《广告法》第九条')
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.getByRole('combobox', { name: '体裁' }).selectOption('广告')
    await saved(page)
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(open(page).filter({ hasText: '《广告法》第九条列有“国家级”' })).toHaveCount(1)
    await expect(open(page).filter({ hasText: '第一' })).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.getByRole('combobox', { name: '体裁' }).selectOption({ index: 0 })
    await saved(page)
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(panel(page)).not.toContainText('《广告法》第九条')
    await page.keyboard.press('2')
    await expect(open(page)).toHaveText(FOUND)
  })

  await test.step('what was verified stays verified when the wording changes elsewhere, and can be taken back', async () => {
    await open(page).first().getByRole('button').first().click()
    await page.keyboard.press('v')
    await expect(answered(page)).toHaveText([/包头市.*已核实/])
    await type(page, '抓好党建“书记项目” 包头市九原区打造新高地')
    await page.keyboard.press('Enter')
    await expect(candidates(page)).toHaveCount(5)
    await expect(answered(page)).toHaveText([/包头市.*已核实/])
    await answered(page).getByRole('button').first().click()
    await page.keyboard.press('Shift+V')
    await expect(answered(page)).toHaveCount(0)
    await expect(open(page).filter({ hasText: '包头市' })).toHaveCount(1)
    await page.keyboard.press('2')
    await expect(open(page)).toHaveText(FOUND)
  })

  await test.step('a fix makes a candidate, the one before stays', async () => {
    await type(page, '包头市九原区:抓好“书记项目”')
    await page.keyboard.press('Enter')
    await expect(candidates(page)).toHaveCount(6)
    await open(page).filter({ hasText: '半角' }).getByRole('button').click()
    await page
      .getByRole('region', { name: '检查 · 备选 6' })
      .getByRole('button', { name: /改为“：”/ })
      .click()
    await expect(candidates(page)).toHaveCount(7)
    await expect(chosen(page)).toHaveAccessibleName('备选 7: 包头市九原区：抓好“书记项目”')
    await expect(candidates(page).nth(5)).toHaveAccessibleName('备选 6: 包头市九原区:抓好“书记项目”')
    await expect(open(page).filter({ hasText: '半角' })).toHaveCount(0)
    await page.keyboard.press('2')
    await expect(open(page)).toHaveText(FOUND)
  })

  await test.step('the page about a rule switches it off, and the sheet puts it back', async () => {
    await open(page).last().getByRole('button').first().click()
    await page.keyboard.press('w')
    const page1 = page.getByRole('dialog', { name: '半角 : 应作 ：' })
    await expect(page1).toContainText('实测')
    await page1.getByRole('checkbox', { name: '启用' }).click()
    await page1.getByRole('button', { name: '关闭' }).click()
    await expect(open(page)).toHaveCount(2)

    await page.keyboard.press('ControlOrMeta+Alt+9')
    const sheet = page.getByRole('dialog', { name: '检查规则' })
    await expect(sheet.getByRole('button', { name: /改过/ })).toHaveCount(1)
    await sheet.getByRole('searchbox').fill('半角')
    await sheet.getByRole('button', { name: /改过/ }).click()
    await sheet.getByRole('button', { name: '恢复原定', exact: true }).click()
    await sheet.getByRole('button', { name: '完成' }).click()
    await expect(open(page)).toHaveCount(3)
  })

  await test.step('what is open holds an approval back; a reason lets it through and stands on record', async () => {
    await page.keyboard.press('a')
    await expect(hold(page).getByRole('alert')).toHaveText(/^暂不能通过：1 处须核实。/)
    await expect(told(page)).toHaveText('待审')
    const reason = hold(page).getByRole('textbox', { name: '仍予通过的理由' })
    await expect(reason).toBeFocused()
    // Without a reason nothing happens.
    await page.keyboard.press('Enter')
    await expect(hold(page)).toBeVisible()
    await compose(page, { steps: ['y', 'yi'], commit: '已致电组织部' })
    await page.keyboard.press('Enter')
    await expect(hold(page)).toHaveCount(0)
    await expect(told(page)).toHaveText('已通过 · Z 撤回')
    await page.keyboard.press('h')
    await expect(page.getByRole('region', { name: '决定记录' }).getByRole('listitem')).toHaveText(
      /未处理而通过（核 “包头市”仅见于单位）：已致电组织部/,
    )
    await page.keyboard.press('z')
    await expect(told(page)).toHaveText(/^已撤回/)
  })

  await test.step('with everything answered two keys approve', async () => {
    await page.keyboard.press('a')
    await hold(page)
      .getByRole('button', { name: /包头市/ })
      .click()
    await expect(hold(page)).toHaveCount(0)
    await page.keyboard.press('v')
    await page.keyboard.press('3')
    await page.keyboard.press('a')
    await expect(told(page)).toHaveText('已通过 · Z 撤回')
    await expect(chosen(page)).toHaveAccessibleName(`备选 3: ${NORMALISED}`)
    await page.keyboard.press('z')
    await expect(told(page)).toHaveText(/^已撤回/)
    await page.keyboard.press('2')
    await answered(page).getByRole('button').first().click()
    await page.keyboard.press('Shift+V')
    await expect(answered(page)).toHaveCount(0)
  })

  await test.step('a finding is ignored with a note, typed with an input method', async () => {
    await page.keyboard.press('Shift+F')
    await page.keyboard.press('x')
    const note = page.getByRole('textbox', { name: '忽略的缘由' })
    await expect(note).toBeFocused()
    await compose(page, { steps: ['t', 'ti'], commit: '体例如此' })
    await page.keyboard.press('Enter')
    await expect(answered(page)).toHaveText([/半角.*忽略.*体例如此/])
    await page.keyboard.press('f')
    await page.keyboard.press('Shift+X')
    await expect(answered(page)).toHaveCount(2)
    await expect(open(page)).toHaveCount(1)
  })

  await test.step('the desk’s usage is chosen on the page of the rule that reads it, and counts at once', async () => {
    const blanks = open(page).filter({ hasText: '空格' })
    await expect(blanks).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Alt+9')
    const sheet = page.getByRole('dialog', { name: '检查规则' })
    await sheet.getByRole('searchbox').fill('空格')
    await sheet.locator('[data-rule="blanks"]').click()
    await sheet.getByRole('combobox', { name: '本报体例' }).selectOption('分句间全角空格')
    await sheet.getByRole('button', { name: '完成' }).click()
    await expect(blanks).toHaveCount(1)
  })

  await test.step('what another headline denies is told while one types, and holds an approval back', async () => {
    await page.evaluate(async () => {
      await window.galley.call.articles?.create?.({ headline: '九原区否认撤销三所村小学' })
    })
    await type(page, '九原区撤销三所村小学')
    const told = open(page).filter({ hasText: '一正一反' })
    await expect(told).toHaveText(/^核与“九原区否认撤销三所村小学”一正一反/)
    await page.keyboard.press('Enter')
    await expect(candidates(page)).toHaveCount(8)
    await page.keyboard.press('a')
    await expect(hold(page).getByRole('button', { name: /一正一反/ })).toBeVisible()
  })
})
