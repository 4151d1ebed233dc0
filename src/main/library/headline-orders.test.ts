// Lists by headline: in the order of the keys whoever wrote the headline, and complete while the keys are being made.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { headlineOrder } from '#core/text/headline-order'
import { STAGES } from '#shared/article'
import { freshLibrary } from './fresh-library'
import { headlineOrdersOf } from './headline-orders'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'
import { headlineOrder as migration } from './migrations/0010-headline-order'
import { MIGRATIONS } from './migrations/index'

const LIST = {
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  sort: 'headline',
  descending: false,
} as const

interface Row {
  readonly headline: string
  readonly key: number
  readonly id: string
}

/** As the list should be: sorted here, byte by byte. */
function sorted(db: Database.Database, condition = 'trashed_at IS NULL'): readonly Row[] {
  const rows = db.prepare(`SELECT headline, key, id FROM article WHERE ${condition}`).all() as Row[]
  const order = new Map(rows.map(({ key, headline }) => [key, Buffer.from(headlineOrder(headline))]))
  return rows.toSorted(
    (a, b) =>
      Buffer.compare(order.get(a.key) ?? Buffer.alloc(0), order.get(b.key) ?? Buffer.alloc(0)) ||
      a.key - b.key,
  )
}

async function listed(
  library: LibraryAnswers,
  limit: number,
  question: Partial<Parameters<LibraryAnswers['articles']['list']>[0]> = {},
  between: () => void = () => {},
): Promise<readonly string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<LibraryAnswers['articles']['list']>> = await library.articles.list({
      ...LIST,
      ...question,
      limit,
      after,
    })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
    between()
  } while (after !== null)
  return ids
}

function open(migrations: readonly string[]): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, migrations)
  return db
}

const HEADLINES = [
  '第2号',
  '第10号',
  '第十二号',
  '重庆',
  '长江',
  '包头AI',
  'apple',
  '《水库》',
  '水库',
  '',
  '水库 2',
]
const step = fc.record({
  kind: fc.constantFrom('create', 'save', 'choose', 'direct', 'trash', 'restore', 'stage', 'list'),
  on: fc.nat(9),
  headline: fc.constantFrom(...HEADLINES),
})

afterEach(() => void vi.restoreAllMocks())

it('follows every change of a headline, in each view and both ways', { timeout: 120_000 }, async () => {
  // A list whose keys take too long is by letters: here no time goes by.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (steps, limit) => {
        const db = freshLibrary()
        const library = libraryOf(db, ':memory:')
        for (const { kind, on, headline } of steps) {
          const all = db.prepare('SELECT id FROM article ORDER BY key').pluck().all() as string[]
          const id = all[on % Math.max(1, all.length)]
          if (kind === 'create' || id === undefined) void library.articles.create({ headline })
          else if (kind === 'save')
            void library.articles.save({ id, base: (await library.articles.get({ id })).version, headline })
          else if (kind === 'choose') {
            const { headlineId } = await library.articles.get({ id })
            void library.headlines.addCandidate({ id: headlineId, text: headline || '空', parentId: null })
          } else if (kind === 'direct')
            db.prepare('UPDATE article SET headline = ? WHERE id = ?').run(headline, id)
          else if (kind === 'trash') void library.articles.trash({ ids: [id] })
          else if (kind === 'restore') void library.articles.restore({ ids: [id] })
          else if (kind === 'stage')
            void library.articles.setStage({ ids: [id], stage: STAGES[on % STAGES.length] ?? 'inbox' })
          else await library.articles.list({ ...LIST, limit, after: null })
        }
        const ids = sorted(db).map(({ id }) => id)
        expect(await listed(library, limit)).toEqual(ids)
        expect(await listed(library, limit, { descending: true })).toEqual(ids.toReversed())
        for (const stage of STAGES)
          expect(await listed(library, limit, { view: stage })).toEqual(
            sorted(db, `trashed_at IS NULL AND stage = '${stage}'`).map(({ id }) => id),
          )
        for (const [at, id] of ids.entries())
          expect((await library.articles.place({ ...LIST, at: 0, id }))?.at).toBe(at)
        db.close()
      },
    ),
    { numRuns: process.env['LONG'] ? 500 : 40 },
  )
})

/** A library as the program before this one left it. */
function old(count: number): Database.Database {
  const db = open(MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration)))
  const insert = db.prepare(`
    INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor,
      source, published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, created_at, updated_at)
    VALUES (@n, 'a' || @n, @n, 1, @headline, 0, '', '', '', '', '', '', '', 'zh-CN', 'draft', 1, 1, 1, 1, 0, 0)`)
  db.transaction(() => {
    for (let n = 1; n <= count; n++)
      insert.run({
        n,
        headline: `${HEADLINES[n % HEADLINES.length]}第${(n * 7919) % count}期工程水库大桥开工建设`,
      })
  })()
  migrate(db)
  return db
}

it(
  'a library of before is brought up in steps, and its lists are whole meanwhile',
  { timeout: 60_000 },
  async () => {
    const db = old(6000)
    const orders = headlineOrdersOf(db)
    const library = libraryOf(db, ':memory:')
    let steps = 0
    while (!orders.fill(10)) steps++
    expect(steps).toBeGreaterThan(4)
    expect(await listed(library, 500)).toEqual(sorted(db).map(({ id }) => id))

    // Paged through while the keys come: no page is refused, and who begins anew then has all in order.
    db.exec('UPDATE article SET headline_order = NULL')
    await listed(library, 40)
    while (!orders.fill(50));
    expect(await listed(library, 500)).toEqual(sorted(db).map(({ id }) => id))
  },
)

it('by letters, each once, while the keys are not all there', async () => {
  const db = old(300)
  const library = libraryOf(db, ':memory:')
  // Another one without its key after each page, and more than can be made in time: the list stays by letters.
  db.exec(
    'CREATE TEMP TRIGGER again AFTER UPDATE OF headline_order ON article WHEN NEW.headline_order IS NOT NULL BEGIN UPDATE article SET headline_order = NULL WHERE key = NEW.key; END',
  )
  const byLetters = (db.prepare('SELECT id, headline, key FROM article').all() as Row[])
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.headline), Buffer.from(b.headline)) || a.key - b.key)
    .map(({ id }) => id)
  expect(await listed(library, 37)).toEqual(byLetters)
  // A page by letters leads on to one by keys: nothing is refused.
  const { next } = await library.articles.list({ ...LIST, limit: 37, after: null })
  db.exec('DROP TRIGGER again')
  while (!headlineOrdersOf(db).fill(50));
  const page = await library.articles.list({ ...LIST, limit: 37, after: next })
  const keyed = sorted(db).map(({ id }) => id)
  const from = keyed.indexOf(byLetters[36] ?? '') + 1
  expect(page.rows.map(({ id }) => id)).toEqual(keyed.slice(from, from + 37))
})

it('keys of another form are made anew', () => {
  const db = freshLibrary()
  const library = libraryOf(db, ':memory:')
  void library.articles.create({ headline: '水库' })
  const orders = headlineOrdersOf(db)
  expect(orders.fill(10)).toBe(true)
  db.exec(
    "UPDATE index_meta SET value = 'older' WHERE key = 'headline-order'; UPDATE article SET headline_order = 'old'",
  )
  expect(headlineOrdersOf(db).fill(10)).toBe(true)
  expect(db.prepare('SELECT headline_order FROM article').pluck().all()).toEqual([headlineOrder('水库')])
})
