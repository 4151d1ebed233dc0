// Every screen and sheet in both languages, both themes and two sizes, to be looked at: PICTURES=all, into PICTURES_TO.
import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseMenu, expect, test, type Desk } from './app.ts'
import { furnishWhole } from './furnished.ts'
import { importSample } from './sample.ts'

const FOLDER = process.env.PICTURES_TO ?? join(tmpdir(), 'galley-pictures')
/** Names of scenes, in commas: only those are pictured. */
const ONLY = process.env.PICTURES_OF?.split(',')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
] as const

test.skip(process.env.PICTURES !== 'all', 'only for npm run pictures:all')
test.describe.configure({ mode: 'parallel' })

const dialog = (page: Page) => page.getByRole('dialog')
const list = (page: Page) => page.locator('[role="grid"]').first()

/** Keys pressed one after the other where the focus is. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What was asked has been answered, or is still asked after so long that the picture shall show it. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(350)

type Go = (desk: Desk) => Promise<void>
const byKeys =
  (...keys: readonly string[]): Go =>
  ({ page }) =>
    press(page, ...keys)
const sheet =
  (id: string): Go =>
  async ({ app, page }) => {
    await chooseMenu(app, id)
    await expect(dialog(page)).toBeVisible()
  }
const onList =
  (...keys: readonly string[]): Go =>
  async ({ page }) => {
    await list(page).focus()
    await press(page, ...keys)
  }
const mode =
  (id: string, ...keys: readonly string[]): Go =>
  async ({ app, page }) => {
    await chooseMenu(app, id)
    await settled(page)
    await press(page, ...keys)
  }

const EMPTY: Readonly<Record<string, Go>> = {
  'empty-first-start': async ({ page }) =>
    expect(page.getByRole('main').getByRole('button').first()).toBeVisible(),
  'empty-queue': mode('view.queue'),
  'empty-clusters': mode('view.clusters'),
  'empty-write': mode('view.write'),
  'empty-open': sheet('file.open'),
  'empty-imports': sheet('file.imports'),
  'empty-searches': sheet('search.go'),
  'empty-manage-searches': sheet('search.manage'),
  'empty-collections': sheet('view.collections'),
  'empty-tags': sheet('view.tags'),
  'empty-names': sheet('view.names'),
  'empty-people': sheet('view.people'),
  'empty-word-lists': sheet('view.wordLists'),
  'empty-sites': sheet('view.sites'),
  'empty-copies': sheet('view.copies'),
  'empty-backups': sheet('library.backups'),
  'empty-replace': sheet('edit.replaceLibrary'),
}

const FULL: Readonly<Record<string, Go>> = {
  write: mode('view.write'),
  'write-copyedit': mode('view.write', 'F7', 'w'),
  'write-outline': mode('view.outline'),
  'write-find': async ({ app, page }) => {
    await chooseMenu(app, 'view.outline')
    await page.locator('[data-region="page"] [contenteditable="true"]').focus()
    await press(page, 'ControlOrMeta+h')
    await page.keyboard.type('的')
  },
  'write-suggesting': mode('article.suggestions'),
  'write-split-raw': mode('split.raw'),
  'write-raw': async (desk) => {
    await chooseMenu(desk.app, 'split.close')
    await chooseMenu(desk.app, 'article.suggestions')
    await mode('view.raw')(desk)
  },
  'write-origin': mode('view.origin'),
  'write-revisions': mode('view.revisions'),
  'list-selected': async (desk) => {
    await mode('view.write')(desk)
    await onList('x', 'j', 'x', 'j', 'x')(desk)
  },
  'list-found': async (desk) => {
    await onList('Escape', '/')(desk)
    await desk.page.keyboard.type('夜市 OR market')
    await press(desk.page, 'Enter')
  },
  'list-offers': async (desk) => {
    await onList('/')(desk)
    await press(desk.page, 'ControlOrMeta+a')
    await desk.page.keyboard.type('s')
  },
  'list-nothing': async (desk) => {
    await press(desk.page, 'ControlOrMeta+a')
    await desk.page.keyboard.type('qqqq')
    await press(desk.page, 'Enter')
  },
  'list-trash': async ({ app, page }) => {
    await press(page, 'Escape', 'Escape')
    await chooseMenu(app, 'go.trash')
  },
  'list-review': mode('go.review', 'j', 'Enter'),
  bench: async (desk) => {
    await chooseMenu(desk.app, 'go.all')
    await onList('Home')(desk)
    await desk.page.getByRole('row').filter({ hasText: '九原区' }).first().click()
    await mode('view.bench')(desk)
  },
  'bench-new': byKeys('n'),
  'bench-why': byKeys('Escape', 'f', 'w'),
  'bench-cut': byKeys('Escape', 'Shift+C'),
  'bench-compare': byKeys('Escape', '1', 'Shift+Space', 'Space'),
  'bench-history': byKeys('Escape', 'h'),
  'bench-hold': byKeys('Escape', 'a'),
  'bench-similar': byKeys('Escape', 's'),
  'bench-lead': byKeys('Escape', 'l'),
  queue: mode('view.queue'),
  'queue-marked': byKeys('x', 'j', 'x'),
  'queue-return': byKeys('r'),
  'queue-clean': byKeys('Escape', 'w'),
  'queue-person': byKeys('Escape', 'i'),
  clusters: async (desk) => {
    await press(desk.page, 'Escape')
    await mode('view.clusters')(desk)
  },
  palette: async (desk) => {
    await mode('view.write')(desk)
    await onList('Home')(desk)
    await sheet('view.palette')(desk)
  },
  open: sheet('file.open'),
  keys: sheet('help.keys'),
  manual: sheet('help.manual'),
  'search-help': sheet('help.search'),
  diagnostics: sheet('help.diagnostics'),
  about: sheet('help.about'),
  settings: sheet('view.settings'),
  export: sheet('file.export'),
  'export-profiles': sheet('view.profiles'),
  'export-record': sheet('article.departures'),
  paste: sheet('file.paste'),
  imports: sheet('file.imports'),
  copies: sheet('view.copies'),
  encoding: sheet('article.encoding'),
  sites: sheet('view.sites'),
  'tag-manager': sheet('view.tags'),
  'tag-articles': sheet('article.tag'),
  stage: sheet('article.stage'),
  'article-channels': sheet('article.channels'),
  collect: sheet('article.collect'),
  collections: sheet('view.collections'),
  duplicate: sheet('article.duplicate'),
  relate: sheet('article.relate'),
  'save-search': sheet('search.save'),
  searches: sheet('search.go'),
  'manage-searches': sheet('search.manage'),
  channels: sheet('view.channels'),
  decorations: sheet('view.decorations'),
  checks: sheet('view.checks'),
  'copyedit-styles': sheet('copyedit.styles'),
  'copyedit-report': sheet('copyedit.report'),
  'word-lists': sheet('view.wordLists'),
  names: sheet('view.names'),
  replace: sheet('edit.replaceLibrary'),
  'review-rule': sheet('view.reviewRule'),
  people: sheet('view.people'),
  sit: sheet('person.sit'),
  'name-revision': sheet('revision.name'),
  review: sheet('article.review'),
  backups: sheet('library.backups'),
  health: sheet('library.health'),
  reindex: sheet('library.reindex'),
  collection: async ({ page }) => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /五月要闻|May stories/ })
      .click()
  },
  'export-collection': sheet('collection.export'),
}

async function picture(desk: Desk, name: string, short: string): Promise<void> {
  const { page } = desk
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((to) => window.galley.call.settings?.change?.({ theme: to }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      const file = `${name}-${short}-${theme}-${size.width}.png`
      await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' })
    }
    await page.setViewportSize(SIZES[0])
  }
}

async function walk(desk: Desk, scenes: Readonly<Record<string, Go>>, short: string): Promise<void> {
  const missed: Record<string, string> = {}
  for (const [name, go] of Object.entries(scenes)) {
    try {
      await go(desk)
      if (ONLY && !ONLY.includes(name)) continue
      await settled(desk.page)
      await picture(desk, name, short)
    } catch (error) {
      missed[name] = String(error).slice(0, 300)
    } finally {
      // Sheets close by Escape; a sheet over a sheet by another.
      for (let n = 0; n < 3 && (await dialog(desk.page).count()) > 0; n++) await press(desk.page, 'Escape')
    }
  }
  expect(missed).toEqual({})
}

for (const language of ['zh-CN', 'en'] as const)
  test.describe(language, () => {
    test.use({ language })
    const short = language === 'en' ? 'en' : 'zh'
    test('empty', async ({ desk }) => {
      test.setTimeout(600_000)
      await mkdir(FOLDER, { recursive: true })
      await walk(desk, EMPTY, short)
    })
    test('full', async ({ desk }) => {
      test.setTimeout(1_200_000)
      await mkdir(FOLDER, { recursive: true })
      await importSample(desk.page)
      await furnishWhole(desk.page, language)
      await settled(desk.page)
      await walk(desk, FULL, short)
    })
  })
