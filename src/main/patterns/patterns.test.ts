// Patterns that take for ever are stopped, whatever they are, and the next one runs.
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Find } from '#shared/find'
import { patternsOf, type Patterns } from './patterns'

const root = resolve(import.meta.dirname, '../../..')
const built = mkdtempSync(join(root, 'node_modules', '.galley-patterns-'))
let patterns: Patterns

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'thread.ts'),
      outDir: built,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
    ssr: { noExternal: true },
  })
  patterns = patternsOf(() => new Worker(join(built, 'thread.mjs')), 400)
}, 60_000)
afterAll(() => {
  patterns.stop()
  rmSync(built, { recursive: true, force: true, maxRetries: 5 })
})

const find = (text: string): Find => ({
  text,
  regex: true,
  matchCase: false,
  wholeWord: false,
  foldWidth: true,
  foldHan: true,
})
const run = (text: string, jobs: readonly (readonly string[])[], replacement = '') =>
  patterns.find({ find: find(text), replacement, jobs, most: 1000 })

/** Each with a text on which it backtracks without end. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['(a+)+$', `${'a'.repeat(40)}!`],
  ['(a|a)*$', `${'a'.repeat(40)}!`],
  ['(a|aa)+$', `${'a'.repeat(60)}!`],
  ['(.*)*x', '甲'.repeat(60)],
  ['^(([一-龥])+.)+([一-龥])+$', `${'甲'.repeat(60)}！`],
  ['(\\w*)*-', 'w'.repeat(60)],
  ['^(?:\\s+，?)*$', `${' '.repeat(60)}x`],
  ['^(\\d+)*$', `${'1'.repeat(60)}年`],
  ['(x+x+)+y', 'x'.repeat(60)],
  ['(.+)+（.+）$', '【资料图】'.repeat(20)],
  ['(?:(?:甲|乙|丙)+)+丁', '甲乙丙'.repeat(20)],
  ['^(a*)*(b|a*)*$', `${'a'.repeat(60)}!`],
  ['(?=(a+)+b)a', 'a'.repeat(60)],
  ['([\\s\\S]*){9}没有', '字'.repeat(4000)],
  ['(.*)\\1\\1没', '字'.repeat(30_000)],
]

describe('the guard', () => {
  it.each(HOSTILE)('stops %s', async (source, text) => {
    await expect(run(source, [[text]])).rejects.toMatchObject({ code: 'pattern-too-slow' })
    // And whoever comes next is answered.
    expect(await run('甲', [['甲乙']])).toEqual([[[{ from: 0, to: 1, insert: '' }]]])
  })

  it('answers those behind a stopped one, each for itself', async () => {
    const all = await Promise.allSettled([
      run('(a+)+$', [[`${'a'.repeat(40)}!`]]),
      run('b', [['ab'], ['', 'bb']], '[$&]'),
      run('(', [['甲']]),
    ])
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(all[1]).toMatchObject({
      value: [
        [[{ from: 1, to: 2, insert: '[b]' }]],
        [
          [],
          [
            { from: 0, to: 1, insert: '[b]' },
            { from: 1, to: 2, insert: '[b]' },
          ],
        ],
      ],
    })
    expect(all[2]).toMatchObject({ reason: { code: 'pattern-invalid' } })
  })

  it('measures each job by itself: many short ones are no long one', async () => {
    const jobs = Array.from({ length: 3000 }, (_, n) => [`第${n}篇 2023年3月`.repeat(50)])
    const answers = await run('(\\d+)年(\\d+)月', jobs, '$1-$2')
    expect(answers).toHaveLength(3000)
    expect(answers.every(([found]) => found?.length === 50)).toBe(true)
  })

  it('takes of one job no more than it is told to', async () => {
    const [first] = await patterns.find({ find: find('a'), replacement: '', jobs: [['aaa', 'aaa']], most: 4 })
    expect(first?.map((found) => found.length)).toEqual([3, 1])
  })
})
