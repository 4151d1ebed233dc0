// Backups: made, checked and brought back in the window; a library that is gone or ruined comes back at the start.
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialog, chooseMenu, expect, test, type Desk, type Running } from './app.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const list = (page: Page) => page.getByRole('grid', { name: '稿件列表' })
const headline = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })

async function retitle(page: Page, text: string): Promise<void> {
  await headline(page).fill(text)
  await saved(page)
}
async function sheet({ app, page }: Desk) {
  await chooseMenu(app, 'library.backups')
  return page.getByRole('dialog', { name: '备份' })
}
const aside = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'library')).filter((name) => name.startsWith('aside-'))

/** Starts it, the first button of what it asks being pressed. */
async function opened(
  desk: Desk,
): Promise<Running & { readonly asked: Record<string, unknown>; readonly report: Record<string, unknown> }> {
  let asked: () => Promise<Record<string, unknown>[]> = () => Promise.resolve([])
  const running = await desk.open(async (app) => {
    // The second is the report of a rescue.
    asked = await answerDialog(app, 'showMessageBox', { response: 0 }, { response: 0 })
  })
  const [first = {}, report = {}] = await asked()
  return { ...running, asked: first, report }
}

test('P27 what was lost on Monday is back: made now, checked, restored; the present is kept beside it', async ({
  desk,
}) => {
  const { page } = desk
  await importSample(page)
  await retitle(page, '星期一的标题')
  const backups = await sheet(desk)
  await expect(backups).toContainText('还没有备份。')
  await backups.getByRole('button', { name: '现在备份' }).click()
  const rows = backups.getByRole('list', { name: '各份备份' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(backups.getByRole('status').first()).toHaveText('最近的一份之后没有改动。')
  await rows
    .first()
    .getByRole('button', { name: /^核对/ })
    .click()
  await expect(rows.first()).toContainText('完好，1 篇逐篇相符')
  await page.keyboard.press('Escape')

  await retitle(page, '星期二的标题')
  const again = await sheet(desk)
  await expect(again.getByRole('status').first()).toHaveText('最近的一份之后有改动，还没有备份。')
  await again
    .getByRole('button', { name: /^恢复/ })
    .first()
    .click()
  await again.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(list(page)).toContainText('星期一的标题')
  await expect(list(page)).not.toContainText('星期二的标题')

  // Tuesday is not lost: it became a backup before.
  const after = await sheet(desk)
  const before = after.locator('[data-backup="restore"]')
  await expect(before).toHaveCount(1)
  await before.getByRole('button', { name: /^恢复/ }).click()
  await after.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(list(page)).toContainText('星期二的标题')
  expect(aside(desk.dataDir)).toEqual([])
})

test('P18 a ruined library, then a missing one: the start rescues what is there, or offers the latest sound backup, and throws nothing away', async ({
  desk,
}) => {
  await importSample(desk.page)
  await retitle(desk.page, '完好的标题')
  const backups = await sheet(desk)
  await backups.getByRole('button', { name: '现在备份' }).click()
  await expect(backups.getByRole('listitem')).toHaveCount(1)
  await desk.page.keyboard.press('Escape')
  await retitle(desk.page, '比备份更新的标题')
  await desk.app.close()

  const library = join(desk.dataDir, 'library', 'galley.db')
  const file = openSync(library, 'r+')
  writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 0)
  closeSync(file)
  const ruined = readFileSync(library)
  // The first start asks before there is a window.
  const first = await opened(desk)
  expect(first.asked).toMatchObject({ message: '无法打开稿件库' })
  expect(first.asked['detail']).toContain('移到旁边的 aside 文件夹')
  // Written after the backup: a rescue has it.
  expect(first.report['message']).toContain('抢救出 1 篇：1 篇完整')
  await expect(list(first.page)).toContainText('比备份更新的标题')
  const [kept = ''] = aside(desk.dataDir)
  expect(readFileSync(join(desk.dataDir, 'library', kept, 'galley.db')).equals(ruined)).toBe(true)
  await first.app.close()

  rmSync(library)
  const second = await opened(desk)
  await expect(list(second.page)).toContainText('完好的标题')
})

test('P22 deleted or replaced while one types: what was saved and what is typed is back in its place', async ({
  desk,
}) => {
  const { page, app } = desk
  await importSample(page)
  await retitle(page, '删不掉的标题')
  const asked = await answerDialog(app, 'showMessageBox', { response: 0 }, { response: 0 })
  const library = join(desk.dataDir, 'library', 'galley.db')
  rmSync(library)
  await expect.poll(() => existsSync(library)).toBe(true)
  await expect.poll(asked).toHaveLength(1)
  await retitle(page, '放回去以后的标题')

  // A sync client puts another file there.
  writeFileSync(`${library}.new`, '另一个文件')
  renameSync(`${library}.new`, library)
  await expect.poll(() => readFileSync(library).length).toBeGreaterThan(1000)
  await expect.poll(asked).toHaveLength(2)
  // Of the first time only a log without its file was left.
  const kept = aside(desk.dataDir)
    .map((name) => join(desk.dataDir, 'library', name, 'galley.db'))
    .filter((file) => existsSync(file))
  expect(kept.map((file) => readFileSync(file, 'utf8'))).toEqual(['另一个文件'])
  const again = await desk.relaunch()
  await expect(list(again.page)).toContainText('放回去以后的标题')
})
