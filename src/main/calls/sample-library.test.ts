// The sample library is made of what ships: every article comes in whole, and everything the plan says is done.
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { figuresOf } from '#shared/document'
import type { Intake } from '../intake/client'
import { asPromises } from '../library/fixtures/as-promises'
import { readHere } from '../intake/fixtures/read-here'
import { freshLibrary } from '../library/fresh-library'
import { libraryOf } from '../library/library'
import { fillSample } from './sample-library'

const FOLDER = join(import.meta.dirname, '../../../resources/sample/library')
const answers = libraryOf(freshLibrary(), ':memory:')
const library = asPromises(answers)
const list = (query = '') =>
  library.articles.list({
    view: 'all',
    query,
    tag: null,
    collection: null,
    sort: 'added',
    descending: false,
    limit: 100,
    after: null,
  })

beforeAll(() => fillSample({ library, intake: { read: readHere } as unknown as Intake }, FOLDER, 'zh-CN'))

it('holds articles in both languages, in every stage', async () => {
  const { rows } = await list()
  expect(rows).toHaveLength(13)
  for (const { headline, author, source } of rows) {
    expect(headline).not.toBe('')
    expect(`${author}${source}`).not.toBe('')
  }
  expect(new Set(rows.map(({ stage }) => stage))).toEqual(
    new Set(['inbox', 'draft', 'review', 'ready', 'published']),
  )
})

it('has a picture, comments with an answer, open suggestions, a review under way', async () => {
  const { rows } = await list()
  const whole = await Promise.all(rows.map(({ id }) => library.articles.get({ id })))
  const figures = whole.flatMap(({ body }) => figuresOf(body.content))
  expect(figures.map(({ attrs }) => attrs.media !== null)).toEqual([true])
  const comments = await Promise.all(rows.map(({ id }) => library.comments.list({ id })))
  expect(comments.flat().map(({ answers: said }) => said.length)).toEqual(expect.arrayContaining([0, 1]))
  const rounds = await Promise.all(rows.map(({ id }) => library.suggestions.of({ id })))
  expect(rounds.flatMap((round) => round?.suggestions.map(({ author }) => author) ?? [])).toEqual([
    '方砚秋',
    '方砚秋',
  ])
  const reviews = await Promise.all(rows.map(({ id }) => library.reviews.of({ id })))
  expect(reviews.filter(({ status }) => status === 'open')).toHaveLength(1)
})

it('has work in the queue: decorations to take off, headlines alike, numbers that do not agree', async () => {
  const { rows } = await library.headlines.queue({
    filter: 'all',
    text: '',
    assignee: null,
    kind: null,
    due: null,
    order: 'came',
    limit: 100,
    after: null,
    at: 0,
  })
  const decorated = rows.filter(({ segments }) => segments.some(({ role }) => role === 'decoration'))
  expect(decorated.length).toBeGreaterThan(5)
  for (;;) if (!(await library.inside.compare({ ms: 1000 })).left) break
  const { rows: clusters } = await library.headlines.clusters({ filter: 'open', limit: 100, after: null })
  expect(clusters.length).toBeGreaterThan(3)
  const footbridges = rows.find(({ raw }) => raw.startsWith('Council to mend 14'))
  const checked = await library.checks.of({ headlineId: footbridges?.id ?? '', text: null, channel: null })
  expect(checked.open.map(({ rule }) => rule)).toContain('number')
})

it('has collections in their order and searches that find something', async () => {
  const collections = await library.collections.list({})
  expect(collections.map(({ count }) => count)).toEqual(expect.arrayContaining([3, 5]))
  for (const { question } of await library.searches.list({}))
    expect((await list(question.query)).rows.length).toBeGreaterThan(1)
})
