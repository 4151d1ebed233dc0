// Lists that answer like ten articles when the library holds very many: the last row, the middle, filter, order, undo.
import type { Page } from '@playwright/test'
import { expect, test, type Desk } from './app.ts'
import { fill } from './fill.ts'
import { said } from './sample.ts'

test.use({ language: 'zh-CN' })

const grid = (page: Page) => page.getByRole('grid', { name: '稿件列表' })
const active = (page: Page) => page.locator('[role="row"][data-active]')

async function filled(desk: Desk, count: number): Promise<Page> {
  await desk.app.close()
  fill(desk.dataDir, count)
  Object.assign(desk, await desk.open())
  await expect(grid(desk.page)).toHaveAttribute('aria-rowcount', String(count))
  return desk.page
}

async function walk(page: Page, count: number): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(active(page)).toContainText('第1号 ')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue(/^第1号 /)
  await page.keyboard.press('k')
  await expect(active(page)).toContainText('第2号 ')
  // By the scroll bar to the middle: the rows that belong there.
  const middle = Math.floor(count / 2)
  await grid(page).evaluate((element, at) => element.scrollTo({ top: at * 64 }), middle)
  const row = page.locator(`[role="row"][aria-rowindex="${middle + 1}"]`)
  await expect(row).toContainText(`第${count - middle}号 `)
  await page.mouse.move(400, 400)
  await page.mouse.wheel(0, 64 * 200)
  await expect(page.locator(`[role="row"][aria-rowindex="${middle + 201}"]`)).toContainText(
    `第${count - middle - 200}号 `,
  )
  await page.keyboard.press('Home')
  await expect(active(page)).toContainText(`第${count}号 `)
}

test('twenty thousand are opened by words, moved on together, walked and put in order', async ({ desk }) => {
  test.setTimeout(400_000)
  const page = await filled(desk, 20_000)

  await test.step('any of twenty thousand is opened by words of its headline', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    const dialog = page.getByRole('dialog', { name: '打开稿件' })
    await expect(dialog.getByRole('option')).toHaveCount(50)
    await dialog.getByRole('combobox').fill('区 第777号')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue(/^第777号 /)
    await expect(active(page)).toContainText('第777号 ')
    await page.keyboard.press('ControlOrMeta+p')
    await dialog.getByRole('combobox').fill('没有这样的')
    await expect(dialog.getByRole('status')).toHaveText('没有这样的标题。')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('all of twenty thousand but one move on together and come back by one key', async () => {
    const view = (name: string) => page.getByRole('navigation').getByRole('button', { name })
    await grid(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const bar = page.getByRole('toolbar', { name: '所选稿件' })
    await expect(bar).toContainText('已选 19,999 篇')
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: '19,999 篇改为' })).toBeVisible()
    await page.getByRole('dialog').getByRole('combobox').fill('sh')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('19,999 篇改为审核', { timeout: 60_000 })
    await expect(view('审核 19,999')).toBeVisible()
    await expect(view('草稿 1')).toBeVisible()
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：19,999 篇改为审核', { timeout: 60_000 })
    await expect(view('草稿 20,000')).toBeVisible()
  })

  await test.step('twenty thousand: the last row, the middle, the filter, another order', async () => {
    await walk(page, 20_000)
    await page.keyboard.press('/')
    await page.keyboard.type('第777号')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '1')
    await page.keyboard.press('Escape')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '20000')
    await page.keyboard.press('o')
    await page.getByRole('dialog', { name: '排序' }).getByRole('combobox').fill('字数')
    await page.keyboard.press('Enter')
    // The article one is at stays in sight, wherever the new order puts it.
    await expect(active(page)).not.toHaveAttribute('aria-rowindex', '1')
    await expect(active(page)).toContainText('第20000号 ')
    await grid(page).focus()
    await page.keyboard.press('Home')
    await expect(page.locator('[role="row"][aria-rowindex="1"]')).toContainText('4,019 字')
    await page.keyboard.press('End')
    await expect(page.locator('[role="row"][aria-rowindex="20000"]')).toContainText('20 字')
  })

  await test.step('after a restart they stand in the order that was chosen', async () => {
    const again = await desk.relaunch()
    await expect(again.page.locator('[role="row"][aria-rowindex="1"]')).toContainText('4,019 字')
  })
})

test('in twenty thousand a pattern is replaced, stopped with Esc, and what was done taken back', async ({
  desk,
}) => {
  test.setTimeout(400_000)
  const page = await filled(desk, 20_000)
  await page.keyboard.press('ControlOrMeta+Shift+x')
  const sheet = page.getByRole('dialog', { name: '在稿件库中替换' })
  await sheet.getByRole('textbox', { name: '查找' }).fill('第(\\d+)号')
  await page.keyboard.press('Alt+r')
  await sheet.getByRole('textbox', { name: '替换为' }).fill('$1 号')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('status')).toHaveText('勾选 20,000／20,000 处，20,000 篇', {
    timeout: 60_000,
  })
  await page.keyboard.press('End')
  const lines = sheet.getByRole('listbox', { name: '将要替换的地方' }).getByRole('option')
  await expect(lines.last()).toHaveText(/第1号1 号/)
  await page.keyboard.press('ControlOrMeta+Alt+Enter')
  // It takes its time: Esc stops it, and what was done can be taken back.
  await expect(sheet.getByRole('status')).toHaveText(/^已看 /, { timeout: 120_000 })
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(said(page)).toHaveText(/^[\d,]+ 篇“第/)
  await grid(page).focus()
  await page.keyboard.press('z')
  await expect(said(page)).toHaveText(/^已撤销：/, { timeout: 120_000 })
  await expect(grid(page).getByRole('row').first()).toContainText('第20000号')
})

// A hundred thousand, so that it takes longer than the half second before progress shows.
test('an act on very many is stopped half-way, and what it did is taken back @long', async ({ desk }) => {
  test.setTimeout(180_000)
  const page = await filled(desk, 100_000)
  await grid(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('#')
  const progress = page.getByRole('group', { name: '进行中' })
  await expect(progress).toContainText('／100,000 篇')
  await expect(progress.getByRole('button', { name: '停下' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText(/^已停下：[\d,]+ 篇移到回收站$/)
  await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '100000')
  await grid(page).focus()
  await page.keyboard.press('z')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100000', { timeout: 60_000 })
})

test('a hundred thousand, walked as ten @long', async ({ desk }) => {
  test.setTimeout(180_000)
  await walk(await filled(desk, 100_000), 100_000)
})
