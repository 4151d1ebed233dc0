// The app as it is packed: what the archive holds, and that it runs from there. The Electron around it is a stand-in.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAsar } from '../packaging/asar.ts'
import { packedApps, wrongIn } from '../packaging/packed.ts'
import { makeStandIn } from '../packaging/stand-in.ts'
import { expect, test as base } from './app.ts'

const ROOT = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

/** Packs once for both tests; gone afterwards. */
const test = base.extend<object, { packed: string }>({
  packed: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'galley-packed-'))
      try {
        const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
          devDependencies: Record<string, string>
        }
        makeStandIn(join(folder, 'electron'), devDependencies['electron'] ?? '')
        await run(
          process.execPath,
          [
            join(ROOT, 'node_modules/electron-builder/cli.js'),
            '--dir',
            '--linux',
            '--x64',
            `-c.electronDist=${join(folder, 'electron')}`,
            `-c.directories.output=${join(folder, 'dist')}`,
          ],
          { cwd: ROOT },
        )
        const [resources] = packedApps(join(folder, 'dist'))
        await provide(resources ?? '')
      } finally {
        await rm(folder, { recursive: true })
      }
    },
    { scope: 'worker' },
  ],
  appDir: async ({ packed }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-extracted-'))
    extractAsar(join(packed, 'app.asar'), folder)
    await provide(folder)
    await rm(folder, { recursive: true })
  },
})

test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'the stand-in is one for Linux on x64')

test('holds what is meant to ship and nothing else, within its budget, with its fuses set', async ({
  packed,
}) => {
  expect(wrongIn(packed)).toEqual([])
  expect(await readdir(join(packed, '../locales'))).toEqual(['en-US.pak', 'zh-CN.pak'])
})

test('runs from what was packed: the library opens, the sample comes in', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('Control+Alt+i')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
})

test('answers a terminal from what was packed, without a window', async ({ appDir }) => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-terminal-'))
  const galley = (...words: readonly string[]): Promise<{ readonly stdout: string }> =>
    run(join(ROOT, 'e2e/host/electron'), [appDir, '--library', join(folder, 'a.galley'), ...words], {
      env: { ...process.env, GALLEY_USER_DATA: folder },
    })
  try {
    const { stdout } = await galley('import', join(appDir, 'resources/sample/九原区.txt'), '--json')
    expect(stdout).toContain('"imported":1')
    expect((await galley('list')).stdout).toContain('闫方舟')
    await expect(galley('show', 'nobody')).rejects.toMatchObject({ code: 2 })
  } finally {
    await rm(folder, { recursive: true })
  }
})
