// P42: an editor works, things fail, and nothing of his words is found outside of library and backups; a diagnosis is copied.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { saved } from './sample.ts'

const CANARY = 'Zeisig金丝雀'
const SINGS = /zeisig|金丝雀/i

test('P42 logs and the copied diagnosis hold codes, and none of the words that were written, sought or refused', async ({
  desk,
}) => {
  const { page, app, dataDir } = desk
  const file = join(dataDir, 'library', `${CANARY}.txt`)
  await page.keyboard.press('ControlOrMeta+n')
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(CANARY)
  await page.locator('[data-region="page"] [contenteditable="true"]').last().click()
  await page.keyboard.type(`${CANARY} in the text`)
  await saved(page)
  await page.getByRole('textbox', { name: 'Headline', exact: true }).blur()

  // Files that cannot be read, calls that are refused, calls that nobody has.
  writeFileSync(file, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await chooseMenu(app, 'file.import')
  // Its report, not what is shown until then.
  await expect(page.getByRole('dialog')).toContainText(`${CANARY}.txt`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const answered = await page.evaluate(async (canary) => {
    const { call } = window.galley
    const ask = (noun: string, verb: string, input: unknown) => call[noun]?.[verb]?.(input)
    const all = await Promise.all([
      ask('articles', 'get', { id: '01JDB0000000000000000000AA' }),
      ask('articles', 'create', { headline: canary, [canary]: canary }),
      ask('tags', 'add', { articleIds: [canary], name: canary }),
      ask('backups', 'check', { name: canary }),
      ask('articles', 'list', { view: 'all', query: `author:${canary}`, limit: 5, after: null }),
    ])
    return all.map((one) => JSON.stringify(one)).join('\n')
  }, CANARY)
  expect(answered).toContain('"not-found"')

  await chooseMenu(app, 'help.diagnostics')
  const sheet = page.getByRole('dialog', { name: 'Diagnostics' })
  await expect(sheet).toContainText('articles.get 01JDB0000000000000000000AA not-found')
  await expect(sheet).toContainText(join(dataDir, 'logs'))
  // What goes to the clipboard is taken where the page puts it.
  await page.evaluate(() => {
    const set = Object.getOwnPropertyDescriptor(DataTransfer.prototype, 'setData')?.value as (
      this: DataTransfer,
      type: string,
      text: string,
    ) => void
    DataTransfer.prototype.setData = function (type, text) {
      document.documentElement.setAttribute('data-copied', text)
      set.call(this, type, text)
    }
  })
  await sheet.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(page.locator('[data-said]')).toContainText('Diagnostics copied')
  const copied = (await page.locator('html').getAttribute('data-copied')) ?? ''
  expect(copied).toContain('SQLite: 3.')
  expect(copied).toContain('articles.get 01JDB0000000000000000000AA not-found')
  expect(copied).not.toContain(dataDir)
  expect(copied).not.toMatch(SINGS)
  await app.close()

  const logs = readdirSync(join(dataDir, 'logs')).map((name) =>
    readFileSync(join(dataDir, 'logs', name), 'utf8'),
  )
  const lines = logs.join('').trim().split('\n')
  expect(lines[0]).toMatch(/^[\d:.TZ-]+ start \S+ electron-/)
  expect(lines.at(-1)).toMatch(/ stop$/)
  expect(lines.filter((line) => line.includes(' fault '))).not.toEqual([])
  const elsewhere = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter(
    (entry) =>
      entry.isFile() && !/[\\/](?:library|backups)(?:[\\/]|$)/.test(entry.parentPath.slice(dataDir.length)),
  )
  expect(elsewhere.length).toBeGreaterThan(1)
  for (const entry of elsewhere)
    expect(readFileSync(join(entry.parentPath, entry.name), 'utf8'), entry.name).not.toMatch(SINGS)

  const galley = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '../out/main/cli.js'), 'diagnostics', '--lang', 'en'],
    { encoding: 'utf8', env: { ...process.env, GALLEY_USER_DATA: dataDir } },
  )
  expect(galley.status).toBe(0)
  expect(galley.stdout).toContain('Articles: 1 (in the trash 0)')
  expect(galley.stdout).not.toMatch(SINGS)
  expect(galley.stdout).not.toContain(dataDir)
})
