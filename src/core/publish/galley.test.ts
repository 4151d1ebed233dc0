// Galley's own JSON: what goes in comes out, to the byte; what is newer, damaged or hostile is refused and named.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import { GalleyFile } from '#shared/galley-file'
import * as v from 'valibot'
import { galleyFile, galleyPictures, readGalley } from '../intake/galley'
import { PICTURES } from '../media/fixtures/pictures'
import { sha256 } from '../media/sha256'
import { ARTICLE, copyOf, everywhere, HOSTILE } from './fixtures/articles'
import { dossierOf, dossiers, lawful } from './fixtures/dossiers'
import { WIRE } from './fixtures/wire'
import { publishGalley } from './galley'

const DOSSIER = dossierOf(WIRE, ARTICLE.body, ['第一', '第二', '第三'])
const TEXT = publishGalley(WIRE, DOSSIER, {})
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(TEXT) as Record<string, unknown>
  change(file)
  return JSON.stringify(file)
}
function refusal(json: string): { readonly code: string; readonly subject: string | undefined } {
  try {
    galleyFile(json)
  } catch (error) {
    if (error instanceof GalleyError) return { code: error.code, subject: error.subject }
    throw error
  }
  return { code: 'read', subject: undefined }
}

describe('Galley’s own file', () => {
  it('holds the article with everything of it, by number and place, without an id but its own', () => {
    const file = galleyFile(TEXT)
    expect(file).toMatchObject({
      galley: 1,
      id: WIRE.id,
      version: 7,
      stage: 'ready',
      kind: 'news',
      tags: WIRE.tags,
    })
    expect(file.body).toEqual(ARTICLE.body)
    expect(file.proposed?.body).toEqual(WIRE.body)
    expect(file.headlines.candidates.map(({ n, text, parent }) => [n, text, parent])).toEqual([
      [1, '第一', null],
      [2, '第二', 1],
      [3, '第三', 2],
    ])
    expect(file.headlines.decisions[1]).toMatchObject({
      candidate: 3,
      supersedes: 0,
      channel: 'wechat-editor',
      override: { reason: '已与作者核对' },
    })
    expect(file.headlines.channels[1]).toMatchObject({ candidate: null, withdraws: 0 })
    expect(file.comments[0]).toMatchObject({
      text: '请核实',
      editedAt: expect.any(Number),
      answers: [{ text: '已核实' }],
    })
    expect(file.raw?.text).toBe('原文\r\n第二行\u0000')
    expect(TEXT).not.toMatch(/candidate-1|decision-1|comment-1|tag-0|headlineId/)
  })

  it('comes back equal and is written again to the same bytes, whatever the article', () => {
    fc.assert(
      fc.property(dossiers, ([article, dossier]) => {
        const text = publishGalley(article, dossier, {})
        expect(publishGalley(copyOf(article), dossier, {})).toBe(text)
        const file = galleyFile(text)
        expect(`${JSON.stringify(file, null, 2)}\n`).toBe(text)
        // The order of keys is the library's: contents hash as they did.
        expect(JSON.stringify(file.proposed?.body ?? file.body)).toBe(JSON.stringify(dossier.article.body))
        expect(file.headline).toBe(article.headline)
        const [{ incoming }] = [...readGalley(text)] as [
          ReturnType<typeof readGalley> extends Generator<infer Part> ? Part : never,
        ]
        expect(JSON.stringify(incoming.body)).toBe(JSON.stringify(file.body))
        for (const name of [
          'kicker',
          'deck',
          'author',
          'organisation',
          'editor',
          'source',
          'publishedAt',
        ] as const)
          expect(incoming[name]).toBe(article[name])
      }),
      { numRuns: 100 },
    )
  })

  it.each(HOSTILE)('keeps %j to the unit, wherever it stands', (payload) => {
    const hostile = everywhere(payload)
    const article = { ...hostile, body: lawful(hostile.body) }
    const file = galleyFile(publishGalley(article, dossierOf(article, null, [payload]), {}))
    expect(file).toMatchObject({
      headline: payload,
      author: payload,
      source: payload,
      tags: [payload, payload],
      body: article.body,
    })
  })

  it('has pictures inside, or says where they stand beside it', () => {
    const bytes = PICTURES['image/png']
    const hash = sha256(bytes)
    const article = {
      ...WIRE,
      pictures: { [hash]: { path: '' }, ['cd'.repeat(32)]: { path: 'a.files/b.png' } },
    }
    const text = publishGalley(article, DOSSIER, {
      [hash]: { mime: 'image/png', width: 2, height: 1, bytes },
    })
    const file = galleyFile(text)
    expect(
      file.pictures.map((picture) => ('path' in picture ? picture.path : picture.mime)).toSorted(),
    ).toEqual(['a.files/b.png', 'image/png'])
    expect(galleyPictures(file)).toEqual([{ sha256: hash, bytes }])
    const forged = text.replace(hash, 'ab'.repeat(32)).replace(hash, 'ab'.repeat(32))
    expect(galleyPictures(galleyFile(forged))).toEqual([])
  })
})

describe('as an article among others', () => {
  it('has the text that holds, what is proposed and by whom, and comments where they stand', () => {
    const [part] = [...readGalley(TEXT)]
    expect(part?.incoming).toMatchObject({
      headline: '第三',
      keywords: [],
      desk: { kind: 'news', tags: WIRE.tags, channels: ['wechat-editor', 'web'], current: 3, choices: [] },
      body: ARTICLE.body,
      proposed: { body: WIRE.body, authors: ['宋璟', '王敏'] },
      notices: ['tracked-changes', 'comments', 'pictures-refused'],
    })
    const [comment] = part?.incoming.comments ?? []
    expect(comment).toMatchObject({
      block: 0,
      from: 0,
      to: 2,
      author: '王敏',
      resolved: true,
      replies: [{ author: '宋璟', text: '已核实' }],
    })
    expect(blockTexts(ARTICLE.body.content)[0]?.slice(0, 2)).toBe('走进')
  })
})

describe('what is refused', () => {
  it('says a newer version from what is damaged', () => {
    expect(refusal(changed((file) => (file['galley'] = 2)))).toEqual({
      code: 'galley-newer',
      subject: undefined,
    })
    expect(refusal('{"galley":99,"nobody":"knows"}').code).toBe('galley-newer')
    for (const json of [
      '',
      '{',
      '[]',
      'null',
      '1',
      '{"galley":"1"}',
      '{"galley":0}',
      '{"galley":1.5}',
      '{"headline":"x"}',
    ])
      expect(refusal(json).code).toBe('galley-damaged')
  })

  it.each([
    ['headlines.candidates.1.text', '"text": "第二"', '"text": 3'],
    ['body.content.0.type', '"type": "paragraph"', '"type": "script"'],
    ['more', '"galley": 1,', '"galley": 1, "more": 1,'],
    ['headlines.current', '"current": 3', '"current": 9'],
    [
      'comments.0.anchor.from',
      '"from": 0,\n        "to": 2,\n        "quote"',
      '"from": -1,\n        "to": 2,\n        "quote"',
    ],
  ])('names the place: %s', (place, from, to) => {
    expect(TEXT).toContain(from)
    expect(refusal(TEXT.replace(from, to))).toEqual({ code: 'galley-damaged', subject: place })
  })

  it('lets nothing hostile through', () => {
    expect(refusal(TEXT.replace('"galley": 1,', '"galley": 1, "__proto__": {"polluted": true},')).code).toBe(
      'galley-damaged',
    )
    expect(refusal(TEXT.replace('https://example.com/a?b=1&c=2', 'javascript:alert(1)')).code).toBe(
      'galley-damaged',
    )
    const deep = `${'{"type":"blockquote","content":['.repeat(5000)}${']}'.repeat(5000)}`
    expect(
      refusal(
        changed((file) => (file['body'] = null)).replace(
          '"body":null',
          `"body":{"type":"doc","content":[${deep}]}`,
        ),
      ).code,
    ).toBe('galley-damaged')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('and never anything but a refusal, whatever character is changed', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        expect(['read', 'galley-damaged', 'galley-newer']).toContain(
          refusal(TEXT.slice(0, at) + put + TEXT.slice(at + 1)).code,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('by the same schema that it is written by', () => {
    expect(v.is(GalleyFile, JSON.parse(TEXT))).toBe(true)
  })
})
