// Sheets that a command calls from the list, and those that a file or a button of another sheet brings.
import { chooseMenu, expect } from '../app.ts'
import {
  answerWithFile,
  click,
  dialog,
  isOverAnother,
  press,
  sheet,
  toList,
  toSample,
  withFile,
  type Screen,
} from './screen.ts'

const COMMANDS: readonly Screen[] = [
  sheet('view.palette', 'palette/palette'),
  sheet('file.open', 'palette/quick-open'),
  sheet('help.keys', 'palette/keys-sheet'),
  sheet('view.keys', 'palette/change-keys'),
  sheet('library.list', 'libraries/libraries-sheet'),
  sheet('help.about', 'palette/about'),
  sheet('help.search', 'library/search-help'),
  sheet('help.manual', 'manual/manual-sheet'),
  sheet('help.diagnostics', 'upkeep/diagnostics-sheet'),
  sheet('view.settings', 'settings/settings-sheet'),
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
]

const FROM_FILES: readonly Screen[] = [
  {
    name: 'keys-from-file',
    shows: 'palette/read-keys',
    needs: 'library',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'view.keys')
      const keys = { 'view.palette': ['CmdOrCtrl+Alt+Shift+Q'], 'no.such': ['F1'] }
      await answerWithFile(desk, 'keys.json', JSON.stringify({ format: 'galley-keys', version: 1, keys }))
      await click(desk, /From a file|读入/)
      await isOverAnother(desk)
    },
  },
  {
    name: 'settings-from-file',
    shows: 'settings/settings-import ui/file-preview',
    needs: 'library',
    go: async (desk) => {
      await toList(desk)
      await chooseMenu(desk.app, 'view.settings')
      const settings = {
        format: 'galley-settings',
        version: 2,
        settings: { smartQuotes: false, foldHan: true },
        channels: { website: { enabled: false }, 'own-1': { name: { 'zh-CN': '内网', en: '内网' } } },
        people: [{ name: '宋璟', role: '责任编辑' }],
        keys: { 'file.export': ['CmdOrCtrl+Alt+Shift+Q'], 'no.such': ['F1'] },
        later: {},
      }
      await answerWithFile(desk, 'settings.json', JSON.stringify(settings))
      await click(desk, /Read one|读入/)
      await isOverAnother(desk)
    },
  },
  {
    name: 'names.import',
    shows: 'names/names-plan-sheet',
    needs: 'library',
    go: (desk) => withFile(desk, 'names.import', 'names.csv', '姓名,职务\n闫方舟,记者\n宋璟,编辑\n,无名\n'),
  },
  {
    name: 'headline.outcomes',
    shows: 'outcomes/outcomes-sheet',
    needs: 'library',
    go: (desk) =>
      withFile(
        desk,
        'headline.outcomes',
        'outcomes.csv',
        '平台;标题;展现量;点击量;统计期间\n今日头条;水情周报（第14期）;12345;678;2026-09\n今日头条;没有这条;10;1;2026-09\n',
      ),
  },
  {
    name: 'wordLists.import',
    shows: 'word-lists/import-sheet',
    needs: 'library',
    go: (desk) =>
      withFile(
        desk,
        'wordLists.import',
        'words.csv',
        '错词,改为,说明\n涉及到,涉及,“及”即到\n涉及到,牵涉到,\n,没有词,\n',
      ),
  },
  {
    name: 'word-list-trial',
    shows: 'word-lists/trial-sheet',
    needs: 'library',
    go: async (desk) => {
      await withFile(desk, 'wordLists.import', 'words.csv', '错词,改为,说明\n九原区,九原,\n')
      await click(desk, /Try|先在库里试/)
      await isOverAnother(desk)
    },
  },
]

const FROM_BUTTONS: readonly Screen[] = [
  {
    name: 'word-list-entry',
    shows: 'word-lists/entry-dialog',
    needs: 'library',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.wordLists')
      await click(desk, /New entry|新词条/)
      await isOverAnother(desk)
    },
  },
  {
    name: 'word-list-history',
    shows: 'word-lists/history-dialog',
    needs: 'library',
    go: async (desk) => {
      await chooseMenu(desk.app, 'view.wordLists')
      await click(desk, /History|历史/)
      await isOverAnother(desk)
    },
  },
  {
    name: 'tag-edit',
    shows: 'tags/tag-edit',
    needs: 'library',
    go: async (desk) => {
      await toList(desk)
      await desk.page.getByRole('navigation').getByRole('button', { name: '水情' }).last().click()
      await desk.page.getByRole('button', { name: /Rename or colour|改名、改色/ }).click()
      await expect(dialog(desk)).toBeVisible()
    },
  },
  {
    name: 'review-override',
    shows: 'review/override-dialog',
    needs: 'library',
    go: async (desk) => {
      await toSample(desk)
      await chooseMenu(desk.app, 'article.stage')
      await expect(dialog(desk).getByRole('combobox')).toBeFocused()
      await desk.page.keyboard.type('待发')
      await press(desk, 'Enter')
      await expect(dialog(desk).getByRole('textbox')).toBeVisible()
    },
  },
  {
    name: 'collection.export',
    shows: 'publishing/export-dialog',
    needs: 'library',
    go: async (desk) => {
      await toList(desk)
      const navigation = desk.page.getByRole('navigation')
      await navigation
        .getByRole('button', { name: /五月要闻|May stories/ })
        .first()
        .click()
      await chooseMenu(desk.app, 'collection.export')
      await expect(dialog(desk)).toBeVisible()
    },
  },
]

export const SHEETS: readonly Screen[] = [...COMMANDS, ...FROM_FILES, ...FROM_BUTTONS]
