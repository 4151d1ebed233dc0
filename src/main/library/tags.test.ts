// Tags: tree, aliases, merge and undo; nothing is lost, against a model that keeps sets in memory.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import type { Tag } from '#shared/tag'
import { foldName } from '#core/text/fold-name'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

function fresh(): void {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
}
beforeEach(fresh)

const article = async (headline = '稿'): Promise<string> => (await library.articles.create({ headline })).id
const add = async (name: string, ...articleIds: string[]): Promise<string> =>
  (await library.tags.add({ articleIds, name })).id
const named = async (name: string): Promise<Tag | undefined> =>
  (await library.tags.list({})).find((tag) => tag.name === name)
const tagsOf = async (id: string): Promise<string[]> =>
  (await library.articles.get({ id })).tags.map((tag) => tag.name)
const fails = (code: string): Error => expect.objectContaining({ code }) as Error
const refused = (run: () => unknown, code: string): void => expect(run).toThrow(fails(code))
const undo = async (step: number | null) => library.acts.undo({ id: step ?? 0 })
const these = (ids: string[]) => ({ kind: 'ids', ids }) as const

describe('the tree', () => {
  it('counts a parent with all below it, each article once, the trash left out', async () => {
    const [one, two, three] = [await article(), await article(), await article()]
    const top = await add('农业', one)
    const mid = await add('农村', one, two)
    const leaf = await add('村史', two, three)
    await library.tags.move({ id: mid, parentId: top })
    await library.tags.move({ id: leaf, parentId: mid })
    await library.articles.trash({ ids: [three] })
    expect(await named('农业')).toMatchObject({ count: 2, own: 1 })
    expect(await named('农村')).toMatchObject({ count: 2, own: 2, parentId: top })
    expect(await named('村史')).toMatchObject({ count: 1, own: 1 })
  })

  it('refuses to put a tag below itself or below one of its own', async () => {
    const id = await article()
    const top = await add('农业', id)
    const mid = await add('农村', id)
    const { step } = await library.tags.move({ id: mid, parentId: top })
    expect(() => library.tags.move({ id: top, parentId: mid })).toThrow(fails('tag-cycle'))
    expect(() => library.tags.move({ id: top, parentId: top })).toThrow(fails('tag-cycle'))
    await undo(step)
    // What was taken back can now be the other way round, and the first step is spent.
    await library.tags.move({ id: top, parentId: mid })
    await expect(undo(step)).rejects.toThrow(fails('too-late'))
  })

  it('deletes a tag: articles stay, what lay below goes up, and one undo restores all', async () => {
    const id = await article()
    const top = await add('农业', id)
    const mid = await add('农村', id)
    const leaf = await add('村史', id)
    await library.tags.move({ id: mid, parentId: top })
    await library.tags.move({ id: leaf, parentId: mid })
    await library.tags.addAlias({ id: mid, name: '乡村' })
    const before = await library.tags.list({})
    const { step, articles } = await library.tags.delete({ id: mid })
    expect(articles).toBe(1)
    expect(await tagsOf(id)).toEqual(['农业', '村史'])
    expect((await named('村史'))?.parentId).toBe(top)
    await undo(step)
    expect(await library.tags.list({})).toEqual(before)
    expect(await tagsOf(id)).toEqual(['农业', '农村', '村史'])
  })
})

describe('aliases', () => {
  it('mean the tag wherever a name is given', async () => {
    const [one, two] = [await article(), await article()]
    const id = await add('乡村振兴', one)
    await library.tags.addAlias({ id, name: '乡建' })
    expect(await library.tags.add({ articleIds: [two], name: ' 乡建。' })).toEqual({ id, name: '乡村振兴' })
    expect(await tagsOf(two)).toEqual(['乡村振兴'])
    expect(await named('乡村振兴')).toMatchObject({
      aliases: ['乡建'],
      readings: ['xiang cun zhen xing', 'xiang jian'],
    })
  })

  it('are what a proposed keyword is hung by', async () => {
    const [one, two] = [await article(), await article()]
    const id = await add('乡村振兴', one)
    await library.tags.addAlias({ id, name: '乡建' })
    const proposalId = '01JZZZZZZZZZZZZZZZZZZZZZZZ'
    db.prepare(
      "INSERT INTO proposal SELECT ?, key, 'tag', '乡建', 0, 'open', 0 FROM article WHERE id = ?",
    ).run(proposalId, two)
    expect(await library.tags.suggest({ articleId: two })).toEqual([])
    await library.articles.settleProposal({ id: two, proposalId, state: 'accepted' })
    expect(await tagsOf(two)).toEqual(['乡村振兴'])
    expect(await library.tags.list({})).toHaveLength(1)
  })

  it('never mean two tags', async () => {
    const id = await article()
    const one = await add('甲类', id)
    const two = await add('乙类', id)
    await library.tags.addAlias({ id: one, name: '丙类' })
    expect(() => library.tags.addAlias({ id: two, name: '丙类' })).toThrow(fails('name-taken'))
    expect(() => library.tags.addAlias({ id: two, name: '甲类' })).toThrow(fails('name-taken'))
    expect(() => library.tags.rename({ id: two, name: '丙类' })).toThrow(fails('name-taken'))
    // Its own alias may become its name.
    const { step } = await library.tags.rename({ id: one, name: '丙类' })
    expect(await named('丙类')).toMatchObject({ aliases: [] })
    await undo(step)
    expect(await named('甲类')).toMatchObject({ aliases: ['丙类'] })
    const removed = await library.tags.removeAlias({ id: one, name: '丙类' })
    await library.tags.addAlias({ id: two, name: '丙类' })
    await expect(undo(removed.step)).rejects.toThrow(fails('name-taken'))
  })
})

describe('merge', () => {
  it('says beforehand how many, keeps the old name as an alias, and comes apart again exactly', async () => {
    const ids = [await article(), await article(), await article(), await article()]
    const [first = '', second = '', third = '', trashed = ''] = ids
    const from = await add('乡建', first, second, trashed)
    const into = await add('乡村振兴', second, third)
    await library.tags.addAlias({ id: from, name: '新农村' })
    await library.articles.trash({ ids: [trashed] })
    expect(await library.tags.previewMerge({ id: from, into })).toEqual({ articles: 2, both: 1 })
    const before = await library.tags.list({})
    const { step } = await library.tags.merge({ id: from, into })
    expect((await library.tags.list({})).map((tag) => [tag.name, tag.own, tag.aliases])).toEqual([
      ['乡村振兴', 3, ['乡建', '新农村']],
    ])
    // The trash is merged too, for it may come back.
    expect(await tagsOf(trashed)).toEqual(['乡村振兴'])
    await undo(step)
    expect(await library.tags.list({})).toEqual(before)
    expect(await Promise.all(ids.map(tagsOf))).toEqual([
      ['乡建'],
      ['乡建', '乡村振兴'],
      ['乡村振兴'],
      ['乡建'],
    ])
  })

  it('into a tag of its own branch leaves no cycle', async () => {
    const id = await article()
    const top = await add('农业', id)
    const mid = await add('农村', id)
    const leaf = await add('村史', id)
    await library.tags.move({ id: mid, parentId: top })
    await library.tags.move({ id: leaf, parentId: mid })
    await library.tags.merge({ id: top, into: leaf })
    expect(await named('村史')).toMatchObject({ parentId: null, count: 1 })
    expect(await named('农村')).toMatchObject({ parentId: leaf })
    expect(() => library.tags.merge({ id: leaf, into: leaf })).toThrow(fails('tag-cycle'))
  })
})

describe('edit', () => {
  it('adds and removes in one step; a mixed tag that was not touched stays mixed', async () => {
    const [one, two] = [await article(), await article()]
    const mixed = await add('党建', one)
    await add('水利', one)
    const gone = await add('旧闻', one, two)
    const carried = await library.tags.carried({ selection: these([two, one]) })
    expect(carried.of).toBe(2)
    expect(carried.tags).toEqual(
      expect.arrayContaining([
        { id: mixed, articles: 1 },
        { id: gone, articles: 2 },
      ]),
    )
    const edited = await library.tags.edit({ selection: these([one, two]), add: ['水利'], remove: [gone] })
    expect(edited).toMatchObject({ changed: 2, added: ['水利'] })
    expect([await tagsOf(one), await tagsOf(two)]).toEqual([['党建', '水利'], ['水利']])
    await undo(edited.step)
    expect([await tagsOf(one), await tagsOf(two)]).toEqual([['党建', '旧闻', '水利'].toSorted(), ['旧闻']])
    expect(await library.tags.edit({ selection: these([one]), add: ['党建'], remove: [] })).toMatchObject({
      step: null,
    })
    expect((await named('党建'))?.id).toBe(mixed)
  })

  it('undone, takes a tag it has made away again, unless others use it by now', async () => {
    const [one, two] = [await article(), await article()]
    const first = await library.tags.edit({ selection: these([one]), add: ['甲类'], remove: [] })
    await undo(first.step)
    expect(await named('甲类')).toBeUndefined()
    const second = await library.tags.edit({ selection: these([one]), add: ['乙类'], remove: [] })
    await add('乙类', two)
    await undo(second.step)
    expect(await named('乙类')).toMatchObject({ own: 1 })
  })
})

describe('suggest', () => {
  it('reads the article and what similar ones carry', async () => {
    const ids = [await article(), await article(), await article(), await article()]
    const [first = '', ...others] = ids
    await add('党建', ...ids)
    await add('基层', ...others)
    await add('水利工程', others[0] ?? '')
    const { version } = await library.articles.get({ id: first })
    await library.articles.save({
      id: first,
      base: version,
      body: documentOf(['水利工程开工。', '水利工程完工。']),
    })
    expect(await library.tags.suggest({ articleId: first })).toMatchObject([
      { name: '水利工程', reason: { kind: 'text', times: 2 } },
      { name: '基层', reason: { kind: 'together', articles: 3 } },
    ])
    expect(await tagsOf(first)).toEqual(['党建'])
  })
})

interface Modelled {
  name: string
  parent: string | null
  aliases: Set<string>
  articles: Set<number>
}
type Model = Map<string, Modelled>

const NAMES = ['甲类', '乙类', '丙类', '丁类', '戊类', 'Art', 'ａｒｔ']
const copy = (model: Model): Model => structuredClone(model)
const holder = (model: Model, name: string): string | undefined =>
  [...model].find(
    ([, tag]) =>
      foldName(tag.name) === foldName(name) ||
      [...tag.aliases].some((one) => foldName(one) === foldName(name)),
  )?.[0]
function isBelow(model: Model, id: string, top: string): boolean {
  for (let up: string | null = id; up !== null; up = model.get(up)?.parent ?? null)
    if (up === top) return true
  return false
}

describe('whatever is done in whatever order', () => {
  it('agrees with the model, and undo goes back step by step to the beginning', async () => {
    const number = fc.nat({ max: 50 })
    const act = fc.record({
      verb: fc.constantFrom(
        'edit',
        'edit',
        'rename',
        'merge',
        'move',
        'delete',
        'addAlias',
        'removeAlias',
        'undo',
      ),
      a: number,
      b: number,
      name: fc.constantFrom(...NAMES),
      articles: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        fresh()
        const articles = [await article(), await article(), await article(), await article()]
        let model: Model = new Map()
        const past: { model: Model; step: number }[] = []

        async function real(): Promise<unknown> {
          const list = await library.tags.list({})
          const carried = await Promise.all(
            articles.map(async (id) => (await library.articles.get({ id })).tags.map((tag) => tag.id)),
          )
          return list
            .map(({ id, name, parentId, aliases }) => ({
              id,
              name,
              parent: parentId,
              aliases: aliases.toSorted(),
              articles: carried.flatMap((tags, at) => (tags.includes(id) ? [at] : [])),
            }))
            .toSorted((x, y) => (x.id < y.id ? -1 : 1))
        }
        const imagined = (): unknown =>
          [...model]
            .map(([id, tag]) => ({
              ...tag,
              id,
              aliases: [...tag.aliases].toSorted(),
              articles: [...tag.articles].toSorted((x, y) => x - y),
            }))
            .toSorted((x, y) => (x.id < y.id ? -1 : 1))

        for (const { verb, a, b, name, articles: at } of acts) {
          const before = copy(model)
          const tags = [...model.keys()].toSorted()
          const id = tags[a % (tags.length || 1)]
          const other = tags[b % (tags.length || 1)]
          const tag = model.get(id ?? '')
          let step: number | null = null
          if (verb === 'edit') {
            const remove = other === undefined || b % 2 === 0 ? [] : [other]
            const articleIds = at.map((one) => articles[one] ?? '')
            const edited = await library.tags.edit({
              selection: these(articleIds),
              add: a % 3 === 0 ? [] : [name],
              remove,
            })
            step = edited.step
            if (a % 3 !== 0) {
              const known = holder(model, name)
              const made = (await library.tags.list({})).find((one) => !model.has(one.id))
              const into = known ?? made?.id ?? '?'
              if (known === undefined)
                model.set(into, { name, parent: null, aliases: new Set(), articles: new Set() })
              for (const one of at) model.get(into)?.articles.add(one)
            }
            for (const one of remove) for (const place of at) model.get(one)?.articles.delete(place)
          } else if (verb === 'undo') {
            const last = past.pop()
            if (last === undefined) continue
            await undo(last.step)
            model = last.model
          } else if (id === undefined || other === undefined || tag === undefined) continue
          else if (verb === 'rename' || verb === 'addAlias') {
            const has = holder(model, name)
            if (has !== undefined && has !== id) {
              refused(() => library.tags[verb]({ id, name }), 'name-taken')
              continue
            }
            step = (await library.tags[verb]({ id, name })).step
            if (verb === 'addAlias') {
              if (has === undefined) tag.aliases.add(name)
            } else {
              if (tag.name !== name)
                for (const alias of tag.aliases)
                  if (foldName(alias) === foldName(name)) tag.aliases.delete(alias)
              tag.name = name
            }
          } else if (verb === 'removeAlias') {
            step = (await library.tags.removeAlias({ id, name })).step
            for (const alias of tag.aliases) if (foldName(alias) === foldName(name)) tag.aliases.delete(alias)
          } else if (verb === 'move') {
            const parentId = b % 4 === 0 ? null : other
            if (parentId !== null && isBelow(model, parentId, id)) {
              refused(() => library.tags.move({ id, parentId }), 'tag-cycle')
              continue
            }
            step = (await library.tags.move({ id, parentId })).step
            tag.parent = parentId
          } else if (verb === 'merge') {
            const into = model.get(other)
            if (other === id || into === undefined) continue
            step = (await library.tags.merge({ id, into: other })).step
            if (isBelow(model, other, id)) into.parent = tag.parent
            for (const one of model.values()) if (one.parent === id) one.parent = other
            for (const one of [tag.name, ...tag.aliases]) into.aliases.add(one)
            for (const one of tag.articles) into.articles.add(one)
            model.delete(id)
          } else {
            step = (await library.tags.delete({ id })).step
            for (const one of model.values()) if (one.parent === id) one.parent = tag.parent
            model.delete(id)
          }
          if (step !== null) past.push({ model: before, step })
          expect(await real()).toEqual(imagined())
        }
        for (const { model: was, step } of past.toReversed()) {
          await undo(step)
          model = was
          expect(await real()).toEqual(imagined())
        }
        expect(await library.tags.list({})).toEqual([])
      }),
      { numRuns: process.env['LONG'] ? 150 : 40 },
    )
  }, 60_000)
})

describe('search', () => {
  it('by a name or an alias finds what lies below too', async () => {
    const [one, two, three] = [await article('一'), await article('二'), await article('三')]
    const top = await add('农业', one)
    const leaf = await add('村史', two)
    await add('党建', three)
    await library.tags.move({ id: leaf, parentId: top })
    await library.tags.addAlias({ id: top, name: '三农' })
    const found = async (query: string) => {
      const input = {
        view: 'all',
        query,
        tag: null,
        collection: null,
        limit: 10,
        after: null,
        sort: 'added',
        descending: true,
      } as const
      return (await library.articles.list(input)).rows.map((row) => row.headline)
    }
    expect(await found('tag:农业')).toEqual(['二', '一'])
    expect(await found('tag:三农')).toEqual(['二', '一'])
    expect(await found('tag:村史')).toEqual(['二'])
    expect(await found('tag:三')).toEqual([])
  })
})
