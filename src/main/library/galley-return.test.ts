// Galley's own files come into a library: four hundred mixed articles with the contents they left with, by their hashes.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawful, dossierOf } from '#core/publish/fixtures/dossiers'
import { ARTICLE, publishables } from '#core/publish/fixtures/articles'
import { publishGalley } from '#core/publish/galley'
import type { Publishable } from '#core/publish/publishable'
import type { Document } from '#shared/document'
import { piecesOf } from '../intake/pieces'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { hashOf, serialise } from './revisions'

/** What SQLite can hold: UTF-8, so no half of a pair. */
const storable = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? held.toWellFormed() : held)),
  ) as Value

/** One line: an editor types no other headline. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '').trim()
const ARTICLES = fc.sample(fc.tuple(publishables, publishables, fc.integer({ min: 0, max: 3 })), {
  numRuns: 400,
  seed: 28,
})

function newLibrary(): LibraryAnswers {
  const db = freshLibrary()
  return libraryOf(db, ':memory:')
}

/** Written by one desk, read and stored by another; the article's id there. */
async function take(
  library: LibraryAnswers,
  article: Publishable,
  holding: Document | null,
  wordings: readonly string[],
): Promise<string> {
  const bytes = Buffer.from(publishGalley(article, dossierOf(article, holding, wordings), {}))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for await (const piece of piecesOf('a.galley.json', bytes, { encoding: 'auto', as: 'auto' })) {
    if ('fault' in piece) throw new Error(piece.fault.code)
    const { pictures: _pictures, ...rich } = piece.rich!
    const { kind, format, part, encoding, page, warnings } = piece
    const draft = { name: 'a.galley.json', kind, format, part, encoding, bytes, sha256, page, rich, warnings }
    const { articleId } = library.imports.store({ draft, tags: [] })
    if (articleId !== null) return articleId
  }
  throw new Error('nothing in it')
}

describe('P28 four hundred articles', () => {
  it('come back with equal hashes, and what is only suggested in them stands beside what holds', async () => {
    const library = newLibrary()
    const lost: string[] = []
    for (const [n, [written, other, kind]] of ARTICLES.entries()) {
      const headline = `${oneLine(written.headline)} 第 ${n} 篇_示例网`
      const article = storable({ ...written, headline, body: lawful(written.body) })
      const holding = kind === 0 ? storable(lawful(other.body)) : null
      const id = await take(library, article, holding, ['旧题', article.headline])
      const back = await library.articles.get({ id })
      if (!hashOf(serialise(article)).equals(hashOf(serialise(back)))) lost.push(headline)
      const base = await library.suggestions.base({ id })
      if (holding !== null && JSON.stringify(base?.body) !== JSON.stringify(holding))
        lost.push(`holding ${headline}`)
    }
    expect(lost).toEqual([])
  })
})

describe('what the other desk had made of it', () => {
  it('comes too: wordings with who wrote them, tags, channels, kind; its approvals do not', async () => {
    const library = newLibrary()
    const article = { ...ARTICLE, headline: '第三', tags: ['党建', '基层'] }
    const back = await library.articles.get({
      id: await take(library, article, null, ['第一', '第二', '第三']),
    })
    expect(back.tags.map(({ name }) => name)).toEqual(['党建', '基层'])
    expect(back.proposals.filter(({ kind }) => kind === 'tag')).toEqual([])
    expect(back).toMatchObject({
      headline: '第三',
      kind: 'news',
      stage: 'inbox',
      channels: ['wechat-editor'],
    })
    const headline = await library.headlines.get({ id: back.headlineId })
    expect(headline).toMatchObject({ state: 'open', decisions: [], current: '第三' })
    expect(
      headline.candidates.map(({ n, text, by, note, origin, createdAt }) => [
        n,
        text,
        by,
        note,
        origin,
        createdAt,
      ]),
    ).toEqual([
      [1, '第一', '宋璟', '', 'import', Date.UTC(2023, 2, 27) + 1],
      [2, '第二', '宋璟', '更短', 'editor', Date.UTC(2023, 2, 27) + 2],
      [3, '第三', '宋璟', '', 'editor', Date.UTC(2023, 2, 27) + 3],
    ])
    expect(headline.candidates[2]?.parentId).toBe(headline.candidates[1]?.id)
    expect(headline.currentCandidateId).toBe(headline.candidates[2]?.id)
  })
})
