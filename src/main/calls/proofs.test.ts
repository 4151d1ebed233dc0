// What is given to the printer: the articles meant as they stand; nothing of it on the ledger.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { DEFAULT_PROOF, MOST_PRINTED } from '#shared/proof'
import { freshFile } from '../library/fresh-library'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { proofs } from './proofs'

let library: Library
let pages: string[]
let answer: () => Promise<boolean>
const print = (ids: readonly string[]) =>
  proofs(library, {
    printPaper: (html) => {
      pages.push(html)
      return answer()
    },
    language: () => 'zh-CN',
  })({ selection: { kind: 'ids', ids: [...ids] }, manner: DEFAULT_PROOF })

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-proofs-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  library = openLibraryAnswers(freshFile(path), { create: false }) as unknown as Library
  ;[pages, answer] = [[], () => Promise.resolve(true)]
})

describe('a print of proofs', () => {
  it('is one job with every article, each with its version and the hash of its text; no export', async () => {
    const one = await library.articles.create({ headline: '甲稿' })
    const two = await library.articles.create({ headline: '乙稿' })
    expect(await print([two.id, one.id])).toEqual({ printed: 2 })
    expect(pages).toHaveLength(1)
    for (const { id, headline } of [
      { id: one.id, headline: '甲稿' },
      { id: two.id, headline: '乙稿' },
    ]) {
      const { now } = await library.reviews.of({ id })
      expect(pages[0]).toContain(`<h1>${headline}</h1>`)
      expect(pages[0]).toContain(now.revisionHash.slice(0, 10))
      expect(await library.publications.of({ articleId: id })).toEqual([])
    }
  })

  it('that is cancelled in the dialog printed nothing, and one without a printer says so', async () => {
    const { id } = await library.articles.create({ headline: '甲稿' })
    answer = () => Promise.resolve(false)
    expect(await print([id])).toEqual({ printed: 0 })
    answer = () => Promise.reject(new GalleyError('no-printer', 'none'))
    await expect(print([id])).rejects.toMatchObject({ code: 'no-printer' })
  })

  it(`of more than ${MOST_PRINTED} articles is refused before anything is gathered`, async () => {
    const ids: string[] = []
    for (let n = 0; n <= MOST_PRINTED; n++) ids.push((await library.articles.create({ headline: '' })).id)
    await expect(print(ids)).rejects.toMatchObject({ code: 'too-many-to-print' })
    expect(pages).toEqual([])
    expect(await print(ids.slice(1))).toEqual({ printed: MOST_PRINTED })
  })
})
