// Keys are given to other commands, and menu, palette, buttons, sheet, manual and keyboard follow, after a restart too.
import type { ElectronApplication, Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

const accelerators = (app: ElectronApplication, ...ids: readonly string[]) =>
  app.evaluate(
    ({ Menu }, wanted) =>
      wanted.map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null),
    ids,
  )
const sheet = (page: Page) => page.getByRole('dialog', { name: '改按键' })
const items = (page: Page) => sheet(page).locator('button[data-item]')

async function pick(page: Page, name: string): Promise<void> {
  await sheet(page).getByLabel('查找命令或按键').fill(name)
  await items(page).filter({ hasText: name }).first().click()
}

test('a key is taken from another command, and everything follows', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+Alt+,')
  // What the system or every text has is refused with the reason; an input method's presses pass by.
  await pick(page, '新建稿件')
  await sheet(page).getByRole('button', { name: '换键 Ctrl N' }).click()
  await page.keyboard.press('ControlOrMeta+c')
  await expect(sheet(page)).toContainText('Ctrl C 不能用：它是撤销、剪切、复制')
  await page.keyboard.press('j')
  await expect(sheet(page)).toContainText('J 不能用：这个命令打字时也有效')
  await page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true, isComposing: true })),
  )
  await expect(sheet(page)).toContainText('J 不能用')
  // Another command's key: which, and where; cancelled first, then taken.
  await page.keyboard.press('ControlOrMeta+e')
  await expect(sheet(page)).toContainText('Ctrl E 现在是“导出”（随处，打字时也行）')
  await sheet(page).getByRole('button', { name: '不拿' }).click()
  await expect(sheet(page).getByRole('button', { name: '换键 Ctrl N' })).toBeVisible()
  await sheet(page).getByRole('button', { name: '换键 Ctrl N' }).click()
  await page.keyboard.press('Escape')
  await expect(sheet(page).getByText('请按新的键')).toBeHidden()
  await sheet(page).getByRole('button', { name: '换键 Ctrl N' }).click()
  await page.keyboard.press('ControlOrMeta+e')
  await sheet(page).getByRole('button', { name: '拿过来' }).click()
  await expect(sheet(page).getByRole('status').filter({ hasText: '“新建稿件”现在是 Ctrl E' })).toBeVisible()
  await expect.poll(() => accelerators(desk.app, 'file.new', 'file.export')).toEqual(['CmdOrCtrl+E', null])
  // A format of the text, to a key that is free.
  await pick(page, '加粗')
  await sheet(page).getByRole('button', { name: '换键 Ctrl B' }).click()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(sheet(page).getByRole('status').filter({ hasText: '“加粗”现在是 Ctrl J' })).toBeVisible()
  // By key: the one that has it now.
  await sheet(page).getByRole('button', { name: '按键来找' }).click()
  await page.keyboard.press('ControlOrMeta+e')
  await expect(items(page)).toHaveText(['新建稿件Ctrl E'])
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()

  // The first start's buttons, the keyboard, the palette, the key sheet, the manual.
  await expect(page.getByRole('main').getByRole('button', { name: '新建稿件' })).toContainText('Ctrl E')
  await page.keyboard.press('ControlOrMeta+e')
  const body = page.getByRole('main').locator('[contenteditable="true"]')
  await body.click()
  await page.keyboard.press('ControlOrMeta+j')
  await page.keyboard.type('雨')
  await expect(body.locator('strong')).toHaveText('雨')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(page.getByRole('navigation', { name: '稿件库' })).toBeHidden()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: '命令' }).fill('新建稿件')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Ctrl E')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('dialog').getByRole('button', { name: '全部命令' }).click()
  await expect(page.getByRole('row', { name: '新建稿件 Ctrl E 随处' })).toBeVisible()
  const again = await desk.relaunch()
  expect(await accelerators(again.app, 'file.new', 'file.export')).toEqual(['CmdOrCtrl+E', null])
  await chooseMenu(again.app, 'help.keys')
  const keys = again.page.getByRole('dialog', { name: '键盘一览' })
  await expect(
    keys.locator('div', { has: again.page.getByText('新建稿件', { exact: true }) }).last(),
  ).toContainText('Ctrl E')
  // Those of the place come first.
  await expect(keys.getByRole('heading', { level: 3 }).first()).toContainText('此处：')
  await keys.getByRole('button', { name: '改按键' }).click()

  // Out to a file, all as shipped, in again with what cannot be used said.
  const out = join(desk.dataDir, 'keys-out.json')
  await answerDialog(again.app, 'showSaveDialog', { canceled: false, filePath: out })
  await sheet(again.page).getByRole('button', { name: '存出…' }).click()
  await expect(sheet(again.page)).toContainText('按键表存到了')
  await sheet(again.page).getByRole('button', { name: '全部恢复出厂' }).click()
  await sheet(again.page).getByRole('button', { name: '恢复', exact: true }).click()
  await expect
    .poll(() => accelerators(again.app, 'file.new', 'file.export'))
    .toEqual(['CmdOrCtrl+N', 'CmdOrCtrl+E'])
  const file = JSON.parse(await readFile(out, 'utf8')) as { keys: Record<string, string[]> }
  await writeFile(out, JSON.stringify({ ...file, keys: { ...file.keys, 'file.gone': ['F12'] } }))
  await answerDialog(again.app, 'showOpenDialog', { canceled: false, filePaths: [out] })
  await sheet(again.page).getByRole('button', { name: '读入…' }).click()
  const preview = again.page.getByRole('dialog', { name: '读入按键表：keys-out.json' })
  await expect(preview.getByRole('listitem')).toHaveText([
    '新建稿件Ctrl NCtrl E',
    '导出Ctrl E无',
    '加粗Ctrl BCtrl J',
    '没有 file.gone 这个命令',
  ])
  await preview.getByRole('button', { name: '采用' }).click()
  await expect.poll(() => accelerators(again.app, 'file.new', 'file.export')).toEqual(['CmdOrCtrl+E', null])
})
