// Word files that mean harm, or are broken: a refusal with a name, or an article that holds nothing but text.
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { publishDocx } from '../publish/docx'
import { HOSTILE } from '../publish/fixtures/articles'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from '../publish/fixtures/marked-up'
import { clean } from '../publish/escape'
import { planArchive } from './archive'
import { readDocx } from './docx'
import { p, part, run, wordBytes } from './fixtures/word-files'

const outcome = (bytes: Uint8Array): string => {
  try {
    for (const { body, proposed } of readDocx(bytes, { name: 'a.docx' }))
      for (const one of [body, proposed?.body ?? body]) if (!v.is(Document, one)) return 'not a document'
    return 'read'
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
}
const withDocument = (xml: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8(xml) })
const escaped = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('a hostile Word file', () => {
  it('P33 declares nothing and nests within reason', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(outcome(withDocument(laughs + part('document', '<w:body/>').replace(/^<\?xml[^>]+>/, '')))).toBe(
      'markup-refused',
    )
    expect(outcome(withDocument('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'))).toBe('markup-refused')
    const deep = (n: number): string =>
      '<w:sdt><w:sdtContent>'.repeat(n) + p(run('里面')) + '</w:sdtContent></w:sdt>'.repeat(n)
    expect(outcome(wordBytes({ body: deep(20_000) }))).toBe('markup-refused')
    expect(outcome(wordBytes({ body: deep(200) }))).toBe('read')
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(150) + p(run('里面')) + '</w:tc></w:tr></w:tbl>'.repeat(150)
    expect(outcome(wordBytes({ body: tables }))).toBe('read')
  })

  it('P32 is refused before it is inflated where it would be too much', () => {
    expect(outcome(wordBytes({ body: '<w:p/>'.repeat(1_000_000) }))).toBe('archive-refused')
    expect(outcome(wordBytes({ body: '', files: { 'word/media/a.xml': new Uint8Array(4_000_000) } }))).toBe(
      'archive-refused',
    )
  })

  it('is no Word file', () => {
    expect(outcome(zipSync({ 'a.txt': strToU8('text') }))).toBe('file-not-word')
    expect(outcome(strToU8('plain'))).toBe('archive-damaged')
    expect(outcome(new Uint8Array(0))).toBe('archive-damaged')
    expect(outcome(withDocument('<w:document'))).toBe('markup-damaged')
  })

  it('P34 reaches nothing outside of itself by the names of its parts', () => {
    const bytes = wordBytes({
      relations: [
        ['r1', 'image', '../../../../etc/passwd'],
        ['r2', 'styles', 'file:///etc/passwd', true],
      ],
      body: p('<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>') + p(run('文字')),
    })
    const [incoming] = readDocx(bytes, { name: 'a.docx' })
    expect(incoming?.pictures).toEqual([])
    expect(outcome(bytes)).toBe('read')
  })

  it.each(HOSTILE)('has %j as text and nothing else', (payload) => {
    const words = clean(payload)
      .replaceAll(/[\n\t]/g, ' ')
      .trim()
    const [incoming] = readDocx(
      wordBytes({
        body:
          p(run('走进打圪坝村，春耕备耕正当时，户户都配备了垃圾桶。')) + p(run(`始${escaped(payload)}终`)),
        core: `<dc:title>${escaped(payload)}</dc:title>`,
      }),
      { name: payload },
    )
    expect(v.is(Document, incoming?.body)).toBe(true)
    const text = JSON.stringify(incoming?.body.content[1])
    expect(text.replaceAll(/\\t|\\n/g, ' ')).toContain(
      JSON.stringify(words)
        .slice(1, -1)
        .replaceAll(/\\t|\\n/g, ' '),
    )
    expect(text).not.toContain('"link"')
  })

  it('whatever is cut out of its parts or doubled in them, is read as a document or refused by name', () => {
    const whole = publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS)))
    const archive = planArchive(whole)
    const files = Object.fromEntries(archive.entries.map(({ name }) => [name, archive.read(name)!]))
    const names = Object.keys(files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(300),
        fc.boolean(),
        (name, at, size, isDoubled) => {
          const bytes = files[name]!
          const from = Math.floor(at * bytes.length)
          const cut = bytes.subarray(from, from + size)
          const changed = new Uint8Array(bytes.length + (isDoubled ? cut.length : -cut.length))
          changed.set(bytes.subarray(0, from))
          if (isDoubled) {
            changed.set(cut, from)
            changed.set(bytes.subarray(from), from + cut.length)
          } else changed.set(bytes.subarray(from + cut.length), from)
          const code = outcome(zipSync({ ...files, [name]: changed }))
          expect(['read', 'markup-damaged', 'markup-refused', 'file-not-word']).toContain(code)
        },
      ),
      { numRuns: 150, seed: 3 },
    )
  })

  it('without one of its parts is read as far as it goes', () => {
    const archive = planArchive(publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS))))
    const files = Object.fromEntries(archive.entries.map(({ name }) => [name, archive.read(name)!]))
    for (const name of Object.keys(files)) {
      const { [name]: _gone, ...rest } = files
      expect([name, outcome(zipSync(rest))]).toEqual([
        name,
        name === 'word/document.xml' ? 'file-not-word' : 'read',
      ])
    }
  })
})
