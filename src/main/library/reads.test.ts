// What a call that changes nothing writes can be made anew: looking leaves no backup behind.
import { afterAll, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Call } from '#shared/calls/call'
import { contract } from '#shared/contract'
import { documentOf } from '#shared/document'
import { draftOf, furnish } from './faults-cases'
import { freshLibrary } from './fresh-library'
import { libraryOf } from './library'

/** What they keep is nowhere else, and no backup before them has it. */
const KEEPING: ReadonlySet<string> = new Set([
  // The bytes of a picture, before the article that shows them is saved.
  'media.add',
  // Who took which fix, and when.
  'copyedit.fixed',
  // Whose suggestion it is that has been typed since the last look.
  'suggestions.of',
])
/** They want what a library of articles alone has not: a thread for patterns. */
const ELSEWHERE: ReadonlySet<string> = new Set(['replacing.inTexts'])

/** A schema from outside, as far as an input is made from it. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

const db = freshLibrary()
afterAll(() => void db.close())
const library = libraryOf(db, ':memory:')
const table = library as unknown as Record<string, Record<string, (input: unknown) => unknown>>

await furnish(library)
// Two of nearly the same text, one of them with a suggestion, a comment and keywords.
for (const n of [901, 902]) library.imports.store({ draft: draftOf(n), tags: ['汛期'] })
await library.collections.create({ name: '汛期专题', description: '' })
const list = await library.wordLists.starter({ lang: 'zh' })
await library.names.put({ name: '李强', spellings: [], note: '', offices: [] })
const RULE = await library.reviews.rule({ words: 'zh-CN' })
await library.people.add({ name: '宋岚', role: '', active: true })
await library.reviews.setRule({ rule: { ...RULE, on: true } })
const asked = {
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  sort: 'added',
  descending: true,
} as const
const { rows } = await library.articles.list({ ...asked, limit: 20, after: null })
const articleId = rows[0]?.id ?? ''
const { headlineId } = await library.articles.get({ id: articleId })
const [tag, into] = await library.tags.list({})
const [person] = await library.names.list({})

/** What stands in a field, by its name; `id` by its noun. */
const HAND: Readonly<Record<string, unknown>> = {
  articleId,
  headlineId,
  into: into?.id,
  query: '水库',
  text: '水库',
  name: '李强',
  title: '县长',
  organisation: '北河县',
  token: '独家',
  plan: 1,
  bytes: new Uint8Array([1]),
}
const IDS: Readonly<Record<string, unknown>> = {
  headlines: headlineId,
  tags: tag?.id,
  wordLists: list.id,
  names: person?.id,
}
const OF_ARTICLES: ReadonlySet<string> = new Set(['tags.carried', 'wordLists.situation'])

function inputOf(shape: Shape, field: string, id: unknown): unknown {
  switch (shape.type) {
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(shape.entries ?? {})
          .filter(([, { type }]) => type !== 'optional')
          .map(([name, one]) => [name, inputOf(one, name, id)]),
      )
    case 'nullable':
      return null
    case 'array':
      return [inputOf(shape.item as Shape, field.replace(/s$/, ''), id)]
    case 'picklist':
      return shape.options?.[0]
    case 'variant':
    case 'union':
      return inputOf(shape.options?.[0] as Shape, field, id)
    case 'literal':
      return shape.literal
    case 'boolean':
      return false
    default:
      return field === 'id' ? id : (HAND[field] ?? (shape.type === 'number' ? 1 : ''))
  }
}

const READS = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, Call>).flatMap(([verb, { changes, input }]) => {
    const name = `${noun}.${verb}`
    const run = table[noun]?.[verb]
    if (changes.length > 0 || run === undefined || KEEPING.has(name) || ELSEWHERE.has(name)) return []
    const id = (OF_ARTICLES.has(name) ? undefined : IDS[noun]) ?? articleId
    const made = inputOf(input as unknown as Shape, '', id)
    return [{ name, run: () => run(v.parse(input, made)) }]
  }),
)

/** Each article is another, so that whatever is kept of it must be made anew. */
async function rewrite(): Promise<void> {
  for (const { id } of rows) {
    const { version, headline, headlineId: of } = await library.articles.get({ id })
    const body = documentOf([`${headline}。`, '下游三镇已经转移，水库开闸。'.repeat(20)])
    await library.articles.save({ id, base: version, headline: `${headline}新`, body })
    // A revision after another, of which nobody has measured yet by how much they differ.
    library.inside.forExport({ id, channel: null })
    if (version % 2 === 0) continue
    const { currentCandidateId } = await library.headlines.get({ id: of })
    const decision = { verdict: 'approve', reason: null, note: '' } as const
    await library.headlines.decide({ id: of, candidateId: currentCandidateId, ...decision })
  }
}

it('there are reads of every kind', () => expect(READS.length).toBeGreaterThan(70))

it.each(READS)('$name leaves the latest backup as good as it was', async ({ run }) => {
  await rewrite()
  const before = library.inside.changes({}).changes
  await run()
  expect(library.inside.changes({}).changes).toBe(before)
})

it('what somebody does is a change that a backup lacks', async () => {
  const before = library.inside.changes({}).changes
  const { version } = await library.articles.get({ id: articleId })
  await library.articles.save({ id: articleId, base: version, headline: '另一标题' })
  expect(library.inside.changes({}).changes).toBeGreaterThan(before)
})
