// Revisions: bytes of one by what was done to the text, beside the text itself, and what comparing the two takes.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as compareModule from '../src/core/compare/compare.ts'
import type * as codecModule from '../src/main/library/revision-codec.ts'
import type * as revisionsModule from '../src/main/library/revisions.ts'
import type * as documentModule from '../src/shared/document.ts'
import { madeArticles } from './corpus/articles.ts'
import { best, expectAtMost, ms, table } from './report.ts'

const SIZES = [1500, 5000, 50_000, 200_000] as const
const TIMES = 5

/** Different paragraphs of about so many characters together. */
function paragraphsOf(characters: number): readonly string[] {
  const paragraphs: string[] = []
  let length = 0
  for (const { paragraphs: own } of madeArticles(2000))
    for (const paragraph of own) {
      if (length >= characters) return paragraphs
      paragraphs.push(paragraph)
      length += paragraph.length
    }
  return paragraphs
}

const changed = (paragraph: string): string => {
  const at = paragraph.length >> 1
  return `${paragraph.slice(0, at)}改了${paragraph.slice(at + 2)}`
}

const EDITS: Readonly<Record<string, (text: readonly string[], sentence: string) => readonly string[]>> = {
  'a word changed': (text) => text.with(text.length >> 1, changed(text[text.length >> 1] ?? '')),
  'a sentence added': (text, sentence) =>
    text.with(text.length >> 1, `${text[text.length >> 1] ?? ''}${sentence}`),
  'first and last paragraph': (text) =>
    text.map((one, n) => (n === 0 || n === text.length - 1 ? changed(one) : one)),
  'a paragraph moved': (text) => [...text.slice(1, -1), text[0] ?? '', text.at(-1) ?? ''],
  'ten places': (text) => text.map((one, n) => (n % Math.ceil(text.length / 10) === 0 ? changed(one) : one)),
  'every paragraph': (text) => text.map(changed),
}

export async function revisions(): Promise<void> {
  const imported = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(import.meta.dirname, '../src', path))).module
  const { pack } = await imported<typeof codecModule>('main/library/revision-codec.ts')
  const { serialise } = await imported<typeof revisionsModule>('main/library/revisions.ts')
  const { compareArticles } = await imported<typeof compareModule>('core/compare/compare.ts')
  const { documentOf } = await imported<typeof documentModule>('shared/document.ts')
  const rows: (readonly (string | number)[])[] = []
  for (const size of SIZES) {
    const text = paragraphsOf(size)
    const stateOf = (paragraphs: readonly string[]) => ({
      headline: '打造高质量发展新高地',
      kicker: '',
      deck: '',
      author: '',
      organisation: '',
      editor: '',
      source: '',
      publishedAt: '',
      body: documentOf(paragraphs),
    })
    const before = stateOf(text)
    const bytes = Buffer.from(serialise(before))
    for (const [name, edit] of Object.entries(EDITS)) {
      const after = stateOf(edit(text, paragraphsOf(200)[0]?.slice(0, 30) ?? ''))
      const next = Buffer.from(serialise(after))
      const { codec, data } = pack(next, bytes)
      const packing = best(TIMES, () => pack(next, bytes))
      const comparing = best(TIMES, () => compareArticles(before, after))
      const { inserted, deleted, moves } = compareArticles(before, after).difference
      rows.push([
        `${text.join('').length.toLocaleString('en')}: ${name}`,
        bytes.length.toLocaleString('en'),
        data.length.toLocaleString('en'),
        codec,
        ms(packing),
        ms(comparing),
        `+${inserted} −${deleted}${moves > 0 ? ` ⇅${moves}` : ''}`,
      ])
      if (name !== 'every paragraph' && size >= 5000)
        expectAtMost(
          `revision, ${size.toLocaleString('en')} characters, ${name}: bytes / text`,
          data.length / bytes.length,
          1 / 100,
          1 / 50,
        )
    }
  }
  table(
    'Revisions: bytes of one by what was done',
    ['characters: what was done', 'text', 'revision', 'kept as', 'packing ms', 'comparing ms', 'difference'],
    rows,
  )
}
