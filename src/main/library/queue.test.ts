// The queue's numbers and pages are what reading every headline would find, whatever is done in whatever order.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitHeadline } from '#core/headline/split'
import { documentOf } from '#shared/document'
import { QUEUE_ORDERS, QUEUE_VIEWS, WHOLE_QUEUE, type QueueQuestion } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import { headlines as headlinesOf } from './headlines'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'
import { queue } from './migrations/0009-queue'
import { MIGRATIONS } from './migrations/index'

const FILTERS = QUEUE_VIEWS

const BROKEN = ['too-short', 'incomplete-tail', 'replacement-character']

/** Keys by filter, read headline by headline. */
function read(db: Database.Database): Readonly<Record<string, readonly number[]>> {
  interface Row {
    key: number
    id: string
    raw: string
    state: string
    flags: string
    article_key: number | null
    checked: number | null
    assignee: number | null
    overlong: number | null
    alike: number
    moved: number | null
    due: string | null
    current_candidate_id: string | null
  }
  const article = db.prepare('SELECT headline, trashed_at FROM article WHERE key = ?')
  const roles = db.prepare('SELECT role FROM segment WHERE headline_id = ?').pluck()
  const candidate = db.prepare('SELECT text FROM candidate WHERE id = ?').pluck()
  const me = db.prepare('SELECT key FROM person ORDER BY key').pluck().get()
  const shown = (db.prepare('SELECT * FROM headline ORDER BY key').all() as Row[]).filter((row) => {
    if (row.article_key === null) return row.raw !== ''
    const of = article.get(row.article_key) as { headline: string; trashed_at: number | null }
    return of.trashed_at === null && (row.raw !== '' || of.headline !== '')
  })
  const flags = (row: Row): string[] => JSON.parse(row.flags) as string[]
  const isDecorated = ({ id }: Row): boolean =>
    (roles.all(id) as string[]).some((role) => role === 'decoration' || role === 'seo-repeat')
  const holds: Record<(typeof FILTERS)[number], (row: Row) => boolean> = {
    all: () => true,
    pending: ({ state }) => state === 'open' || state === 'stale',
    decorated: isDecorated,
    uncut: (row) => isDecorated(row) && candidate.get(row.current_candidate_id) === row.raw,
    mine: ({ state, assignee }) => assignee === me && (state === 'open' || state === 'stale'),
    unassigned: ({ state, assignee }) => assignee === null && (state === 'open' || state === 'stale'),
    long: ({ overlong }) => overlong !== null && overlong > 0,
    similar: ({ alike }) => alike % 16 > 0,
    due: ({ due }) => due !== null && due !== '',
    moved: ({ state, moved }) => state === 'approved' && moved === 1,
    verify: ({ checked }) => checked !== null && Math.floor(checked / 10_000) % 100 > 0,
    approved: ({ state }) => state === 'approved',
    returned: ({ state }) => state === 'returned',
    deferred: ({ state }) => state === 'deferred',
    broken: (row) => flags(row).some((flag) => BROKEN.includes(flag)),
    'half-width': (row) => flags(row).includes('half-width-marks'),
    findings: ({ checked }) => checked !== null && checked > 99,
  }
  return Object.fromEntries(
    FILTERS.map((filter) => [filter, shown.filter(holds[filter]).map(({ key }) => key)]),
  )
}

/** The same, page by page as the window asks, with the numbers of each page. */
async function asked(db: Database.Database, { headlines }: LibraryAnswers, limit: number): Promise<unknown> {
  const keyOf = db.prepare('SELECT key FROM headline WHERE id = ?').pluck()
  const found: Record<string, number[]> = {}
  for (const filter of FILTERS) {
    const keys: number[] = []
    let after: string | null = null
    do {
      const page = await headlines.queue({ ...WHOLE_QUEUE, filter, limit, after, at: 0 })
      expect(page.total).toBe(page.counts[filter])
      keys.push(...page.rows.map(({ id }) => keyOf.get(id) as number))
      after = page.next
    } while (after !== null)
    expect((await headlines.queue({ ...WHOLE_QUEUE, filter, limit, after: null, at: 0 })).total).toBe(
      keys.length,
    )
    found[filter] = keys
  }
  return found
}

const narrowed = fc.record({
  filter: fc.constantFrom(...QUEUE_VIEWS),
  text: fc.constantFrom('', '水库', 'gdp增长5%', '_'),
  assignee: fc.constantFrom(null, 'me', 'nobody', '林岚'),
  kind: fc.constantFrom(null, 'same' as const, 'contradiction' as const),
  due: fc.constant(null),
  order: fc.constantFrom(...QUEUE_ORDERS),
})

/** The same for a narrower question, by row numbers; each row knows its place and the row beside it. */
async function askNarrowed(
  db: Database.Database,
  { headlines }: LibraryAnswers,
  given: { readonly question: QueueQuestion; readonly limit: number; readonly of: readonly number[] },
): Promise<void> {
  const { question, limit } = given
  interface Row {
    key: number
    id: string
    text: string
    assignee: string | null
    alike: number
    checked: number
  }
  const row = db.prepare(`
    SELECT h.key, h.id, COALESCE(a.headline, c.text, h.raw) AS text, p.name AS assignee, h.alike, ifnull(h.checked, 0) AS checked
    FROM headline h LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id
      LEFT JOIN person p ON p.key = h.assignee WHERE h.key = ?`)
  const whose = { me: '周宁', nobody: null }[question.assignee ?? ''] ?? question.assignee
  const wanted = given.of
    .map((key) => row.get(key) as Row)
    .filter(({ text }) => text.toLowerCase().includes(question.text))
    .filter(({ assignee }) =>
      question.assignee === null
        ? true
        : question.assignee === 'nobody'
          ? assignee === null
          : assignee === whose,
    )
    .filter(({ alike }) =>
      question.kind === null
        ? true
        : (alike & { same: 1, template: 2, event: 4, contradiction: 8 }[question.kind]) > 0,
    )
    .toSorted((a, b) => (question.order === 'worst' ? b.checked - a.checked : 0) || a.key - b.key)
    .map(({ id }) => id)
  if (question.order === 'latest') wanted.reverse()
  const found: string[] = []
  for (let at = 0; at <= wanted.length; at += limit) {
    const page = await headlines.queue({ ...question, limit, after: null, at })
    expect(page.total).toBe(wanted.length)
    found.push(...page.rows.map(({ id }) => id))
  }
  expect(found).toEqual(wanted)
  for (const [at, id] of wanted.entries()) {
    expect(await headlines.queuePlace({ ...question, id })).toEqual({ at })
    expect(await headlines.neighbour({ ...question, id, step: 1 })).toEqual({ id: wanted[at + 1] ?? null })
    expect(await headlines.neighbour({ ...question, id, step: -1 })).toEqual({ id: wanted[at - 1] ?? null })
  }
}

const RAWS = ['【资料图】水库今日开闸', '水库今日开闸', '水', 'GDP增长5%,再创新高!', '\ufffd乱码的标题', '']
const step = fc.record({
  kind: fc.constantFrom(
    'create',
    'loose',
    'trash',
    'restore',
    'rename',
    'raw',
    'decide',
    'undo',
    'start',
    'detach',
    'flags',
    'bare',
    'segments',
    'same',
    'forget',
    'roles',
    'hand-over',
    'together',
    'checked',
    'assign',
    'take',
    'long',
    'alike',
    'body',
    'approve-and-edit',
    'moved',
  ),
  on: fc.nat(9),
  raw: fc.constantFrom(...RAWS),
  verdict: fc.constantFrom('approve', 'return', 'defer'),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function run(
  db: Database.Database,
  library: LibraryAnswers,
  { kind, on, raw, verdict }: Step,
): Promise<void> {
  const one = <T>(sql: string): T | undefined => {
    const all = db.prepare(sql).all() as T[]
    return all[on % Math.max(1, all.length)]
  }
  const article = one<{ id: string; key: number }>('SELECT id, key FROM article ORDER BY key')
  const headline = one<{ id: string; key: number; article_key: number | null }>(
    'SELECT id, key, article_key FROM headline ORDER BY key',
  )
  if (kind === 'create' || !article || !headline) {
    void library.articles.create({ headline: raw })
    return
  }
  const { id, key } = headline
  switch (kind) {
    case 'loose':
    case 'same': {
      const parts = {
        articles: undefined as never,
        revisions: undefined as never,
        settings: () => ({}),
        holding: () => [],
        nextSeq: () => 1,
        channels: () => [],
        person: () => '',
        idly: <T>(work: () => T): T => work(),
      }
      const sameAs = kind === 'same' ? id : null
      headlinesOf(db, parts).add({ split: splitHeadline(raw), articleKey: null, sourceId: null, sameAs })
      break
    }
    case 'trash':
      void library.articles.trash({ ids: [article.id] })
      break
    case 'together':
      db.exec('UPDATE article SET trashed_at = CASE WHEN trashed_at IS NULL THEN 1 END')
      break
    case 'restore':
      void library.articles.restore({ ids: [article.id] })
      break
    case 'rename':
      db.prepare('UPDATE article SET headline = ? WHERE key = ?').run(raw, article.key)
      break
    case 'raw':
      db.prepare('UPDATE headline SET raw = ? WHERE key = ?').run(raw, key)
      break
    case 'decide':
    case 'undo': {
      const candidate = db
        .prepare('SELECT id FROM candidate WHERE headline_id = ? LIMIT 1')
        .pluck()
        .get(id) as string | undefined
      const decided = db.prepare('SELECT 1 FROM decision WHERE headline_id = ?').get(id)
      if (kind === 'undo' && decided) {
        try {
          void library.headlines.undo({ id })
        } catch {
          // It was the last one.
        }
      } else if (candidate !== undefined)
        void library.headlines.decide({
          id,
          candidateId: candidate,
          verdict,
          reason: null,
          note: '',
          override: '试',
        })
      break
    }
    case 'start':
      if (headline.article_key === null) void library.headlines.startArticle({ id })
      break
    case 'detach':
      db.prepare('UPDATE headline SET article_key = NULL WHERE key = ?').run(key)
      break
    case 'hand-over':
      db.prepare('UPDATE OR IGNORE headline SET article_key = ? WHERE key = ?').run(article.key, key)
      break
    case 'flags':
      db.prepare('UPDATE headline SET flags = ?, state = ? WHERE key = ?').run(
        JSON.stringify(on % 2 ? ['half-width-marks', 'too-short'] : []),
        on % 3 ? 'stale' : 'open',
        key,
      )
      break
    case 'checked':
      db.prepare('UPDATE headline SET checked = ? WHERE key = ?').run(
        [null, 99, 100, 10_001, -1, 1_020_000][on % 6],
        key,
      )
      break
    case 'assign': {
      const people = db.prepare('SELECT key FROM person ORDER BY key').pluck().all()
      db.prepare('UPDATE headline SET assignee = ? WHERE key = ?').run([null, ...people][on % 3], key)
      break
    }
    case 'take':
      await library.headlines.takeNext(WHOLE_QUEUE)
      break
    case 'moved':
      db.prepare("UPDATE headline SET moved = ?, state = iif(? = 3, 'stale', 'approved') WHERE key = ?").run(
        [1, 0, null, 2][on % 4],
        on,
        key,
      )
      break
    case 'long':
      db.prepare('UPDATE headline SET overlong = ? WHERE key = ?').run([null, 0, 1, 3][on % 4], key)
      break
    case 'alike':
      db.prepare('UPDATE headline SET alike = ? WHERE key = ?').run([0, 1, 10, 32][on % 4], key)
      break
    case 'body':
      await library.articles.save({
        id: article.id,
        base: (await library.articles.get({ id: article.id })).version,
        body: documentOf([on % 2 ? '水库今日开闸。' : '水库明日开闸。']),
      })
      break
    case 'approve-and-edit': {
      const { articleId, currentCandidateId } = await library.headlines.get({ id })
      if (articleId === null || currentCandidateId === '') break
      const approved = { id, candidateId: currentCandidateId, reason: null, note: '', override: '试' }
      await library.headlines.decide({ ...approved, verdict: 'approve' })
      const { version: base } = await library.articles.get({ id: articleId })
      await library.articles.save({ id: articleId, base, body: documentOf([`第${on}稿。`]) })
      break
    }
    case 'bare':
      db.prepare('DELETE FROM segment WHERE headline_id = ? AND n < ?').run(id, on)
      break
    case 'segments':
      db.prepare("INSERT INTO segment VALUES (?, ?, 'seo-repeat', 'x', 'x', 1) ON CONFLICT DO NOTHING").run(
        id,
        100 + on,
      )
      break
    case 'roles':
      db.prepare("UPDATE segment SET role = iif(role = 'decoration', 'core', 'decoration') WHERE n = ?").run(
        on,
      )
      break
    default:
      // As only a damaged library would lose it; what hangs on it stays.
      db.pragma('foreign_keys = OFF')
      db.prepare('UPDATE headline SET same_as = NULL WHERE same_as = ?').run(id)
      db.prepare('DELETE FROM headline WHERE key = ?').run(key)
      db.pragma('foreign_keys = ON')
  }
}

it(
  'counts and shows what reading every headline finds, after any sequence of operations',
  { timeout: 120_000 },
  async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 40 }),
        fc.integer({ min: 3, max: 7 }),
        narrowed,
        async (steps, limit, question) => {
          const db = freshLibrary()
          const library = libraryOf(db, ':memory:')
          for (const name of ['周宁', '林岚'])
            db.prepare("INSERT INTO person (id, name, fold, role, active) VALUES (?, ?, ?, '', 1)").run(
              name,
              name,
              name,
            )
          void library.settings.change({ person: '周宁' })
          for (const one of steps) await run(db, library, one)
          const truth = read(db)
          for (const [filter, keys] of Object.entries(truth)) if (keys.length > 0) seen.add(filter)
          expect(await asked(db, library, limit)).toEqual(truth)
          await askNarrowed(db, library, { question, limit, of: truth[question.filter] ?? [] })
          db.close()
        },
      ),
      // One sequence of runs, so that each filter is known to be reached; the long run tries others.
      process.env['LONG'] ? { numRuns: 1000 } : { numRuns: 80, seed: 20_261_123 },
    )
    // Each filter had something to show.
    expect([...seen].toSorted()).toEqual(FILTERS.filter((one) => one !== 'due').toSorted())
  },
)

it('a library of before is counted when it is opened', async () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(queue)))
  for (let n = 1; n <= 30; n++) {
    if (n % 3 > 0)
      db.prepare(`
        INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor,
          source, published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, created_at, updated_at, trashed_at)
        VALUES (?, 'a' || ?, 1, 1, ?, 0, '', '', '', '', '', '', '', 'zh-CN', 'draft', 1, 1, 1, 1, 0, 0, ?)`).run(
        n,
        n,
        RAWS[n % 6],
        n % 5 ? null : 1,
      )
    db.prepare(
      "INSERT INTO headline VALUES (?, 'h' || ?, 1, ?, NULL, 'main', NULL, ?, ?, '', NULL, ?, NULL, 0, 0)",
    ).run(
      n,
      n,
      n % 3 ? n : null,
      RAWS[n % 4 ? n % 6 : 5],
      n % 2 ? '["too-short"]' : '["half-width-marks"]',
      ['open', 'approved', 'returned', 'deferred', 'stale', 'linked', 'open'][n % 7],
    )
    if (n % 2) db.prepare("INSERT INTO segment VALUES ('h' || ?, 0, 'decoration', 'x', 'x', 1)").run(n)
  }
  migrate(db)
  const truth = read(db)
  // Findings are counted later, in idle time.
  const later: readonly string[] = ['mine', 'uncut', 'findings', 'verify', 'long', 'similar', 'moved', 'due']
  for (const filter of FILTERS.filter((one) => !later.includes(one)))
    expect(truth[filter]?.length).toBeGreaterThan(0)
  expect(await asked(db, libraryOf(db, ':memory:'), 7)).toEqual(truth)
})
