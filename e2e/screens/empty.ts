// Screens of a library with nothing in it, and the report of the first import.
import { chooseMenu, expect } from '../app.ts'
import { dialog, type Go, type Screen } from './screen.ts'

const empty = (name: string, go: Go, shows?: string): Screen => ({
  name: `empty-${name}`,
  needs: 'nothing',
  go,
  ...(shows === undefined ? {} : { shows }),
})

const sheet = (command: string, shows: string): Screen =>
  empty(
    command,
    async (desk) => {
      await chooseMenu(desk.app, command)
      await expect(dialog(desk)).toBeVisible()
    },
    shows,
  )

export const EMPTY: readonly Screen[] = [
  {
    name: 'first-start',
    needs: 'nothing',
    go: async ({ page }) => expect(page.getByRole('main').getByRole('button')).toHaveCount(3),
  },
  empty('view.queue', async ({ app, page }) => {
    await chooseMenu(app, 'view.queue')
    await expect(page.locator('#page-panel-queue')).toHaveAttribute('aria-selected', 'true')
  }),
  empty('view.clusters', async ({ app, page }) => {
    await chooseMenu(app, 'view.clusters')
    await expect(page.getByRole('main').getByRole('listbox')).toHaveCount(0)
  }),
  sheet('file.open', 'palette/quick-open'),
  sheet('file.imports', 'importing/jobs-sheet'),
  sheet('search.go', 'searches/go-to-search'),
  sheet('search.manage', 'searches/search-manager'),
  sheet('view.collections', 'collections/collection-manager'),
  sheet('view.tags', 'tags/tag-manager'),
  sheet('view.names', 'names/names-sheet'),
  sheet('view.people', 'people/people-sheet'),
  sheet('view.wordLists', 'word-lists/word-lists-sheet'),
  sheet('view.sites', 'sites/sites-sheet'),
  sheet('view.copies', 'copies/copies-sheet'),
  sheet('library.backups', 'backups/backups-sheet'),
  sheet('edit.replaceLibrary', 'replacing/replace-sheet'),
  {
    name: 'import-report',
    shows: 'importing/report-dialog',
    needs: 'nothing',
    go: async (desk) => {
      await chooseMenu(desk.app, 'file.sample')
      await expect(dialog(desk).locator('del')).toBeVisible()
    },
  },
]
