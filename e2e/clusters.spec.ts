// Similar headlines: under the candidates as one types, and cluster by cluster, ruled from the keyboard.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { chooseMenu, compose, expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

const SERIES = ['水情周报（第3期）', '水情周报（第14期）', '水情周报（第15期）'] as const
const AGAINST = ['青河水厂停水三天', '青河水厂否认停水三天'] as const

/** Articles of these headlines; the last one written is opened. The list then has `all`. */
async function plant(page: Page, headlines: readonly string[], all = headlines.length): Promise<void> {
  await page.evaluate(async (list) => {
    for (const headline of list) {
      const made = (await window.galley.call.articles?.create?.({ headline })) as {
        value: { id: string; version: number }
      }
      const content = [{ type: 'paragraph', content: [{ type: 'text', text: `导语：${headline}。` }] }]
      await window.galley.call.articles?.save?.({
        id: made.value.id,
        base: made.value.version,
        body: { type: 'doc', content },
      })
    }
  }, headlines)
  await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(all)
}

type Locator = ReturnType<Page['locator']>
const list = (page: Page): Locator => page.getByRole('listbox', { name: '相近标题的组' })
const table = (page: Page): Locator => page.getByRole('grid', { name: '这一组标题' })
const tab = (page: Page, name: string): Locator =>
  page.getByRole('tablist', { name: '相近标题' }).getByRole('tab', { name })

async function openClusters(page: Page, clusters: number): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+M')
  await expect(list(page).getByRole('option')).toHaveCount(clusters, { timeout: 15_000 })
}

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

test('the sample has none; a series is ruled, and known on the bench', async ({ desk: { page } }) => {
  test.setTimeout(180_000)

  await test.step('the sample: a page’s own title in its own list is no cluster', async () => {
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+Shift+M')
    await expect(page.getByText('这里没有相近的标题。')).toBeVisible({ timeout: 15_000 })
    await expect(page.locator('progress')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+W')
  })

  await test.step('a series reads as a table; keys walk, rule and take back', async () => {
    await plant(page, [...SERIES, ...AGAINST, '火星探测器传回首批照片'], 7)
    await openClusters(page, 2)
    await expect(list(page).getByRole('option')).toHaveText([/或有矛盾 · 2 条/, /系列 · 3 条/])
    await page.keyboard.press('j')
    const rows = table(page).getByRole('row')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(0).getByRole('gridcell')).toHaveText([
      '水情周报（第',
      '3',
      '期）',
      /^草稿.*导语：水情周报/,
    ])
    await expect(rows.locator('mark')).toHaveText(['3', '14', '15'])
    expect(await serious(page)).toEqual([])

    await page.keyboard.press('s')
    await expect(page.locator('[data-said]')).toContainText('3 条标题记为系列')
    await expect(list(page).getByRole('option')).toHaveCount(1)
    await expect(tab(page, '已判')).toContainText('1')
    await page.keyboard.press('b')
    await expect(page.getByText('这里没有相近的标题。')).toBeVisible()
    await page.keyboard.press('z')
    await page.keyboard.press('z')
    await expect(list(page).getByRole('option')).toHaveCount(2)

    await list(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('v')
    const beside = page.getByRole('dialog', { name: '并排看两条' })
    await expect(beside.locator('mark')).toHaveText(['否认'])
    await expect(beside.getByText('导语：青河水厂停水三天。')).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(table(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: /青河水厂否认停水三天/ })).toBeVisible()
  })

  await test.step('the bench shows similar headlines of what is typed, quiet while composing', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row', { name: '火星' }).click()
    await expect(page.getByRole('textbox', { name: '标题' }).first()).toContainText('火星')
    await page.keyboard.press('ControlOrMeta+Shift+H')
    const similar = page.getByRole('region', { name: /^库里相近的标题|^S 库里相近的标题/ })
    await expect(similar.getByText('库里没有相近的标题。')).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.locator('textarea')).toBeFocused()
    await page.keyboard.insertText('水情周报（第16期）')
    await expect(similar.getByRole('button')).toHaveText([
      /系列水情周报（第15期）/,
      /系列水情周报（第14期）/,
      /系列水情周报（第3期）/,
    ])
    await expect(similar.locator('mark').first()).toHaveText('15')
    expect(await serious(page)).toEqual([])
    // Given up, it leaves the draft as it was, and with it what is similar.
    await compose(page, { steps: ['h', 'huo', 'huo xing'], commit: '' })
    await expect(similar.getByRole('button').first()).toContainText('第15期')
    await page.keyboard.press('Enter')
    // It is kept, and its field is gone: keys are keys again.
    await expect(page.locator('textarea')).toHaveCount(0)
    await page.keyboard.press('s')
    await expect(similar.getByRole('button').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: '标题' }).first()).toContainText(/水情周报（第\d+期）/)
  })
})

test('marked rows are ruled alone, and their articles can be duplicates too', async ({ desk }) => {
  const { page, app } = desk
  await plant(page, ['城东水厂扩建开工', '城东水厂扩建开工', '城东水厂扩建开工！'])
  await chooseMenu(app, 'view.clusters')
  await expect(list(page).getByRole('option')).toHaveText([/同文 · 3 条/], { timeout: 15_000 })
  // The rows are asked for once the cluster is chosen, and again as it grows.
  await expect(table(page).getByRole('row')).toHaveCount(3)
  await table(page).focus()
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(table(page).locator('[role="row"][aria-selected="true"]')).toHaveCount(2)
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: '记为重复' })
  await expect(dialog).toContainText('城东水厂扩建开工')
  await dialog.getByRole('button', { name: '连同 1 篇稿件标为重复稿' }).click()
  await expect(page.locator('[data-said]')).toContainText('1 篇稿件标为重复稿')
  const views = await page.evaluate(
    async () => (await window.galley.call.articles?.list?.({ view: 'all', query: 'is:duplicate' })) as object,
  )
  expect(views).toMatchObject({ value: { total: 1 } })
  await expect(list(page).getByRole('option')).toHaveText([/同文 · 3 条/])
  // Headlines and articles are one act.
  await page.keyboard.press('z')
  await expect(page.locator('[data-said]')).toContainText('已撤销')
  expect(
    await page.evaluate(async () => [
      (await window.galley.call.articles?.list?.({ view: 'all', query: 'is:duplicate' })) as object,
      (await window.galley.call.acts?.latest?.({})) as object,
    ]),
  ).toMatchObject([{ value: { total: 0 } }, { value: null }])
})
