// Every screen and every sheet, one after the other, in English and with or without lengthened words: how each is called, and
// which source shows it. `screens.test.ts` sees that none is left out.
import type { Locator } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, type Desk } from './app.ts'

export interface Screen {
  readonly name: string
  /** Sources under `src/renderer` of the sheets that it shows, without their ending. */
  readonly shows?: string
  readonly go: (desk: Desk) => Promise<void>
}

const dialog = ({ page }: Desk): Locator => page.getByRole('dialog').last()
const press = async ({ page }: Desk, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const click = (desk: Desk, name: RegExp): Promise<void> =>
  dialog(desk).getByRole('button', { name }).first().click()

/** Back to the list of the write mode, with nothing over it. */
async function toList(desk: Desk): Promise<void> {
  const { app, page } = desk
  if ((await page.locator('#page-panel-write').getAttribute('aria-selected')) !== 'true') {
    await chooseMenu(app, 'view.write')
    await expect(page.locator('[data-region="page"] [contenteditable="true"]').first()).toBeVisible()
  }
  await page.locator('[data-region="list"] [role="grid"], [role="grid"][data-region="list"]').first().focus()
}

/** A sheet that a command of the menu calls from the list. */
const sheet = (command: string, shows: string): Screen => ({
  name: command,
  shows,
  go: async (desk) => {
    await toList(desk)
    await chooseMenu(desk.app, command)
    await expect(dialog(desk)).toBeVisible()
  },
})

/** Written, and as the system answers with it. */
async function fileOf({ dataDir }: Desk, name: string, text: string): Promise<object> {
  const file = join(dataDir, name)
  await writeFile(file, text)
  return { canceled: false, filePaths: [file] }
}

/** A command that asks the system for a file of this content. */
async function withFile(desk: Desk, command: string, name: string, text: string): Promise<void> {
  await answerDialog(desk.app, 'showOpenDialog', await fileOf(desk, name, text))
  await chooseMenu(desk.app, command)
  await expect(dialog(desk)).toBeVisible()
}

async function bench(desk: Desk): Promise<void> {
  await toList(desk)
  await chooseMenu(desk.app, 'view.bench')
  await expect(desk.page.locator('#page-panel-bench')).toHaveAttribute('aria-selected', 'true')
  const open = desk.page.getByRole('list', { name: /^⟦?Open/ }).getByRole('listitem')
  await expect(open).not.toHaveCount(0)
}

async function queue(desk: Desk): Promise<void> {
  await chooseMenu(desk.app, 'view.queue')
  await expect(desk.page.getByText('全球IPO融资规模创三年新低').first()).toBeVisible()
}

async function clusters(desk: Desk): Promise<void> {
  await chooseMenu(desk.app, 'view.clusters')
  await expect(desk.page.getByRole('listbox').getByRole('option')).not.toHaveCount(0)
  await press(desk, 'j')
  await expect(desk.page.getByRole('main').getByRole('row')).toHaveCount(2)
}

const inQueue = (command: string, shows: string): Screen => ({
  name: `queue: ${command}`,
  shows,
  go: async (desk) => {
    await queue(desk)
    await chooseMenu(desk.app, command)
    await expect(dialog(desk)).toBeVisible()
  },
})

/** Two articles with headlines alike, a tag, a collection, a person, and a copy of the sample's words. */
export async function furnish({ page }: Desk): Promise<void> {
  await page.evaluate(async () => {
    const call = window.galley.call
    const value = (answer: unknown): { readonly id: string } => (answer as { value: { id: string } }).value
    for (const headline of ['水情周报（第14期）', '水情周报（第15期）']) {
      const { id } = value(await call.articles?.create?.({ headline }))
      await call.tags?.add?.({ articleIds: [id], name: '水情' })
    }
    await call.collections?.create?.({ name: '水情专题' })
    await call.people?.add?.({ name: '王编辑' })
    await call.wordLists?.starter?.({ lang: 'zh' })
  })
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'first start',
    go: async ({ page }) => expect(page.getByRole('main').getByRole('button')).toHaveCount(3),
  },
  {
    name: 'import report',
    shows: 'importing/report-dialog',
    go: async (desk) => {
      await chooseMenu(desk.app, 'file.sample')
      await expect(dialog(desk).locator('del')).toBeVisible()
    },
  },
  {
    name: 'write',
    go: async (desk) => {
      await press(desk, 'Enter')
      await expect(desk.page.locator('[data-region="page"] [contenteditable="true"]').last()).toBeFocused()
      await furnish(desk)
      await toList(desk)
    },
  },
  sheet('view.palette', 'palette/palette'),
  sheet('file.open', 'palette/quick-open'),
  sheet('help.keys', 'palette/keys-sheet'),
  sheet('view.keys', 'palette/change-keys'),
  {
    name: 'keys: from a file',
    shows: 'palette/read-keys',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'view.keys')
      const keys = { 'view.palette': ['CmdOrCtrl+Alt+Shift+Q'], 'no.such': ['F1'] }
      const text = JSON.stringify({ format: 'galley-keys', version: 1, keys })
      await answerDialog(desk.app, 'showOpenDialog', await fileOf(desk, 'keys.json', text))
      await click(desk, /From a file/)
      await expect(desk.page.getByRole('dialog')).toHaveCount(2)
    },
  },
  sheet('library.list', 'libraries/libraries-sheet'),
  sheet('help.about', 'palette/about'),
  sheet('help.search', 'library/search-help'),
  sheet('help.manual', 'manual/manual-sheet'),
  sheet('help.diagnostics', 'upkeep/diagnostics-sheet'),
  sheet('view.settings', 'settings/settings-sheet'),
  {
    name: 'settings: from a file',
    shows: 'settings/settings-import ui/file-preview',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'view.settings')
      const text = JSON.stringify({
        format: 'galley-settings',
        version: 2,
        settings: { smartQuotes: false, foldHan: true },
        channels: { website: { enabled: false }, 'own-1': { name: { 'zh-CN': '内网', en: 'Intranet' } } },
        people: [{ name: '宋璟', role: '责任编辑' }],
        keys: { 'file.export': ['CmdOrCtrl+Alt+Shift+Q'], 'no.such': ['F1'] },
        later: {},
      })
      await answerDialog(desk.app, 'showOpenDialog', await fileOf(desk, 'settings.json', text))
      await click(desk, /Read one/)
      await expect(desk.page.getByRole('dialog')).toHaveCount(2)
    },
  },
  sheet('file.print', 'publishing/print-dialog'),
  sheet('view.tags', 'tags/tag-manager'),
  sheet('article.tag', 'tags/tag-dialog'),
  sheet('article.stage', 'library/stage-dialog'),
  sheet('search.save', 'searches/save-search ui/keep-dialog'),
  sheet('search.go', 'searches/go-to-search'),
  sheet('search.manage', 'searches/search-manager'),
  sheet('view.channels', 'channels/channels-sheet'),
  sheet('article.channels', 'channels/meant-dialog'),
  sheet('view.checks', 'checks/checks-sheet'),
  sheet('library.backups', 'backups/backups-sheet'),
  sheet('library.health', 'upkeep/health-sheet'),
  sheet('library.reindex', 'upkeep/reindex-dialog'),
  sheet('view.names', 'names/names-sheet'),
  {
    name: 'names.import',
    shows: 'names/names-plan-sheet',
    go: (desk) => withFile(desk, 'names.import', 'names.csv', '姓名,职务\n闫方舟,记者\n宋璟,编辑\n,无名\n'),
  },
  {
    name: 'headline.outcomes',
    shows: 'outcomes/outcomes-sheet',
    go: (desk) =>
      withFile(
        desk,
        'headline.outcomes',
        'outcomes.csv',
        '平台;标题;展现量;点击量;统计期间\n今日头条;水情周报（第14期）;12345;678;2026-09\n今日头条;没有这条;10;1;2026-09\n',
      ),
  },
  sheet('view.people', 'people/people-sheet'),
  sheet('person.sit', 'people/sit-dialog'),
  sheet('view.profiles', 'publishing/profiles-sheet'),
  sheet('article.departures', 'publishing/departures-sheet'),
  sheet('file.export', 'publishing/export-dialog'),
  sheet('view.collections', 'collections/collection-manager'),
  sheet('article.collect', 'collections/collect-dialog'),
  sheet('article.relate', 'links/relate-dialog'),
  sheet('article.duplicate', 'links/duplicates-dialog'),
  sheet('view.decorations', 'decorations/decorations-sheet'),
  sheet('edit.replaceLibrary', 'replacing/replace-sheet'),
  sheet('article.review', 'review/review-dialog'),
  sheet('view.reviewRule', 'review/rule-sheet'),
  sheet('article.compare', 'app-revisions'),
  sheet('revision.name', 'revisions/name-dialog'),
  sheet('headline.versions', 'revisions/headline-history'),
  sheet('copyedit.styles', 'copyedit/profiles-sheet'),
  sheet('copyedit.report', 'copyedit/report-dialog'),
  sheet('file.paste', 'importing/paste-dialog'),
  sheet('file.imports', 'importing/jobs-sheet'),
  sheet('file.watchFolder', 'importing/watch-dialog'),
  sheet('view.copies', 'copies/copies-sheet'),
  sheet('view.sites', 'sites/sites-sheet'),
  sheet('article.encoding', 'importing/encoding-dialog'),
  sheet('view.outline', 'editor/outline'),
  sheet('view.sort', 'library/sort-head'),
  sheet('split.article', 'app-beside'),
  sheet('view.wordLists', 'word-lists/word-lists-sheet'),
  {
    name: 'word list: entry',
    shows: 'word-lists/entry-dialog',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.wordLists')
      await click(desk, /New entry/)
    },
  },
  {
    name: 'word list: history',
    shows: 'word-lists/history-dialog',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.wordLists')
      await click(desk, /History/)
    },
  },
  {
    name: 'wordLists.import',
    shows: 'word-lists/import-sheet',
    go: (desk) =>
      withFile(
        desk,
        'wordLists.import',
        'words.csv',
        '错词,改为,说明\n涉及到,涉及,“及”即到\n涉及到,牵涉到,\n,没有词,\n',
      ),
  },
  {
    name: 'word list: trial',
    shows: 'word-lists/trial-sheet',
    go: async (desk) => {
      await withFile(desk, 'wordLists.import', 'words.csv', '错词,改为,说明\n九原区,九原,\n')
      await click(desk, /Try/)
      await expect(desk.page.getByRole('dialog')).toHaveCount(2)
    },
  },
  {
    name: 'tag: name and colour',
    shows: 'tags/tag-edit',
    go: async (desk) => {
      await toList(desk)
      await desk.page.getByRole('navigation').getByRole('button', { name: '水情' }).last().click()
      await desk.page.getByRole('button', { name: /Rename or colour/ }).click()
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'all again',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'go.all')
      await expect(desk.page.getByRole('row')).toHaveCount(3)
    },
  },
  {
    name: 'copyedit',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'copyedit.next')
      await expect(desk.page.locator('[data-region="copyedit"] [aria-current="true"]')).toBeVisible()
    },
  },
  {
    name: 'copyedit.note',
    shows: 'copyedit/note-dialog',
    go: async (desk) => {
      await chooseMenu(desk.app, 'copyedit.next')
      await expect(desk.page.locator('[data-region="copyedit"]')).toBeFocused()
      await press(desk, 'Shift+V')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'split.raw',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'split.raw')
      await expect(desk.page.locator('[data-region="beside"]')).toBeVisible()
    },
  },
  {
    name: 'split closed',
    go: async (desk) => {
      await chooseMenu(desk.app, 'split.raw')
      await expect(desk.page.locator('[data-region="beside"]')).toHaveCount(0)
    },
  },
  { name: 'bench', go: bench },
  {
    name: 'bench: draft',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'n')
      await expect(desk.page.getByRole('main').locator('textarea, input[type="text"]').first()).toBeFocused()
    },
  },
  {
    name: 'bench: record',
    go: async (desk) => {
      await press(desk, 'Escape', 'h')
    },
  },
  {
    name: 'bench: answered',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'f', 'v')
      const answered = desk.page.getByRole('list', { name: /Answered/ })
      await expect(answered.getByRole('listitem')).toHaveCount(1)
    },
  },
  {
    name: 'bench: why',
    shows: 'bench/why',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'f', 'w')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'bench: verdict',
    shows: 'decorations/verdict-dialog',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'Shift+W')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'bench: assign',
    shows: 'queue/person-dialog',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'p')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'bench: hold',
    go: async (desk) => {
      await bench(desk)
      // What was answered a step before is open again.
      const answered = desk.page.getByRole('list', { name: /Answered/ })
      await answered.getByRole('button').first().click()
      await press(desk, 'Shift+V')
      await expect(answered).toHaveCount(0)
      await press(desk, 'a')
      await expect(desk.page.getByRole('group', { name: /Before/ })).toBeVisible()
    },
  },
  {
    name: 'bench: reasons',
    go: async (desk) => {
      await press(desk, 'Escape', 'r')
    },
  },
  { name: 'queue', go: queue },
  inQueue('view.sort', 'queue/queue-sheets'),
  inQueue('search.save', 'queue/view-sheets'),
  inQueue('queue.whose', 'queue/person-dialog'),
  inQueue('search.manage', 'queue/view-sheets'),
  inQueue('search.go', 'queue/queue-sheets'),
  inQueue('headline.clean', 'decorations/clean-sheet'),
  { name: 'clusters', go: clusters },
  {
    name: 'clusters: beside',
    shows: 'clusters/beside-dialog',
    go: async (desk) => {
      await clusters(desk)
      await press(desk, 'v')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'clusters: duplicate',
    shows: 'clusters/duplicate-dialog',
    go: async (desk) => {
      await clusters(desk)
      await press(desk, 'd')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'raw',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'view.raw')
      await expect(desk.page.getByRole('main').getByText('【资料图】').first()).toBeVisible()
    },
  },
  {
    name: 'origin',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.origin')
      await expect(desk.page.getByRole('listbox').getByText('【资料图】').first()).toBeVisible()
    },
  },
  {
    name: 'revisions',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.revisions')
      await expect(desk.page.getByRole('listbox').first()).toBeVisible()
    },
  },
  {
    name: 'selection',
    go: async (desk) => {
      await toList(desk)
      await press(desk, 'x')
      await expect(desk.page.getByRole('toolbar').first()).toBeVisible()
    },
  },
  {
    name: 'search',
    go: async (desk) => {
      await press(desk, 'Escape')
      await toList(desk)
      await press(desk, '/')
      await desk.page.keyboard.type('书记 OR 方舟')
      await press(desk, 'Enter', 'F3')
      await expect(desk.page.getByRole('row').locator('mark').first()).toBeVisible()
    },
  },
  {
    name: 'nothing found',
    go: async (desk) => {
      await toList(desk)
      await press(desk, '/', 'ControlOrMeta+a')
      await desk.page.keyboard.type('没有这个词')
      await expect(desk.page.getByRole('row')).toHaveCount(0)
    },
  },
  {
    name: 'trash',
    shows: 'library/delete-dialog',
    go: async (desk) => {
      await press(desk, 'ControlOrMeta+a', 'Delete', 'Escape')
      await toList(desk)
      await press(desk, 'j', '#', '7')
      await expect(desk.page.getByRole('row')).toHaveCount(1)
      await chooseMenu(desk.app, 'article.emptyTrash')
      await expect(dialog(desk)).toBeVisible()
    },
  },
]

/** Takes away what lies over the window. */
export async function leave({ page }: Desk): Promise<void> {
  for (let n = await page.getByRole('dialog').count(); n > 0; n--) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(n - 1)
  }
}
