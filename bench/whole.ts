// The whole: start to the first list beside a bare window, what is held after long work on 100,000 articles, what the
// build weighs. `LONG=1` works for an hour, `WHOLE_MINUTES` says another time, `WHOLE_ARTICLES` another size.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { fill } from '../e2e/fill.ts'
import { weights } from '../packaging/bundles.ts'
import { expectAtMost, table } from './report.ts'
import { buildBare } from './whole/bare.ts'
import { ROOT, start } from './whole/running-app.ts'
import { starts } from './whole/starts.ts'
import { work } from './whole/work.ts'

const FEW = 10
const MANY = Number(process.env['WHOLE_ARTICLES'] || 100_000)
const MINUTES = Number(process.env['WHOLE_MINUTES'] || (process.env['LONG'] ? 60 : 5))

async function libraryOf(count: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-whole-'))
  const app = await _electron.launch({
    cwd: ROOT,
    args: ['.'],
    env: { ...(process.env as Record<string, string>), GALLEY_USER_DATA: dataDir, GALLEY_LANG: 'en' },
  })
  await (await app.firstWindow()).locator('#root > *').first().waitFor()
  await app.close()
  fill(dataDir, count)
  return dataDir
}

export async function whole(): Promise<void> {
  const built = weights(join(ROOT, 'out'))
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`
  table(
    'What the build weighs',
    ['', 'files', 'size', 'budget'],
    built.map(({ name, files, bytes, budget }) => [name, files, kilobytes(bytes), kilobytes(budget)]),
  )
  for (const { name, bytes, budget } of built)
    if (bytes > 0) expectAtMost(`${name}: size to budget`, bytes / Math.max(1, budget), 1, 1)

  const folders: string[] = []
  const kept = (folder: string): string => {
    folders.push(folder)
    return folder
  }
  try {
    const bare = kept(await buildBare(ROOT))
    const few = kept(await libraryOf(FEW))
    const many = kept(await libraryOf(MANY))
    const name = (count: number): string => `Galley, ${count.toLocaleString('en')} articles`
    const ratio = await starts([
      { name: 'a bare window', folder: bare, dataDir: kept(mkdtempSync(join(tmpdir(), 'galley-bare-'))) },
      { name: name(FEW), folder: ROOT, dataDir: few },
      { name: name(MANY), folder: ROOT, dataDir: many },
    ])
    expectAtMost(`start with ${MANY.toLocaleString('en')} articles to a bare window`, ratio, 2, 3.5)
    const running = await start(ROOT, many)
    try {
      expectAtMost('held after work: later half to earlier', await work(running, MINUTES), 1.05, 1.15)
    } finally {
      await running.app.close()
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
