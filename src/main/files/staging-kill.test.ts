// An export of many files whose process is killed: the next visit of the folder finds all of them or none.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweep } from './staging'
import { FILES, OLD } from './staging-child'

const KILLS = process.env['LONG'] ? 60 : 8
const root = resolve(import.meta.dirname, '../../..')
// Inside the project, so that the child finds the packages.
const built = mkdtempSync(join(root, 'node_modules', '.galley-staged-'))

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'staging-child.ts'),
      outDir: built,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: [/^(?!node:)/] },
  })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Whether it said that it was done; killed `after` ms after it had begun, or once it was done where that is null. */
async function killed(folder: string, after: number | null): Promise<{ done: boolean; took: number }> {
  const child = spawn(process.execPath, [join(built, 'child.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const hears = async (word: string): Promise<void> => {
    while (!said.includes(word) && child.exitCode === null) await setTimeout(1)
  }
  await hears('ready')
  const begun = performance.now()
  await (after === null ? hears('done') : setTimeout(after))
  const took = performance.now() - begun
  child.kill('SIGKILL')
  await once(child, 'exit')
  return { done: said.includes('done'), took }
}

async function seen(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

it(
  `P9 ${KILLS} kills leave all files or none`,
  async () => {
    const before = { '0.txt': OLD, '别人的.txt': 'theirs' }
    const after = { ...FILES, '别人的.txt': 'theirs' }
    const fresh = async (): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), 'galley-staged-'))
      for (const [name, text] of Object.entries(before)) await writeFile(join(folder, name), text)
      return folder
    }
    const whole = await killed(await fresh(), null)
    expect(whole.done).toBe(true)
    for (let n = 0; n < KILLS; n++) {
      const folder = await fresh()
      // Spread over the time that it takes, the end a little denser: there the files are moved.
      const { done } = await killed(folder, whole.took * Math.sqrt((n + 1) / KILLS))
      await sweep(folder)
      const now = await seen(folder)
      expect(done ? [after] : [before, after]).toContainEqual(now)
      rmSync(folder, { recursive: true, force: true })
    }
  },
  KILLS * 10_000,
)
