// What a screen is, and the steps that ways to screens are made of. A way is the same in either language, and in the lengthened one.
import type { Locator } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, type Desk } from '../app.ts'

export interface Screen {
  /** Of its pictures too, so of letters, digits, `.` and `-`. */
  readonly name: string
  /** Sources under `src/renderer` of the sheets that it shows, without their ending; left out where it is no sheet. */
  readonly shows?: string
  /** What must be in the library: nothing at all, or what `furnish.ts` puts there. */
  readonly needs: 'nothing' | 'library'
  /** The way there from any other screen, once what lay over that one is gone. */
  readonly go: Go
}
export type Go = (desk: Desk) => Promise<void>

export const dialog = ({ page }: Desk): Locator => page.getByRole('dialog').last()
/** The article's text that is being worked in. */
export const text = ({ page }: Desk): Locator => page.locator('[data-region="page"] [contenteditable="true"]')
const list = ({ page }: Desk): Locator =>
  page.locator('[data-region="list"] [role="grid"], [role="grid"][data-region="list"]').first()

/** Keys pressed one after the other where the focus is. */
export async function press({ page }: Desk, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** A button of the sheet on top. */
export const click = (desk: Desk, name: RegExp): Promise<void> =>
  dialog(desk).getByRole('button', { name }).first().click()

/** The list of the write mode: all articles, none selected, nothing looked for, one text beside it. */
export async function toList(desk: Desk): Promise<void> {
  const { app, page } = desk
  if ((await page.locator('#page-panel-write').getAttribute('aria-selected')) !== 'true') {
    await chooseMenu(app, 'view.write')
    await expect(text(desk).first()).toBeVisible()
  }
  const find = page.getByRole('main').getByRole('search').getByRole('textbox')
  if ((await find.count()) > 0) await find.first().press('Escape')
  if ((await page.locator('[data-region="beside"]').count()) > 0) await chooseMenu(app, 'split.close')
  await chooseMenu(app, 'go.all')
  await list(desk).focus()
  // The first lets go of what is selected, the second of what was looked for.
  await press(desk, 'Escape', 'Escape')
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('')
}

/** There, with the sample's own article open. */
export async function toSample(desk: Desk): Promise<void> {
  await toList(desk)
  const row = desk.page.getByRole('row').filter({ hasText: '九原区' }).first()
  if ((await row.getAttribute('data-active')) === null) await row.click()
  await expect(text(desk).filter({ hasText: '书记项目' }).first()).toBeVisible()
  await list(desk).focus()
}

/** A sheet that a command of the menu calls from the list. */
export const sheet = (command: string, shows: string): Screen => ({
  name: command,
  shows,
  needs: 'library',
  go: async (desk) => {
    await toSample(desk)
    await chooseMenu(desk.app, command)
    await expect(dialog(desk)).toBeVisible()
  },
})

/** Written, and as the system answers with it. */
async function fileOf({ dataDir }: Desk, name: string, content: string): Promise<object> {
  const file = join(dataDir, name)
  await writeFile(file, content)
  return { canceled: false, filePaths: [file] }
}

/** The system's next file dialog is answered with a file of this content. */
export async function answerWithFile(desk: Desk, name: string, content: string): Promise<void> {
  await answerDialog(desk.app, 'showOpenDialog', await fileOf(desk, name, content))
}

/** A command that asks the system for a file of this content. */
export async function withFile(desk: Desk, command: string, name: string, content: string): Promise<void> {
  await toSample(desk)
  await answerWithFile(desk, name, content)
  await chooseMenu(desk.app, command)
  await expect(dialog(desk)).toBeVisible()
}

/** A sheet over a sheet. */
export const isOverAnother = ({ page }: Desk): Promise<void> =>
  expect(page.getByRole('dialog')).toHaveCount(2)

/** Takes away what lies over the window. */
export async function leave({ page }: Desk): Promise<void> {
  for (let n = await page.getByRole('dialog').count(); n > 0; n--) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(n - 1)
  }
}
