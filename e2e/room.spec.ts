// A full disk: what one writes is still saved, from the room that was kept for it, and the status bar says so.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { saved } from './sample.ts'

/** A disk of its own of 160 MB; only root can make one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'galley-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160M', 'none', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

const disk = smallDisk()
test.use({ language: 'zh-CN', appEnv: disk === null ? {} : { GALLEY_LIBRARY: join(disk, 'galley.db') } })
test.afterAll(() => {
  if (disk !== null) execFileSync('umount', ['-l', disk])
})

test('P20 what is typed on a full disk is saved from the reserve, and is there after a restart', async ({
  desk,
}) => {
  test.skip(disk === null, 'needs root on Linux, to make a disk that can be filled')
  const { page } = desk
  const folder = disk ?? ''
  const ballast = join(folder, 'galley.db-ballast')
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type('满盘之前')
  await saved(page)
  await expect.poll(() => existsSync(ballast) && statSync(ballast).size).toBe(16_000_000)

  // Everything that is left, to the last byte.
  for (const size of [50_000_000, 1_000_000, 4096])
    for (let n = 0; ; n++)
      try {
        writeFileSync(join(folder, `filler-${size}-${n}`), Buffer.alloc(size, 7))
      } catch {
        break
      }
  await page.locator('[data-region="page"] [contenteditable="true"]').last().click()
  const words = '磁盘满了也要存下的话。'.repeat(200)
  await page.keyboard.insertText(words)
  await saved(page)
  await expect(page.locator('[data-room="spent"]')).toContainText('备用空间已动用')
  expect(existsSync(ballast)).toBe(false)
  await page.keyboard.insertText('还有一句。')
  await saved(page)

  const again = await desk.relaunch()
  await again.page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
  await expect(again.page.locator('[data-region="page"] [contenteditable="true"]').last()).toContainText(
    '还有一句。',
  )
})
