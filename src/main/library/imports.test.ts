// What a foreign format brings: a body with structure, proposals as suggestions, comments, its parts apart.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { pageOf } from '#core/intake/page-of'
import type { Document } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { freshLibrary } from './fresh-library'
import type { Draft } from './imports'
import { libraryOf, type LibraryAnswers } from './library'

const para = (...texts: readonly string[]): Document => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const incoming = (given: Partial<Incoming>): Incoming => ({
  headline: '北河湿地鸟类普查结果公布',
  alsoHeadlines: [],
  kicker: '生态',
  deck: '三年来首次',
  author: '王晓明',
  organisation: '',
  editor: '',
  source: '北河日报',
  publishedAt: '2026-03-02',
  keywords: ['湿地', '鸟类'],
  lang: '',
  body: para('第一段说结果。', '第二段说办法。'),
  proposed: null,
  comments: [],
  pictures: [],
  furniture: [],
  others: [],
  notices: [],
  ...given,
})
const draftOf = (one: Incoming, part = ''): Draft => {
  const bytes = new TextEncoder().encode(JSON.stringify(one) + part)
  const { kicker, deck, lang, body, proposed, comments } = one
  return {
    name: part === '' ? '普查.docx' : `普查.zip › ${part}`,
    kind: 'article',
    format: 'docx',
    part,
    encoding: '',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    page: pageOf(one),
    rich: { kicker, deck, lang, body, proposed, comments },
    warnings: one.notices,
  }
}

describe('an article of a foreign format', () => {
  let library: LibraryAnswers
  const store = (one: Incoming, part = '') => library.imports.store({ draft: draftOf(one, part), tags: [] })
  beforeEach(() => {
    const db = freshLibrary()
    library = libraryOf(db, ':memory:')
  })

  it('keeps its fields, its body and its language, and proposes its keywords as tags', async () => {
    const { articleId } = store(incoming({ lang: 'zh-Hant' }))
    const article = await library.articles.get({ id: articleId ?? '' })
    expect(article).toMatchObject({
      headline: '北河湿地鸟类普查结果公布',
      kicker: '生态',
      deck: '三年来首次',
      author: '王晓明',
      source: '北河日报',
      lang: 'zh-Hant',
      body: para('第一段说结果。', '第二段说办法。'),
    })
    expect(article.proposals.filter(({ kind }) => kind === 'tag').map(({ text }) => text)).toEqual([
      '湿地',
      '鸟类',
    ])
  })

  it('has tracked changes as suggestions, with their author, beside the text that holds', async () => {
    const proposed = { body: para('第一段说结果。', '第二段说方法和经费。'), authors: ['李编辑'] }
    const { articleId } = store(incoming({ proposed, notices: ['tracked-changes'] }))
    const id = articleId ?? ''
    const round = await library.suggestions.of({ id })
    expect(round?.suggestions.map(({ author }) => author)).toEqual(round?.suggestions.map(() => '李编辑'))
    expect(round?.suggestions.length).toBeGreaterThan(0)
    expect((await library.suggestions.base({ id }))?.body).toEqual(para('第一段说结果。', '第二段说办法。'))
    const left = await library.suggestions.settle({
      id,
      base: round?.version ?? 0,
      round: round?.round ?? 0,
      picks: 'all',
      verdict: 'left',
    })
    expect(left.open).toBe(0)
    expect((await library.articles.get({ id })).body).toEqual(para('第一段说结果。', '第二段说办法。'))
  })

  it('has comments with their writers, times, answers and whether they are resolved, on their words', async () => {
    const at = Date.UTC(2026, 2, 1)
    const { articleId } = store(
      incoming({
        // The comment is on the text that holds; the body shows what is proposed.
        proposed: { body: para('新的导语。', '第一段说结果。', '第二段说办法。'), authors: ['甲'] },
        comments: [
          {
            block: 1,
            from: 3,
            to: 5,
            author: '张三',
            at,
            text: '何意？',
            resolved: true,
            replies: [{ author: '李四', at: null, text: '已改' }],
          },
        ],
      }),
    )
    const [comment] = await library.comments.list({ id: articleId ?? '' })
    expect(comment).toMatchObject({ text: '何意？', by: '张三', at, place: { at: 2, from: 3, to: 5 } })
    expect(comment?.resolved).not.toBeNull()
    expect(comment?.answers.map(({ text, by }) => [text, by])).toEqual([['已改', '李四']])
  })

  it('has each suggestion by who made it, where the file says so', async () => {
    const holds = ['第一段说结果。', '第二段说办法。']
    const { articleId } = store(
      incoming({
        body: para(...holds),
        proposed: {
          body: para('第一段说后果。', '第二段讲办法。'),
          authors: ['甲', '乙'],
          turns: [
            { author: '甲', at: 1000, body: para('第一段说后果。', '第二段说办法。') },
            { author: '乙', at: 2000, body: para('第一段说后果。', '第二段讲办法。') },
          ],
        },
      }),
    )
    const round = await library.suggestions.of({ id: articleId ?? '' })
    expect(round?.suggestions.map(({ author, since, removed }) => [author, since, removed])).toEqual([
      ['甲', 1000, expect.any(String)],
      ['乙', 2000, expect.any(String)],
    ])
  })

  it('has a comment on words that are only proposed', async () => {
    const { articleId } = store(
      incoming({
        proposed: { body: para('新的导语。', '第一段说结果。'), authors: ['甲'] },
        comments: [
          {
            block: 0,
            from: 0,
            to: 0,
            proposed: { block: 0, from: 2, to: 4 },
            author: '张三',
            at: null,
            text: '太长',
            resolved: false,
            replies: [],
          },
        ],
      }),
    )
    const [comment] = await library.comments.list({ id: articleId ?? '' })
    expect(comment).toMatchObject({ place: { at: 0, from: 2, to: 4 }, anchor: { quote: '导语' } })
  })

  it('is recognised by its own bytes, in whatever file it comes', () => {
    const first = store(incoming({}), '一/普查.docx')
    const again = store(incoming({}), '一/普查.docx')
    expect(first.status).toBe('imported')
    expect(again).toMatchObject({ status: 'duplicate', articleId: first.articleId })
  })

  it('has no raw text where its file is no text', async () => {
    const { articleId } = store(incoming({}))
    expect(await library.articles.raw({ id: articleId ?? '' })).toMatchObject({ encoding: '', text: '' })
  })
})
