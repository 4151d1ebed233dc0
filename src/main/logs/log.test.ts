// P42: a line of the log holds codes, ids and places; whatever text comes near it stays out. A log is small and goes by itself.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { callName, framesOf, idIn, lineOf, type Entry } from './entry'
import { latestFailures, logIn } from './log'

const AT = Date.UTC(2026, 10, 23, 9, 14, 2, 118)
const ID = '01JDB0000000000000000000AA'
const CANARY = '金丝雀Canary'

/** Everything about it is a text of somebody's. */
function telling(): Error {
  const error = new TypeError(`${CANARY} /home/${CANARY}/稿件.docx`)
  error.stack = [
    `TypeError: ${CANARY}`,
    `    at ${CANARY} (/home/${CANARY}/稿件.js:1:1)`,
    `    at save${CANARY} (file:///opt/Galley/out/main/index.js:12:3)`,
    `    at C:\\Users\\${CANARY}\\out\\main\\library-thread.js:7:40`,
    `    at ${CANARY}`,
    '    at node:internal/process/task_queues:105:5',
  ].join('\n')
  return Object.assign(error, { code: `E${CANARY}`, subject: CANARY })
}

describe('a line', () => {
  it.each<[Entry, string]>([
    [{ kind: 'start', versions: ['0.9.0', 'electron-45.4.1'] }, 'start 0.9.0 electron-45.4.1'],
    [{ kind: 'stop' }, 'stop'],
    [
      { kind: 'fault', call: 'articles.save', id: ID, error: new GalleyError('disk-full', CANARY, CANARY) },
      `fault articles.save ${ID} disk-full`,
    ],
    [
      { kind: 'fault', call: 'articles.get', id: null, error: telling() },
      'fault articles.get internal TypeError ? index.js:12:3 library-thread.js:7:40',
    ],
    [{ kind: 'crash', error: telling() }, 'crash internal TypeError ? index.js:12:3 library-thread.js:7:40'],
    [{ kind: 'crash', error: CANARY }, 'crash internal ?'],
    [{ kind: 'crash', error: null }, 'crash internal ?'],
    [{ kind: 'gone', what: 'window', why: 'crashed', code: 139 }, 'gone window crashed 139'],
    [{ kind: 'gone', what: CANARY, why: `${CANARY} x`, code: 1 }, 'gone ? ? 1'],
    [{ kind: 'backup', code: 'disk-full' }, 'backup disk-full'],
  ])('P42 of %j', (entry, words) => {
    expect(lineOf(AT, entry)).toBe(`2026-11-23T09:14:02.118Z ${words}`)
  })

  it('P42 is plain ASCII of one line, whatever it is about', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.anything(), (text, thing) => {
        for (const error of [
          text,
          thing,
          new Error(text),
          Object.assign(new Error(text), { stack: text, name: text }),
        ])
          for (const entry of [
            { kind: 'fault', call: text, id: text, error },
            { kind: 'crash', error },
            { kind: 'gone', what: text, why: text, code: 1 },
          ] satisfies Entry[])
            expect(lineOf(AT, entry)).toMatch(/^[\w :.?-]+$/)
      }),
      { numRuns: 200, seed: 42 },
    )
  })

  it('P42 names a call of the contract and no other, and an id and nothing else of what was asked', () => {
    expect(callName('articles', 'save')).toBe('articles.save')
    for (const [noun, verb] of [
      [CANARY, 'save'],
      ['articles', CANARY],
      ['__proto__', 'toString'],
      ['articles', 'constructor'],
      [1, null],
    ])
      expect(callName(noun, verb)).toBe('unknown')
    expect(idIn({ id: ID, headline: CANARY })).toBe(ID)
    expect(idIn({ articleId: ID })).toBe(ID)
    for (const input of [null, CANARY, { id: CANARY }, { name: ID }, [ID]]) expect(idIn(input)).toBeNull()
  })

  it('P42 takes no line of a message for a place', () => {
    const error = new Error(`one\n    at secret (/home/a/secret.js:1:1)\ntwo`)
    error.stack = `Error: ${error.message}\n    at f (/a/index.js:2:2)`
    expect(lineOf(AT, { kind: 'crash', error })).toBe(
      '2026-11-23T09:14:02.118Z crash internal Error index.js:2:2',
    )
  })

  it('P42 has at most twelve places', () => {
    const stack = Array.from({ length: 40 }, (_, at) => `    at f (/a/index.js:${at}:1)`).join('\n')
    expect(framesOf(stack)).toHaveLength(12)
  })
})

describe('the log', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const read = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')

  it('is a file a day, in order, also what is written at the last moment', async () => {
    let now = AT
    const log = logIn(folder, () => now)
    log.write({ kind: 'start', versions: ['1'] })
    await log.written()
    now += 86_400_000
    log.write({ kind: 'stop' })
    await log.written()
    log.writeNow({ kind: 'crash', error: telling() })
    expect(readdirSync(folder).toSorted()).toEqual(['galley-2026-11-23.log', 'galley-2026-11-24.log'])
    expect(read().split('\n').slice(0, -1)).toHaveLength(3)
    expect(read()).not.toContain(CANARY)
  })

  it('goes after fourteen days, and leaves alone what is no log', async () => {
    for (let day = 10; day < 28; day++) writeFileSync(join(folder, `galley-2026-10-${day}.log`), '')
    writeFileSync(join(folder, 'mine.txt'), 'x')
    const log = logIn(folder, () => Date.UTC(2026, 9, 27))
    log.write({ kind: 'stop' })
    await log.written()
    const left = readdirSync(folder).toSorted()
    expect(left).toHaveLength(15)
    expect(left[0]).toBe('galley-2026-10-14.log')
    expect(left).toContain('mine.txt')
  })

  it('of one day never grows beyond its cap', async () => {
    const log = logIn(folder, () => AT)
    writeFileSync(join(folder, 'galley-2026-11-23.log'), 'x'.repeat(255_990))
    for (let n = 0; n < 50; n++) log.write({ kind: 'stop' })
    await log.written()
    expect(statSync(join(folder, 'galley-2026-11-23.log')).size).toBeLessThan(256_000)
  })

  it('that cannot be written harms nobody', async () => {
    const file = join(folder, 'taken')
    writeFileSync(file, '')
    const log = logIn(join(file, 'logs'))
    log.write({ kind: 'stop' })
    log.writeNow({ kind: 'stop' })
    await log.written()
    expect(await latestFailures(log.folder)).toEqual([])
  })

  it('P42 tells the latest failures, and only lines that it can have written itself', async () => {
    const log = logIn(folder, () => AT)
    writeFileSync(
      join(folder, 'galley-2026-11-22.log'),
      `2026-11-22T00:00:00.000Z fault ${CANARY}\n${CANARY}\n`,
    )
    log.write({ kind: 'start', versions: [] })
    log.write({ kind: 'fault', call: 'tags.add', id: null, error: new GalleyError('not-found', CANARY) })
    log.write({ kind: 'backup', code: 'disk-full' })
    await log.written()
    expect(await latestFailures(folder)).toEqual([
      '2026-11-23T09:14:02.118Z backup disk-full',
      '2026-11-23T09:14:02.118Z fault tags.add not-found',
    ])
  })
})
