// Channels that articles are meant for: set for one and for many, seen in list, fields, queue and bench, looked for, exported for.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { importSample, said } from './sample.ts'

test.use({ language: 'zh-CN' })

test('the channels of an article are set by key, for one and for many, and lead search, bench and export', async ({
  desk: { page },
}) => {
  await importSample(page)
  const list = page.getByRole('grid', { name: '稿件列表' })
  const dialog = page.getByRole('dialog', { name: /拟发$/u })
  const fields = page.getByRole('complementary')
  await list.focus()
  await expect(fields.getByRole('button', { name: '拟发渠道：未定，更改' })).toBeVisible()
  await page.keyboard.press('y')
  await expect(dialog).toHaveAccessibleName('1 篇稿件拟发')
  await dialog.getByRole('combobox').fill('今日头条')
  await expect(dialog.getByRole('option')).toHaveAttribute('aria-checked', 'false')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(/^拟发今日头条.*：1 条/u)
  const found = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(list.getByRole('row').first()).toContainText(/拟发 ?今日头条/u)
  await expect(fields.getByRole('button', { name: /^拟发渠道：今日头条.*更改$/u })).toBeVisible()

  // Every headline of the page at once: one act, one Z.
  await page.keyboard.press('ControlOrMeta+Shift+Q')
  const queue = page.getByRole('grid', { name: '标题审核队列' })
  await queue.locator('[role="row"][aria-selected="true"]').waitFor()
  await queue.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('y')
  await expect(dialog).toHaveAccessibleName('36 条标题拟发')
  await dialog.getByRole('combobox').fill('toutiao')
  await expect(dialog.getByRole('option')).toHaveAttribute('aria-checked', 'mixed')
  await expect(dialog.getByRole('option')).toContainText('其中 1')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(/^拟发今日头条.*：35 条/u)
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(queue.getByRole('row').nth(5)).toContainText(/拟发 ?今日头条/u)
  await page.keyboard.press('z')
  await expect(said(page)).toHaveText(/^已撤销：拟发今日头条/u)
  await expect(queue.getByRole('row').nth(5)).not.toContainText('拟发')
  await expect(queue.getByRole('row').first()).toContainText(/拟发 ?今日头条/u)

  // On the bench the channels of the set come first.
  await queue.getByRole('row').first().click()
  await page.keyboard.press('Enter')
  const previews = page.getByRole('region', { name: '渠道预览' })
  await expect(previews.locator('[data-channel]').first()).toHaveAttribute('data-channel', 'toutiao')
  await expect(previews.locator('[data-channel]').first()).toContainText('拟发')

  // Z takes back what came last: the channels said here, or the decision made since.
  const bar = page.getByRole('region', { name: '审定' })
  async function alsoForWebsite(): Promise<void> {
    await page.keyboard.press('y')
    await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-checked', 'false')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('拟发网站：1 条')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.keyboard.press('d')
  await expect(bar.getByRole('status')).toHaveText('已暂缓 · Z 撤回')
  await alsoForWebsite()
  await page.keyboard.press('z')
  await expect(said(page)).toHaveText('已撤销：拟发网站：1 条')
  await expect(bar).toContainText('暂缓')
  await page.keyboard.press('z')
  await expect(bar.getByRole('status')).toHaveText('已撤回，记录保留两条')
  await alsoForWebsite()
  await page.keyboard.press('d')
  await expect(bar.getByRole('status')).toHaveText('已暂缓 · Z 撤回')
  await page.keyboard.press('z')
  await expect(bar.getByRole('status')).toHaveText('已撤回，记录保留两条')
  await page.keyboard.press('z')
  await expect(said(page)).toHaveText('已撤销：拟发网站：1 条')

  await page.keyboard.press('ControlOrMeta+Shift+W')
  const search = page.getByRole('combobox', { name: '检索' })
  await search.fill('拟发:网站')
  await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row')).toHaveCount(0)
  await search.fill('for:toutiao')
  await expect(list.getByRole('row')).toHaveCount(1)
  await search.press('Enter')
  await page.keyboard.press('ControlOrMeta+E')
  await expect(page.getByRole('dialog').getByRole('combobox', { name: '渠道' })).toHaveValue('toutiao')
})
