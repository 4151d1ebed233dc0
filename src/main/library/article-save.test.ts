// Saves from two windows, some of them twice, late, or never acknowledged: no word crosses over or is lost, none goes backwards.
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article, ArticleAbout, Revision } from '#shared/article'
import { documentOf, plainText } from '#shared/document'
import { GalleyError } from '#shared/error'
import { freshFile } from './fresh-library'
import { openLibraryAnswers, type LibraryAnswers } from './library'

let folder: string
let library: LibraryAnswers
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-save-'))
  library = openLibraryAnswers(freshFile(join(folder, 'library.galley')), { create: false })
})
afterEach(() => {
  library.inside.close({})
  rmSync(folder, { recursive: true, force: true })
})

type Save = Parameters<LibraryAnswers['articles']['save']>[0]
type Said = { readonly version: number } | { readonly code: string }

function save(given: Save): Said {
  try {
    return library.articles.save(given) as Said
  } catch (error) {
    if (error instanceof GalleyError) return { code: error.code }
    throw error
  }
}
const create = (): Article => library.articles.create({ headline: '' }) as Article
const get = (id: string): Article => library.articles.get({ id }) as Article
const about = (id: string): ArticleAbout => library.articles.about({ id }) as ArticleAbout
const kept = (id: string): readonly Revision[] => library.revisions.list({ id }) as readonly Revision[]
const textOf = (id: string): string => plainText(get(id).body)
const keptTexts = (id: string): string[] => kept(id).map(({ headline }) => headline)

describe('a change in the body of the version before', () => {
  const start = (): { id: string; base: number } => {
    const { id, version } = create()
    const body = documentOf(['一', '二', '三'])
    return { id, base: (save({ id, base: version, body }) as { version: number }).version }
  }
  const two = documentOf(['二二', '二三']).content

  it('is the same as the whole: text, measures, hash', () => {
    const { id, base } = start()
    save({ id, base, splice: { of: 3, at: 1, remove: 1, insert: two } })
    const other = start()
    save({ ...other, body: documentOf(['一', '二二', '二三', '三']) })
    const [a, b] = [get(id), get(other.id)]
    expect(a.body).toEqual(b.body)
    expect([a.zishu, a.zishuWithoutMarks, a.characters, a.paragraphs]).toEqual([
      b.zishu,
      b.zishuWithoutMarks,
      b.characters,
      b.paragraphs,
    ])
  })

  it('is refused where that body is no more; nothing is changed or kept', () => {
    const { id, base } = start()
    const before = kept(id).length
    const splice = { of: 3, at: 1, remove: 1, insert: two }
    expect(save({ id, base: base - 1, splice })).toEqual({ code: 'whole-wanted' })
    expect(save({ id, base, splice: { ...splice, of: 4 } })).toEqual({ code: 'whole-wanted' })
    expect(save({ id, base, splice: { of: 3, at: 0, remove: 3, insert: [] } })).toEqual({
      code: 'whole-wanted',
    })
    expect(textOf(id)).toBe('一\n二\n三')
    expect(kept(id)).toHaveLength(before)
  })

  it('is made to what is stored, whoever has stored it', () => {
    const { id, base } = start()
    save({ id, base, headline: '别的' })
    const other = save({ id, base: base + 1, body: documentOf(['甲', '乙', '丙']) }) as { version: number }
    save({ id, base: other.version, splice: { of: 3, at: 0, remove: 1, insert: two } })
    expect(textOf(id)).toBe('二二\n二三\n乙\n丙')
  })
})

describe('the sequence of a window', () => {
  it('the same save once more is answered as before, and changes nothing', () => {
    const { id, version } = create()
    const given = { id, base: version, headline: '一', sequence: { writer: 'w', n: 1 } }
    const said = save(given)
    expect(save(given)).toEqual(said)
    expect(get(id).version).toBe(version + 1)
  })

  it('a window that has not heard of its own last save conflicts with nobody', () => {
    const { id, version } = create()
    save({ id, base: version, headline: '一', sequence: { writer: 'w', n: 1 } })
    expect(save({ id, base: version, headline: '一二', sequence: { writer: 'w', n: 2 } })).toHaveProperty(
      'version',
    )
    expect(save({ id, base: version, headline: '他', sequence: { writer: 'x', n: 1 } })).toEqual({
      code: 'conflict',
    })
    expect(get(id).headline).toBe('一二')
    expect(keptTexts(id)).toContain('他')
  })
})

const act = fc.record({
  window: fc.integer({ min: 0, max: 1 }),
  article: fc.integer({ min: 0, max: 2 }),
  fate: fc.constantFrom('heard', 'heard', 'heard', 'lost', 'twice', 'late'),
})

it('P4 two windows, three articles, messages lost, doubled and late', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
      const ids = [0, 1, 2].map(() => create().id)
      const known = ids.map(() => [1, 1])
      const late: Save[] = []
      const answers: [first: Said, again: Said][] = []
      const told = ids.map(() => new Set<string>())
      const versions = ids.map(() => 1)
      acts.forEach(({ window, article, fate }, n) => {
        const id = ids[article] as string
        const mine = known[article] as number[]
        const given: Save = {
          id,
          base: mine[window] as number,
          headline: `稿${article}窗${window}第${n}`,
          sequence: { writer: `窗${window}`, n: n + 1 },
        }
        if (fate === 'late') late.push(given)
        else {
          told[article]?.add(given.headline as string)
          const said = save(given)
          if (fate === 'twice' && 'version' in said) answers.push([said, save(given)])
          if (fate !== 'lost') mine[window] = about(id).version
        }
        const { version } = about(id)
        expect(version).toBeGreaterThanOrEqual(versions[article] as number)
        versions[article] = version
      })
      for (const [first, again] of answers) expect(again).toEqual(first)
      const before = ids.map((id) => about(id).headline)
      for (const given of late) {
        const { id, sequence } = given
        const at = ids.indexOf(id)
        const since = acts.some(({ article, window, fate }, n) => {
          return article === at && fate !== 'late' && `窗${window}` === sequence?.writer && n + 1 > sequence.n
        })
        save(given)
        told[at]?.add(given.headline as string)
        // What a window has said later stands, whatever arrives after it.
        const now = about(id).headline
        expect(since ? now : before[at]).toBe(before[at])
        before[at] = now
      }
      ids.forEach((id, n) => {
        // Each window's last words are in the article or kept beside it.
        const somewhere = new Set([...keptTexts(id), about(id).headline])
        const lastOfEach = [0, 1].map((window) =>
          [...(told[n] ?? [])].findLast((text) => text.includes(`窗${window}`)),
        )
        for (const text of lastOfEach) expect(text === undefined || somewhere.has(text)).toBe(true)
        const there = about(id).headline
        expect(there === '' || there.startsWith(`稿${n}`)).toBe(true)
        expect(keptTexts(id).every((text) => text === '' || text.startsWith(`稿${n}`))).toBe(true)
      })
    }),
    { numRuns: process.env['LONG'] ? 1000 : 60 },
  )
})
