// A library on a disk that may only be read: it is read, searched and exported, and says why nothing can be changed.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'
import { importSample, SAMPLE_HEADLINE } from './sample.ts'

const isRoot = process.getuid?.() === 0
const folder = mkdtempSync(join(tmpdir(), 'galley-read-only-'))

/** Rights do not hold root back, so root gets a disk of its own. */
function mounted(): boolean {
  if (!isRoot) return true
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200M', 'none', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const can = process.platform !== 'win32' && mounted()
const library = join(folder, 'desk', 'galley.db')
if (can) mkdirSync(dirname(library))

function setWritable(is: boolean): void {
  if (isRoot) {
    execFileSync('mount', ['-o', `remount,${is ? 'rw' : 'ro'}`, folder])
    return
  }
  chmodSync(library, is ? 0o644 : 0o444)
  chmodSync(dirname(library), is ? 0o755 : 0o555)
}

test.use({ language: 'zh-CN', appEnv: { GALLEY_LIBRARY: library } })
test.afterAll(() => {
  if (can && isRoot) execFileSync('umount', ['-l', folder])
  else if (can) setWritable(true)
  rmSync(folder, { recursive: true })
})

test('P21 a library that may only be read is read, searched and exported', async ({ desk }) => {
  test.skip(!can, 'needs rights that hold back, or root on Linux to make a disk')
  await importSample(desk.page)
  await desk.app.close()
  setWritable(false)
  const before = readFileSync(library)

  const { page, app } = await desk.open()
  await expect(page.locator('[data-banner="read-only"]')).toBeVisible()
  const list = page.getByRole('grid', { name: '稿件列表' })
  await page.keyboard.press('/')
  await page.keyboard.type('书记项目')
  await expect(list.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await list.getByRole('row').first().click()
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveAttribute('readonly', '')
  const filePath = join(desk.dataDir, 'out.txt')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
  await chooseMenu(app, 'file.exportText')
  await expect
    .poll(() => (existsSync(filePath) ? readFileSync(filePath, 'utf8') : ''))
    .toContain(SAMPLE_HEADLINE)
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.getByText('稿件库现在是只读的')).toBeVisible()
  await app.close()
  expect(readFileSync(library).equals(before)).toBe(true)
})
