// SIGKILL at any moment: what was acknowledged is there, an import neither loses nor doubles, an update is all or nothing.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtChild, type BuiltChild } from '../files/built-child'
import { checkCopy } from '../library/copy-check'
import { openLibraryAnswers, type LibraryAnswers } from '../library/library'
import { makeOldLibrary } from '../library/old-library'
import { seeded } from '../library/search-corpus'
import { lost } from './acknowledged'

const LONG = process.env['LONG'] === '1'
const random = seeded(29)
let child: BuiltChild
let folder: string
let path: string
const log = (): string => join(folder, 'said.log')
const exportsIn = (): string => join(folder, 'exports')

beforeAll(async () => {
  child = await builtChild(join(import.meta.dirname, 'killed-child.ts'))
}, 120_000)
afterAll(() => child.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-kills-'))
  path = join(folder, 'galley.db')
  mkdirSync(exportsIn())
  return () => rmSync(folder, { recursive: true })
})

async function killedAfter(ms: number, ...args: readonly string[]): Promise<readonly string[]> {
  const running = child.start(log(), ...args)
  await running.hears('ready')
  await setTimeout(ms)
  // It was at work until then and had not failed by itself.
  expect(await running.kill()).toBe('SIGKILL')
  return running.said()
}

async function inLibrary<T>(run: (library: LibraryAnswers) => T): Promise<Awaited<T>> {
  const library = openLibraryAnswers(path, { create: false })
  const answer = await run(library)
  library.inside.close({})
  expect(checkCopy(path)).toMatchObject({ sound: true, damaged: [] })
  return answer
}

const WRITES = LONG ? 1000 : 12
describe('P2 a writer', () => {
  it(
    `killed ${WRITES} times has all that was acknowledged; its files are whole or absent`,
    { timeout: WRITES * 4000 },
    async () => {
      let saves = 0
      for (let kill = 0; kill < WRITES; kill++) {
        const lines = await killedAfter(random() * 80, 'write', path, exportsIn())
        saves += lines.length
        expect(await inLibrary((library) => lost(library, exportsIn(), lines))).toEqual([])
      }
      expect(saves).toBeGreaterThan(WRITES)
    },
  )
})

const FILES = 120
const IMPORTS = LONG ? 200 : 4
describe('P41 an import', () => {
  it(
    `killed ${IMPORTS} times and gone on with has every file once`,
    { timeout: IMPORTS * 10_000 },
    async () => {
      const incoming = join(folder, 'incoming')
      mkdirSync(incoming)
      for (let n = 1; n <= FILES; n++)
        writeFileSync(join(incoming, `${n}.txt`), `第${n}号通告\n\n第${n}号通告的正文，写明第${n * 7}站。\n`)
      for (let kill = 0; kill < IMPORTS; kill++) {
        await killedAfter(random() * 60, 'import', path, incoming)
        if (!LONG) continue
        // A further library once this one is through.
        const through = await inLibrary(async (library) => library.imports.jobs()[0]?.state === 'done')
        if (through) rmSync(path)
      }
      const running = child.start(log(), 'import', path, incoming)
      await running.hears('done')
      await running.kill()
      await inLibrary(async (library) => {
        expect(library.imports.jobs()).toMatchObject([
          { state: 'done', of: FILES, imported: FILES, failed: 0 },
        ])
        expect((await library.articles.counts({})).views.all).toBe(FILES)
      })
    },
  )
})

const UPDATES = LONG ? 400 : 8
describe('P14 an update of a library of version 1', () => {
  it(
    `killed ${UPDATES} times is done whole by the next start, and no backup is half`,
    { timeout: UPDATES * 10_000 },
    async () => {
      const ARTICLES = 400
      const old = join(folder, 'old.db')
      makeOldLibrary(old, 1, ARTICLES)
      const backups = join(folder, 'backups')
      mkdirSync(backups)
      copyFileSync(old, path)
      const begun = performance.now()
      const whole = child.start(log(), 'update', path, backups)
      await whole.hears('done')
      const took = performance.now() - begun
      await whole.kill()
      const seen = { before: 0, after: 0 }
      for (let kill = 0; kill < UPDATES; kill++) {
        for (const name of readdirSync(folder).filter((one) => one.startsWith('galley.db')))
          rmSync(join(folder, name))
        copyFileSync(old, path)
        const lines = await killedAfter(random() * took, 'update', path, backups)
        seen[lines.includes('done') ? 'after' : 'before']++
        await inLibrary(async (library) => {
          expect((await library.articles.counts({})).views.all).toBe(ARTICLES)
          expect((await library.headlines.get({ id: 'h7' })).decisions).toMatchObject([
            { verdict: 'approve' },
          ])
        })
        const finished = (readdirSync(backups, { recursive: true }) as string[]).filter((name) =>
          name.endsWith('.db'),
        )
        for (const name of finished) expect(checkCopy(join(backups, name))).toMatchObject({ sound: true })
      }
      expect(seen.before + seen.after).toBe(UPDATES)
    },
  )
})
