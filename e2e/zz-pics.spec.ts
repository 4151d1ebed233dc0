// Pictures for the eye only.
import { test } from './app.ts'
import { importSample } from './sample.ts'
for (const language of ['zh-CN', 'en'] as const)
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${language} ${scheme}`, () => {
      test.use({ language, colorScheme: scheme })
      test('pics', async ({ desk: { page } }) => {
        await importSample(page)
        for (const [w, h] of [
          [1280, 800],
          [1000, 700],
        ] as const) {
          await page.setViewportSize({ width: w, height: h })
          await page.keyboard.press('ControlOrMeta+Shift+H')
          await page.waitForTimeout(500)
          await page.keyboard.press('f')
          await page.waitForTimeout(200)
          await page.screenshot({ path: `/tmp/fpics/bench-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('a')
          await page.waitForTimeout(300)
          await page.screenshot({ path: `/tmp/fpics/hold-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('Escape')
          await page.keyboard.press('w')
          await page.waitForTimeout(300)
          await page.screenshot({ path: `/tmp/fpics/why-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('Escape')
          await page.keyboard.press('ControlOrMeta+Shift+Q')
          await page.waitForTimeout(600)
          await page.screenshot({ path: `/tmp/fpics/queue-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('ControlOrMeta+Shift+W')
          await page.waitForTimeout(300)
          await page.screenshot({ path: `/tmp/fpics/write-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('ControlOrMeta+Alt+h')
          await page.waitForTimeout(300)
          await page.screenshot({ path: `/tmp/fpics/sheet-${language}-${scheme}-${w}.png` })
          await page.keyboard.press('Escape')
        }
      })
    })
  }
