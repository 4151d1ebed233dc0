// The headline queue: what an import leaves there, walked and decided from the keyboard.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

/** All of them, the first one chosen. */
async function atFirst(page: Page): Promise<void> {
  await filters(page).getByRole('tab', { name: '全部' }).click()
  await grid(page).focus()
  await page.keyboard.press('Home')
  await expect(page.getByText('1 / 36')).toBeVisible()
}

type Locator = ReturnType<Page['locator']>
const grid = (page: Page): Locator => page.getByRole('grid', { name: '标题审核队列' })
const selected = (page: Page): Locator => grid(page).locator('[role="row"][aria-selected="true"]')
const filters = (page: Page): Locator => page.getByRole('tablist', { name: '筛选' })
const told = (page: Page): Locator => page.locator('[data-said]')

test('the sample in the queue: counted, struck, walked, decided, opened on the bench and looked over by axe', async ({
  desk,
}) => {
  const { page } = desk

  await test.step('the sample leaves 36 headlines, and the filters count them', async () => {
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await selected(page).waitFor()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '36')
    await expect(filters(page).getByRole('tab')).toHaveText([
      '全部 36',
      '待审 35',
      '我的',
      '待认领 35',
      '有装饰 23',
      '未清洗 6',
      '半角 18',
      '残缺 2',
      '有检查 19',
      '需核实 2',
      '超长 20',
      '退回',
      '暂缓',
      '已通过',
    ])
    await filters(page).getByRole('tab', { name: '残缺' }).click()
    await expect(grid(page).locator('[data-headline]')).toHaveText([
      /^○广香.*过短/,
      /^○世界上最深的海沟位于.*句尾残缺/,
    ])
    await filters(page).getByRole('tab', { name: '已通过' }).click()
    await expect(page.getByText('这里没有标题。')).toBeVisible()
  })

  await test.step('decorations are struck, and the repeat is known as the article’s own', async () => {
    await atFirst(page)
    const rows = grid(page).locator('[data-headline]')
    await expect(rows.nth(0)).toContainText('本稿标题')
    await expect(rows.nth(1)).toContainText('同本稿标题，无须另审')
    await expect(grid(page).getByText('无须另审')).toHaveCount(1)
    await expect(rows.nth(0).locator('del')).toHaveText(['|', '世界快消息'])
    const sure = grid(page).getByRole('row', { name: '厦门调整限购政策' })
    await expect(sure.locator('del')).toHaveText(['-', '环球时快讯'])
  })

  await test.step('J, K, the arrows, Home and End walk, and the rows keep to the eye', async () => {
    await atFirst(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(selected(page)).toContainText('国家智慧教育读书平台上线')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('k')
    await expect(selected(page)).toContainText('国家智慧教育读书平台上线')
    for (let press = 0; press < 20; press++) await page.keyboard.press('j')
    await expect(page.getByText('23 / 36')).toBeVisible()
    await expect(selected(page)).toBeInViewport()
    await grid(page).focus()
    await page.keyboard.press('End')
    await expect(selected(page)).toContainText('世界上最深的海沟位于')
    await expect(selected(page)).toBeInViewport()
    await expect(grid(page)).toHaveAttribute(
      'aria-activedescendant',
      (await selected(page).getAttribute('id')) ?? '?',
    )
    await page.keyboard.press('Home')
    await expect(page.getByText('1 / 36')).toBeVisible()
  })

  await test.step('the repeat cannot be decided', async () => {
    await atFirst(page)
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await expect(told(page)).toHaveText('与本稿标题相同，无须另审。')
    await page.keyboard.press('r')
    await expect(page.getByRole('group', { name: '退回理由' })).toHaveCount(0)
    await expect(filters(page).getByRole('tab', { name: '已通过' })).toHaveText('已通过')
  })

  await test.step('approve, return and defer where it stands; Z takes the last one back', async () => {
    await atFirst(page)
    await filters(page).getByRole('tab', { name: '待审' }).click()
    await expect(page.getByText('1 / 35')).toBeVisible()
    await page.keyboard.press('j')
    await expect(selected(page)).toContainText('国家智慧教育读书平台上线')

    // Approved, it leaves the pending ones, and the next in its place is selected.
    await page.keyboard.press('a')
    await expect(told(page)).toContainText('已通过：国家智慧教育读书平台上线')
    await expect(filters(page).getByRole('tab', { name: '待审' })).toHaveText('待审 34')
    await expect(selected(page)).toContainText('如何在计算机手机上')

    await page.keyboard.press('r')
    await page.getByRole('group', { name: '退回理由' }).waitFor()
    await page.keyboard.press('5')
    await expect(told(page)).toContainText('已退回：如何在计算机手机上')
    await expect(selected(page)).toContainText('无证驾驶撞人')

    await page.keyboard.press('d')
    await expect(filters(page).getByRole('tab')).toHaveText([
      '全部 36',
      '待审 32',
      '我的',
      '待认领 32',
      '有装饰 23',
      '未清洗 6',
      '半角 18',
      '残缺 2',
      '有检查 19',
      '需核实 2',
      '超长 20',
      '退回 1',
      '暂缓 1',
      '已通过 1',
    ])

    await page.keyboard.press('z')
    await expect(told(page)).toHaveText('已撤回，记录保留两条')
    await expect(filters(page).getByRole('tab', { name: '暂缓' })).toHaveText('暂缓')
    await expect(selected(page)).toContainText('无证驾驶撞人')
  })

  await test.step('Enter opens the bench there, and coming back finds the same row', async () => {
    await atFirst(page)
    for (let press = 0; press < 9; press++) await page.keyboard.press('j')
    await expect(selected(page)).toContainText('全球IPO融资规模创三年新低')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { checked: true })).toContainText('全球IPO融资规模创三年新低')
    await page.keyboard.press('a')
    await expect(page.getByRole('region', { name: '审定' }).getByRole('status')).toContainText('已通过')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await expect(selected(page)).toContainText('全球IPO融资规模创三年新低')
    await expect(selected(page)).toContainText('已通过')
  })
  for (const theme of ['light', 'dark'])
    await test.step(`is accessible, ${theme}`, async () => {
      await page.evaluate((to) => window.galley.call.settings?.change?.({ theme: to }), theme)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await atFirst(page)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('r')
      await page.getByRole('group', { name: '退回理由' }).waitFor()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      await page.keyboard.press('Escape')
    })
})
