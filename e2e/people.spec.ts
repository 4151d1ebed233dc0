// People of the desk: written down, chosen by key as who sits here, whose name then stands beside what is done.
import { expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

test('people are written down; one key says who sits here; each step can be taken back', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+N')
  await page.keyboard.press('ControlOrMeta+Alt+P')
  const sheet = page.getByRole('dialog', { name: '人员' })
  await expect(sheet).toContainText('不是身份认证')
  const make = sheet.getByRole('textbox', { name: '添加一人' })
  for (const name of ['周宁', '陈立']) {
    await make.fill(name)
    await make.press('Enter')
    await expect(sheet.locator(`[data-person="${name}"]`)).toBeVisible()
  }
  await sheet.locator('[data-person="周宁"]').getByLabel('职务').fill('责任编辑')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('status')).toHaveText('已改周宁的职务')
  await make.fill('陈 立')
  await make.press('Enter')
  await expect(sheet.getByRole('status')).toContainText('已有同名的人')
  await sheet.getByRole('checkbox', { name: '陈立在岗' }).click()
  await expect(sheet.getByRole('radio', { name: '现在坐在这里的是陈立' })).toBeDisabled()
  await sheet.getByRole('button', { name: '完成' }).click()

  await page.keyboard.press('ControlOrMeta+Shift+P')
  const sit = page.getByRole('dialog', { name: '谁坐在这里' })
  await expect(sit.getByRole('option')).toHaveText([/周宁.*责任编辑/u])
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-said]')).toHaveText('现在坐在这里的是周宁')
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: '设置' })
  await settings.getByRole('button', { name: '人员', exact: true }).click()
  await expect(settings.getByLabel('我的姓名')).toHaveValue('周宁')
  await page.keyboard.press('Escape')

  await page.getByRole('grid', { name: '稿件列表' }).focus()
  await page.keyboard.press('z')
  await expect(page.locator('[data-said]')).toHaveText('已撤销：现在坐在这里的是周宁')
  await page.keyboard.press('z')
  await expect(page.locator('[data-said]')).toHaveText('已撤销：陈立记为已离开')
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await expect(sit.getByRole('option')).toHaveCount(2)
  await page.keyboard.type('王敏')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-said]')).toHaveText('现在坐在这里的是王敏')
  await page.keyboard.press('ControlOrMeta+Alt+P')
  await expect(sheet.getByRole('radio', { name: '现在坐在这里的是王敏' })).toBeChecked()
})
