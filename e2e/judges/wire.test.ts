// NewsML-G2, NITF and ninjs against the schemas of those who made the formats.
import { gunzipSync } from 'node:zlib'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { everywhere, HOSTILE, publishables } from '#core/publish/fixtures/articles'
import { WIRE } from '#core/publish/fixtures/wire'
import { publishNewsml } from '#core/publish/newsml'
import { publishNinjs } from '#core/publish/ninjs'
import { publishNitf } from '#core/publish/nitf'
import type { Publishable } from '#core/publish/publishable'
import { hasProgram, judge } from './judge.ts'

const SCHEMAS = join(import.meta.dirname, 'schemas')
const work = mkdtempSync(join(tmpdir(), 'galley-judges-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Ordinary, hostile in every field, and made at random from a fixed seed. */
const ARTICLES: readonly Publishable[] = [
  WIRE,
  {
    ...WIRE,
    publishedAt: '',
    author: '',
    editor: '',
    source: '',
    organisation: '',
    tags: [],
    kicker: '',
    deck: '',
  },
  { ...WIRE, publishedAt: '2023-02', body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  ...HOSTILE.map(everywhere),
  ...fc.sample(publishables, { numRuns: 150, seed: 6 }),
]

/** A folder with the schemas, whose imports name the files beside them: nothing is fetched. */
function unpacked(): string {
  const folder = join(work, 'xsd')
  mkdirSync(folder, { recursive: true })
  for (const name of ['NewsML-G2_2.35-spec-All-Power.xsd', 'xml.xsd'])
    writeFileSync(
      join(folder, name),
      gunzipSync(readFileSync(join(SCHEMAS, `${name}.gz`)))
        .toString()
        .replace(/schemaLocation="[^"]*xml\.xsd"/g, 'schemaLocation="xml.xsd"'),
    )
  return folder
}

function written(name: string, publish: (article: Publishable) => string): readonly string[] {
  const folder = join(work, name)
  mkdirSync(folder)
  return ARTICLES.map((article, at) => {
    const file = join(folder, `${at}.xml`)
    writeFileSync(file, publish(article))
    return file
  })
}

/** xmllint says a line of each file that is not valid, and of each that is; only the first kind is of interest. */
const complaints = (said: string): string[] =>
  said.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))

describe.skipIf(!hasProgram('xmllint'))('xmllint, with the official schema', () => {
  it('finds every NewsML-G2 document valid', () => {
    const schema = join(unpacked(), 'NewsML-G2_2.35-spec-All-Power.xsd')
    const { ok, said } = judge(
      'xmllint',
      '--nonet',
      '--noout',
      '--schema',
      schema,
      ...written('newsml', publishNewsml),
    )
    expect(complaints(said)).toEqual([])
    expect(ok).toBe(true)
  })

  it('would find one that is not', () => {
    const schema = join(unpacked(), 'NewsML-G2_2.35-spec-All-Power.xsd')
    const file = join(work, 'bad.xml')
    writeFileSync(file, publishNewsml(WIRE).replace('<itemClass qcode="ninat:text"/>', ''))
    expect(judge('xmllint', '--nonet', '--noout', '--schema', schema, file).ok).toBe(false)
  })

  // Their licence keeps these schemas out of the repository: schemas/README.md says where they are to be had.
  const nitf = [
    process.env.NITF_SCHEMA ?? '',
    join(import.meta.dirname, '../../../shared/samples/public/export/newsml-g2'),
  ].find((folder) => folder !== '' && existsSync(join(folder, 'nitf-3-6.xsd')))
  it.skipIf(nitf === undefined)('finds every NITF document valid', () => {
    const folder = unpacked()
    for (const name of ['nitf-3-6.xsd', 'nitf-3-6-ruby-include.xsd'])
      writeFileSync(
        join(folder, name),
        readFileSync(join(nitf ?? '', name), 'utf8').replace(
          /schemaLocation="[^"]*\/([^"/]+\.xsd)"/g,
          'schemaLocation="$1"',
        ),
      )
    const { ok, said } = judge(
      'xmllint',
      '--nonet',
      '--noout',
      '--schema',
      join(folder, 'nitf-3-6.xsd'),
      ...written('nitf', publishNitf),
    )
    expect(complaints(said)).toEqual([])
    expect(ok).toBe(true)
  })
})

describe('the ninjs 3.1 schema', () => {
  // The schema breaks ajv's own rule on `required`, and calls a place a GeoJSON object, which none of ours has.
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
  const validate = ajv.compile(
    JSON.parse(readFileSync(join(SCHEMAS, 'ninjs-schema_3.1.json'), 'utf8')) as Record<string, unknown>,
  )

  it('finds every item valid', () => {
    for (const article of ARTICLES) {
      validate(JSON.parse(publishNinjs(article)))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('would find one that is not', () => {
    expect(validate({ ...(JSON.parse(publishNinjs(WIRE)) as object), keywords: ['a'] })).toBe(false)
  })
})
