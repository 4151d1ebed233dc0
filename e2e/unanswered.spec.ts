// A sheet whose questions are not answered says so, why, and asks again when told; it never passes for an empty one.
import { expect, test } from './app.ts'
import { errorTexts } from '../src/shared/texts/errors.ts'

const SHEETS = {
  channels: 'ControlOrMeta+Alt+c',
  profiles: 'ControlOrMeta+Alt+5',
  checks: 'ControlOrMeta+Alt+h',
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

test('sheets that get no answer', async ({ desk: { app, page } }) => {
  const answer = (code: string): Promise<void> =>
    app.evaluate(({ ipcMain }, why) => {
      ipcMain.removeHandler('call')
      ipcMain.handle('call', () => ({ ok: false, fault: { code: why, message: why } }))
    }, code)
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
  const sheet = page.getByRole('dialog')
  for (const [name, key] of Object.entries(SHEETS)) {
    await answer('internal')
    await page.keyboard.press(key)
    const said = sheet.getByRole('alert')
    await expect(said, name).toContainText(errorTexts.en.internal)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
    if (name === 'channels') {
      await answer('library-busy')
      await said.getByRole('button', { name: 'Read again' }).click()
      await expect(said).toContainText(errorTexts.en['library-busy'])
      await expect(said).not.toContainText(errorTexts.en.internal)
    }
    await page.keyboard.press('Escape')
    await expect(sheet, name).toHaveCount(0)
  }
})
