// The index survives a kill at any moment: searches are whole after each, and in the end it has every word and no other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexPurgeOf } from './index-purge'
import { openLibrary } from './open'
import { searchOf, type Search } from './search'
import type { Said } from './search-index-child'
import { makeArticles, seeded, storeArticles } from './search-corpus'
import { upkeepOf } from './upkeep'

const NO_LEARNING = { step: () => ({ again: null, changed: false }) }
const KILLS = process.env['LONG'] ? 120 : 15
const root = resolve(import.meta.dirname, '../../..')
// Inside the project, so that the child finds the packages.
const built = mkdtempSync(join(root, 'node_modules', '.galley-killed-'))
const folder = mkdtempSync(join(tmpdir(), 'galley-killed-'))
const path = join(folder, 'galley.db')

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'search-index-child.ts'),
      outDir: built,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' }, external: ['better-sqlite3'] },
    },
    ssr: { noExternal: [/^(?!better-sqlite3|node:)/] },
  })
  const db = openLibrary(path, { create: true })
  storeArticles(db, makeArticles(250, 17, 5))
  db.close()
}, 60_000)

afterAll(() => {
  rmSync(built, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts the child, lets it work for so long, kills it as a power cut would. */
async function killedAfter(ms: number): Promise<void> {
  const child = spawn(process.execPath, [join(built, 'child.mjs'), path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
  const exit = once(child, 'exit')
  const [said] = (await Promise.race([once(child.stdout, 'data'), exit.then(() => [''])])) as [
    Buffer | string,
  ]
  if (said.toString().trim() !== ('ready' satisfies Said))
    throw new Error(`the child did not start: ${complaint}`)
  await setTimeout(ms)
  child.kill('SIGKILL')
  const [, signal] = (await exit) as [number | null, string | null]
  // It was at work until then, and had not failed by itself.
  expect([signal, complaint]).toEqual(['SIGKILL', ''])
}

/** The rest is indexed, and the whole index is what it should be. */
async function brought(db: Database, search: Search, compare: () => void): Promise<void> {
  while (search.catchUp(50) > 0);
  compare()
  const upkeep = upkeepOf(db, {
    search,
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => 0 },
    names: { step: () => false },
    random: seeded(1),
  })
  expect(await upkeep.check()).toMatchObject({ sound: true })
  expect(search.check()).toBe(true)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
}

const WORDS = ['水库', '大桥', '的', '人工智能', '次改题的', '闫方舟', '第', '旧厂房', '没有这样的']

test(`killed ${KILLS} times at random moments`, { timeout: KILLS * 4000 }, async () => {
  const random = seeded(41)
  let seenHalfDone = 0
  let renamed = 0
  for (let kill = 1; kill <= KILLS; kill++) {
    await killedAfter(random() * 160)
    const db = openLibrary(path, { create: false })
    const search = searchOf(db)
    const rows = db
      .prepare(
        `SELECT a.key, a.headline || char(10) || a.kicker || char(10) || a.deck || char(10) || a.author || char(10)
          || a.organisation || char(10) || b.text AS text FROM article a JOIN body b ON b.article_key = a.key
          WHERE a.trashed_at IS NULL ORDER BY a.key`,
      )
      .all() as { readonly key: number; readonly text: string }[]
    const compare = (): void => {
      for (const word of WORDS) {
        const keys = search.keys({
          query: word,
          view: { sql: 'a.trashed_at IS NULL', values: [] },
          tagId: null,
        })
        expect([word, keys.toSorted((a, b) => a - b)]).toEqual([
          word,
          rows.filter(({ text }) => text.includes(word)).map(({ key }) => key),
        ])
      }
    }
    compare()
    const waiting = db.prepare('SELECT COUNT(*) FROM index_dirty').pluck().get() as number
    if (waiting > 0) seenHalfDone++
    renamed = rows.filter(({ text }) => text.includes('次改题的')).length
    if (kill % 5 === 0 || kill === KILLS) await brought(db, search, compare)
    db.close()
  }
  // It was killed in the midst of its work.
  expect(seenHalfDone).toBeGreaterThan(KILLS / 3)
  expect(renamed).toBeGreaterThan(50)
})
