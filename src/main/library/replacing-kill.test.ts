// Replacing across a library with patterns under their guard, and killed in the middle: whole articles, and all of it back.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { REPLACE_FIELDS } from '#shared/replacing'
import { patternsOf, type Patterns } from '../patterns/patterns'
import { libraryOf } from './library'
import { openLibrary } from './open'
import type { Said } from './replacing-child'
import { seeded } from './search-corpus'

const KILLS = process.env['LONG'] ? 60 : 8
const ARTICLES = 250
const root = resolve(import.meta.dirname, '../../..')
// Inside the project, so that the child finds the packages.
const built = mkdtempSync(join(root, 'node_modules', '.galley-replaced-'))
const folder = mkdtempSync(join(tmpdir(), 'galley-replaced-'))
const path = join(folder, 'galley.db')
let patterns: Patterns

async function bundle(entry: string, name: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, entry),
      outDir: built,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: name }, external: ['better-sqlite3'] },
    },
    ssr: { noExternal: [/^(?!better-sqlite3|node:)/] },
  })
}

beforeAll(async () => {
  await bundle('replacing-child.ts', 'child.mjs')
  await bundle('../patterns/thread.ts', 'thread.mjs')
  patterns = patternsOf(() => new Worker(join(built, 'thread.mjs')), 500)
  const db = openLibrary(path, { create: true })
  const library = libraryOf(db, path, patterns)
  for (let n = 0; n < ARTICLES; n++) {
    const { id, version } = await library.articles.create({ headline: `第${n}座水库` })
    const body = documentOf(
      Array.from({ length: 6 }, (_, line) => `第${line}段，水库今日开闸，二〇二三年${n}月。`),
    )
    await library.articles.save({ id, base: version, deck: '水库', body })
  }
  db.close()
}, 120_000)
afterAll(() => {
  patterns.stop()
  rmSync(built, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

interface Row {
  readonly headline: string
  readonly deck: string
  readonly text: string
}

describe('across a library', () => {
  const everything = {
    kind: 'query',
    view: 'all',
    query: '',
    tag: null,
    collection: null,
    except: [] as string[],
  } as const
  const find = (text: string) => ({
    text,
    regex: true,
    matchCase: false,
    wholeWord: false,
    foldWidth: true,
    foldHan: true,
  })

  it('a pattern is looked for and replaced with its groups', async () => {
    const db = openLibrary(path, { create: false })
    const library = libraryOf(db, path, patterns)
    const plan = await library.replacing.plan({
      find: find('第(\\d+)段，(?<what>水库)'),
      replacement: '$<what>（$1）',
      selection: everything,
      fields: ['body'],
    })
    expect(plan).toMatchObject({ hits: ARTICLES * 6, isCapped: false })
    expect(await library.replacing.rows({ plan: plan.id, from: 7, limit: 1 })).toMatchObject([
      { hit: '第1段，水库', insert: '水库（1）', after: '今日开闸，二〇二三年248月。' },
    ])
    const done = await library.replacing.replace({ plan: plan.id, whole: true, except: [] })
    expect(done).toMatchObject({ changed: ARTICLES, hits: ARTICLES * 6, skipped: [] })
    const texts = db.prepare('SELECT text FROM body').pluck().all() as string[]
    expect(texts.every((text) => text.startsWith('水库（0）今日开闸'))).toBe(true)
    await library.acts.undo({ id: done.id ?? 0 })
    db.close()
  })

  it('one that would take for ever is stopped, changes nothing, and lets others in meanwhile', async () => {
    const db = openLibrary(path, { create: false })
    const library = libraryOf(db, path, patterns)
    const looking = library.replacing.plan({
      find: find('^((([一-龥〇\\d])+)+，?)+$'),
      replacement: '',
      selection: everything,
      fields: [...REPLACE_FIELDS],
    })
    let answered = 0
    const settled = Promise.resolve(looking).then(
      () => 'found',
      (error: unknown) => (error as { code: string }).code,
    )
    while ((await Promise.race([settled, setTimeout(20).then(() => null)])) === null) {
      await library.articles.list({
        view: 'all',
        query: '',
        tag: null,
        collection: null,
        sort: 'added',
        descending: true,
        limit: 10,
        after: null,
      })
      answered++
    }
    expect(await settled).toBe('pattern-too-slow')
    expect(answered).toBeGreaterThan(3)
    expect(await library.acts.progress({})).toBeNull()
    expect(await library.replacing.inTexts({ find: find('甲'), replacement: '', texts: ['甲'] })).toEqual([
      [{ from: 0, to: 1, insert: '' }],
    ])
    db.close()
  })

  it('looking is stopped between two articles, and says so', async () => {
    const db = openLibrary(path, { create: false })
    const library = libraryOf(db, path, patterns)
    const looking = library.replacing.plan({
      find: find('水库'),
      replacement: '',
      selection: everything,
      fields: ['body'],
    })
    while ((await library.acts.progress({})) === null) await setTimeout(0)
    await library.acts.cancel({})
    expect(await looking).toMatchObject({ cancelled: true })
    db.close()
  })
})

it(`killed ${KILLS} times while replacing`, { timeout: KILLS * 6000 }, async () => {
  const random = seeded(23)
  const read = (): readonly Row[] => {
    const db = openLibrary(path, { create: false })
    const rows = db
      .prepare(
        'SELECT a.headline, a.deck, b.text FROM article a JOIN body b ON b.article_key = a.key ORDER BY a.key',
      )
      .all() as Row[]
    db.close()
    return rows
  }
  const before = read()
  const written = before.map(({ headline, deck, text }) => {
    const put = (given: string): string => given.replaceAll('水库', '湖泊湖泊')
    return { headline: put(headline), deck: put(deck), text: put(text) }
  })
  let halfDone = 0
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = spawn(process.execPath, [join(built, 'child.mjs'), path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    const exit = once(child, 'exit')
    const [said] = (await Promise.race([once(child.stdout, 'data'), exit.then(() => [''])])) as [
      Buffer | string,
    ]
    expect([said.toString().trim(), complaint]).toEqual(['ready' satisfies Said, ''])
    await setTimeout(random() * 400)
    child.kill('SIGKILL')
    const [, signal] = (await exit) as [number | null, string | null]
    expect([signal, complaint]).toEqual(['SIGKILL', ''])

    const after = read()
    // Each article is replaced whole or not at all.
    const changed = after.filter((row, n) => row.headline !== before[n]?.headline).length
    for (const [n, row] of after.entries()) expect([before[n], written[n]]).toContainEqual({ ...row })
    if (changed > 0 && changed < ARTICLES) halfDone++

    const db = openLibrary(path, { create: false })
    const library = libraryOf(db, path, patterns)
    const latest = await library.acts.latest({})
    expect(latest?.articles ?? 0).toBe(changed)
    if (latest !== null) await library.acts.undo({ id: latest.id })
    expect(await library.acts.latest({})).toBeNull()
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    expect(read()).toEqual(before)
  }
  // It was killed in the midst of its work.
  expect(halfDone).toBeGreaterThan(0)
})
