// Room for another language: every word 40 % longer, and on no screen and no sheet is one cut off, hidden or left out of the
// dictionaries.
import { expect, test } from './app.ts'
import { leave, SCREENS } from './screens.ts'
import { buildLengthened, LENGTHENED_APP } from './words/lengthened.ts'
import { isMeant } from './words/meant.ts'
import { fitting } from './words/fitting.ts'

test.use({ language: 'en', appDir: LENGTHENED_APP, viewport: { width: 1000, height: 700 } })
test.beforeAll(buildLengthened)

test('words 40 % longer fit everywhere', async ({ desk }) => {
  test.slow()
  const { page } = desk
  const found: Record<string, readonly string[]> = {}
  const unmarked = new Set<string>()
  for (const { name, shows, go } of SCREENS) {
    await go(desk)
    // Sheets are as wide in a wide window; pages show more there.
    const widths = shows === undefined ? [1000, 1280] : [1000]
    for (const width of widths) {
      if (width !== 1000) await page.setViewportSize({ width, height: 800 })
      const { misfits: here, words } = await fitting(page)
      if (here.length > 0) found[`${name} ${width}`] = here
      // The manual is no dictionary.
      if (name !== 'help.manual') for (const word of words) if (!isMeant(word)) unmarked.add(word)
    }
    if (widths.length > 1) await page.setViewportSize({ width: 1000, height: 700 })
    await leave(desk)
  }
  expect(found).toEqual({})
  expect([...unmarked]).toEqual([])
})
