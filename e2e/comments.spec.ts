// Comments: at words of the body, moved with them, answered, resolved, deleted and brought back.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample, said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const part = (page: Page) => page.getByRole('region', { name: '批注' })
const marked = (page: Page) => body(page).locator('[data-comment]')
const one = (page: Page) => part(page).getByRole('listitem').first()

test('a comment stands at its words, moves with them, is answered, resolved and brought back', async ({
  desk,
}) => {
  let { page } = desk
  await importSample(page)
  await page.keyboard.press('ControlOrMeta+Alt+Shift+m')
  await expect(said(page)).toHaveText('先在正文里选中要批的字句')
  await page.keyboard.press('ControlOrMeta+Home')
  for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ControlOrMeta+Alt+Shift+m')
  const field = part(page).getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill('引语要核对')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(one(page)).toContainText('引语要核对')
  await expect(marked(page)).toHaveText('“自从这个')

  // Typed before it and within it; then as another window would find it.
  await body(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('村民说：')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('打')
  await expect(marked(page)).toHaveText('“自打从这个')
  await saved(page)
  await expect(one(page).getByRole('button').first()).toHaveText('“自打从这个')
  ;({ page } = await desk.relaunch())
  await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
  await expect(marked(page)).toHaveText('“自打从这个')

  await page.getByRole('tab', { name: /^批改/ }).click()
  await one(page).getByRole('button', { name: '回复' }).click()
  await page.keyboard.type('核过了')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(one(page)).toContainText('核过了')
  await body(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('F9')
  await page.keyboard.press('ControlOrMeta+Alt+j')
  await expect(marked(page)).toHaveCount(0)
  await part(page).getByText('已办 1 条').click()
  await one(page).getByRole('button', { name: '重开' }).click()
  await expect(marked(page)).toHaveText('“自打从这个')
  await one(page).getByRole('button', { name: '删除' }).click()
  await expect(marked(page)).toHaveCount(0)
  await page.getByRole('grid', { name: '稿件列表' }).focus()
  await page.keyboard.press('z')
  await expect(one(page)).toContainText('引语要核对')
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
