// Pieces of a source put back, taken out and made fields: only what was meant changes, and all of it is taken back.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { blockTexts, documentOf } from '#shared/document'
import { EMPTY_PAGE } from '#shared/page'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

const bytes = new TextEncoder().encode('题\n甲段。\n扫一扫。\n乙段。\n何守拙')

describe('a piece of the source', () => {
  let library: LibraryAnswers
  let id: string
  beforeEach(async () => {
    const db = freshLibrary()
    library = libraryOf(db, ':memory:')
    const stored = library.imports.store({
      draft: {
        name: '来稿.txt',
        kind: 'page',
        encoding: 'utf-8',
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        page: {
          ...EMPTY_PAGE,
          body: ['甲段。', '乙段。', '何守拙'],
          furniture: [{ kind: 'other', text: '扫一扫。', before: 1 }],
        },
        warnings: [],
      },
      tags: [],
    })
    id = stored.articleId ?? ''
  })

  type Act = Parameters<LibraryAnswers['imports']['place']>[0]['act']
  const now = async () => library.articles.get({ id })
  const place = async (act: Act): Promise<void> =>
    void library.imports.place({ id, base: (await now()).version, act })
  const texts = async () => blockTexts((await now()).body.content)
  const states = async () => (await now()).proposals.map(({ text, state }) => `${text} ${state}`)
  async function undo(): Promise<void> {
    const latest = await library.acts.latest({})
    await library.acts.undo({ id: latest?.id ?? 0 })
  }

  it('goes back where it stood, and out again', async () => {
    await place({ kind: 'put-back', at: 1, text: '扫一扫。' })
    expect(await texts()).toEqual(['甲段。', '扫一扫。', '乙段。', '何守拙'])
    expect(await states()).toEqual(['扫一扫。 put-back'])
    await undo()
    expect(await texts()).toEqual(['甲段。', '乙段。', '何守拙'])
    expect(await states()).toEqual(['扫一扫。 open'])
  })

  it('is taken out as it stands and comes back as it was, whatever was typed elsewhere meanwhile', async () => {
    await place({ kind: 'take-out', at: 1, text: '乙段。' })
    expect(await texts()).toEqual(['甲段。', '何守拙'])
    expect(await states()).toEqual(['扫一扫。 open', '乙段。 open'])
    await library.articles.save({
      id,
      base: (await now()).version,
      body: documentOf(['甲段，写过了。', '何守拙']),
    })
    await undo()
    expect(await texts()).toEqual(['甲段，写过了。', '乙段。', '何守拙'])
    expect(await states()).toEqual(['扫一扫。 open'])
  })

  it('becomes a field and leaves the body; a field set since is not unset', async () => {
    const act: Act = {
      kind: 'field',
      field: 'author',
      value: '何守拙',
      text: '何守拙',
      block: { at: 2, text: '何守拙' },
    }
    await place(act)
    expect(await texts()).toEqual(['甲段。', '乙段。'])
    expect((await now()).author).toBe('何守拙')
    await library.articles.save({ id, base: (await now()).version, author: '何守拙、林知远' })
    await undo()
    expect(await texts()).toEqual(['甲段。', '乙段。', '何守拙'])
    expect((await now()).author).toBe('何守拙、林知远')
  })

  it('is refused where another block stands there now, and an undo where it was rewritten', async () => {
    await expect(place({ kind: 'take-out', at: 0, text: '乙段。' })).rejects.toThrow('another block')
    await place({ kind: 'put-back', at: 1, text: '扫一扫。' })
    await library.articles.save({ id, base: (await now()).version, body: documentOf(['甲段。', '改写了。']) })
    await expect(undo()).rejects.toThrow('has been changed since')
    expect(await texts()).toEqual(['甲段。', '改写了。'])
  })
})
