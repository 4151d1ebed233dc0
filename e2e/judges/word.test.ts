// Outside judges of Word files: pandoc reads them to a tree, LibreOffice opens them and saves them again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocx } from '#core/intake/docx'
import { readOdt } from '#core/intake/odt'
import { publishDocx, publishDocxEdition } from '#core/publish/docx'
import { clean } from '#core/publish/escape'
import { everywhere, HOSTILE, publishables } from '#core/publish/fixtures/articles'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from '#core/publish/fixtures/marked-up'
import type { Publishable } from '#core/publish/publishable'
import { blockTexts } from '#shared/document'
import { hasProgram, judge } from './judge.ts'

const SLOW = 240_000
const folder = mkdtempSync(join(tmpdir(), 'galley-word-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** A node of pandoc's tree: `t` names it, `c` holds what is in it. */
interface Node {
  readonly t?: string
  readonly c?: unknown
}
const nodesIn = (given: unknown, name: string): Node[] => {
  if (Array.isArray(given)) return given.flatMap((one) => nodesIn(one, name))
  if (typeof given !== 'object' || given === null) return []
  const own = (given as Node).t === name ? [given as Node] : []
  return [...own, ...Object.values(given).flatMap((one) => nodesIn(one, name))]
}
/** The words within, without blanks and notes. */
const wordsIn = (given: unknown): string => {
  if (Array.isArray(given)) return given.map(wordsIn).join('')
  if (typeof given !== 'object' || given === null) return ''
  const { t, c } = given as Node
  if (t === 'Note') return ''
  if (t === 'Str') return bare(String(c))
  if (t === 'Code' || t === 'CodeBlock' || t === 'Math') return bare(String((c as unknown[])[1]))
  return wordsIn(Object.values(given))
}
const bare = (text: string): string => clean(text).replaceAll(/[\s\u00a0\u3000\ufeff\u200b\u00ad]/g, '')

/** The text without its notes, then each note. */
const allWords = (given: unknown): string =>
  [wordsIn(given), ...nodesIn(given, 'Note').map(({ c }) => wordsIn(c))].join('\n')

function pandoc(path: string, changes: 'accept' | 'reject' | 'all'): { readonly blocks: readonly Node[] } {
  const { ok, said } = judge('pandoc', '-f', 'docx', `--track-changes=${changes}`, '-t', 'json', path)
  if (!ok) throw new Error(said)
  return JSON.parse(said) as { readonly blocks: readonly Node[] }
}
const MARKED = extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS))

describe.skipIf(!hasProgram('pandoc'))('pandoc (Debian: pandoc)', () => {
  it(
    'reads headings, lists, tables, pictures, notes and links as they were written',
    () => {
      const { blocks } = pandoc(put('plain.docx', publishDocx(MARKED_UP, extrasWith(null))), 'accept')
      expect(
        nodesIn(blocks, 'Header').map((node) => [
          (node.c as unknown[])[0],
          wordsIn((node.c as unknown[])[2]),
        ]),
      ).toEqual([[2, '路修到了家门口']])
      const [ordered] = nodesIn(blocks, 'OrderedList')
      const [attributes, items] = ordered!.c as [[number], unknown[]]
      expect(attributes[0]).toBe(3)
      expect(items.map(wordsIn)).toEqual(['立项要快', '实施要稳这一段接着上一项。每月一看每季一评'])
      expect(nodesIn(items, 'BulletList')).toHaveLength(1)
      expect(nodesIn(blocks, 'BlockQuote').map(wordsIn)).toEqual(['群众说了算。这话在理。'])
      expect(nodesIn(blocks, 'Image').map((node) => wordsIn((node.c as unknown[])[1]))).toEqual(['修好的路'])
      expect(nodesIn(blocks, 'Note').map(({ c }) => wordsIn(c))).toEqual(['据县统计局。'])
      expect(nodesIn(blocks, 'Link').map((node) => (node.c as [unknown, unknown, [string]])[2][0])).toEqual([
        'https://example.com/a?b=1&c=2',
      ])
      expect(wordsIn(nodesIn(blocks, 'Table'))).toBe('年份亩产备注去年合在一起四百斤水地')
      // Chinese is stressed by dots, which pandoc does not know.
      const english = pandoc(
        put('english.docx', publishDocx({ ...MARKED_UP, lang: 'en' }, extrasWith(null))),
        'accept',
      ).blocks
      for (const mark of ['Strong', 'Emph', 'Strikeout', 'Superscript', 'Subscript', 'CodeBlock'])
        expect([mark, nodesIn(english, mark).length > 0]).toEqual([mark, true])
    },
    SLOW,
  )

  it(
    'reads the text that holds, the text proposed, who proposed it, and comments',
    () => {
      const path = put('marked.docx', publishDocx(MARKED_UP, MARKED))
      for (const [changes, body] of [
        ['reject', HOLDING],
        ['accept', PROPOSED],
      ] as const) {
        const { blocks } = pandoc(path, changes)
        const words = allWords(blocks)
        for (const text of blockTexts(body.content)) expect(words).toContain(bare(text))
      }
      const { blocks } = pandoc(path, 'all')
      const spans = nodesIn(blocks, 'Span').map((node) => {
        const [[, classes, pairs], content] = node.c as [[string, string[], [string, string][]], unknown]
        return { name: classes[0] ?? '', by: Object.fromEntries(pairs)['author'], words: wordsIn(content) }
      })
      const of = (name: string): readonly (readonly [string | undefined, string])[] =>
        spans.filter((span) => span.name === name).map(({ by, words }) => [by, words])
      expect(of('deletion').map(([, words]) => words)).toContain('备耕')
      expect(of('insertion').map(([, words]) => words)).toContain('新来的一段，与别处都不同。')
      expect(new Set([...of('deletion'), ...of('insertion')].map(([by]) => by))).toEqual(
        new Set(['王敏', 'Jo Li']),
      )
      expect(of('comment-start').map(([by]) => by)).toEqual(['李四', '王敏', '李四', '李四', '李四'])
    },
    SLOW,
  )

  it(
    'finds every word of any article, and of a collection with its contents',
    () => {
      const any: readonly Publishable[] = [
        ...HOSTILE.map(everywhere),
        ...fc.sample(publishables, { numRuns: 20, seed: 20_261_123 }),
      ]
      for (const [at, article] of any.entries()) {
        const path = put(`any-${at}.docx`, publishDocx(article, extrasWith(null)))
        const words = allWords(pandoc(path, 'accept').blocks)
        for (const text of blockTexts(article.body.content)) expect(words).toContain(bare(text))
      }
      const edition = {
        id: 'x',
        title: '三月合集',
        description: '说明',
        lang: 'zh-CN',
        articles: [MARKED_UP, { ...MARKED_UP, id: '01J8Z3K5Q0000000000000000B', headline: '另一篇' }],
      }
      const { blocks } = pandoc(put('edition.docx', publishDocxEdition(edition, extrasWith(null))), 'accept')
      const first = nodesIn(blocks, 'Header').filter((node) => (node.c as unknown[])[0] === 1)
      expect(first.map((node) => wordsIn((node.c as unknown[])[2]))).toEqual([
        bare(MARKED_UP.headline),
        '另一篇',
      ])
    },
    SLOW,
  )
})

describe.skipIf(!hasProgram('soffice'))('LibreOffice (Debian: libreoffice-writer)', () => {
  it(
    'opens a file and saves it with the same text, headings, lists, tables, pictures, changes and comments',
    () => {
      const path = put('office.docx', publishDocx(MARKED_UP, MARKED))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const { said } = judge(
        'soffice',
        '--headless',
        profile,
        '--convert-to',
        'docx',
        '--outdir',
        join(folder, 'out'),
        path,
      )
      expect(said).toContain('using filter')
      const [before] = readDocx(readFileSync(path), { name: 'office.docx' })
      const [after] = readDocx(readFileSync(join(folder, 'out', 'office.docx')), { name: 'office.docx' })
      for (const name of [
        'headline',
        'kicker',
        'deck',
        'author',
        'source',
        'editor',
        'body',
        'keywords',
      ] as const)
        expect([name, after?.[name]]).toEqual([name, before?.[name]])
      expect(after?.proposed?.body).toEqual(before?.proposed?.body)
      expect(after?.proposed?.authors).toEqual(before?.proposed?.authors)
      // This LibreOffice (7.4) saves an answer as a comment in the same place.
      const said7 = (all: typeof before): readonly string[] =>
        (all?.comments ?? []).flatMap(({ block, from, to, text, replies }) =>
          [text, ...replies.map((reply) => reply.text)].map((words) => `${block} ${from} ${to} ${words}`),
        )
      expect(said7(after)).toEqual(said7(before))
    },
    SLOW,
  )

  it(
    'saves a file as an OpenDocument text that is read as the same article',
    () => {
      const path = put('open.docx', publishDocx(MARKED_UP, MARKED))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const out = join(folder, 'out')
      judge('soffice', '--headless', profile, '--convert-to', 'odt', '--outdir', out, path)
      const [before] = readDocx(readFileSync(path), { name: 'open.docx' })
      const [after] = readOdt(readFileSync(join(out, 'open.odt')), { name: 'open.odt' })
      for (const name of [
        'headline',
        'kicker',
        'deck',
        'author',
        'source',
        'editor',
        'keywords',
        'lang',
      ] as const)
        expect([name, after?.[name]]).toEqual([name, before?.[name]])
      expect(after?.proposed?.body).toEqual(before?.proposed?.body)
      // ODF does not keep the style that was before a change of style.
      expect(blockTexts(after?.body.content ?? [])).toEqual(blockTexts(before?.body.content ?? []))
      expect(after?.proposed?.authors).toEqual(before?.proposed?.authors)
      expect(after?.comments).toHaveLength(5)
    },
    SLOW,
  )
})
