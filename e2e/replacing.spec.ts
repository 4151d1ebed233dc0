// Find and replace: in the open article from the caret and back to it, and across the library with a look at every hit.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { importSample, said, saved, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const part = (page: Page, name: '引题' | '标题' | '副题') => page.getByRole('textbox', { name, exact: true })
const bar = (page: Page) => page.getByRole('search', { name: '查找和替换' })
const field = (page: Page, name: '查找' | '替换为') => bar(page).getByRole('textbox', { name, exact: true })
const count = (page: Page) => bar(page).getByRole('status')
const current = (page: Page) => page.locator('main [data-hit="current"]')
const selected = (page: Page) => page.evaluate(() => String(getSelection()))

const sheet = (page: Page) => page.getByRole('dialog', { name: '在稿件库中替换' })
const lines = (page: Page) => sheet(page).getByRole('listbox', { name: '将要替换的地方' }).getByRole('option')

async function write(page: Page, headline: string, deck: string, lines: readonly string[]): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  // The page of the new one, no longer that of the one before.
  await expect(part(page, '标题')).toHaveValue('')
  await expect(body(page)).toHaveText('')
  await expect(part(page, '标题')).toBeFocused()
  await page.keyboard.type(headline)
  await expect(part(page, '标题')).toHaveValue(headline)
  await page.keyboard.press('Enter')
  await page.keyboard.type(deck)
  await body(page).click()
  for (const [n, line] of lines.entries()) {
    if (n > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
  await saved(page)
}

test('find and replace: in the open article, in its original, and across the library', async ({ desk }) => {
  let { page } = desk

  await test.step('all of it at once in headline, deck and body is one step back and one step on', async () => {
    await write(page, '党建引领', '党建', ['抓好党建工作', '无', '又是党建'])
    await page.keyboard.press('ControlOrMeta+h')
    await field(page, '查找').fill('党建')
    await expect(count(page)).toHaveText('1/4')
    await field(page, '替换为').fill('组织')
    // One, and the next is shown.
    await page.keyboard.press('Enter')
    await expect(part(page, '标题')).toHaveValue('组织引领')
    await expect(count(page)).toHaveText('1/3')
    await page.keyboard.press('ControlOrMeta+Alt+Enter')
    await expect(body(page).locator('p')).toHaveText(['抓好组织工作', '无', '又是组织'])
    await expect(part(page, '副题')).toHaveValue('组织')
    await expect(count(page)).toHaveText('没有')
    await saved(page)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page).locator('p')).toHaveText(['抓好党建工作', '无', '又是党建'])
    await expect(part(page, '副题')).toHaveValue('党建')
    await expect(part(page, '标题')).toHaveValue('组织引领')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(part(page, '副题')).toHaveValue('组织')
    await expect(body(page).locator('p')).toHaveText(['抓好组织工作', '无', '又是组织'])
    // From the body too, and only after what was typed since.
    await page.keyboard.press('Escape')
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('。')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page).locator('p').last()).toHaveText('又是组织')
    await expect(part(page, '副题')).toHaveValue('组织')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(part(page, '副题')).toHaveValue('党建')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(part(page, '标题')).toHaveValue('党建引领')
    await saved(page)
  })

  await test.step('with an input method nothing is looked for until it has written', async () => {
    await write(page, '你好', '', ['你好，再见，ni'])
    await page.keyboard.press('ControlOrMeta+f')
    await field(page, '查找').fill('再见')
    await expect(count(page)).toHaveText('1/1')
    await page.keyboard.press('ControlOrMeta+a')
    const seen = await page.evaluateHandle(() => {
      const all: string[] = []
      const status = document.querySelector('search [role="status"]')
      if (status)
        new MutationObserver(() => all.push(status.textContent)).observe(status, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      return all
    })
    await compose(page, { steps: ['n', 'ni', "ni'h", "ni'hao"], commit: '你好' })
    await expect(count(page)).toHaveText('1/2')
    expect(await seen.evaluate((all) => [...new Set(all)])).toEqual(['1/2'])
    await expect(field(page, '查找')).toHaveValue('你好')
    await expect(field(page, '查找')).toBeFocused()
    await page.keyboard.press('Escape')
  })

  await test.step('only in what is selected, which moves with the text', async () => {
    await write(page, '甲', '', ['甲甲', '甲乙甲', '甲'])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await expect.poll(() => selected(page)).toBe('甲乙甲')
    await page.keyboard.press('ControlOrMeta+h')
    await expect(field(page, '查找')).toBeFocused()
    await page.keyboard.press('Alt+l')
    await field(page, '查找').fill('甲')
    await expect(count(page)).toHaveText('1/2')
    await field(page, '替换为').fill('丙丙')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+Alt+Enter')
    await expect(body(page).locator('p')).toHaveText(['甲甲', '丙丙乙丙丙', '甲'])
    await expect(part(page, '标题')).toHaveValue('甲')
    await page.keyboard.press('Alt+l')
    await page.keyboard.press('Escape')
  })

  await test.step('patterns: their groups, the place of a fault, and one that would freeze is stopped while one types on', async () => {
    await write(page, '日期', '', ['2023年3月27日，2023年4月1日', `${'a'.repeat(60)}!`])
    await page.keyboard.press('ControlOrMeta+h')
    await page.keyboard.press('Alt+r')
    await field(page, '查找').fill('(\\d+)年(\\d+月')
    await expect(bar(page).getByRole('alert')).toHaveText('第 7 个字符：这个“(”没有配上“)”')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('search').analyze()
    expect(violations).toEqual([])
    await field(page, '查找').fill('(\\d+)年(\\d+)月')
    await expect(bar(page).getByRole('alert')).toHaveCount(0)
    await expect(count(page)).toHaveText('1/2')
    await field(page, '替换为').fill('$1-$2-')
    await page.keyboard.press('ControlOrMeta+Alt+Enter')
    await expect(body(page).locator('p').first()).toHaveText('2023-3-27日，2023-4-1日')
    await field(page, '查找').fill('(a+)+$')
    await expect(bar(page).getByRole('alert')).toContainText('太费时')
    await field(page, '查找').fill('\\d日')
    await expect(count(page)).toHaveText('1/2')
    await page.keyboard.press('Alt+r')
    await page.keyboard.press('Escape')
  })

  await test.step('from the caret to the next and round, with the ways of looking by key, and Esc leaves the words selected', async () => {
    await write(page, '党建引领', '黨建', ['抓好党建工作', 'ＡＩ与AI', '又是党建'])
    await page.keyboard.press('ControlOrMeta+f')
    await expect(field(page, '查找')).toBeFocused()
    await page.keyboard.type('党建')
    // The caret was at the end: the search goes on at the beginning.
    await expect(count(page)).toHaveText('1/3')
    await page.keyboard.press('Enter')
    await expect(count(page)).toHaveText('2/3')
    await page.keyboard.press('F3')
    await expect(count(page)).toHaveText('3/3')
    await expect(current(page)).toHaveText('党建')
    await page.keyboard.press('Shift+Enter')
    await expect(count(page)).toHaveText('2/3')
    await page.keyboard.press('Alt+j')
    await expect(count(page)).toHaveText(/\/4$/)
    await field(page, '查找').fill('ai')
    await expect(count(page)).toHaveText('1/2')
    await page.keyboard.press('Alt+k')
    await expect(count(page)).toHaveText('1/1')
    await page.keyboard.press('Alt+c')
    await expect(count(page)).toHaveText('没有')
    await field(page, '查找').fill('AI')
    await expect(count(page)).toHaveText('1/1')
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    await expect(body(page)).toBeFocused()
    expect(await selected(page)).toBe('AI')
    // What is selected is what is looked for next; typing into the text moves the count.
    await page.keyboard.press('ControlOrMeta+f')
    await expect(field(page, '查找')).toHaveValue('AI')
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('，AI')
    await expect(count(page)).toHaveText('2 处')
    await page.keyboard.press('F3')
    await expect(count(page)).toHaveText('1/2')
    // The same key searches where the focus is in the list.
    await page.keyboard.press('Escape')
    await expect(page.getByRole('grid', { name: '稿件列表' })).toBeFocused()
    await page.keyboard.press('ControlOrMeta+f')
    await expect(page.getByPlaceholder('检索标题、正文、作者')).toBeFocused()
  })

  await test.step('the original is looked through, and what was found can be copied', async () => {
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+Shift+r')
    const raw = page.getByRole('region', { name: '九原区.txt' })
    await raw.click()
    await page.keyboard.press('ControlOrMeta+f')
    await field(page, '查找').fill('责任编辑')
    await expect(count(page)).toHaveText('1 处')
    await page.keyboard.press('Enter')
    await expect(count(page)).toHaveText('1/1')
    await expect(field(page, '替换为')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    expect(await selected(page)).toBe('责任编辑')
  })

  await test.step('across the library: looked at, unticked, replaced as one step with a revision each, and taken back after a restart', async () => {
    await trashAll(page)
    await write(page, '水库一', '', ['水库今日开闸', '无关'])
    await write(page, '水库二', '', ['大水库，小水库'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+x')
    await sheet(page).getByRole('textbox', { name: '查找' }).fill('水库')
    await sheet(page).getByRole('textbox', { name: '替换为' }).fill('湖')
    await page.keyboard.press('Enter')
    await expect(lines(page)).toHaveText([
      /^水库二3／3$/,
      /^标题水库湖二$/,
      /^正文大水库湖，小水库$/,
      /^正文大水库，小水库湖$/,
      /^水库一2／2$/,
      /^标题水库湖一$/,
      /^正文水库湖今日开闸$/,
    ])
    // The list has the focus: the third line is a hit in the body.
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(lines(page).first()).toHaveText(/2／3$/)
    await expect(sheet(page).getByRole('status')).toHaveText('勾选 4／5 处，2 篇')
    await page.keyboard.press('ControlOrMeta+Alt+Enter')
    await expect(sheet(page)).toHaveCount(0)
    await expect(said(page)).toHaveText('2 篇“水库”改为“湖”')
    // The open article shows it at once.
    await expect(part(page, '标题')).toHaveValue('湖二')
    await expect(body(page)).toHaveText('大湖，小水库')
    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
    await expect(body(page)).toHaveText('大湖，小水库')
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：2 篇“水库”改为“湖”')
    await expect(part(page, '标题')).toHaveValue('水库二')
    await expect(body(page)).toHaveText('大水库，小水库')
    await page
      .getByRole('tablist', { name: '稿件栏' })
      .getByRole('tab', { name: /^版本/ })
      .click()
    await expect(page.getByRole('listbox', { name: '版本' })).toContainText('批量替换前')
  })
})
