// Leaving at any time: a library of 400 mixed articles as open files and back, every text with the hash it had.
import fc from 'fast-check'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readGalley } from '#core/intake/galley'
import { pageOf } from '#core/intake/page-of'
import { PICTURES } from '#core/media/fixtures/pictures'
import { HOSTILE, publishables } from '#core/publish/fixtures/articles'
import { Document, documentOf, mediaOf } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { filesBelow } from '../files/walk'
import { hashOf } from '../files/write'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exportLibrary } from './export-library'

const MANY = 400

async function open(): Promise<Library> {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-open-library-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  return openLibraryAnswers(path, { create: true }) as unknown as Library
}

const line = (text: string): string =>
  text
    .replace(/[\u0000\r\n\u2028\u2029]/g, ' ')
    .toWellFormed()
    .slice(0, 200)

/** By headline, which no two share: the hash of all that is written, the tags and the candidates. */
async function contents(library: Library): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const ids = await library.inside.exportIds({
    selection: { kind: 'query', view: 'all', query: '', tag: null, collection: null, except: [] },
  })
  for (const id of ids) {
    const { revisionHash, article } = await library.inside.forExport({ id, channel: null })
    const { candidates } = await library.headlines.get({ id: article.headlineId })
    const beside = [
      article.tags.map(({ name }) => name),
      candidates.map(({ text, origin }) => [origin, text]),
    ]
    found.set(article.headline, `${revisionHash} ${JSON.stringify(beside)}`)
  }
  return found
}

it(`P28 ${MANY} mixed articles come back with the hashes they had`, async () => {
  const library = await open()
  const png = await library.media.add({ bytes: PICTURES['image/png'] })
  const made = fc.sample(publishables, { numRuns: MANY, seed: 28 })
  for (const [n, one] of made.entries()) {
    const headline = `${n} ${line(HOSTILE[n % HOSTILE.length] ?? '')}【转载】_新华网`.trim()
    const { id, version } = await library.articles.create({ headline })
    const whole = v.safeParse(
      Document,
      JSON.parse(JSON.stringify(one.body).replaceAll('ab'.repeat(32), png.hash)),
    )
    const body = whole.success ? whole.output : documentOf([line(one.deck) || '正文'])
    const [kicker, deck, author, source] = [one.kicker, one.deck, one.author, one.source].map(line)
    if (n % 3 === 0) await library.tags.add({ articleIds: [id], name: `标签${n % 5}` })
    await library.articles.save({
      id,
      base: version,
      body,
      kicker,
      deck,
      author,
      source,
      publishedAt: line(one.publishedAt),
    })
  }
  const before = await contents(library)
  expect(before.size).toBe(MANY)
  const { folder, articles } = await exportLibrary(
    library,
    join(await mkdtemp(join(tmpdir(), 'galley-leave-')), '清样'),
  )
  expect(articles).toBe(MANY)
  expect((await readdir(folder)).toSorted()).toEqual(['articles', 'galley-library.json', 'pages'])
  expect(await readdir(join(folder, 'pages', 'pictures'))).toEqual([`${png.hash.slice(0, 16)}.png`])
  const manifest = JSON.parse(await readFile(join(folder, 'galley-library.json'), 'utf8')) as {
    articles: { json: { path: string; sha256: string }; page: { path: string; sha256: string } }[]
  }
  for (const { json, page } of manifest.articles)
    for (const { path, sha256 } of [json, page])
      expect(hashOf(await readFile(join(folder, path)))).toBe(sha256)

  const other = await open()
  const lexicon = await other.inside.lexicon({})
  const files = await filesBelow(folder)
  expect(files).toHaveLength(MANY)
  for (const { path, name } of files) {
    const bytes = await readFile(path)
    for (const part of readGalley(bytes.toString('utf8'))) {
      const { incoming } = part as { incoming: Incoming }
      for (const picture of incoming.pictures)
        await other.media.add({ bytes: Uint8Array.from(picture.bytes) })
      const { kicker, deck, lang, body, proposed, comments, desk } = incoming
      await other.imports.store({
        draft: {
          name,
          kind: 'article',
          encoding: 'utf-8',
          bytes,
          sha256: hashOf(bytes),
          page: pageOf(incoming, lexicon, true),
          warnings: [],
          format: 'galley',
          rich: { kicker, deck, lang, body, proposed, comments, desk },
        },
        tags: [],
      })
    }
  }
  expect(await contents(other)).toEqual(before)
  const pictured = [...made].filter(({ body }) => mediaOf(body).includes('ab'.repeat(32)))
  expect(pictured.length).toBeGreaterThan(0)
}, 120_000)
