// Links between articles: never a chain of duplicates, relations both ways, who links to whom kept whoever writes a body.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '#shared/act'
import type { Article, ArticlePage } from '#shared/article'
import { articleAddress, type Document } from '#shared/document'
import type { ArticleLinks } from '#shared/link'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const make = (n: number): string[] =>
  Array.from(
    { length: n },
    (_, at) => (library.articles.create({ headline: `第${at}条` }) as { id: string }).id,
  )
const of = (id: string | undefined): ArticleLinks => library.links.of({ id: id ?? '' }) as ArticleLinks
const latest = (): Act | null => library.acts.latest({}) as Act | null
async function undo(): Promise<void> {
  await library.acts.undo({ id: latest()?.id ?? 0 })
}
const masters = (): unknown =>
  db
    .prepare(
      'SELECT a.id, m.id AS master FROM article a LEFT JOIN article m ON m.key = a.duplicate_of ORDER BY a.key',
    )
    .all()
const chains = (): unknown =>
  db
    .prepare(
      'SELECT a.id FROM article a JOIN article m ON m.key = a.duplicate_of WHERE m.duplicate_of IS NOT NULL OR m.key = a.key',
    )
    .all()

describe('duplicates', () => {
  it('lie below one master, whatever is marked in whatever order, and undo goes back to the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom('mark', 'mark', 'mark', 'unmark'),
            which: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }),
            master: fc.nat(6),
          }),
          { maxLength: 12 },
        ),
        async (steps) => {
          const ids = make(7)
          const begun = latest()?.id ?? 0
          const states: unknown[] = []
          for (const { kind, which, master } of steps) {
            const named = which.map((at) => ids[at] ?? '')
            const [was, act] = [masters(), latest()?.id]
            const chosen = ids[master] ?? ''
            const above = of(chosen).duplicateOf?.id
            // A master that is a duplicate of one not named hands on to it.
            const top = above !== undefined && !named.includes(above) ? above : chosen
            if (kind === 'mark') void library.links.markDuplicates({ ids: named, master: chosen })
            else void library.links.unmarkDuplicates({ ids: named })
            expect(named.map((id) => of(id).duplicateOf?.id)).toEqual(
              named.map((id) => (kind === 'mark' && id !== top ? top : undefined)),
            )
            expect(chains()).toEqual([])
            if (latest()?.id !== act) states.push(was)
          }
          while ((latest()?.id ?? 0) > begun) {
            await undo()
            expect(chains()).toEqual([])
            expect(masters()).toEqual(states.pop())
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('taken back out of turn, make no chain either', async () => {
    const [a, b, c] = make(3) as [string, string, string]
    void library.links.markDuplicates({ ids: [b], master: a })
    const freed = library.links.unmarkDuplicates({ ids: [b] })
    expect(freed).toEqual({ changed: 1 })
    const act = latest()?.id ?? 0
    void library.links.markDuplicates({ ids: [c], master: b })
    await library.acts.undo({ id: act })
    expect(chains()).toEqual([])
    expect([of(b).duplicateOf?.id, of(c).duplicateOf?.id]).toEqual([a, a])
  })

  it('are found by is:duplicate and 是:重复, and marked in the list', async () => {
    const [a, b] = make(3) as [string, string, string]
    void library.links.markDuplicates({ ids: [a, b], master: a })
    const question = {
      view: 'all',
      tag: null,
      collection: null,
      sort: 'added',
      descending: true,
      limit: 9,
      after: null,
    } as const
    for (const query of ['is:duplicate', '是:重复', '是：重复稿'])
      expect(((await library.articles.list({ ...question, query })) as ArticlePage).rows).toMatchObject([
        { id: b, duplicate: true },
      ])
    expect(
      ((await library.articles.list({ ...question, query: '-is:duplicate' })) as ArticlePage).rows,
    ).toHaveLength(2)
    expect(of(a).duplicates).toEqual([{ id: b, headline: '第1条', trashed: false }])
  })
})

describe('relations', () => {
  it('hold both ways, once, never with itself, and are taken back', async () => {
    const [a, b, c] = make(3) as [string, string, string]
    expect(library.links.relate({ id: b, ids: [a, b, c] })).toEqual({ changed: 2 })
    expect(library.links.relate({ id: a, ids: [b] })).toEqual({ changed: 0 })
    expect(of(a).related.map((one) => one.id)).toEqual([b])
    expect(of(b).related.map((one) => one.id)).toEqual([a, c])
    expect(library.links.unrelate({ id: a, ids: [b] })).toEqual({ changed: 1 })
    expect(of(b).related.map((one) => one.id)).toEqual([c])
    await undo()
    expect(of(b).related.map((one) => one.id)).toEqual([a, c])
    await undo()
    expect([of(a), of(b), of(c)].flatMap((one) => one.related)).toEqual([])
  })
})

describe('links in the text', () => {
  const linking = (...targets: readonly string[]): Document => ({
    type: 'doc',
    content: [
      {
        type: 'blockquote',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: `galley:article/${targets[0] ?? ''} 不是链接，` },
              {
                type: 'text',
                text: '网页',
                marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
              },
              ...targets.map((id) => ({
                type: 'text' as const,
                text: '见前文',
                marks: [{ type: 'link' as const, attrs: { href: articleAddress(id) } }],
              })),
            ],
          },
        ],
      },
    ],
  })
  function write(id: string, body: Document): void {
    const { version } = library.articles.get({ id }) as Article
    void library.articles.save({ id, base: version, body })
  }

  it('are known from both ends as long as they stand in the text', () => {
    const [a, b, c] = make(3) as [string, string, string]
    write(a, linking(b, c, b))
    write(c, linking(b))
    expect(of(b).linkedFrom.map((one) => one.id)).toEqual([a, c])
    expect(new Set(of(a).linksTo.map((one) => one.article?.headline))).toEqual(new Set(['第1条', '第2条']))
    write(a, linking(c))
    expect(of(b).linkedFrom.map((one) => one.id)).toEqual([c])
    write(c, linking())
    expect(of(b).linkedFrom).toEqual([])
    // An article that links to itself is not told so.
    write(b, linking(b))
    expect(of(b).linkedFrom).toEqual([])
  })

  it('say so when their target is gone for ever', () => {
    const [a, b] = make(2) as [string, string]
    write(b, linking(a))
    db.exec(`DELETE FROM headline WHERE article_key = 1; DELETE FROM body WHERE article_key = 1;
      DELETE FROM revision WHERE article_key = 1; DELETE FROM article WHERE key = 1`)
    expect(of(b).linksTo).toEqual([{ id: a, article: null }])
    expect(() => of(a)).toThrow('no article')
  })
})
