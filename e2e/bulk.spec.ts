// Acts on any selection: tags on a whole view, export into a folder, undo after a restart, deleting for ever.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, expect, test, type Desk } from './app.ts'
import { fill } from './fill.ts'
import { said } from './sample.ts'

test.use({ language: 'zh-CN' })

const grid = (page: Page) => page.getByRole('grid', { name: '稿件列表' })
const view = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name })
const bar = (page: Page) => page.getByRole('toolbar', { name: '所选稿件' })

async function filled(desk: Desk, count: number): Promise<Page> {
  await desk.app.close()
  fill(desk.dataDir, count)
  Object.assign(desk, await desk.open())
  await expect(grid(desk.page)).toHaveAttribute('aria-rowcount', String(count))
  await grid(desk.page).focus()
  return desk.page
}

test('two hundred articles: exported, changed at once, taken back after a restart, deleted for ever', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  let page = await filled(desk, 200)

  await test.step('a folder that cannot be written to is named, and nothing is claimed', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await answerDialog(desk.app, 'showOpenDialog', {
      canceled: false,
      filePaths: [join(desk.dataDir, 'nowhere')],
    })
    await page.keyboard.press('ControlOrMeta+Alt+3')
    await expect(said(page)).toHaveText(/^无法写入文件.* nowhere$/)
  })

  await test.step('two hundred go into a folder, each under a name of its own', async () => {
    const folder = join(desk.dataDir, 'out')
    await mkdir(folder)
    await page.keyboard.press('ControlOrMeta+a')
    await bar(page).getByRole('button', { name: '导出' }).click()
    const dialog = page.getByRole('dialog', { name: '导出 200 篇' })
    await expect(dialog.getByRole('listitem').first()).toContainText('标题还没有通过 · 200 篇')
    await dialog.getByLabel('格式').selectOption('text')
    await answerDialog(desk.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await dialog.getByRole('button', { name: '导出…' }).click()
    await expect(dialog.getByRole('status')).toContainText('已导出 200 个文件', { timeout: 60_000 })
    await expect(dialog.getByRole('list', { name: '已导出的文件' }).getByRole('listitem')).toHaveCount(200)
    const found = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze()
    expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    const names = await readdir(folder)
    expect(names).toHaveLength(200)
    expect(names.filter((name) => !name.endsWith('.txt'))).toEqual([])
    expect(
      await readFile(join(folder, names.find((name) => name.startsWith('第7号')) ?? ''), 'utf8'),
    ).toContain('这是第7篇')
    await page.keyboard.press('Escape')
    // Straight to a folder, whole view; what is there already is never written over.
    await grid(page).focus()
    await answerDialog(desk.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await page.keyboard.press('ControlOrMeta+Alt+3')
    await expect.poll(async () => (await readdir(folder)).length, { timeout: 60_000 }).toBe(400)
    await expect(said(page)).toHaveText(/^已导出 200 个文件 · /)
  })

  await test.step('acts of yesterday are taken back after a restart, the latest first', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('t')
    const tags = page.getByRole('dialog', { name: '200 篇的标签' })
    await tags.getByRole('combobox').fill('水利')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('200 篇加上“水利”')
    await page.keyboard.press('Escape')
    await grid(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('#')
    await expect(said(page)).toHaveText('200 篇移到回收站')
    await expect(view(page, '回收站 200')).toBeVisible()
    ;({ page } = await desk.relaunch())
    await view(page, '回收站 200').click()
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：200 篇移到回收站')
    await expect(view(page, '草稿 200')).toBeVisible()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：200 篇加上“水利”')
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('没有可撤销的操作')
  })

  await test.step('the trash is emptied only by typing how many, and nothing brings it back', async () => {
    await view(page, '全部').click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '200')
    await grid(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('#')
    await expect(view(page, '回收站 200')).toBeVisible()
    await page.evaluate(() => window.galley.call.articles?.create?.({ headline: '留下的一篇' }))
    await view(page, '回收站 200').click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '200')
    await grid(page).focus()
    // One, with its own number.
    await page.keyboard.press('x')
    await expect(bar(page).getByRole('button', { name: '彻底删除' })).toBeVisible()
    await page.keyboard.press('Shift+Delete')
    const one = page.getByRole('dialog', { name: '彻底删除 1 篇' })
    await expect(one).toContainText('不能撤销')
    await expect(one.getByLabel('请输入篇数 1')).toBeFocused()
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect(one.getByRole('button', { name: '彻底删除 1 篇' })).toBeDisabled()
    await page.keyboard.press('Backspace')
    await page.keyboard.type('１')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('已彻底删除 1 篇')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '199')
    // What was open is gone from the page too.
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue(/^第199号 /)
    await page.getByRole('button', { name: '清空回收站…' }).click()
    const all = page.getByRole('dialog', { name: '彻底删除 199 篇' })
    const found = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze()
    expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await all.getByLabel('请输入篇数 199').fill('199')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('已彻底删除 199 篇', { timeout: 30_000 })
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '0')
    await expect(page.getByText('回收站是空的。')).toBeVisible()
    await expect(view(page, '全部 1')).toBeVisible()
  })
})

test('twelve thousand articles: a range, and a whole view', async ({ desk }) => {
  test.setTimeout(180_000)
  const page = await filled(desk, 12_000)

  await test.step('a range goes over rows that are not loaded; one that is nearly all turns to the list itself', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+End')
    await expect(bar(page)).toContainText('已选 11,999 篇')
    await expect(page.locator('[role="row"][data-active]')).toContainText('第1号 ')
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    // From the last upwards, by a click far away.
    await grid(page).evaluate((element) => element.scrollTo({ top: 4000 * 64 }))
    const row = page.locator('[role="row"][aria-rowindex="4005"]')
    await expect(row).toContainText('第7996号 ')
    await row.click({ modifiers: ['Shift'] })
    await expect(bar(page)).toContainText('已选 7,996 篇')
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('combobox').fill('sh')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('7,996 篇改为审核', { timeout: 60_000 })
    await expect(view(page, '草稿 4,004')).toBeVisible()
  })

  await test.step('a whole view is tagged at once: some becomes all, and one key brings back who had what', async () => {
    await grid(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await expect(bar(page)).toContainText('已选 12,000 篇')
    await bar(page).getByRole('button', { name: '加标签' }).click()
    const dialog = page.getByRole('dialog', { name: '12,000 篇的标签' })
    await expect(dialog.getByRole('option', { name: '党建' })).toContainText('1,200 篇已有')
    await dialog.getByRole('combobox').fill('党建')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('10,800 篇加上“党建”', { timeout: 60_000 })
    await expect(dialog.getByRole('option', { name: '党建' })).toContainText('已有')
    await page.keyboard.press('Escape')
    await grid(page).focus()
    // The palette says what would be taken back.
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').fill('撤销')
    await expect(page.getByRole('option', { name: '撤销：10,800 篇加上“党建”' })).toBeVisible()
    await page.keyboard.press('Escape')
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：10,800 篇加上“党建”', { timeout: 60_000 })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('t')
    await expect(dialog.getByRole('option', { name: '党建' })).toContainText('1,200 篇已有')
  })
})
