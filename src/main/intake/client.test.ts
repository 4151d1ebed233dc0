// Main's end of the intake process: one article at a time, nothing unchecked, and a crash is a message.
import { describe, expect, it } from 'vitest'
import { EMPTY_PAGE } from '#shared/page'
import { intakeOf, type Found, type IntakeProcess, type ToIntake } from './client'

const found = (part: string): Found => ({
  part,
  format: 'wxr',
  kind: 'article',
  encoding: 'utf-8',
  raw: new Uint8Array([1]),
  page: EMPTY_PAGE,
  rich: null,
  warnings: [],
})

/** A process that answers by `answer`; null kills it. */
function scripted(answer: (asked: ToIntake) => unknown): {
  readonly start: () => IntakeProcess
  readonly heard: ToIntake[]
  readonly started: () => number
} {
  const heard: ToIntake[] = []
  let started = 0
  return {
    heard,
    started: () => started,
    start: () => {
      started++
      let listener: (message: unknown) => void = () => {}
      let exit: () => void = () => {}
      return {
        post: (message) => {
          const asked = message as ToIntake
          heard.push(asked)
          if (asked.ask === 'leave') return
          const result = answer(asked)
          queueMicrotask(() => (result === null ? exit() : listener({ id: asked.id, result })))
        },
        onMessage: (given) => {
          listener = given
        },
        onExit: (given) => {
          exit = given
        },
        kill: () => exit(),
      }
    },
  }
}

const OPTIONS = { encoding: 'auto', as: 'auto' } as const
const bytes = new Uint8Array([1, 2, 3])

describe('the intake process', () => {
  it('gives the articles of a file one by one, each when it is asked for', async () => {
    let n = 0
    const { start, heard } = scripted(() => {
      n++
      return n <= 3 ? { ok: true, piece: found(`${n}`) } : { ok: true, end: true }
    })
    const parts: string[] = []
    for await (const piece of intakeOf(start).read('a.xml', bytes, OPTIONS)) {
      parts.push(piece.part)
      expect(heard).toHaveLength(parts.length)
    }
    expect(parts).toEqual(['1', '2', '3'])
  })

  it('is given what it wants beside a document, where somebody can give it', async () => {
    const { start, heard } = scripted((asked) =>
      asked.ask === 'read' && asked.mayAsk
        ? { ok: true, wants: ['a.png', 'b.png'] }
        : asked.ask === 'next'
          ? { ok: true, end: true }
          : { ok: true, piece: found('') },
    )
    const intake = intakeOf(start)
    const asked: string[] = []
    const beside = (references: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
      asked.push(...references)
      return Promise.resolve(new Map([['b.png', bytes]]))
    }
    let n = 0
    for await (const _ of intake.read('a.md', bytes, OPTIONS, beside)) n++
    for await (const _ of intake.read('a.md', bytes, OPTIONS)) n++
    expect(n).toBe(2)
    expect(asked).toEqual(['a.png', 'b.png'])
    expect(heard.map(({ ask }) => ask)).toEqual(['read', 'with', 'next', 'read', 'next'])
    expect(heard[1]).toMatchObject({ beside: [['b.png', bytes]] })
  })

  it('is told when nobody wants the rest', async () => {
    const { start, heard } = scripted(() => ({ ok: true, piece: found('x') }))
    for await (const _ of intakeOf(start).read('a.xml', bytes, OPTIONS)) break
    expect(heard.map(({ ask }) => ask)).toEqual(['read', 'leave'])
  })

  it.each([
    ['a page with a field too many', { ok: true, piece: { ...found('1'), more: 1 } }],
    ['a body that is no document', { ok: true, piece: { ...found('1'), rich: { body: { type: 'doc' } } } }],
    ['nothing', undefined],
  ])('that says %s is not believed, and is ended', async (_, said) => {
    const { start, started } = scripted(() => said)
    const intake = intakeOf(start)
    const all = async (): Promise<void> => {
      for await (const _one of intake.read('a.xml', bytes, OPTIONS));
    }
    await expect(all()).rejects.toMatchObject({ code: 'intake-failed' })
    await expect(all()).rejects.toMatchObject({ code: 'intake-failed' })
    expect(started()).toBe(2)
  })

  it.each([1, 2, 3])(
    'P41 that dies at article %i has given those before it, and the next file is read anew',
    async (k) => {
      let n = 0
      const { start } = scripted(() => {
        n++
        return n === k ? null : n > 5 ? { ok: true, end: true } : { ok: true, piece: found(`${n}`) }
      })
      const intake = intakeOf(start)
      const parts: string[] = []
      const all = async (): Promise<void> => {
        for await (const { part } of intake.read('a.xml', bytes, OPTIONS)) parts.push(part)
      }
      await expect(all()).rejects.toMatchObject({ code: 'intake-failed' })
      expect(parts).toHaveLength(k - 1)
      await all()
      expect(parts.length).toBeGreaterThan(k - 1)
    },
  )
})
