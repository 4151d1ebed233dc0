// Two candidates against each other from the keyboard: Space, digits, Shift+Space, Esc; deletions and insertions marked.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample, SAMPLE_HEADLINE as CLEAN, verifyPlace } from './sample.ts'

test.use({ language: 'zh-CN' })

const compare = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('region', { name: /^备选 \d 对比备选 \d$/ })
const candidates = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('radiogroup', { name: '备选', exact: true }).getByRole('radio')

async function openBench(page: Page): Promise<void> {
  await importSample(page)
  await page.keyboard.press('ControlOrMeta+Shift+H')
  await candidates(page).first().waitFor()
}

test('candidates against each other, by key', async ({ desk: { page } }) => {
  test.setTimeout(180_000)
  await openBench(page)

  await test.step('Space compares the chosen one with what it was made from, digits with another', async () => {
    await page.keyboard.press('Space')
    await expect(compare(page)).toHaveAccessibleName('备选 2 对比备选 1')
    await expect(compare(page).locator('del')).toHaveText(['－|世界快消息'])
    await expect(compare(page).locator('ins')).toHaveCount(0)

    await page.keyboard.press('3')
    await expect(compare(page)).toHaveAccessibleName('备选 2 对比备选 3')
    await expect(compare(page).locator('del')).toHaveText(['－：'])
    await expect(compare(page).locator('ins')).toHaveText(['＋:'])
    // Its own number changes nothing.
    await page.keyboard.press('2')
    await expect(compare(page)).toHaveAccessibleName('备选 2 对比备选 3')

    await page.keyboard.press('Escape')
    await expect(compare(page)).toHaveCount(0)
    // The keys of the bench act again, and nothing was chosen meanwhile.
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(`备选 2: ${CLEAN}`)
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await expect(candidates(page)).toHaveCount(3)
  })

  for (const theme of ['light', 'dark'] as const)
    await test.step(`is accessible, ${theme}`, async () => {
      await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await page.keyboard.press('Space')
      await page.keyboard.press('3')
      await expect(compare(page)).toHaveAccessibleName('备选 2 对比备选 3')
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      await page.keyboard.press('Escape')
    })

  await test.step('a radio is chosen by arrows, and Space on a button is the button’s', async () => {
    await page.keyboard.press('Space')
    const others = compare(page).getByRole('radiogroup', { name: '与之对比' })
    await others.getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(compare(page)).toHaveAccessibleName('备选 2 对比备选 3')
    await expect(others.getByRole('radio', { checked: true })).toBeFocused()
    await compare(page)
      .getByRole('button', { name: /^改选 3/ })
      .focus()
    await page.keyboard.press('Space')
    await expect(compare(page)).toHaveAccessibleName('备选 3 对比备选 2')
    await page.keyboard.press('Escape')
    await expect(compare(page)).toHaveCount(0)
    await page.keyboard.press('2')
  })

  await test.step('lengths and evidence stand side by side', async () => {
    await page.keyboard.press('n')
    await page.keyboard.insertText('九原区43项“书记项目”把小事办成民生大事')
    await page.keyboard.press('Enter')
    await expect(candidates(page)).toHaveCount(4)
    await page.keyboard.press('Space')
    await expect(compare(page)).toHaveAccessibleName('备选 4 对比备选 2')
    const lengths = compare(page).getByRole('table', { name: '各渠道长度' })
    await expect(lengths.getByRole('row', { name: /^今日头条/ })).toHaveText(
      /今日头条32\/30 超21\/30－11字符/,
    )
    await expect(compare(page).getByRole('list', { name: '＋ 仅备选 4 有' })).toContainText('43项')
    await expect(compare(page).getByRole('list', { name: '－ 仅备选 2 有' })).toContainText('新高地正文未见')
    await page.keyboard.press('Escape')
    await expect(compare(page)).toHaveCount(0)
    await page.keyboard.press('2')
  })

  await test.step('Shift+Space chooses the other one, and A approves it', async () => {
    await verifyPlace(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await page.keyboard.press('Shift+Space')
    await expect(compare(page)).toHaveAccessibleName('备选 3 对比备选 2')
    await page.keyboard.press('a')
    await expect(page.getByRole('region', { name: '审定' }).getByRole('status')).toHaveText('已通过 · Z 撤回')
    await page.keyboard.press('Escape')
    await expect(candidates(page).nth(2)).toContainText('已通过')
  })
})
