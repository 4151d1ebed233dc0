// RTF as LibreOffice writes it of our own Word files: read as the Word file itself is.
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readDocx } from '#core/intake/docx'
import { short } from '#core/intake/fixtures/word-read'
import { readRtf } from '#core/intake/rtf'
import { publishDocx } from '#core/publish/docx'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from '#core/publish/fixtures/marked-up'
import type { Document } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { piecesOf } from './pieces'

/**
 * Without its one change of format alone, which LibreOffice 7.4 leaves in the text as a number. Its RTF has pictures drawn anew,
 * times without seconds, and of comments neither the names nor what answers what.
 */
const PLAINLY: Document = JSON.parse(
  JSON.stringify(PROPOSED).replace('"text":"高出","marks":[{"type":"strong"}]', '"text":"高出"'),
) as Document

const rtfBytes = (): Promise<Uint8Array> => readFile(new URL('fixtures/libreoffice.rtf', import.meta.url))
const lines = (body: Document): readonly string[] =>
  body.content.map(short).map((line) => line.replace(/^figure \w{4}/, 'figure'))

it('has the text that holds, the text proposed, fields, notes, lists and tables', async () => {
  const word = readDocx(publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PLAINLY, COMMENTS))), {
    name: 'a.docx',
  })[0]!
  const found = readRtf(await rtfBytes(), { name: 'a.rtf' })[0]!
  expect(lines(found.body)).toEqual(lines(word.body))
  expect(lines(found.proposed!.body)).toEqual(lines(word.proposed!.body))
  expect(found.proposed?.authors.toSorted()).toEqual(word.proposed?.authors.toSorted())
  const fields = ({
    headline,
    kicker,
    deck,
    author,
    organisation,
    source,
    publishedAt,
    lang,
    keywords,
  }: Incoming) => [headline, kicker, deck, author, organisation, source, publishedAt, lang, keywords]
  expect(fields(found)).toEqual(fields(word))
  const places = ({ comments }: Incoming): readonly string[] =>
    comments.map(({ block, from, to, text }) => `${block} ${from} ${to} ${text}`)
  expect(places(found)).toEqual(expect.arrayContaining([...places(word)]))
})

it('is known by its content, whatever its name', async () => {
  for (const name of ['稿件.rtf', '稿件.doc', '稿件'])
    for await (const piece of piecesOf(name, await rtfBytes(), { encoding: 'auto', as: 'auto' }))
      expect(piece).toMatchObject({ format: 'rtf', part: '', raw: null })
})
