// Copyediting: the sample page gone through by keys, mended, answered; what was answered stays so.
import type { Page } from '@playwright/test'
import { chooseMenu, expect, test } from './app.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.locator('[data-region="page"] [contenteditable="true"]').last()
const tab = (page: Page) => page.getByRole('tab', { name: /^校对/ })
const list = (page: Page) => page.locator('[data-region="copyedit"]')
const current = (page: Page) => list(page).locator('[aria-current="true"]')

test('copyediting: the sample page gone through, then words of one’s own', async ({ desk }) => {
  test.setTimeout(120_000)
  const { app } = desk
  let { page } = desk

  await test.step('the sample page: F7 to each, one key for one, for a rule, for all that is safe; an answer outlives the app', async () => {
    await importSample(page)
    // 61 commas, two pairs of brackets, a range, a 的; three long sentences as notes.
    await expect(tab(page)).toHaveAccessibleName(/68/)
    await expect(page.locator('[data-copy]')).toHaveCount(0)

    await page.keyboard.press('F7')
    await expect(list(page)).toBeFocused()
    await expect(current(page)).toContainText(',，')
    await expect(page.locator('[data-copy="warn"]').first()).toBeVisible()
    // In the margin how many each paragraph has.
    await expect(page.locator('[data-copy-count="9"][data-copy-worst="warn"]')).toBeVisible()

    await page.keyboard.press('Enter')
    await expect(tab(page)).toHaveAccessibleName(/67/)
    await expect(body(page)).toContainText('自从这个路修起来以后，我们')

    // The next in the text is the range; a comma is a key further.
    await expect(current(page)).toContainText('30%—～40%')
    await page.keyboard.press('F7')
    await expect(current(page)).toContainText(',，')
    await page.keyboard.press('Shift+Enter')
    await expect(tab(page)).toHaveAccessibleName(/7$/)
    await expect(body(page)).not.toContainText(',')

    // The range: it is right as it stands, says the editor.
    await list(page).getByRole('listitem').filter({ hasText: '30%—' }).click()
    await list(page).focus()
    await page.keyboard.press('v')
    await expect(tab(page)).toHaveAccessibleName(/6$/)
    await page.keyboard.press('w')
    await expect(list(page)).toContainText('依据')

    await chooseMenu(app, 'copyedit.fixAll')
    await expect(body(page)).toContainText('基层党（工）委（党组）书记')
    // One step of undo brings the brackets back.
    await page.keyboard.press('Escape')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page)).toContainText('基层党(工)委(党组)书记')
    await expect(tab(page)).toHaveAccessibleName(/6$/)
    await saved(page)

    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
    await expect(tab(page)).toHaveAccessibleName(/6$/)
    await tab(page).click()
    await expect(list(page)).not.toContainText('30%—')
  })

  await test.step('words muted everywhere, taken back; the style of the desk', async () => {
    await page.keyboard.press('ControlOrMeta+n')
    const headline = page.getByRole('textbox', { name: '标题', exact: true })
    await expect(headline).toHaveValue('')
    await expect(headline).toBeFocused()
    await body(page).click()
    await page.keyboard.type('他用 iPhone 说,好.既使下雨也去。')
    await expect(tab(page)).toHaveAccessibleName(/4/)
    await tab(page).click()
    await list(page).locator('li:has(del:text-is("既使"))').click()
    await list(page).focus()
    await page.keyboard.press('Shift+Delete')
    await expect(list(page).locator('del:text-is("既使")')).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(list(page).locator('del:text-is("既使")')).toHaveCount(1)

    // Of the web style: one blank between Han and letters is right.
    await page.getByRole('combobox', { name: '本稿体例' }).selectOption('web')
    await expect(tab(page)).toHaveAccessibleName(/2/)

    // A rule that the desk does not want, and wants again.
    await list(page).locator('li:has(del:text-is("既使"))').click()
    await list(page).focus()
    await page.keyboard.press('w')
    await page.getByRole('button', { name: '本编辑部不查这一条' }).click()
    await expect(list(page).locator('del:text-is("既使")')).toHaveCount(0)
    await page.getByRole('button', { name: '重新查“易混词、错别字”' }).click()
    await expect(list(page).locator('del:text-is("既使")')).toHaveCount(1)

    // Spelling, by the dictionary that comes along; names and British spellings are let be.
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Smith likes this colour and one wrod.')
    const wrong = list(page).locator('li:has(del:text-is("wrod"))')
    await expect(wrong).toHaveCount(1)
    await expect(wrong.locator('ins')).toHaveText('word')
    await expect(list(page).locator('del:text-is("colour")')).toHaveCount(0)

    // With findings marked in the text one leaves it and comes back.
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(page.getByRole('tab', { name: '标题台' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await expect(body(page)).toContainText('Smith likes')
  })
})
