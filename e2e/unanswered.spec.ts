// A sheet or a pane whose questions are not answered says so, why, and asks again when told; it never passes for an empty one.
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample } from './sample.ts'
import { errorTexts } from '../src/shared/texts/errors.ts'

/** From here on every question gets this error. */
const answer = (app: ElectronApplication, code: string): Promise<void> =>
  app.evaluate(({ ipcMain }, why) => {
    ipcMain.removeHandler('call')
    ipcMain.handle('call', () => ({ ok: false, fault: { code: why, message: why } }))
  }, code)

const SHEETS = {
  channels: 'ControlOrMeta+Alt+c',
  profiles: 'ControlOrMeta+Alt+5',
  checks: 'ControlOrMeta+Alt+9',
  'word lists': 'ControlOrMeta+Alt+Shift+W',
  'rule of review': 'ControlOrMeta+Alt+u',
  people: 'ControlOrMeta+Alt+p',
  backups: 'ControlOrMeta+Alt+Shift+B',
  libraries: 'ControlOrMeta+Alt+Shift+T',
  'look over': 'ControlOrMeta+Alt+Shift+Y',
  names: 'ControlOrMeta+Alt+Shift+N',
  sites: 'ControlOrMeta+Alt+Shift+S',
  decorations: 'ControlOrMeta+Shift+L',
}

test('sheets and panes that get no answer', async ({ desk }) => {
  const { app, page } = desk
  await importSample(page)

  await test.step('sheets that get no answer', async () => {
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
    const sheet = page.getByRole('dialog')
    for (const [name, key] of Object.entries(SHEETS)) {
      await answer(app, 'internal')
      await page.keyboard.press(key)
      const said = sheet.getByRole('alert')
      await expect(said, name).toContainText(errorTexts.en.internal)
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
      if (name === 'channels') {
        await answer(app, 'library-busy')
        await said.getByRole('button', { name: 'Read again' }).click()
        await expect(said).toContainText(errorTexts.en['library-busy'])
        await expect(said).not.toContainText(errorTexts.en.internal)
      }
      await page.keyboard.press('Escape')
      await expect(sheet, name).toHaveCount(0)
    }
  })

  await test.step('panes that get no answer', async () => {
    expect(desk.noise).toEqual([])
    // What the window asks, which finds nobody, is no fault of the test.
    desk.quiet = false
    await page.getByRole('grid').first().focus()
    for (const [name, [key, place]] of Object.entries(PANES)) {
      await answer(app, 'internal')
      await page.keyboard.press(key)
      const said = page.locator(place).getByRole('alert').filter({ hasText: errorTexts.en.internal })
      await expect(said.first(), name).toBeVisible()
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/pane ${name}.png` })
      await answer(app, 'library-busy')
      await said.first().getByRole('button', { name: 'Read again' }).click()
      await expect(
        page.locator(place).getByRole('alert').filter({ hasText: errorTexts.en['library-busy'] }).first(),
        name,
      ).toBeVisible()
    }
  })
})

const PANES = {
  list: ['2', '[data-region="list"]'],
  queue: ['ControlOrMeta+Shift+Q', 'main [role="tabpanel"]'],
  similar: ['ControlOrMeta+Shift+M', 'main [role="tabpanel"]'],
  bench: ['ControlOrMeta+Shift+H', 'main'],
  original: ['ControlOrMeta+Shift+R', 'main'],
  'original beside the article': ['ControlOrMeta+Alt+Shift+R', 'main'],
  revisions: ['ControlOrMeta+Alt+V', 'main'],
  'the original as a pane': ['ControlOrMeta+F8', '[data-region="beside"]'],
} as const
