// A candidate for each channel: on record for ever, taken back in the order of acts, and what an export of a channel prints.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HeadlineFull } from '#shared/headline'
import { choicesInForce } from '#core/headline/channel-choices'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let articleId: string
let headlineId: string
let first: string
let second: string

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋岚' })
  const article = await library.articles.create({ headline: '水库今日开闸' })
  articleId = article.id
  headlineId = article.headlineId
  first = (await library.headlines.get({ id: headlineId })).currentCandidateId
  second = (await add('水库今日九时开闸，下游三镇已转移')).currentCandidateId
})

const add = async (text: string): Promise<HeadlineFull> =>
  library.headlines.addCandidate({ id: headlineId, text, parentId: first })
const chooseFor = async (channel: string, candidateId: string | null): Promise<HeadlineFull> =>
  library.headlines.chooseFor({ id: headlineId, channel, candidateId })
const undo = async (): Promise<HeadlineFull> => library.headlines.undo({ id: headlineId })
const approve = async (candidateId: string): Promise<HeadlineFull> =>
  library.headlines.decide({ id: headlineId, candidateId, verdict: 'approve', reason: null, note: '' })
const inForce = ({ channelChoices }: HeadlineFull): Record<string, string> =>
  Object.fromEntries(choicesInForce(channelChoices))
const forExport = (channel: string | null) => library.inside.forExport({ id: articleId, channel })
const standings = () => [forExport(null).leaving.standing, forExport('push').leaving.standing]
const fails = (code: string): Error => expect.objectContaining({ code }) as Error

describe('a candidate for a channel', () => {
  it('stands beside the main one, with who and when', async () => {
    const full = await chooseFor('push', first)
    expect(inForce(full)).toEqual({ push: first })
    expect(full.channelChoices).toMatchObject([{ channel: 'push', candidateId: first, by: '宋岚' }])
    expect(full.channelChoices[0]?.at).toBeGreaterThan(1e12)
    expect(full.currentCandidateId).toBe(second)
    expect((await library.articles.get({ id: articleId })).headline).toBe('水库今日九时开闸，下游三镇已转移')
  })

  it('is given back by null, and what is so already makes no entry', async () => {
    await chooseFor('push', null)
    await chooseFor('push', first)
    await chooseFor('push', first)
    const full = await chooseFor('push', null)
    expect(inForce(full)).toEqual({})
    expect(full.channelChoices.map(({ candidateId }) => candidateId)).toEqual([first, null])
  })

  it('is refused for a channel, a candidate or a headline that is not there', async () => {
    await expect(async () => chooseFor('no-such', first)).rejects.toThrow(fails('not-found'))
    const other = await library.articles.create({ headline: '另一条' })
    const foreign = (await library.headlines.get({ id: other.headlineId })).currentCandidateId
    await expect(async () => chooseFor('push', foreign)).rejects.toThrow(fails('not-found'))
    expect((await library.headlines.get({ id: headlineId })).channelChoices).toEqual([])
  })

  it('may be of a channel of the editor’s own', async () => {
    await library.channels.edit({ key: 'screens', edit: { name: { 'zh-CN': '大屏', en: 'Screens' } } })
    expect(inForce(await chooseFor('screens', first))).toEqual({ screens: first })
  })
})

describe('undo', () => {
  it('takes choices and decisions back in the order in which they were made', async () => {
    await chooseFor('push', first)
    await approve(second)
    await chooseFor('push', second)
    await chooseFor('mail', first)

    expect(inForce(await undo())).toEqual({ push: second })
    expect(inForce(await undo())).toEqual({ push: first })
    const withdrawn = await undo()
    expect(withdrawn.state).toBe('open')
    expect(inForce(withdrawn)).toEqual({ push: first })
    const last = await undo()
    expect(inForce(last)).toEqual({})
    expect(last.channelChoices).toHaveLength(6)
    expect(last.decisions.map(({ verdict }) => verdict)).toEqual(['approve', 'withdraw'])
    await expect(undo).rejects.toThrow(fails('not-found'))
  })

  it('of a choice leaves an approval in force', async () => {
    await approve(second)
    await chooseFor('push', first)
    expect((await undo()).state).toBe('approved')
  })
})

describe('the record', () => {
  it('is neither changed nor deleted while its headline is there', async () => {
    await chooseFor('push', first)
    expect(() => db.prepare('UPDATE channel_choice SET candidate_id = NULL').run()).toThrow('never changes')
    expect(() => db.prepare('DELETE FROM channel_choice').run()).toThrow('never deleted')
  })

  it('goes with an article that is deleted for ever', async () => {
    await chooseFor('push', first)
    await undo()
    await library.articles.trash({ ids: [articleId] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [articleId] }, confirmed: 1 })
    expect(db.prepare('SELECT COUNT(*) FROM channel_choice').pluck().get()).toBe(0)
  })
})

describe('an export', () => {
  it('prints the wording of its channel, and the main one where there is none', async () => {
    await chooseFor('push', first)
    expect(forExport('push').article.headline).toBe('水库今日开闸')
    expect(forExport('mail').article.headline).toBe('水库今日九时开闸，下游三镇已转移')
    expect(forExport(null).article.headline).toBe('水库今日九时开闸，下游三镇已转移')
    expect(library.inside.asChannelHas({ id: articleId, channel: 'push' }).article.headline).toBe(
      '水库今日开闸',
    )
  })

  it('asks for the approval of that very wording', async () => {
    await chooseFor('push', first)
    await approve(second)
    expect(standings()).toEqual(['approved', 'open'])
    await approve(first)
    await approve(second)
    expect(standings()).toEqual(['approved', 'approved'])
    await library.headlines.decide({
      id: headlineId,
      candidateId: first,
      verdict: 'return',
      reason: 'style',
      note: '',
    })
    await library.headlines.choose({ id: headlineId, candidateId: second })
    expect(standings()).toEqual(['open', 'returned'])
  })
})
