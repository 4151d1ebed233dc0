// Help: F1 opens the manual where one is, a word is found in it, a link leads on, Esc leads back.
import { expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

test('F1 on the bench opens its page; finding, a link, the sheet that one is in, Esc', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+Alt+i')
  await expect(page.getByRole('dialog').locator('del')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  await expect(page.getByRole('main').getByText('世界快消息').first()).toBeVisible()

  await page.keyboard.press('F1')
  const manual = page.getByRole('dialog', { name: '使用手册' })
  const title = manual.getByRole('article').getByRole('heading', { level: 3 })
  await expect(title).toContainText('标题台')
  await expect(manual.getByRole('article').getByRole('table')).toContainText('通过所选')

  // Pictures are those of the theme that is shown.
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((to) => window.galley.call.settings?.change?.({ theme: to }), theme)
    const picture = manual.getByRole('article').locator('img').filter({ visible: true })
    await expect(picture).toHaveCount(1)
    await expect(picture).toHaveAttribute('src', theme === 'dark' ? /\.dark\b/ : /bench\.zh(?!\.dark)/)
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  }

  await page.keyboard.type('三審三校 簽字')
  await expect(title).toContainText('审核')
  await expect(manual.getByRole('article').locator('mark').first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('没有这样的一句')
  await expect(manual.getByRole('status')).toContainText('没有')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await manual.getByRole('navigation').getByRole('button', { name: '发回给用 Word 的人' }).click()
  await manual.getByRole('article').getByRole('button', { name: '导出', exact: true }).first().click()
  await expect(title).toContainText('导出')

  await page.keyboard.press('Escape')
  await expect(manual).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Alt+c')
  await expect(page.getByRole('dialog', { name: '渠道' })).toBeVisible()
  await page.keyboard.press('F1')
  await expect(title).toContainText('渠道')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '渠道' })).toBeVisible()
})
