// Accessibility: on every screen and sheet axe finds nothing serious, by day and by night; at 200 % nothing is out of reach; in
// the system's few colours what is chosen is framed; what has happened is announced once.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample, said } from './sample.ts'
import { leave, SCREENS, type Screen } from './screens.ts'
import { fitting } from './words/fitting.ts'

async function findings(page: Page, rule?: string): Promise<readonly string[]> {
  // Legacy mode, since an app cannot open the blank page that axe would like to work in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rule === undefined ? axe : axe.withRules(rule)).analyze()
  // What only a screen reader is told must not make the window one that scrolls.
  const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  const scrolls = over > 0 ? [`the window can be scrolled by ${over}`] : []
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  return [...scrolls, ...serious]
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

const OFFERS: Screen = {
  name: 'search: offers',
  go: async ({ page }) => {
    await page.getByRole('grid').first().focus()
    await page.keyboard.press('/')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('stage:tomorrow')
    await expect(page.getByText('is looked for as a word').first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('ta')
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
  },
}

test.describe('every screen and sheet', () => {
  test.use({ language: 'en' })

  test('by day, by night, at 200 %, in few colours', async ({ desk }) => {
    test.setTimeout(600_000)
    const { page } = desk
    await setTheme(page, 'light')
    const found: Record<string, readonly string[]> = {}
    const tell = (name: string, wrong: readonly string[]): void => {
      if (wrong.length > 0) found[name] = wrong
    }
    const before = SCREENS.findIndex(({ name }) => name === 'nothing found')
    for (const { name, shows, go } of SCREENS.toSpliced(before, 0, OFFERS)) {
      await go(desk)
      tell(`${name}, light`, await findings(page))
      // Sheets stand on the same grounds as pages do, and colours.test.ts measures every text upon every ground.
      if (shows === undefined || process.env.LONG === '1') {
        await setTheme(page, 'dark')
        tell(`${name}, dark`, await findings(page, 'color-contrast'))
        await setTheme(page, 'light')
      }
      await page.emulateMedia({ forcedColors: 'active' })
      tell(`${name}, few colours`, await page.evaluate(unframed))
      await page.emulateMedia({ forcedColors: null })
      // 1280×800 at 200 %.
      await page.setViewportSize({ width: 640, height: 400 })
      tell(`${name}, 200 %`, (await fitting(page)).misfits)
      await page.setViewportSize({ width: 1280, height: 800 })
      await leave(desk)
    }
    expect(found).toEqual({})
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
