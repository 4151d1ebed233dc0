import { expect, test } from './app.ts'
import { importSample } from './sample.ts'
for (const [language, colorScheme, size] of [
  ['zh-CN', 'light', [1280, 800]],
  ['en', 'dark', [1000, 700]],
] as const)
  test.describe(language, () => {
    test.use({ language, colorScheme, viewport: { width: size[0], height: size[1] } })
    test('look', async ({ desk }) => {
      const { page } = desk
      await importSample(page)
      await page.keyboard.press('ControlOrMeta+Alt+C')
      await page.waitForTimeout(500)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /微信公众号（接口|WeChat account \(API/ })
        .click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/look/channels-${language}.png` })
      expect(1).toBe(1)
    })
  })
