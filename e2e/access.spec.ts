// Every screen and every sheet, looked at once: axe finds nothing serious by day and by night; what is chosen is framed in the
// system's few colours; with every word 40 % longer nothing is cut off, hidden or left out of the dictionaries, at three sizes, the
// smallest of which is a window at 200 %. And what has happened is announced once.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample, said } from './sample.ts'
import { walk } from './screens/walk.ts'
import { fitting } from './words/fitting.ts'
import { buildLengthened, LENGTHENED_APP } from './words/lengthened.ts'
import { isMeant } from './words/meant.ts'
import { shortened } from './words/shorten.ts'

// A record of each step would take longer than the walk; what fails says its screen and why.
test.use({ trace: 'off' })

interface Asked {
  /** All where it is left out. */
  readonly rule?: string
  /** A selector; the whole page where it is left out. */
  readonly within?: string
}

async function findings(page: Page, { rule, within }: Asked): Promise<readonly string[]> {
  const has = await page.evaluate(() => 'axe' in window)
  // Legacy mode, since an app cannot open the blank page that axe would like to work in. Its program is given once.
  const axe = new AxeBuilder(has ? { page, axeSource: 'void 0' } : { page }).setLegacyMode(true)
  // What is found is told in full, what passed is not.
  axe.options({ resultTypes: ['violations'] })
  if (rule !== undefined) axe.withRules(rule)
  if (within !== undefined) axe.include(within)
  const { violations } = await axe.analyze()
  // What only a screen reader is told must not make the window one that scrolls.
  const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  const scrolls = over > 0 ? [`the window can be scrolled by ${over}`] : []
  const serious: string[] = []
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue
    for (const { target, failureSummary = '' } of nodes) {
      const where = target.join(' ')
      if (id === 'label-content-name-mismatch' && (await isNamed(page, where))) continue
      serious.push(`${id}: ${where} ${failureSummary}`)
    }
  }
  return [...scrolls, ...serious]
}

/** A name that holds the words that are shown, `Why: half-width marks` on `Why`, no longer holds them when both are lengthened. */
async function isNamed(page: Page, selector: string): Promise<boolean> {
  const said = await page.evaluate((where) => {
    const element = document.querySelector(where)
    return element === null ? null : [element.getAttribute('aria-label') ?? '', element.textContent ?? '']
  }, selector)
  // What is gone by now names nothing.
  if (said === null) return true
  const [name = '', shown = ''] = said.map((text) =>
    shortened(text)
      .replaceAll(/[\p{P}\p{S}]/gu, '')
      .toLocaleLowerCase('en')
      .trim(),
  )
  return name.includes(shown)
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

/** What is chosen, pressed or current and has no frame; runs in the page. */
function unframed(): readonly string[] {
  const chosen =
    '[aria-selected="true"], [aria-current]:not([aria-current="false"]), [aria-checked="true"], [aria-pressed="true"]'
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  return [...scope.querySelectorAll(chosen)]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).outlineStyle === 'none')
    .map((element) => element.outerHTML.slice(0, 120))
}

/** The manual is no dictionary; bytes read in a wrong encoding are no words. */
const FOREIGN: ReadonlySet<string> = new Set(['help.manual', 'article.encoding'])

/** The last is 1280×800 at 200 %. Sheets are as wide in a wide window; pages show more there. */
const SIZES = {
  page: [
    { width: 1280, height: 800 },
    { width: 1000, height: 700 },
    { width: 640, height: 400 },
  ],
  sheet: [
    { width: 1000, height: 700 },
    { width: 640, height: 400 },
  ],
} as const

test.describe('every screen and sheet', () => {
  test.use({ language: 'en', appDir: LENGTHENED_APP })
  test.beforeAll(buildLengthened)

  test('by day, by night, in few colours, with words 40 % longer, at 200 %', async ({ desk }) => {
    test.setTimeout(600_000)
    const { page } = desk
    await setTheme(page, 'light')
    const found: Record<string, readonly string[]> = {}
    const unmarked = new Set<string>()
    const missed = await walk(desk, {
      language: 'zh-CN',
      only: process.env.SCREENS_OF?.split(','),
      look: async ({ name, shows }) => {
        const tell = (where: string, wrong: readonly string[]): void => {
          if (wrong.length > 0) found[`${name}, ${where}`] = wrong
        }
        // Under a sheet nothing can be reached.
        const within = shows === undefined ? {} : { within: 'dialog[open]' }
        tell('by day', await findings(page, within))
        // Sheets stand on the same grounds as pages do, and colours.test.ts measures every text upon every ground.
        if (shows === undefined || process.env.LONG === '1') {
          await setTheme(page, 'dark')
          tell('by night', await findings(page, { rule: 'color-contrast', ...within }))
          await setTheme(page, 'light')
        }
        await page.emulateMedia({ forcedColors: 'active' })
        tell('in few colours', await page.evaluate(unframed))
        await page.emulateMedia({ forcedColors: null })
        for (const size of SIZES[shows === undefined ? 'page' : 'sheet']) {
          await page.setViewportSize(size)
          // At 200 % there must be room for English as it is.
          const { misfits, words } = await fitting(page, size.width === 640 ? 1 / 1.4 : 1)
          tell(`${size.width}×${size.height}`, misfits)
          if (!FOREIGN.has(name)) for (const word of words) if (!isMeant(word)) unmarked.add(word)
        }
        await page.setViewportSize(SIZES.page[0])
      },
    })
    expect({ missed, found, unmarked: [...unmarked] }).toEqual({ missed: {}, found: {}, unmarked: [] })
  })
})

test.describe('what is announced', () => {
  test.use({ language: 'zh-CN' })

  test('is said once, politely', async ({ desk: { page } }) => {
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const live = (target instanceof Element ? target : target.parentElement)?.closest(
            '[aria-live], [role="status"], [role="alert"]',
          )
          const text = live?.textContent?.trim() ?? ''
          if (text !== '' && heard.at(-1) !== text) heard.push(text)
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    const heard = (): Promise<readonly string[]> =>
      page.evaluate(() => Reflect.get(window, 'heard') as readonly string[])
    const times = async (text: string): Promise<number> =>
      (await heard()).filter((one) => one.includes(text)).length
    await importSample(page)
    const list = page.getByRole('grid', { name: '稿件列表' })
    await list.focus()
    await page.keyboard.press('#')
    await expect(said(page)).toContainText('回收站')
    const trashed = (await said(page).textContent()) ?? ''
    expect(await times(trashed)).toBe(1)
    await page.keyboard.press('z')
    await expect(said(page)).not.toHaveText(trashed)
    const undone = (await said(page).textContent()) ?? ''
    expect(undone).not.toBe('')
    expect(await times(undone)).toBe(1)
    // Nothing interrupts.
    expect(await page.locator('[aria-live="assertive"]').count()).toBe(0)
  })
})
