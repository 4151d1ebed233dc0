// What was said of copyedit findings: the last word counts, nothing is changed or lost, deleted with its article.
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import type { CopyReport } from '#shared/copy-report'
import { freshFile } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { openLibrary } from './open'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let db: Database.Database
let library: LibraryAnswers
beforeEach(() => {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-copyedit-')), 'galley.db')
  db = openLibrary(freshFile(path), { create: false })
  library = libraryOf(db, path)
})

const entry = { fingerprint: 'de.0000000000a', rule: 'de', quote: '的', note: '' } as const

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
  expect((await library.copyedit.of({ id })).muted).toMatchObject([{ rule: 'confusable', quote: '座落' }])
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

const fix = { fingerprint: 'f', rule: 'de', block: 0, was: '的', made: '地', stood: 1 } as const

it('accepted fixes stand in their order, are only added to, and stay with the article', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  await library.settings.change({ person: '赵明远' })
  await library.copyedit.fixed({ id, fixes: [fix, { ...fix, fingerprint: 'g', block: 3 }] })
  expect(library.inside.copyFixes({ id })).toMatchObject([
    { ...fix, by: '赵明远' },
    { fingerprint: 'g', block: 3, by: '赵明远' },
  ])
  expect(() => db.prepare('UPDATE copy_fix SET rule = rule').run()).toThrow(/never changes/)
  expect(() => db.prepare('DELETE FROM copy_fix').run()).toThrow(/never deleted/)
})

it('a note beside what was said; the style of one article and the way back', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  await library.copyedit.dispose({ id, ...entry, note: '引原文', verdict: 'verified' })
  expect((await library.copyedit.of({ id })).said).toMatchObject([{ note: '引原文' }])
  expect(await library.copyedit.setStyle({ id, style: 'web' })).toEqual({ before: null })
  expect(await library.copyedit.setStyle({ id, style: 'own1' })).toEqual({ before: 'web' })
  expect((await library.copyedit.of({ id })).style).toBe('own1')
  await library.copyedit.setStyle({ id, style: null })
  expect((await library.copyedit.of({ id })).style).toBeNull()
})

it('what was counted holds for that version alone; what is said of it counts at once', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  const [fresh] = library.inside.copyCounts({ ids: [id] })
  expect(fresh).toMatchObject({ id, asked: null, verify: 0, warn: 0 })
  const found = [
    { rule: 'de', severity: 'warn', quote: '的', fingerprint: entry.fingerprint },
    { rule: 'confusable', severity: 'verify', quote: '座落', fingerprint: 'c' },
  ] as const
  const version = fresh?.version ?? 0
  expect(library.inside.keepCopyCount({ id, version, asked: 'news', found })).toEqual({
    verify: 1,
    warn: 1,
  })
  await library.copyedit.dispose({ id, ...entry, verdict: 'ignored' })
  await library.copyedit.mute({ rule: 'confusable', quote: '座落', muted: true })
  expect(library.inside.copyCounts({ ids: [id] })).toMatchObject([{ asked: 'news', verify: 0, warn: 0 }])
  const { version: next } = await library.articles.save({ id, base: version, deck: '改了' })
  expect(next).toBeGreaterThan(version)
  expect(library.inside.copyCounts({ ids: [id] })).toMatchObject([{ asked: null, warn: 0 }])
})

it('a report is attached whole, with its hash, and never changed', async () => {
  const { id } = await library.articles.create({ headline: '稿' })
  const report = { articleId: id, revisionHash: 'ab'.repeat(32), headline: '稿' } as unknown as CopyReport
  const attached = library.inside.attachReport({ report })
  expect(attached.hash).toBe(createHash('sha256').update(JSON.stringify(report)).digest('hex'))
  expect(await library.copyedit.attached({ id })).toEqual([attached])
  expect(library.inside.lastReport({ id })).toEqual({ report, attached })
  expect(() => db.prepare("UPDATE copy_report SET report = ''").run()).toThrow(/never changes/)
  expect(() => db.prepare('DELETE FROM copy_report').run()).toThrow(/stays/)
  await library.copyedit.fixed({ id, fixes: [fix] })
  await library.articles.trash({ ids: [id] })
  await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
  for (const table of ['copy_report', 'copy_fix', 'copy_style', 'copy_count'])
    expect(db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()).toBe(0)
})
