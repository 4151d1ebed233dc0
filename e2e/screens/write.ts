// Screens of the write mode: the list and what is found in it, the text and what stands beside it.
import { chooseMenu, expect, type Desk } from '../app.ts'
import { dialog, press, text, toList, toSample, type Go, type Screen } from './screen.ts'

const screen = (name: string, go: Go): Screen => ({ name, needs: 'library', go })

/** What is written into the field over the list. */
async function seek(desk: Desk, query: string): Promise<void> {
  await toList(desk)
  await press(desk, '/')
  const field = desk.page.getByRole('search').getByRole('combobox')
  await expect(field).toBeFocused()
  await desk.page.keyboard.type(query)
}

async function copyedit(desk: Desk): Promise<void> {
  await toSample(desk)
  await chooseMenu(desk.app, 'copyedit.next')
  await expect(desk.page.locator('[data-region="copyedit"] [aria-current="true"]')).toBeVisible()
}

export const WRITE: readonly Screen[] = [
  screen('write', toSample),
  screen('write-typing', async (desk) => {
    await toSample(desk)
    await text(desk).first().click()
  }),
  screen('copyedit', copyedit),
  {
    name: 'copyedit.note',
    shows: 'copyedit/note-dialog',
    needs: 'library',
    go: async (desk) => {
      await copyedit(desk)
      await expect(desk.page.locator('[data-region="copyedit"]')).toBeFocused()
      await press(desk, 'Shift+V')
      await expect(dialog(desk)).toBeVisible()
    },
  },
  screen('find', async (desk) => {
    await toSample(desk)
    await text(desk).first().focus()
    await press(desk, 'ControlOrMeta+h')
    await desk.page.keyboard.type('党建')
    await expect(desk.page.getByRole('main').getByRole('textbox').first()).toBeVisible()
  }),
  screen('split.raw', async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, 'split.raw')
    await expect(desk.page.locator('[data-region="beside"]')).toContainText('【资料图】')
  }),
  screen('raw', async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, 'view.raw')
    await expect(desk.page.getByRole('main').getByText('【资料图】').first()).toBeVisible()
  }),
  screen('origin', async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, 'view.origin')
    await expect(desk.page.getByRole('listbox').getByText('【资料图】').first()).toBeVisible()
  }),
  screen('revisions', async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, 'view.revisions')
    await expect(desk.page.getByRole('listbox').first()).toBeVisible()
  }),
  screen('list-selected', async (desk) => {
    await toList(desk)
    await press(desk, 'Home', 'x', 'j', 'x', 'j', 'x')
    await expect(desk.page.getByRole('toolbar').first()).toBeVisible()
  }),
  screen('list-found', async (desk) => {
    await seek(desk, '书记 OR 夜市 OR market')
    await press(desk, 'Enter', 'F3')
    await expect(desk.page.getByRole('row').locator('mark').first()).toBeVisible()
  }),
  screen('list-offers', async (desk) => {
    await seek(desk, 'tag:')
    await expect(desk.page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await press(desk, 'ArrowDown')
  }),
  screen('list-mistaken', async (desk) => {
    await seek(desk, 'stage:tomorrow')
    await expect(desk.page.getByText(/is looked for as a word|按普通词/).first()).toBeVisible()
  }),
  screen('list-nothing', async (desk) => {
    await seek(desk, '没有这个词')
    await expect(desk.page.getByRole('row')).toHaveCount(0)
  }),
  screen('list-review', async (desk) => {
    await toList(desk)
    await chooseMenu(desk.app, 'go.review')
    await expect(desk.page.getByRole('row')).toHaveCount(1)
    await press(desk, 'j')
  }),
  screen('list-trash-empty', async (desk) => {
    await toList(desk)
    await chooseMenu(desk.app, 'go.trash')
    await expect(desk.page.getByRole('row')).toHaveCount(0)
  }),
  screen('collection', async (desk) => {
    await toList(desk)
    await desk.page
      .getByRole('navigation')
      .getByRole('button', { name: /五月要闻|May stories/ })
      .first()
      .click()
    await expect(desk.page.getByRole('row')).toHaveCount(3)
  }),
]

/** Last, since the sample stays under suggestions and an article is thrown away. */
export const LAST: readonly Screen[] = [
  screen('suggesting', async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, 'article.suggestions')
    await expect(desk.page.getByText(/Suggesting ·|建议中 ·/).first()).toBeVisible()
  }),
  {
    name: 'article.emptyTrash',
    shows: 'library/delete-dialog',
    needs: 'library',
    go: async (desk) => {
      await toList(desk)
      await press(desk, 'End', '#')
      await chooseMenu(desk.app, 'go.trash')
      await expect(desk.page.getByRole('row')).toHaveCount(1)
      await chooseMenu(desk.app, 'article.emptyTrash')
      await expect(dialog(desk)).toBeVisible()
    },
  },
]
