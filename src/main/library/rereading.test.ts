// An article read again in another encoding: in place, with its headline and those of its page, nothing lost.
import iconv from 'iconv-lite'
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { splitHeadline } from '#core/headline/split'
import { plainText } from '#shared/document'
import { readBytes } from '../intake/read'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

const TEXT = '北河湿地鸟类普查结果公布\n\n今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种。\n'

describe('an article in the wrong encoding', () => {
  let library: LibraryAnswers
  beforeEach(() => {
    const db = freshLibrary()
    library = libraryOf(db, ':memory:')
  })

  it('is read anew from its bytes, and what stood there stays as a revision and as a candidate', async () => {
    const bytes = iconv.encode(TEXT, 'gb18030')
    const wrong = readBytes('a.txt', bytes, { encoding: 'windows-1252', as: 'article' })
    const { articleId } = library.imports.store({
      draft: {
        name: 'a.txt',
        kind: wrong.kind,
        encoding: wrong.encoding,
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        page: { ...wrong.page, headline: splitHeadline('±±ºÓÊªµØÄñÀàÆÕ²é½á¹û¹«²¼') },
        warnings: [],
      },
      tags: ['甲'],
    })
    const id = articleId ?? ''
    const before = await library.articles.get({ id })
    expect(before.headline).not.toContain('湿地')

    const source = library.imports.source({ articleId: id })
    expect(Buffer.from(source.bytes)).toEqual(Buffer.from(bytes))
    const { page } = readBytes('a.txt', source.bytes, { encoding: 'gb18030', as: 'article' })
    library.imports.reread({ articleId: id, draft: { encoding: 'gb18030', page, rich: null } })

    const after = await library.articles.get({ id })
    expect(after.headline).toBe('北河湿地鸟类普查结果公布')
    expect(plainText(after.body)).toContain('一百二十种')
    expect(after.tags.map(({ name }) => name)).toEqual(['甲'])
    expect(after.revisions).toBeGreaterThan(before.revisions)
    const { candidates } = await library.headlines.get({ id: after.headlineId })
    expect(candidates.map(({ text }) => text)).toContain(before.headline)
    expect(await library.articles.raw({ id })).toMatchObject({ encoding: 'gb18030', text: TEXT })
  })

  it('is not to be had of what was written here', async () => {
    const { id } = await library.articles.create({ headline: '新稿' })
    expect(() => library.imports.source({ articleId: id })).toThrow('no file')
  })
})
