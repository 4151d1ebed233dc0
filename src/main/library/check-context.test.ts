// What the library gives the checks beside the wording itself: headlines like it, the desk's words, its usage.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CheckFinding } from '#shared/check'
import { DEFAULT_HOUSE_STYLE } from '#shared/house-style'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const write = async (
  headline: string,
  publishedAt = '2031-03-02',
): Promise<{ id: string; headlineId: string }> => {
  const { id, version, headlineId } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, publishedAt })
  return { id, headlineId }
}
function rest(): void {
  for (let steps = 0; steps < 5000; steps++) {
    const { again } = library.inside.rest({ ms: 20 })
    if (again === null || again > 20) return
  }
  throw new Error('there is no end of it')
}
async function found(
  headlineId: string,
  rule: string,
  text: string | null = null,
): Promise<readonly CheckFinding[]> {
  const { open } = await library.checks.of({ headlineId, text, channel: null })
  return open.filter((one) => one.rule === rule)
}
/** What the queue counts: heavier than a note is above 100. */
async function counted(
  headlineId: string,
): Promise<{ readonly verify: number; readonly warn: number; readonly note: number }> {
  rest()
  const { rows } = await library.headlines.queue({
    filter: 'all',
    text: '',
    assignee: null,
    kind: null,
    due: null,
    order: 'came',
    limit: 500,
    after: null,
    at: 0,
  })
  const checks = rows.find(({ id }) => id === headlineId)?.checks
  if (checks === null || checks === undefined) throw new Error('it is not counted')
  return { verify: checks.verify, warn: checks.warn, note: checks.note }
}
const similar = async (headlineId: string, text: string | null = null): Promise<readonly string[]> =>
  (await found(headlineId, 'similar', text)).map(({ message, args }) => `${message} ${args.other}`)

describe('headlines like it', () => {
  it('are told as they are written, and counted in idle time', async () => {
    const one = await write('青河集团接近收购柳湾水务')
    const alone = await counted(one.headlineId)
    expect(await similar(one.headlineId)).toEqual([])
    expect(
      (await library.checks.of({ headlineId: one.headlineId, text: null, channel: null })).notChecked,
    ).not.toContainEqual({
      rule: 'similar',
      because: 'no-others',
    })
    const other = await write('青河集团收购柳湾水务失败')
    expect(await similar(one.headlineId)).toEqual(['similar-contradiction 青河集团收购柳湾水务失败'])
    expect(await similar(one.headlineId, '青河集团收购柳湾水务失败')).toEqual([
      'similar-same 青河集团收购柳湾水务失败',
    ])
    expect(await similar(one.headlineId, '县图书馆今日开馆')).toEqual([])
    expect(await counted(one.headlineId)).toEqual({ ...alone, verify: alone.verify + 1 })
    expect((await counted(other.headlineId)).verify).toBe(alone.verify + 1)

    await library.articles.trash({ ids: [other.id] })
    expect(await counted(one.headlineId)).toEqual(alone)
    await library.articles.restore({ ids: [other.id] })
    expect((await counted(one.headlineId)).verify).toBe(alone.verify + 1)
  })

  it('are told no longer once somebody has ruled upon them, until that is taken back', async () => {
    const one = await write('青河水厂停水三天')
    const other = await write('青河水厂否认停水三天')
    const { verify } = await counted(one.headlineId)
    expect(await similar(one.headlineId)).toHaveLength(1)
    const ruled = await library.headlines.rule({
      ids: [one.headlineId, other.headlineId],
      ruling: 'distinct',
      master: null,
    })
    expect(await similar(one.headlineId)).toEqual([])
    expect((await counted(one.headlineId)).verify).toBe(verify - 1)
    await library.acts.undo({ id: ruled.id ?? 0 })
    expect((await counted(one.headlineId)).verify).toBe(verify)
  })

  it('are those of the same thirty days, by the dates of their articles', async () => {
    const { headlineId } = await write('青河水厂停水三天')
    await write('青河水厂否认停水三天', '2029-03-02')
    rest()
    expect(await similar(headlineId)).toEqual([])
    expect((await library.headlines.similar({ id: headlineId })).rows).toHaveLength(1)
    await write('青河水厂没有停水三天', '2031-04-01')
    await write('青河水厂未曾停水三天', '2031-04-02')
    expect(await similar(headlineId)).toEqual(['similar-contradiction 青河水厂没有停水三天'])
  })

  it('change when theirs is changed', async () => {
    const one = await write('青河水厂停水三天')
    const other = await write('青河水厂否认停水三天')
    const before = await counted(one.headlineId)
    const { version } = await library.articles.get({ id: other.id })
    await library.articles.save({ id: other.id, base: version, headline: '县图书馆今日开馆' })
    expect((await counted(one.headlineId)).verify).toBe(before.verify - 1)
  })

  it('are given to whoever checks while it is typed, with the words that stand in them and no others', async () => {
    const one = await write('城东水厂扩建工程昨日正式开工建设')
    const other = await write('城东水厂扩建工程昨日正式开工建设｜拾光集')
    await library.decorations.decide({ token: '拾光集', verdict: 'keep' })
    await library.decorations.decide({ token: '烟火巷', verdict: 'keep' })
    rest()
    const { others, lexicon } = await library.checks.around({ headlineId: one.headlineId, text: null })
    expect(others).toEqual([
      { id: other.headlineId, text: '城东水厂扩建工程昨日正式开工建设｜拾光集', relation: 'headline' },
    ])
    expect(lexicon.map(({ token }) => token)).toEqual(['拾光集'])
  })
})

describe('the desk’s words', () => {
  it('count in the rules and in likeness once they are decided, and in what was counted before', async () => {
    const one = await write('城东水厂扩建工程开工｜拾光集')
    const other = await write('城东水厂扩建工程开工')
    const before = await counted(one.headlineId)
    expect(await found(one.headlineId, 'decoration')).toHaveLength(1)
    const kinds = async (): Promise<readonly string[]> =>
      (await library.headlines.similar({ id: other.headlineId })).rows.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['same'])

    await library.decorations.decide({ token: '拾光集', verdict: 'keep' })
    expect(await found(one.headlineId, 'decoration')).toEqual([])
    const kept = await counted(one.headlineId)
    expect(kept).not.toEqual(before)
    expect(await kinds()).toEqual(['event'])

    await library.decorations.decide({ token: '拾光集', verdict: 'forget' })
    expect(await counted(one.headlineId)).toEqual(before)
    expect(await kinds()).toEqual(['same'])
  })
})

describe('the desk’s usage', () => {
  it('is read by the rules, and all headlines are counted anew when it changes', async () => {
    const { headlineId } = await write('虚幻引擎太强大 卡车建模难分真假')
    const english = await write('City Opens New Tram Line After Years of Delay')
    const before = await counted(headlineId)
    expect(await found(headlineId, 'blanks')).toEqual([])
    await library.settings.change({
      houseStyle: { ...DEFAULT_HOUSE_STYLE, clauseBlank: 'full', englishCase: 'sentence' },
    })
    expect(await found(headlineId, 'blanks')).toHaveLength(1)
    expect(await found(english.headlineId, 'english-case')).toHaveLength(1)
    expect((await counted(headlineId)).note).toBe(before.note + 1)
    await library.settings.change({ houseStyle: DEFAULT_HOUSE_STYLE })
    expect(await counted(headlineId)).toEqual(before)
  })
})
