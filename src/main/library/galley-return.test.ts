// Galley's own files come into a library: four hundred mixed articles with the contents they left with, by their hashes.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawful, dossierOf } from '#core/publish/fixtures/dossiers'
import { publishables } from '#core/publish/fixtures/articles'
import { publishGalley } from '#core/publish/galley'
import { piecesOf } from '../intake/pieces'
import { libraryOf } from './library'
import { migrate } from './migrate'
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

describe('four hundred articles', () => {
  it('come back with equal hashes, and what is only suggested in them stands beside what holds', async () => {
    const db = new Database(':memory:')
    db.pragma('foreign_keys = ON')
    migrate(db)
    const library = libraryOf(db, ':memory:')
    const lost: string[] = []
    for (const [n, [written, other, kind]] of ARTICLES.entries()) {
      const headline = `${oneLine(written.headline)} 第 ${n} 篇_示例网`
      const article = storable({ ...written, headline, body: lawful(written.body) })
      const holding = kind === 0 ? storable(lawful(other.body)) : null
      const bytes = Buffer.from(
        publishGalley(article, dossierOf(article, holding, ['旧题', article.headline]), {}),
      )
      for await (const piece of piecesOf(`${n}.galley.json`, bytes, { encoding: 'auto', as: 'auto' })) {
        if ('fault' in piece) throw new Error(piece.fault.code)
        const { pictures: _pictures, ...rich } = piece.rich!
        const { articleId } = library.imports.store({
          draft: {
            name: `${n}.galley.json`,
            kind: piece.kind,
            format: piece.format,
            part: piece.part,
            encoding: piece.encoding,
            bytes,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            page: piece.page,
            rich,
            warnings: piece.warnings,
          },
          tags: [],
        })
        const back = await library.articles.get({ id: articleId ?? '' })
        if (!hashOf(serialise(article)).equals(hashOf(serialise(back)))) lost.push(headline)
        const base = await library.suggestions.base({ id: back.id })
        if (holding !== null && JSON.stringify(base?.body) !== JSON.stringify(holding))
          lost.push(`holding ${headline}`)
      }
    }
    expect(lost).toEqual([])
  })
})
