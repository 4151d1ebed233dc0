// Every screen and sheet in both languages, both themes and two sizes, to be looked at: PICTURES=all, into PICTURES_TO; only the
// screens named in PICTURES_OF, in commas, if it is given.
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Desk } from './app.ts'
import { walk } from './screens/walk.ts'

const FOLDER = process.env.PICTURES_TO ?? join(tmpdir(), 'galley-pictures')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
] as const

test.skip(process.env.PICTURES !== 'all', 'only for npm run pictures:all')
test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

/** `<name>-<zh|en>-<light|dark>-<1280|1000>.png`. */
async function picture({ page }: Desk, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((to) => window.galley.call.settings?.change?.({ theme: to }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      // What was asked has been answered, or is still asked after so long that the picture shall show it.
      await page.waitForTimeout(350)
      const file = `${name}-${theme}-${size.width}.png`
      await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' })
    }
    await page.setViewportSize(SIZES[0])
  }
}

for (const language of ['zh-CN', 'en'] as const)
  test.describe(language, () => {
    test.use({ language })

    test('every screen', async ({ desk }) => {
      test.setTimeout(1_800_000)
      await mkdir(FOLDER, { recursive: true })
      const missed = await walk(desk, {
        language,
        look: ({ name }) => picture(desk, `${name}-${language === 'en' ? 'en' : 'zh'}`),
        only: process.env.PICTURES_OF?.split(','),
      })
      expect(missed).toEqual({})
    })
  })
