// Sets of pages with their truth: the repository's own, and those of a folder in the shape of the public sets.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import type { OwnPage } from '../../src/core/intake/fixtures/own-page.ts'
import type { Truth } from '../../src/core/intake/fixtures/scoring.ts'

export interface PageOfSet {
  readonly id: string
  readonly kind: 'html' | 'text'
  readonly words: boolean
  readonly bytes: Uint8Array
  readonly url: string
  readonly truth: Truth
}

const UNKNOWN: Truth = {
  body: null,
  title: null,
  author: null,
  editor: null,
  source: null,
  date: null,
  encoding: null,
}
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const joined = (names: unknown): string =>
  Array.isArray(names) ? names.join('、') : typeof names === 'string' ? names : ''

function english(folder: string): PageOfSet[] {
  const truth = json(join(folder, 'ground-truth.json')) as Record<
    string,
    { articleBody: string; url: string }
  >
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    kind: 'html',
    words: true,
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))),
    url,
    truth: { ...UNKNOWN, body: articleBody },
  }))
}

interface OldPage {
  readonly id: string
  readonly url: string | null
  readonly bytes_valid_as: string
  readonly author: string | null
  readonly date: string | null
}
function chinese(folder: string): PageOfSet[] {
  const files = readdirSync(join(folder, 'html'))
  return (json(join(folder, 'manifest.json')) as OldPage[]).map((page) => {
    const file = files.find((name) => name.startsWith(page.id)) ?? ''
    const body = join(folder, 'cleaned', `${page.id}.txt`)
    return {
      id: page.id,
      kind: 'html',
      words: false,
      bytes: readFileSync(join(folder, 'html', file)),
      url: page.url ?? '',
      truth: {
        ...UNKNOWN,
        body: existsSync(body) ? readFileSync(body, 'utf8') : null,
        author: page.author ?? '',
        date: page.date || null,
        encoding: page.bytes_valid_as,
      },
    }
  })
}

interface Labels {
  readonly id: string
  readonly file: string
  readonly title: string | null
  readonly body: string | null
  readonly authors: readonly string[] | null
  readonly editor: string | null
  readonly source: string | null
  readonly date: string | null
}
const labelled = (label: Labels): Truth => ({
  body: label.body,
  title: label.title,
  author: joined(label.authors),
  editor: label.editor ?? '',
  source: label.source ?? '',
  date: label.date || null,
  encoding: 'utf-8',
})

const news = (folder: string): PageOfSet[] =>
  (json(join(folder, 'labels.json')) as Labels[]).map((label) => ({
    id: label.id,
    kind: 'html',
    words: false,
    bytes: readFileSync(join(folder, label.file)),
    url: '',
    truth: labelled(label),
  }))

const rawText = (folder: string): PageOfSet[] =>
  readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const label = JSON.parse(line) as Labels & { readonly author?: string }
      return {
        id: label.id,
        kind: 'text',
        words: false,
        bytes: readFileSync(join(folder, `${label.id}.txt`)),
        url: '',
        truth: { ...labelled(label), author: joined(label.authors ?? label.author) },
      }
    })

/** Those of the four public sets that lie in the folder, by their names. */
export function setsIn(folder: string): Readonly<Record<string, readonly PageOfSet[]>> {
  const readers = {
    'pages-en': english,
    'pages-zh': chinese,
    'pages-zh-news': news,
    'pages-raw-text': rawText,
  }
  return Object.fromEntries(
    Object.entries(readers)
      .filter(([name]) => existsSync(join(folder, name)))
      .map(([name, read]) => [name, read(join(folder, name))]),
  )
}

/** Pages of the repository's own as files in their encoding. */
export const ownSet = (pages: readonly OwnPage[]): readonly PageOfSet[] =>
  pages.map(({ id, kind, encoding, text, ...truth }) => ({
    id,
    kind,
    words: !/\p{Script=Han}/u.test(truth.title),
    bytes: iconv.encode(text, encoding),
    url: '',
    truth: { ...truth, body: truth.body.join('\n'), encoding },
  }))
