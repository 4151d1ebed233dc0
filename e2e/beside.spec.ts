// Beside the open article: its source or another article, walked, taken over by key and by drag as a copy, swapped, put away.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample, SAMPLE_HEADLINE, said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const pane = (page: Page) => page.getByRole('region', { name: '并排' })
const reading = (page: Page) => pane(page).getByRole('textbox', { name: /^并排阅读/ })
const blocks = (page: Page) => body(page).locator('> p')

async function write(page: Page, headline: string, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toBeFocused()
  await page.keyboard.type(headline)
  await body(page).click()
  await page.keyboard.type(text)
  await saved(page)
}

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('the source beside: a paragraph by key, a piece of one, undone; F6 and Esc', async ({
  desk: { page },
}) => {
  await importSample(page)
  await expect(blocks(page)).toHaveCount(5)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+F8')
  await expect(reading(page)).toContainText('【资料图】')
  // The list has given its place to the pane.
  await expect(page.getByRole('grid', { name: '稿件列表' })).toHaveCount(0)
  await page.keyboard.press('F6')
  await expect(reading(page)).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const wanted = await reading(page).locator('[data-meant]').innerText()
  expect(wanted).toBe(await reading(page).locator('> p').nth(2).innerText())
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('已取用 1 段')
  await expect(reading(page)).toBeFocused()
  await expect(blocks(page)).toHaveCount(6)
  await expect(blocks(page).nth(1)).toHaveText(wanted)

  // Two at once follow behind the first.
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('F8')
  await expect(said(page)).toContainText('已取用 2 段')
  await expect(blocks(page)).toHaveCount(8)
  await expect(blocks(page).nth(2)).toHaveText(wanted)
  expect(await serious(page)).toEqual([])

  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  // There and back, since the list is away.
  await page.keyboard.press('Escape')
  await expect(reading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(blocks(page)).toHaveCount(6)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(blocks(page)).toHaveCount(5)

  // A piece of one line goes into the line.
  const before = (await body(page).textContent()) ?? ''
  const line = reading(page).locator('> p', { hasText: '责任编辑' })
  await line.dblclick({ position: { x: 40, y: 12 } })
  const word = await page.evaluate(() => getSelection()?.toString() ?? '')
  expect('责任编辑:宋璟').toContain(word)
  expect(word.length).toBeGreaterThan(0)
  await page.keyboard.press('F8')
  await expect(said(page)).toContainText('已取用所选文字')
  await expect(blocks(page)).toHaveCount(5)
  const after = (await body(page).textContent()) ?? ''
  expect(after.split(word).length).toBe(before.split(word).length + 1)
  await page.keyboard.press('ControlOrMeta+F8')
  await expect(pane(page)).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '稿件列表' })).toBeVisible()
})

test('another article beside: dragged with its format, a copy; fresh; swapped; closed', async ({
  desk: { page },
}) => {
  await importSample(page)
  await write(page, '修路', '第一句。')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('要紧的话。')
  await saved(page)
  await write(page, '综述', '综述的开头。')

  await page.keyboard.press('ControlOrMeta+Shift+F8')
  await page.keyboard.type('修路')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/修路/])
  await page.keyboard.press('Enter')
  await expect(reading(page).locator('strong')).toHaveText('要紧的话。')
  await reading(page).locator('p').first().hover()
  await pane(page)
    .getByRole('button', { name: /^取用这一段/ })
    .dragTo(body(page).locator('p').first())
  await expect(blocks(page)).toHaveCount(2)
  await expect(body(page).locator('strong')).toHaveText('要紧的话。')
  await expect(reading(page)).toContainText('第一句。要紧的话。')
  await saved(page)

  // Swapped: what was open stands beside as it is now, and what was beside is unharmed.
  await page.keyboard.press('Shift+F8')
  await expect(body(page)).toHaveText('第一句。要紧的话。')
  await expect(reading(page)).toContainText('综述的开头。')
  await expect(reading(page).locator('strong')).toHaveText('要紧的话。')
  // The same key chooses another one.
  await page.keyboard.press('ControlOrMeta+Shift+F8')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/九原区/])
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('heading', { name: SAMPLE_HEADLINE })).toBeVisible()
  await page.keyboard.press('Alt+F8')
  await expect(pane(page)).toHaveCount(0)
})
