// Suggestions: changes wait for a decision, are gone through by keys, taken or left, taken back; nothing leaves with them.
import type { Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const part = (page: Page) => page.getByRole('region', { name: '建议', exact: true })
const open = (page: Page) => part(page).getByRole('listitem')

/** A new article with this text, from here on with suggestions. */
async function begin(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  const title = page.getByRole('textbox', { name: '标题', exact: true })
  // The page of the new one, no longer that of the one before.
  await expect(title).toHaveValue('')
  await expect(body(page)).toHaveText('')
  await expect(title).toBeFocused()
  await page.keyboard.type('修路')
  await body(page).click()
  for (const [n, line] of text.split('\n').entries()) {
    if (n > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await saved(page)
  await page.keyboard.press('ControlOrMeta+Alt+l')
  await expect(part(page).getByText('建议中 · 没有未定的')).toBeVisible()
  await body(page).focus()
}
const caretTo = async (page: Page, at: number, select = 0): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+Home')
  for (let n = 0; n < at; n++) await page.keyboard.press('ArrowRight')
  for (let n = 0; n < select; n++) await page.keyboard.press('Shift+ArrowRight')
}
const inLibrary = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    interface Piece {
      readonly text?: string
      readonly content?: readonly Piece[]
    }
    const textOf = (piece: Piece): string => piece.text ?? (piece.content ?? []).map(textOf).join('')
    const { articles, suggestions } = window.galley.call
    const rows = (await articles?.['list']?.({ view: 'all' })) as { value: { rows: { id: string }[] } }
    const base = (await suggestions?.['base']?.({ id: rows.value.rows[0]?.id })) as {
      value: { body: Piece } | null
    }
    return base.value === null ? '' : textOf(base.value.body)
  })

test('suggestions are made, gone through, taken or left, ended, and there after a restart', async ({
  desk,
}) => {
  let { page } = desk

  await test.step('struck and underlined, by a name; one taken, one left, both taken back', async () => {
    await page.evaluate(() => window.galley.call['settings']?.['change']?.({ person: '宋璟' }))
    await begin(page, '村里的路修好了，大家都说好。\n运输量提升了三成。')
    await caretTo(page, 8, 2)
    await compose(page, { steps: ['r', 'ren', "ren'ren"], commit: '人人', by: 'Space' })
    await expect(body(page).locator('del')).toHaveText(['大家'])
    await expect(body(page).locator('ins')).toHaveText(['人人'])
    // Right behind what was struck an input method goes on.
    await compose(page, { steps: ['d', 'dou'], commit: '都' })
    await expect(body(page).locator('ins')).toHaveText(['人人都'])
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('去年是两成。')
    await expect(open(page)).toHaveCount(2)
    await expect(open(page).first()).toContainText('字句 · 宋璟')
    expect(await inLibrary(page)).toBe('村里的路修好了，大家都说好。运输量提升了三成。')

    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('F4')
    await expect(body(page).locator('[data-current]').first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Alt+a')
    await expect(said(page)).toContainText('采用 1 条建议')
    await expect(open(page).filter({ hasText: '人人都' })).toHaveCount(0)
    await expect(body(page).locator('del')).toHaveCount(0)
    expect(await inLibrary(page)).toContain('人人都都说好')

    await page.keyboard.press('F4')
    await page.keyboard.press('ControlOrMeta+Alt+z')
    await expect(said(page)).toContainText('不采 1 条建议')
    await expect(body(page)).not.toContainText('去年')
    await expect(part(page).getByText('已定 2 条')).toBeVisible()

    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('z')
    await expect(body(page)).toContainText('去年是两成。')
    await page.keyboard.press('z')
    await expect(body(page).locator('del')).toHaveText(['大家'])
    expect(await inLibrary(page)).toContain('大家都说好')
  })

  await test.step('a selection of them, all of them, then the mode ends; paragraphs and moves too', async () => {
    await begin(page, '第一段讲的是修路。\n第二段讲的是运输。\n第三段讲的是收成。')
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('新添的一段，与别处不同。')
    await caretTo(page, 0, 3)
    await page.keyboard.type('首段')
    await expect(open(page)).toHaveCount(2)
    await expect(body(page).locator('[data-added]')).toHaveText('新添的一段，与别处不同。')

    await page.keyboard.press('ControlOrMeta+Alt+Shift+l')
    await expect(said(page)).toContainText('还有建议未定')
    // Only what is selected.
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('ControlOrMeta+Alt+z')
    await expect(open(page)).toHaveCount(1)
    await expect(body(page).locator('p').first()).toHaveText('第一段讲的是修路。')
    await part(page)
      .getByRole('button', { name: /^全部采用/ })
      .click()
    await expect(open(page)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Alt+Shift+l')
    await expect(part(page).getByRole('button', { name: /^开始建议/ })).toBeVisible()
    await body(page).focus()
    await page.keyboard.type('直接改')
    await saved(page)
    await expect(body(page).locator('ins')).toHaveCount(0)
  })

  await test.step('they outlive a restart, and exports leave without them, saying so', async () => {
    await begin(page, '原文在此。')
    await page.keyboard.type('添的话。')
    await saved(page)
    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
    await expect(body(page).locator('ins')).toHaveText(['添的话。'])
    await page.keyboard.press('ControlOrMeta+e')
    await expect(page.getByRole('dialog')).toContainText('有建议未定，导出不含建议')
  })
})
