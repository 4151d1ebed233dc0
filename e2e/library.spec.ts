// The library: first start, writing and finding again, triage by keys, tags, settings, one window at a time.
import type { Page } from '@playwright/test'
import { chooseMenu, compose, expect, test } from './app.ts'
import { importSample, said, saved, SAMPLE_HEADLINE } from './sample.ts'

test.use({ language: 'zh-CN' })

const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
const view = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name })
const active = (page: Page) => page.locator('[role="row"][data-active]')

/** Articles named 稿一, 稿二 …, the last one made on top. */
async function make(page: Page, headlines: readonly string[]): Promise<void> {
  await page.evaluate(async (list) => {
    for (const headline of list) await window.galley.call.articles?.create?.({ headline })
  }, headlines)
}

test('from the first start on: what is written, how the window stands and what was chosen are there after quitting', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const { dataDir } = desk
  let { page } = desk

  await test.step('the first start offers three ways to begin and says where the library lies', async () => {
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('清样')
    await expect(main.getByRole('button')).toHaveCount(3)
    await expect(main).toContainText(dataDir)
    await main.getByRole('button', { name: '新建稿件' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toBeFocused()
  })

  await test.step('what is written', async () => {
    await page.getByLabel('标题', { exact: true }).fill('播雨计划用高科技润泽家园')
    await page.locator('main [contenteditable="true"]').click()
    await page.keyboard.type('人工增雨作业已在三县展开。')
    await page.getByLabel('作者', { exact: true }).fill('闫方舟')
    await page.keyboard.press('Enter')
  })

  await test.step('the palette finds a command by either language and by initials, and runs it', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    const field = page.getByRole('combobox', { name: '命令' })
    await field.fill('sjyly')
    await expect(page.getByRole('dialog').getByRole('option')).toContainText(['收进样例页'])
    await field.fill('shoujin yangli')
    await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('收进样例页')
    // What cannot be done now says why, and does nothing.
    await field.fill('合并单元格')
    await expect(page.getByRole('dialog').getByRole('option', { disabled: true })).toContainText([
      '光标要在表格里',
    ])
    await page.keyboard.press('Enter')
    await expect(field).toBeVisible()
    await field.fill('sample take')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '导入结果' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: '键盘一览' })).toContainText('Ctrl Shift H')
  })

  await test.step('every pane is reached by the keyboard, resized', async () => {
    await page.getByRole('dialog', { name: '键盘一览' }).press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.locator('main [contenteditable="true"]').focus()
    await page.keyboard.press('F6')
    await expect(page.getByRole('tab', { name: '稿件', exact: true })).toBeFocused()
    const reached = page.locator('[data-pane]')
    await expect(reached).toHaveText('稿件栏，4 栏中第 4 栏')
    await page.keyboard.press('F6')
    await expect(view(page, '全部')).toBeFocused()
    await expect(reached).toHaveText('稿件库，4 栏中第 1 栏')
    await page.keyboard.press('ArrowDown')
    await expect(view(page, '收件')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(view(page, '收件')).toHaveAttribute('aria-current', 'page')
    // Where no list stands, the page is what it shows, not the tabs above it.
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    const queue = page.getByRole('grid', { name: '标题审核队列' })
    await expect(queue).toBeVisible()
    await view(page, '标题审核队列').focus()
    await page.keyboard.press('F6')
    await expect(queue).toBeFocused()
    await expect(reached).toHaveText('页面，2 栏中第 2 栏')
    await page.keyboard.press('Shift+F6')
    await expect(view(page, '标题审核队列')).toBeFocused()
    await expect(reached).toHaveText('稿件库，2 栏中第 1 栏')
    await page.keyboard.press('ControlOrMeta+Shift+W')
    const splitter = page.getByRole('separator', { name: '列表宽度' })
    await splitter.focus()
    await page.keyboard.press('ArrowRight')
    await expect(splitter).toHaveAttribute('aria-valuenow', '328')
    await page.keyboard.press('ControlOrMeta+Alt+b')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await expect
      .poll(() => page.evaluate(async () => JSON.stringify(await window.galley.call.settings?.get?.({}))))
      .toContain('"inspector-open":0')
  })

  ;({ page } = await desk.relaunch())
  await test.step('how the panes stood is remembered', async () => {
    await expect(page.getByRole('separator', { name: '列表宽度' })).toHaveAttribute('aria-valuenow', '328')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Alt+b')
    await expect(page.getByRole('complementary')).toHaveCount(1)
  })

  await test.step('what was chosen last comes first, after a restart too', async () => {
    // What was chosen last comes first, after a restart too.
    await page.keyboard.press('ControlOrMeta+k')
    const first = page.getByRole('dialog').getByRole('option').first()
    await expect(first).toContainText('收进样例页')
    await expect(first).toContainText('最近')
    await page.keyboard.press('Escape')
  })

  await test.step('what was written is found again after quitting', async () => {
    await page.keyboard.press('/')
    await page.getByLabel('检索', { exact: true }).fill('增雨')
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.locator('main [contenteditable="true"]')).toHaveText('人工增雨作业已在三县展开。')
    await expect(page.getByLabel('作者', { exact: true })).toHaveValue('闫方舟')
    await page.keyboard.press('/')
    await page.getByLabel('检索', { exact: true }).fill('没有这个词')
    await expect(rows(page)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(2)
    await expect(page.getByRole('grid', { name: '稿件列表' })).toBeFocused()
  })

  await test.step('language, theme and name take effect at once and stay', async () => {
    await chooseMenu(desk.app, 'view.settings')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('我的姓名')
    await expect(dialog).toContainText('不是身份认证')
    await dialog.getByLabel('我的姓名').fill('宋璟')
    await dialog.getByRole('button', { name: '通用' }).click()
    await dialog.getByLabel('深色').check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await dialog.getByLabel('English').check()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    ;({ page } = await desk.relaunch())
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.keyboard.press('ControlOrMeta+,')
    await page.getByRole('searchbox').fill('name')
    await expect(page.getByLabel('My name')).toHaveValue('宋璟')
  })
})

test('a list of articles: walked, searched, sorted out by keys', async ({ desk: { page } }) => {
  test.setTimeout(180_000)

  await test.step('who walks the list stays in it while articles open beside it', async () => {
    await make(page, ['稿一', '稿二', '稿三'])
    const grid = page.getByRole('grid', { name: '稿件列表' })
    await expect(rows(page)).toHaveCount(3)
    await grid.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.locator('main [contenteditable="true"]')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('稿二')
    await page.keyboard.press('j')
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('稿一')
    await expect(grid).toBeFocused()
    await page.keyboard.press('F6')
    await expect(grid).not.toBeFocused()
  })

  await test.step('a search ends where it began, and a command means what one works on', async () => {
    const headline = page.getByLabel('标题', { exact: true })
    const grid = page.getByRole('grid', { name: '稿件列表' })
    await expect(rows(page)).toHaveCount(3)
    await grid.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await expect(headline).toHaveValue('稿二')
    await page.keyboard.press('/')
    await page.keyboard.type('稿一')
    await expect(rows(page)).toHaveCount(1)
    await expect(headline).toHaveValue('稿一')
    // Its own headline changed, the article leaves the list and yet stays open under the hands that work on it.
    await headline.fill('改了')
    await expect(rows(page)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+t')
    await page.getByRole('dialog', { name: '1 篇的标签' }).getByRole('combobox').fill('甲')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '去掉标签“甲”' })).toBeVisible()
    await page.getByLabel('检索', { exact: true }).press('Escape')
    await expect(rows(page)).toHaveCount(3)
    await expect(active(page)).toContainText('稿二')
    await expect(headline).toHaveValue('稿二')
  })

  await test.step('triage by keys: walk, select a range, stage, trash, undo', async () => {
    await make(page, ['稿四'])
    await expect(rows(page)).toHaveCount(4)
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await expect(active(page)).toContainText('稿三')
    await page.keyboard.press('k')
    await expect(active(page)).toContainText('稿四')

    await page.keyboard.press('x')
    await page.keyboard.press('Shift+J')
    await expect(page.getByRole('toolbar', { name: '所选稿件' })).toContainText('已选 2 篇')
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('combobox').fill('sh')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('2 篇改为审核')
    await expect(view(page, '审核 2')).toBeVisible()
    await expect(page.getByRole('toolbar', { name: '所选稿件' })).toHaveCount(0)

    await page.keyboard.press('#')
    await expect(said(page)).toHaveText('1 篇移到回收站')
    await expect(rows(page)).toHaveCount(3)
    await page.keyboard.press('z')
    await expect(rows(page)).toHaveCount(4)
    await page.keyboard.press('z')
    await expect(view(page, '审核 2')).toHaveCount(0)
    await expect(view(page, '草稿 4')).toBeVisible()
  })

  await test.step('a search waits for the input method', async () => {
    await make(page, ['清样', '草样'])
    await expect(rows(page)).toHaveCount(6)
    await page.keyboard.press('/')
    await compose(page, { steps: ['q', 'qing', 'qing yang'], commit: '清样' })
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByLabel('检索', { exact: true })).toHaveValue('清样')
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(6)
  })

  await test.step('on the list the number keys lead to the views', async () => {
    await expect(rows(page)).toHaveCount(6)
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('2')
    await expect(view(page, '收件')).toHaveAttribute('aria-current', 'page')
    await expect(rows(page)).toHaveCount(0)
    await page.keyboard.press('3')
    await expect(view(page, '草稿')).toHaveAttribute('aria-current', 'page')
    await expect(rows(page)).toHaveCount(6)
    await page.keyboard.press('1')
    await expect(view(page, '全部')).toHaveAttribute('aria-current', 'page')
  })

  await test.step('the place in the list survives opening an article and what others do to the list', async () => {
    await make(
      page,
      Array.from({ length: 250 }, (_, n) => `第${n + 1}号稿`),
    )
    const grid = page.getByRole('grid', { name: '稿件列表' })
    await expect(grid).toHaveAttribute('aria-rowcount', '256')
    await grid.focus()
    await page.keyboard.press('End')
    await expect(active(page)).toContainText('改了')
    await expect(async () => {
      await page.keyboard.press('End')
      await expect(active(page)).toContainText('改了', { timeout: 500 })
    }).toPass()
    await page.keyboard.press('PageUp')
    const name = await active(page).locator('[class*="headline"]').textContent()
    const top = await grid.evaluate((element) => element.scrollTop)
    await page.keyboard.press('Enter')
    await make(page, ['新来的稿'])
    await expect(grid).toHaveAttribute('aria-rowcount', '257')
    await expect(active(page)).toContainText(name ?? '?')
    // One more row above, and not a pixel of difference in sight.
    await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(top + 64)
    await page.keyboard.press('Escape')
    await expect(grid).toBeFocused()
  })
})

test('the sample: its tags, its fields, a second start', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk

  await test.step('tags: added with an input method, filtered by, removed', async () => {
    await make(page, ['别的稿'])
    await importSample(page)
    const field = page.getByLabel('加标签')
    await field.focus()
    // Enter during the composition takes the candidate and nothing else.
    await compose(page, { steps: ['d', 'dang jian'], commit: '党建' })
    await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toBeVisible()
    await view(page, '党建').click()
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(SAMPLE_HEADLINE)

    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: '1 篇的标签' })
    await dialog.getByRole('combobox').fill('dj')
    await expect(dialog.getByRole('option')).toContainText(['党建', '新标签“dj”'])
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('1 篇去掉“党建”')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toBeVisible()
    await field.focus()
    await page.keyboard.press('Backspace')
    await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toHaveCount(0)
  })

  await test.step('a tag is renamed and coloured for all that carry it', async () => {
    await page.getByLabel('加标签').fill('党建')
    await page.keyboard.press('Enter')
    await view(page, '党建').click()
    await page.getByRole('button', { name: '改名、改色…' }).click()
    const dialog = page.getByRole('dialog', { name: '标签' })
    await dialog.getByLabel('苔').check()
    await dialog.getByLabel('名称').fill('基层党建')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(view(page, '基层党建').locator('[data-colour="moss"]')).toBeVisible()
    await expect(rows(page)).toContainText('基层党建')
  })

  await test.step('a second start hands over to the first and leaves the library alone', async () => {
    await expect(desk.open()).rejects.toThrow()
    await page.getByLabel('来源', { exact: true }).fill('九原党建')
    await page.keyboard.press('Enter')
    await saved(page)
    await expect(rows(page)).toHaveCount(1)
  })

  await test.step('fields are saved as one goes and kept as revisions', async () => {
    await page.getByLabel('来源', { exact: true }).fill('九原日报')
    await page.keyboard.press('Enter')
    await saved(page)
    await page.getByRole('tab', { name: /^版本 \d/ }).click()
    await expect(page.getByRole('listbox', { name: '版本' }).getByRole('option').last()).toContainText('导入')
  })
})
