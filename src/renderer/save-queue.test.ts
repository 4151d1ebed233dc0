// The save queue against a library of its own kind: slow, failing, losing acknowledgements, changed by others.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '#shared/article'
import { documentOf, type Document } from '#shared/document'
import { GalleyError, type ErrorCode } from '#shared/error'
import { spliced } from '#shared/splice'
import type { BodyState, SaveFields } from './save-fields'
import { SaveQueue, type SaveStore } from './save-queue'

type Fate = 'saved' | 'failed' | 'acknowledgement lost'
type Input = Parameters<SaveStore['save']>[0]

const paragraphs = new WeakMap<BodyState, readonly string[]>()
/** The body as an editor hands it over. */
function bodyOf(texts: readonly string[]): BodyState {
  const state: BodyState = {
    whole: () => documentOf(texts),
    since: (former) => {
      const before = paragraphs.get(former) ?? []
      const at = texts.findIndex((text, n) => text !== before[n])
      const from = at < 0 ? Math.min(texts.length, before.length) : at
      const insert = documentOf(texts).content.slice(from)
      return { of: before.length, at: from, remove: before.length - from, insert }
    },
  }
  paragraphs.set(state, texts)
  return state
}

interface Stored {
  version: number
  fields: SaveFields
  last?: { writer: string; n: number; version: number }
}

/** What the library does, in a map: versions, conflicts whose text is kept, a fate and a delay for each save. */
class FakeLibrary implements SaveStore {
  readonly articles = new Map<string, Stored>()
  readonly kept: { id: string; fields: SaveFields }[] = []
  readonly saves: Input[] = []
  readonly underWay = new Map<string, number>()
  fates: { fate: Fate; code?: ErrorCode; ms: number }[] = []
  refuse: (input: Input) => boolean = () => false

  /** The saves without their numbers. */
  sent(): object[] {
    return this.saves.map(({ sequence: _sequence, ...rest }) => rest)
  }
  of(id: string): Stored {
    let article = this.articles.get(id)
    if (!article) this.articles.set(id, (article = { version: 1, fields: {} }))
    return article
  }
  async save(input: Input): Promise<{ version: number; savedAt: number }> {
    this.saves.push(input)
    this.underWay.set(input.id, (this.underWay.get(input.id) ?? 0) + 1)
    if (this.underWay.get(input.id) !== 1) throw new Error(`two saves of ${input.id} at once`)
    const { fate, code, ms } = this.fates.shift() ?? { fate: 'saved', ms: 3 }
    await new Promise((done) => setTimeout(done, ms))
    this.underWay.set(input.id, 0)
    if (fate === 'failed') throw new GalleyError(code ?? 'disk-full', 'no room')
    if (this.refuse(input)) throw new GalleyError('invalid-input', 'too long')
    const { id, base, splice, sequence, ...rest } = input
    const article = this.of(id)
    const body = splice && base === article.version && spliced(article.fields.body as Document, splice)
    if (splice && !body) throw new GalleyError('whole-wanted', 'another body')
    const fields = body ? { ...rest, body } : rest
    const isOurs =
      article.last?.writer === sequence?.writer &&
      article.last?.version === article.version &&
      (article.last?.n ?? 0) < (sequence?.n ?? 0)
    if (base !== article.version && !isOurs) {
      this.kept.push({ id, fields })
      throw new GalleyError('conflict', 'moved on')
    }
    article.version++
    Object.assign(article.fields, fields)
    if (sequence) article.last = { ...sequence, version: article.version }
    if (fate === 'acknowledgement lost') throw new GalleyError('internal', 'thread gone')
    return { version: article.version, savedAt: Date.now() }
  }
  get({ id }: { id: string }): Promise<Article> {
    const { version, fields } = this.of(id)
    return Promise.resolve({ id, version, ...fields } as Article)
  }
  change(id: string, fields: SaveFields): void {
    const article = this.of(id)
    article.version++
    Object.assign(article.fields, fields)
  }
}

let library: FakeLibrary
let queue: SaveQueue
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  library = new FakeLibrary()
  queue = new SaveQueue(library, 'window')
})
afterEach(() => vi.useRealTimers())

describe('two articles written side by side', () => {
  const two = (): void => {
    queue.open('a', 1)
    queue.open('b', 1, 222, true)
  }

  it('each has a state of its own, and the whole is as grave as the gravest', async () => {
    two()
    queue.typed('b', { headline: '乙' })
    expect([queue.stateOf('a').state, queue.stateOf('b').state, queue.state().state]).toEqual([
      'saved',
      'typing',
      'typing',
    ])
    library.fates.push({ fate: 'failed', ms: 3 })
    await later(410)
    queue.typed('a', { headline: '甲' })
    expect(queue.stateOf('a').state).toBe('typing')
    expect(queue.stateOf('b')).toMatchObject({ state: 'failed', fault: { code: 'disk-full' } })
    expect(queue.state().state).toBe('failed')
    await later(2000)
    expect([queue.stateOf('a').state, queue.stateOf('b').state, queue.state().state]).toEqual([
      'saved',
      'saved',
      'saved',
    ])
    expect(library.of('a').fields).toEqual({ headline: '甲' })
    expect(library.of('b').fields).toEqual({ headline: '乙' })
  })

  it('a conflict of one leaves the other alone', async () => {
    two()
    library.change('b', { headline: '别人的' })
    queue.typed('a', { headline: '甲' })
    queue.typed('b', { headline: '乙' })
    await later(500)
    expect([queue.stateOf('a').state, queue.stateOf('b').state]).toEqual(['saved', 'conflict'])
    expect(library.kept).toEqual([{ id: 'b', fields: { headline: '乙' } }])
  })

  it('says the same of an article as long as nothing about it changes', () => {
    two()
    const before = queue.stateOf('a')
    queue.typed('b', { headline: '乙' })
    expect(queue.stateOf('a')).toBe(before)
    expect(queue.state().savedAt).toBeNull()
    expect(queue.stateOf('b').savedAt).toBe(222)
  })

  it('what is moved is in the library at its new place before it leaves the old one', async () => {
    two()
    // Its save was about to leave.
    queue.typed('a', { body: bodyOf(['甲', '乙', '又']) })
    await later(390)
    queue.typed('b', { body: bodyOf(['丙', '乙']) })
    void queue.flushOf('b')
    queue.typed('a', { body: bodyOf(['甲', '又']) })
    await later(1500)
    const bodies = library.sent().map((save) => JSON.stringify(save))
    const arrived = bodies.findIndex((save) => save.includes('"b"') && save.includes('乙'))
    const left = bodies.findIndex((save) => save.includes('"a"') && !save.includes('乙'))
    expect(arrived).toBeGreaterThanOrEqual(0)
    expect(left).toBeGreaterThan(arrived)
  })

  it('a flush tries both', async () => {
    two()
    queue.typed('a', { headline: '甲' })
    queue.typed('b', { headline: '乙' })
    const flushed = queue.flush()
    await later(3)
    await flushed
    expect([library.of('a').fields, library.of('b').fields]).toEqual([{ headline: '甲' }, { headline: '乙' }])
  })
})

describe('when a save leaves', () => {
  it('400 ms after the last key', async () => {
    queue.open('a', 1)
    queue.typed('a', { headline: '甲' })
    await later(399)
    expect(library.saves).toHaveLength(0)
    await later(1)
    expect(library.sent()).toEqual([{ id: 'a', base: 1, headline: '甲' }])
  })

  it('at most 1,000 ms after the first key, however fast one types', async () => {
    queue.open('a', 1)
    for (let n = 0; n < 30; n++) {
      queue.typed('a', { headline: `第${n}字` })
      await later(100)
    }
    expect(library.saves.length).toBeGreaterThanOrEqual(2)
    expect(library.saves[0]?.headline).toBe('第9字')
  })

  it('with all fields typed since, in one save upon the version acknowledged', async () => {
    queue.open('a', 7)
    library.articles.set('a', { version: 7, fields: {} })
    queue.typed('a', { headline: '甲' })
    queue.typed('a', { author: '闫方舟' })
    queue.typed('a', { body: bodyOf(['正文']) })
    await later(500)
    queue.typed('a', { headline: '乙' })
    await later(500)
    expect(library.sent()).toEqual([
      { id: 'a', base: 7, headline: '甲', author: '闫方舟', body: documentOf(['正文']) },
      { id: 'a', base: 8, headline: '乙' },
    ])
  })

  it('at once on flush, which waits for the acknowledgement', async () => {
    queue.open('a', 1)
    library.fates = [{ fate: 'saved', ms: 5000 }]
    queue.typed('a', { headline: '甲' })
    let done = false
    const flushed = queue.flush().then(() => (done = true))
    await later(4999)
    expect(done).toBe(false)
    await later(1)
    await flushed
    expect(library.of('a').fields).toEqual({ headline: '甲' })
  })

  it('asks for the version if nobody has said it', async () => {
    library.articles.set('a', { version: 5, fields: {} })
    queue.typed('a', { source: '新华社' })
    await later(500)
    expect(library.sent()).toEqual([{ id: 'a', base: 5, source: '新华社' }])
  })
})

describe('what of the body travels', () => {
  const last = () => library.saves.at(-1)
  async function typed(...texts: readonly string[]): Promise<void> {
    queue.typed('a', { body: bodyOf(texts) })
    await later(500)
  }

  it('the whole first; then only the blocks that were changed since the last acknowledged save', async () => {
    queue.open('a', 1)
    await typed('一', '二', '三')
    expect(last()?.body).toEqual(documentOf(['一', '二', '三']))
    await typed('一', '二二', '三')
    expect(last()).not.toHaveProperty('body')
    expect(last()?.splice).toMatchObject({ of: 3, at: 1, remove: 2 })
    expect(library.of('a').fields.body).toEqual(documentOf(['一', '二二', '三']))
  })

  it('only the change at once, where the body shown is known to be the one of that version', async () => {
    library.articles.set('a', { version: 4, fields: { body: documentOf(['一', '二']) } })
    queue.open('a', 4)
    queue.shown('a', 4, bodyOf(['一', '二']))
    await typed('一', '二', '三')
    expect(last()?.splice).toMatchObject({ of: 2, at: 2, remove: 0 })
    expect(library.of('a').fields.body).toEqual(documentOf(['一', '二', '三']))
  })

  it('not upon another version than the one that was shown', async () => {
    library.articles.set('a', { version: 5, fields: { body: documentOf(['别的']) } })
    queue.open('a', 5)
    queue.shown('a', 4, bodyOf(['一']))
    await typed('一', '二')
    expect(last()?.body).toEqual(documentOf(['一', '二']))
  })

  it('the whole again when somebody has written meanwhile, and that text is kept', async () => {
    queue.open('a', 1)
    await typed('一', '二')
    library.change('a', { body: documentOf(['别人']) })
    await typed('一', '二', '三')
    expect(
      library.saves.slice(-2).map(({ splice, body }) => [splice !== undefined, body !== undefined]),
    ).toEqual([
      [true, false],
      [false, true],
    ])
    expect(library.kept.at(-1)?.fields.body).toEqual(documentOf(['一', '二', '三']))
    expect(library.of('a').fields.body).toEqual(documentOf(['别人']))
    expect(queue.state().state).toBe('conflict')
  })

  it('the whole again after a failure, when an acknowledgement was lost too; nothing of it is a conflict', async () => {
    queue.open('a', 1)
    await typed('一')
    library.fates = [{ fate: 'acknowledgement lost', ms: 0 }]
    await typed('一', '二')
    await typed('一', '二', '三')
    await later(2000)
    expect(library.of('a').fields.body).toEqual(documentOf(['一', '二', '三']))
    expect(library.kept).toEqual([])
    expect(queue.state().state).toBe('saved')
  })
})

describe('what the editor is told', () => {
  it('says saved only after the acknowledgement', async () => {
    queue.open('a', 1, 111)
    expect(queue.state()).toEqual({ state: 'saved', savedAt: 111, fault: null })
    library.fates = [{ fate: 'saved', ms: 2000 }]
    queue.typed('a', { headline: '甲' })
    expect(queue.state().state).toBe('typing')
    await later(400)
    expect(queue.state()).toEqual({ state: 'saving', savedAt: 111, fault: null })
    await later(2000)
    expect(queue.state()).toEqual({ state: 'saved', savedAt: Date.now(), fault: null })
  })

  it('keeps what failed, shows it, and tries again after 1, 2 and 5 s', async () => {
    queue.open('a', 1)
    library.fates = Array.from({ length: 3 }, () => ({ fate: 'failed', ms: 0 }) as const)
    queue.typed('a', { headline: '甲' })
    await later(401)
    expect(queue.state()).toMatchObject({ state: 'failed', fault: { code: 'disk-full' } })
    expect(queue.unsavedOf('a')).toEqual({ headline: '甲' })
    await later(1001)
    expect(library.saves).toHaveLength(2)
    await later(2001)
    expect(library.saves).toHaveLength(3)
    await later(5005)
    expect(queue.state().state).toBe('saved')
    expect(library.of('a').fields).toEqual({ headline: '甲' })
  })

  it('a field that is refused does not hold up the others', async () => {
    queue.open('a', 1)
    library.refuse = (input) => (input.author?.length ?? 0) > 3
    queue.typed('a', { author: '长长长长', headline: '甲', body: documentOf(['正文']) })
    await later(600)
    expect(library.of('a').fields).toEqual({ headline: '甲', body: documentOf(['正文']) })
    expect(queue.state()).toMatchObject({ state: 'failed', fault: { code: 'invalid-input' } })
    queue.typed('a', { author: '短' })
    await later(600)
    expect(library.of('a').fields.author).toBe('短')
    expect(queue.state().state).toBe('saved')
    expect(queue.isUnsaved('a')).toBe(false)
  })

  it('a conflict: all that was typed is kept, and the article asks to be opened anew', async () => {
    queue.open('a', 1)
    library.fates = [{ fate: 'saved', ms: 50 }]
    queue.typed('a', { headline: '我们的' })
    await later(400)
    library.change('a', { headline: '别人的' })
    queue.typed('a', { headline: '我们的新' })
    await later(600)
    expect(queue.state().state).toBe('conflict')
    expect(queue.isStale('a')).toBe(true)
    expect(queue.isUnsaved('a')).toBe(false)
    expect(library.kept.map((one) => one.fields.headline)).toEqual(['我们的', '我们的新'])
    queue.open('a', 2)
    expect(queue.isStale('a')).toBe(false)
    queue.typed('a', { headline: '再来' })
    await later(600)
    expect(library.of('a')).toMatchObject({ version: 3, fields: { headline: '再来' } })
    expect(queue.state().state).toBe('saved')
  })

  it('a lost acknowledgement is no conflict', async () => {
    queue.open('a', 1)
    library.fates = [{ fate: 'acknowledgement lost', ms: 5 }]
    queue.typed('a', { headline: '甲' })
    await later(410)
    queue.typed('a', { headline: '甲乙' })
    await later(3000)
    expect(library.of('a').fields).toEqual({ headline: '甲乙' })
    expect(queue.state().state).toBe('saved')
  })
})

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), ms: fc.nat(700), field: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('switch' as const), ms: fc.nat(300), field: fc.nat(2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('flush' as const), ms: fc.nat(50), field: fc.nat(2) }),
  },
)
const fates = fc.array(
  fc.record({
    fate: fc.constantFrom<Fate>('saved', 'saved', 'saved', 'failed', 'acknowledgement lost'),
    ms: fc.nat(1500),
  }),
  { maxLength: 12 },
)
const names = ['headline', 'author', 'body'] as const

describe('in any order of keys, switches, slow and failing saves', () => {
  it('P4 the library ends with what was typed last, each in its own article, and versions only rise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), fates, async (steps, fate) => {
        library = new FakeLibrary()
        library.fates = fate.map((one) => ({ ...one }))
        queue = new SaveQueue(library, 'window')
        const last = new Map<string, SaveFields>()
        const versions = new Map<string, number>()
        queue.subscribe(() => {
          expect(queue.state().state).not.toBe('conflict')
          for (const id of ['a', 'b', 'c']) {
            expect(queue.versionOf(id)).toBeGreaterThanOrEqual(versions.get(id) ?? 0)
            versions.set(id, queue.versionOf(id))
          }
        })
        const opened: [shown: object, typed: object][] = []
        let id = 'a'
        queue.open(id, 1)
        for (const [n, { do: what, ms, field }] of steps.entries()) {
          if (what === 'type') {
            const name = names[field] ?? 'headline'
            const text = `${id}${n}`
            const value = name === 'body' ? documentOf([text]) : text
            queue.typed(id, name === 'body' ? { body: bodyOf([text]) } : { [name]: value })
            last.set(id, { ...last.get(id), [name]: value })
          } else {
            void queue.flush()
            if (what === 'switch') {
              id = ['a', 'b', 'c'][field] ?? 'a'
              const { version, ...there } = await library.get({ id })
              queue.open(id, version)
              // What the screen would show: the library's article with what is not yet saved over it.
              opened.push([{ ...there, ...queue.unsavedOf(id) }, last.get(id) ?? {}])
            }
          }
          await later(ms)
        }
        await later(200_000)
        for (const [screen, typed] of opened) expect(screen).toMatchObject(typed)
        for (const [of, fields] of last) expect(library.of(of).fields).toEqual(fields)
        for (const save of library.saves) {
          expect(JSON.stringify([save.headline, save.author, save.body])).not.toMatch(
            new RegExp(`"[^${save.id}h-z]\\d`),
          )
        }
        expect(queue.state().state).toBe('saved')
      }),
      { numRuns: 300 },
    )
  })

  it('with others writing too, every last word is in the article or in a kept revision', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 30 }),
        async (steps) => {
          library = new FakeLibrary()
          queue = new SaveQueue(library, 'window')
          const typed: string[] = []
          queue.open('a', 1)
          for (const [n, [{ ms }, other]] of steps.entries()) {
            if (other) library.change('a', { headline: `other${n}` })
            queue.typed('a', { headline: `mine${n}` })
            typed.push(`mine${n}`)
            await later(ms)
            if (queue.isStale('a') && !queue.isUnsaved('a')) queue.open('a', library.of('a').version)
          }
          await later(10_000)
          const sent = library.saves.map((save) => save.headline)
          const kept = library.kept.map((one) => one.fields.headline)
          const stored = library.of('a').fields.headline
          const mine = typed.at(-1)
          expect(sent.at(-1)).toBe(mine)
          expect([...kept, stored]).toContain(mine)
        },
      ),
      { numRuns: 200 },
    )
  })
})
