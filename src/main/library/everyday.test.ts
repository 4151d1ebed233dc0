// P5: whatever a desk does in whatever order, a plain model of it agrees, and nothing goes by one step that cannot be taken back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentOf, plainText } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

interface Article {
  text: string
  headline: string
  stage: string
  trashed: boolean
  readonly tags: Set<string>
}
const TAGS = ['水利', '党建', '农业'] as const
const STAGES = ['draft', 'review', 'ready'] as const

type Step =
  | { readonly do: 'create' }
  | { readonly do: 'write' | 'trash' | 'restore' | 'bring-back'; readonly at: number }
  | { readonly do: 'stage'; readonly at: number; readonly stage: (typeof STAGES)[number] }
  | { readonly do: 'tag' | 'untag'; readonly at: number; readonly tag: (typeof TAGS)[number] }
  | { readonly do: 'all'; readonly stage: (typeof STAGES)[number] }
  | { readonly do: 'undo' }

const at = fc.nat(40)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const) }),
  fc.record({ do: fc.constantFrom('write', 'write', 'trash', 'restore', 'bring-back'), at }),
  fc.record({ do: fc.constant('stage' as const), at, stage: fc.constantFrom(...STAGES) }),
  fc.record({ do: fc.constantFrom('tag', 'untag'), at, tag: fc.constantFrom(...TAGS) }),
  fc.record({ do: fc.constant('all' as const), stage: fc.constantFrom(...STAGES) }),
  fc.record({ do: fc.constant('undo' as const) }),
)

class Desk {
  readonly #library: LibraryAnswers
  readonly #model = new Map<string, Article>()
  /** What the latest act on all has changed, as it was. */
  #back: { readonly id: number; readonly before: ReadonlyMap<string, string> } | undefined
  #count = 0

  constructor(library: LibraryAnswers) {
    this.#library = library
  }

  #pick(n: number): readonly [string, Article] | undefined {
    return [...this.#model][n % Math.max(1, this.#model.size)]
  }

  async #one(id: string, article: Article, done: Step): Promise<void> {
    const library = this.#library
    if (done.do === 'write') {
      const { version } = await library.articles.get({ id })
      article.text = `第${++this.#count}次写下。`.repeat(1 + (this.#count % 60))
      article.headline = `标题${this.#count}`
      await library.articles.save({
        id,
        base: version,
        headline: article.headline,
        body: documentOf([article.text]),
      })
    } else if (done.do === 'trash' || done.do === 'restore') {
      await library.articles[done.do]({ ids: [id] })
      article.trashed = done.do === 'trash'
    } else if (done.do === 'stage') {
      await library.articles.setStage({ ids: [id], stage: done.stage })
      if (!article.trashed) article.stage = done.stage
    } else if (done.do === 'tag') {
      await library.tags.add({ articleIds: [id], name: done.tag })
      article.tags.add(done.tag)
    } else if (done.do === 'untag') {
      const tag = (await library.tags.list({})).find(({ name }) => name === done.tag)
      if (tag !== undefined) await library.tags.remove({ articleIds: [id], tagId: tag.id })
      article.tags.delete(done.tag)
    } else if (done.do === 'bring-back') {
      const { version } = await library.articles.get({ id })
      const [n] = (await library.revisions.list({ id })).map((one) => one.n).toReversed()
      const { body, headline } = await library.revisions.read({ id, n: n ?? 1 })
      await library.revisions.restore({ id, base: version, n: n ?? 1, part: null })
      article.text = plainText(body)
      article.headline = headline
    }
  }

  async does(done: Step): Promise<void> {
    const library = this.#library
    if (done.do === 'create') {
      const headline = `新稿${++this.#count}`
      const { id } = await library.articles.create({ headline })
      this.#model.set(id, { text: '', headline, stage: 'draft', trashed: false, tags: new Set() })
    } else if (done.do === 'all') {
      const before = new Map([...this.#model].map(([id, { stage }]) => [id, stage]))
      const selection = {
        kind: 'query',
        view: 'all',
        query: '',
        tag: null,
        collection: null,
        except: [],
      } as const
      const { id } = await library.articles.bulk({
        selection: { ...selection, except: [] as string[] },
        act: { kind: 'stage', stage: done.stage },
      })
      if (id === null) return
      for (const article of this.#model.values()) if (!article.trashed) article.stage = done.stage
      this.#back = { id, before }
    } else if (done.do === 'undo') {
      if (this.#back === undefined) return
      await library.acts.undo({ id: this.#back.id })
      for (const [id, stage] of this.#back.before) {
        const article = this.#model.get(id)
        if (article !== undefined) article.stage = stage
      }
      this.#back = undefined
    } else {
      const picked = this.#pick(done.at)
      if (picked === undefined) return
      // What is changed since is left alone on the way back; the model keeps to acts that nothing came after.
      if (done.do !== 'tag' && done.do !== 'untag') this.#back = undefined
      await this.#one(...picked, done)
    }
  }

  /** What the library has, and what the model has. */
  async both(): Promise<readonly [unknown, unknown]> {
    const kept: unknown[] = []
    for (const id of this.#model.keys()) {
      const { body, headline, stage, trashed, tags } = await this.#library.articles.get({ id })
      kept.push({
        text: plainText(body),
        headline,
        stage,
        trashed,
        tags: new Set(tags.map(({ name }) => name)),
      })
    }
    const { views } = await this.#library.articles.counts({})
    const all = [...this.#model.values()]
    const trash = all.filter(({ trashed }) => trashed).length
    return [
      { kept, all: views.all, trash: views.trash },
      { kept: all, all: all.length - trash, trash },
    ]
  }
}

const RUNS = process.env['LONG'] ? 100 : 8
it(`P5 ${RUNS} days of work, each as its model has it`, { timeout: RUNS * 5000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60 }), async (steps) => {
      const db = freshLibrary()
      const desk = new Desk(libraryOf(db, ':memory:'))
      for (const [n, done] of [{ do: 'create' } as const, ...steps].entries()) {
        await desk.does(done)
        if (n % 10 !== 0 && n < steps.length) continue
        const [library, model] = await desk.both()
        expect(library).toEqual(model)
      }
      db.close()
    }),
    { numRuns: RUNS, seed: 5 },
  )
})
