// A Word file into the library and out of it again: suggestions by their authors, comments, pictures, and the text that holds.
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocx } from '#core/intake/docx'
import { publishDocx } from '#core/publish/docx'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from '#core/publish/fixtures/marked-up'
import type { Incoming } from '#shared/incoming'
import type { IntakeOptions } from '../intake/client'
import { piecesOf } from '../intake/pieces'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exporting } from './exporting'
import { importFile } from './import-file'

/** Without the process in between, whose answers a schema checks. */
const intake = {
  read: (name: string, bytes: Uint8Array, options: IntakeOptions) => piecesOf(name, bytes, options),
  table: () => Promise.reject(new Error('no table')),
  listTable: () => Promise.reject(new Error('no list')),
  learn: () => Promise.reject(new Error('nothing to learn here')),
  origin: () => Promise.reject(new Error('nobody looks back here')),
  stop: () => {},
}

async function imported(library: Library, bytes: Uint8Array): Promise<string> {
  const options = { encoding: 'auto', as: 'auto', tags: [] } as const
  for await (const file of importFile({ library, intake }, '稿.docx', bytes, options))
    return file.articleId ?? ''
  throw new Error('nothing in it')
}

it('goes through the library as it came', async () => {
  const library = openLibraryAnswers(
    join(await mkdtemp(join(tmpdir(), 'galley-word-library-')), 'galley.db'),
    {
      create: true,
    },
  ) as unknown as Library
  const folder = await mkdtemp(join(tmpdir(), 'galley-word-'))
  const bytes = publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS)))
  const id = await imported(library, bytes)
  const desk = exporting(library, {
    chooseFolder: () => Promise.resolve(folder),
    chooseSaveFile: (suggested) => Promise.resolve(join(folder, suggested)),
    showInFolder: () => {},
    language: () => 'zh-CN',
    printPdf: () => Promise.reject(new Error('no press')),
  })
  const said = {
    name: { 'zh-CN': '编辑部', en: 'Desk' },
    format: 'docx' as const,
    channel: null,
    as: 'article' as const,
    naming: '{标题}',
  }
  const { key } = await library.profiles.save({ key: null, profile: said })
  await desk.answers.run({
    selection: { kind: 'ids', ids: [id] },
    profiles: [key],
    title: undefined,
    override: undefined,
  })
  const [file = ''] = await readdir(folder)
  const [before] = readDocx(bytes, { name: 'a.docx' })
  const [after] = readDocx(await readFile(join(folder, file)), { name: 'a.docx' })
  const kept = ({
    headline,
    kicker,
    deck,
    author,
    source,
    editor,
    body,
    proposed,
    comments,
  }: Incoming): object =>
    JSON.parse(
      JSON.stringify({ headline, kicker, deck, author, source, editor, body, proposed, comments }),
      (name, value: unknown) =>
        // Found when the picture was taken in.
        name === 'width' || name === 'height' ? 0 : value,
    ) as object
  expect(kept(after!)).toEqual(kept(before!))
  expect(after?.proposed?.turns?.length).toBeGreaterThan(2)
})
