// What was said of copyedit findings: the last word counts, nothing is changed or lost, deleted with its article.
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { libraryOf, type LibraryAnswers } from './library'
import { openLibrary } from './open'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let db: Database.Database
let library: LibraryAnswers
beforeEach(() => {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-copyedit-')), 'galley.db')
  db = openLibrary(path, { create: true })
  library = libraryOf(db, path)
})

const entry = { fingerprint: 'de.0000000000a', rule: 'de', quote: '的' } as const

it('the last word on a finding counts, and taking it back is a further word', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  const { id: other } = await library.articles.create({ headline: '另一稿' })
  await library.copyedit.dispose({ id, ...entry, verdict: 'verified' })
  await library.copyedit.dispose({ id, ...entry, verdict: 'ignored' })
  expect((await library.copyedit.of({ id })).said).toMatchObject([
    { fingerprint: entry.fingerprint, verdict: 'ignored' },
  ])
  expect((await library.copyedit.of({ id: other })).said).toEqual([])
  await library.copyedit.dispose({ id, ...entry, verdict: 'open' })
  expect((await library.copyedit.of({ id })).said).toEqual([])
  expect(db.prepare('SELECT COUNT(*) FROM copy_disposition').pluck().get()).toBe(3)
  expect(() => db.prepare("UPDATE copy_disposition SET verdict = 'open'").run()).toThrow(/only added to/)
})

it('muted words are muted in every article', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  await library.copyedit.mute({ rule: 'confusable', quote: '座落', muted: true })
  expect((await library.copyedit.of({ id })).muted).toEqual([{ rule: 'confusable', quote: '座落' }])
  await library.copyedit.mute({ rule: 'confusable', quote: '座落', muted: false })
  expect((await library.copyedit.of({ id })).muted).toEqual([])
})

it('goes with its article when that is deleted for ever', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  await library.copyedit.dispose({ id, ...entry, verdict: 'verified' })
  await library.articles.trash({ ids: [id] })
  await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
  expect(db.prepare('SELECT COUNT(*) FROM copy_disposition').pluck().get()).toBe(0)
})
