// Candidates made by rule: the library makes the text itself, keeps the origin, and treats it as a proposal until approved.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let id: string
let articleId: string
let from: string

const LONG = '水库今日九时开闸，下游三镇一万二千人连夜转移，省里派出三支工作队'

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  const article = await library.articles.create({ headline: LONG })
  await library.articles.save({
    id: article.id,
    base: article.version,
    body: documentOf(['本报讯（记者 李青）水库今日开闸。下游已转移。']),
  })
  articleId = article.id
  id = article.headlineId
  from = (await library.headlines.get({ id })).currentCandidateId
})

const take = async (proposal: { kind: 'lead' } | { kind: 'cut'; channel: string }) =>
  library.headlines.takeProposal({ id, from, proposal })
const proposed = (): unknown => db.prepare('SELECT headline_proposed FROM article').pluck().get()
const fails = (code: string): Error => expect.objectContaining({ code }) as Error

describe('a candidate made by rule', () => {
  it('is the first sentence of the body, with its origin', async () => {
    const full = await take({ kind: 'lead' })
    expect(full.candidates.at(-1)).toMatchObject({
      text: '水库今日开闸',
      origin: 'lead',
      by: '',
      parentId: null,
    })
    expect(full.currentCandidateId).toBe(full.candidates.at(-1)?.id)
  })

  it('is a cut of the named candidate to the channel’s length, as its child', async () => {
    const full = await take({ kind: 'cut', channel: 'push' })
    expect(full.candidates.at(-1)).toMatchObject({ text: '水库今日九时开闸', origin: 'cut', parentId: from })
  })

  it('marks the article’s headline as a proposal until it is approved', async () => {
    const full = await take({ kind: 'lead' })
    expect((await library.articles.get({ id: articleId })).headline).toBe('水库今日开闸')
    expect(proposed()).toBe(1)
    await library.headlines.decide({
      id,
      candidateId: full.currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    expect(proposed()).toBe(0)
  })

  it('is chosen, not made again, where the wording is there', async () => {
    const once = await take({ kind: 'lead' })
    await library.headlines.choose({ id, candidateId: from })
    const twice = await take({ kind: 'lead' })
    expect(twice.candidates).toHaveLength(once.candidates.length)
    expect(twice.currentCandidateId).toBe(once.currentCandidateId)
  })

  it('is refused where the rule makes nothing of it', async () => {
    await library.articles.save({
      id: articleId,
      base: (await library.articles.get({ id: articleId })).version,
      body: documentOf(['只有小标题']),
    })
    await expect(async () => take({ kind: 'lead' })).rejects.toThrow(fails('not-found'))
    await expect(async () => take({ kind: 'cut', channel: 'wechat-nowhere' })).rejects.toThrow(
      fails('not-found'),
    )
    await expect(async () => take({ kind: 'cut', channel: 'zhihu' })).rejects.toThrow(fails('not-found'))
    expect((await library.headlines.get({ id })).candidates).toHaveLength(1)
  })
})
