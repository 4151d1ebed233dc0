// A headline chosen on the bench while something else of the article is on its way: both stand, nothing is a conflict.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Article } from '#shared/article'
import { documentOf, plainText } from '#shared/document'
import type { HeadlineFull } from '#shared/headline'
import { freshFile } from './fresh-library'
import { headlineOnly } from './headline-only'
import { openLibraryAnswers, type LibraryAnswers } from './library'

let folder: string
let library: LibraryAnswers
let article: Article
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-headline-only-'))
  library = openLibraryAnswers(freshFile(join(folder, 'library.galley')), { create: false })
  article = library.articles.create({ headline: '水库开闸' }) as Article
})
afterEach(() => {
  library.inside.close({})
  rmSync(folder, { recursive: true, force: true })
})

const now = (): Article => library.articles.get({ id: article.id }) as Article
function chooseAnother(text: string): void {
  const before = library.headlines.get({ id: article.headlineId }) as HeadlineFull
  const made = library.headlines.addCandidate({
    id: article.headlineId,
    text,
    parentId: before.currentCandidateId,
  }) as HeadlineFull
  const candidate = made.candidates.find((one) => one.text === text)
  void library.headlines.choose({ id: article.headlineId, candidateId: candidate?.id ?? '' })
}
const save = (more: object): unknown =>
  library.articles.save({ id: article.id, base: article.version, ...more })

it('keeps a field, then a body, that were typed upon the version before the choice', () => {
  chooseAnother('水库今日九时开闸')
  expect(now().version).toBeGreaterThan(article.version)
  save({ kind: 'advertising' })
  expect(now()).toMatchObject({ headline: '水库今日九时开闸', kind: 'advertising' })

  article = now()
  chooseAnother('水库九时开闸')
  // A change in the body of an older version is asked for whole, and that then stands.
  const splice = { of: 1, at: 0, remove: 1, insert: documentOf(['闸门']).content }
  expect(() => save({ splice })).toThrow(expect.objectContaining({ code: 'whole-wanted' }) as Error)
  save({ body: documentOf(['闸门已开。']) })
  expect(now().headline).toBe('水库九时开闸')
  expect(plainText(now().body)).toBe('闸门已开。')
})

it('is a conflict still where a headline was typed, or anything but a headline was written between', () => {
  chooseAnother('水库今日九时开闸')
  const conflict = expect.objectContaining({ code: 'conflict' }) as Error
  expect(() => save({ headline: '水库午后开闸' })).toThrow(conflict)
  expect(now().headline).toBe('水库今日九时开闸')
  void library.articles.save({ id: article.id, base: now().version, author: '闫方舟' })
  expect(() => save({ kind: 'advertising' })).toThrow(conflict)
  expect(now()).toMatchObject({ author: '闫方舟', headline: '水库今日九时开闸' })
})

it('knows only unbroken runs of versions, and forgets those that were written otherwise', () => {
  const known = headlineOnly()
  known.note(1, 3)
  known.note(1, 4)
  expect([known.isAllSince(1, 2, 4), known.isAllSince(1, 3, 4)]).toEqual([true, true])
  expect([known.isAllSince(1, 1, 4), known.isAllSince(1, 4, 4), known.isAllSince(2, 2, 4)]).toEqual([
    false,
    false,
    false,
  ])
  known.forget(1, 4)
  expect(known.isAllSince(1, 2, 4)).toBe(false)
})
