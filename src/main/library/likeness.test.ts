// Likeness in the library: what is found is what comparing with each finds; clusters, rulings and their way back.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { comparable } from '#core/checks/similar/bigrams'
import { prepared, similar } from '#core/checks/similar/kinds'
import type { SplitHeadline } from '#shared/headline'
import { EMPTY_PAGE } from '#shared/page'
import { clustersOf, type Edge } from './clusters'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { atOnce } from './search-work'

let db: Database.Database
let library: LibraryAnswers

function open(): void {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
}
beforeEach(open)

const write = (headline: string): { readonly id: string; readonly headlineId: string } =>
  library.articles.create({ headline }) as { id: string; headlineId: string }
const compare = (): void => {
  while (library.inside.compare({ ms: 50 }).left > 0);
}
const list = (filter: 'open' | 'settled' | 'template' = 'open') =>
  library.headlines.clusters({ filter, limit: 100, after: null })
const textsOf = async (id: string): Promise<readonly string[]> =>
  ((await library.headlines.cluster({ id }))?.headlines ?? []).map(({ text }) => text)

describe('similar', () => {
  it('finds what comparing with each finds', async () => {
    const word = fc.constantFrom(
      '水厂',
      '扩建',
      '开工',
      '今日',
      '4月',
      '9月',
      '1日',
      '通报',
      '不',
      '青河',
      '大学',
      'Elm',
    )
    const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(''))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { minLength: 1, maxLength: 18 }), line, async (lines, asked) => {
        open()
        for (const text of lines) write(text)
        compare()
        const mine = prepared(comparable(asked))
        const wanted = lines
          .flatMap((text) => {
            const found = similar(mine, prepared(comparable(text)))
            return found === null ? [] : [{ text, kind: found.kind }]
          })
          .toSorted((a, b) => (a.text < b.text ? -1 : 1))
        const { rows, left } = await library.headlines.similar({ text: asked })
        expect(left).toBe(0)
        expect(
          rows.map(({ text, kind }) => ({ text, kind })).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
        ).toEqual(wanted)
        for (const { text, pieces } of rows) expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        await library.articles.trash({ ids: db.prepare('SELECT id FROM article').pluck().all() as string[] })
        expect((await library.headlines.similar({ text: asked })).rows).toEqual([])
      }),
      { numRuns: process.env['LONG'] ? 200 : 15 },
    )
  })

  it('finds what was written a moment ago, and no longer what it said before', async () => {
    const { id, headlineId } = write('城东水厂扩建工程开工')
    const asked = { text: '城东水厂扩建工程今日开工' }
    expect((await library.headlines.similar(asked)).rows).toMatchObject([{ id: headlineId, kind: 'event' }])
    const { version } = (await library.articles.get({ id })) as { version: number }
    await library.articles.save({ id, base: version, headline: '火星探测器传回首批照片' })
    expect((await library.headlines.similar(asked)).rows).toEqual([])
    expect((await library.headlines.similar({ text: '火星探测器传回照片' })).rows).toMatchObject([
      { id: headlineId, articleId: id, stage: 'draft' },
    ])
  })

  it('leaves out the headline itself, and a page’s own title in its own list', async () => {
    const line = (raw: string): SplitHeadline => ({
      raw,
      segments: [{ role: 'headline', text: raw, rule: '', confidence: 1 }],
      clean: raw,
      normalised: raw,
      confidence: 1,
      flags: [],
    })
    library.imports.store({
      tags: [],
      draft: {
        name: 'page.txt',
        kind: 'page',
        encoding: 'utf-8',
        bytes: Uint8Array.of(1),
        sha256: '1'.padStart(64, '0'),
        warnings: [],
        page: {
          ...EMPTY_PAGE,
          headline: line('城东水厂扩建工程开工'),
          body: ['第一段。', '第二段。'],
          headlines: [line('城东水厂扩建工程开工'), line('城东水厂扩建工程昨日开工')],
        },
      },
    })
    compare()
    const { rows } = await library.headlines.similar({ text: '城东水厂扩建工程开工' })
    expect(rows.map(({ kind, lead }) => [kind, lead])).toEqual([
      ['same', '第一段。'],
      ['event', ''],
    ])
    const own = rows[0]?.id ?? ''
    expect((await library.headlines.similar({ id: own })).rows.map(({ kind }) => kind)).toEqual(['event'])
    expect((await list()).rows).toMatchObject([{ kind: 'event', size: 2 }])
  })

  it('keeps no key of a headline deleted for ever', async () => {
    const { id } = write('城东水厂扩建工程开工')
    const other = write('城东水厂扩建工程开工')
    compare()
    await library.headlines.rule({
      ids: db.prepare('SELECT id FROM headline').pluck().all() as string[],
      ruling: 'duplicate',
      master: null,
    })
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    const count = (table: string): unknown => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()
    expect(count('headline_likeness')).toBe(1)
    expect(db.prepare('SELECT COUNT(DISTINCT headline) FROM headline_key').pluck().get()).toBe(1)
    expect([count('headline_pair'), count('headline_ruling')]).toEqual([0, 0])
    expect((await library.headlines.similar({ id: other.headlineId })).rows).toEqual([])
  })
})

describe('clusters', () => {
  const SERIES = ['水情周报（第1期）', '水情周报（第2期）', '水情周报（第3期）']

  it('tell a series from an event and from a contradiction', async () => {
    for (const text of [...SERIES, '青河水厂停水三天', '青河水厂否认停水三天', '火星探测器传回首批照片'])
      write(text)
    compare()
    const { rows, counts, left, of } = await list()
    expect(rows.map(({ kind, size }) => [kind, size])).toEqual([
      ['contradiction', 2],
      ['template', 3],
    ])
    expect([counts.open, counts.template, counts.settled, left, of]).toEqual([2, 1, 0, 0, 6])
    expect(await textsOf(rows[1]?.id ?? '')).toEqual(SERIES)
  })

  it('are paged without a gap', async () => {
    for (let n = 0; n < 7; n++)
      for (const end of ['开工', '今日开工']) write(`${'甲乙丙丁戊己庚'[n]}城水厂扩建${n}${end}`)
    compare()
    const all = (await list()).rows.map(({ id }) => id)
    const paged: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await library.headlines.clusters({
        filter: 'open',
        limit: 2,
        after,
      })
      paged.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(0)
  })

  it('a ruling settles, a new one of the series opens again, Z takes it back', async () => {
    const ids = SERIES.map((text) => write(text).headlineId)
    compare()
    const done = await library.headlines.rule({ ids, ruling: 'series', master: null })
    expect(done.changed).toBe(3)
    expect((await list()).rows).toEqual([])
    expect((await list('settled')).rows).toMatchObject([{ kind: 'template', size: 3 }])
    write('水情周报（第4期）')
    compare()
    expect((await list()).rows).toMatchObject([{ kind: 'template', size: 4 }])
    await library.headlines.rule({ ids, ruling: 'distinct', master: null })
    expect((await library.headlines.similar({ id: ids[0] })).rows.map(({ ruling }) => ruling)).toEqual([
      null,
      'distinct',
      'distinct',
    ])
    const latest = async (): Promise<number> => (await library.acts.latest({}))?.id ?? 0
    await library.acts.undo({ id: await latest() })
    expect((await library.headlines.similar({ id: ids[0] })).rows.map(({ ruling }) => ruling)).toContain(
      'series',
    )
    await library.acts.undo({ id: await latest() })
    expect(db.prepare('SELECT COUNT(*) FROM headline_ruling').pluck().get()).toBe(0)
  })

  it('follow the trash', async () => {
    const [first] = SERIES.map(write)
    compare()
    await list()
    await library.articles.trash({ ids: [first?.id ?? ''] })
    expect((await list()).rows).toMatchObject([{ size: 2 }])
    await library.articles.restore({ ids: [first?.id ?? ''] })
    expect((await list()).rows).toMatchObject([{ size: 3 }])
  })

  it('hold each pair nobody has kept apart, and a headline in no two series', () => {
    const edge = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 18 }),
      fc.constantFrom('same', 'template', 'event', 'contradiction'),
      fc.constantFrom(null, 'distinct', 'series', 'duplicate'),
    ) as fc.Arbitrary<Edge>
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ([one, other]) => `${one} ${other}` }), (edges) => {
        const made = atOnce(clustersOf(edges))
        const chained = made.filter(({ kind }) => kind === 'same' || kind === 'template')
        const members = chained.flatMap((cluster) => cluster.members)
        expect(new Set(members).size).toBe(members.length)
        for (const [one, other, kind, ruling] of edges) {
          if (ruling === 'distinct') continue
          const chain = ruling !== null || kind === 'same' || kind === 'template'
          const has = (key: number) => (cluster: (typeof made)[number]) => cluster.members.includes(key)
          const told = chain
            ? chained.some((cluster) => has(one)(cluster) && has(other)(cluster))
            : kind === 'contradiction'
              ? made.some((cluster) => has(one)(cluster) && has(other)(cluster))
              : made.some(has(one)) && made.some(has(other))
          expect(told).toBe(true)
        }
        for (const { members: of, centre } of made) expect(of.length > 1 && of.includes(centre)).toBe(true)
      }),
    )
  })
})
