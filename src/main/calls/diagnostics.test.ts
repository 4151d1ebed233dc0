// P42: a diagnosis tells of a library with canaries in every field, and none of them sings; nor does a path.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diagnosticSections, diagnosticsText } from '#core/diagnostics/sections'
import type { BackupPlace } from '#shared/backup'
import { documentOf } from '#shared/document'
import { LANGUAGES } from '#shared/settings'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { diagnosticsOf } from './diagnostics'

const CANARY = '金丝雀Canary'
const folder = mkdtempSync(join(tmpdir(), `galley-${CANARY}-`))
const path = join(folder, 'galley.db')
let library: Library
let place: BackupPlace

beforeAll(async () => {
  const answers = openLibraryAnswers(path, { create: true })
  library = answers as unknown as Library
  const fields = { kicker: CANARY, deck: CANARY, author: CANARY, organisation: CANARY, editor: CANARY }
  for (const headline of [CANARY, `${CANARY}二`]) {
    const { id, version } = await answers.articles.create({ headline })
    await answers.articles.save({ id, base: version, ...fields, source: CANARY, body: documentOf([CANARY]) })
    await answers.tags.add({ articleIds: [id], name: CANARY })
  }
  await answers.collections.create({ name: CANARY, description: CANARY })
  await answers.settings.change({ person: CANARY })
  await answers.library.lookOver({})
  place = {
    missing: null,
    syncedBy: null,
    sameDisk: false,
    folder,
    backups: [{ name: CANARY, n: 1, at: 0, reason: 'asked', seq: 1, articles: 2, bytes: 3_400_000 }],
    behind: true,
    busy: false,
    failed: 'disk-full',
  }
  writeFileSync(
    join(folder, 'galley-2026-11-23.log'),
    `2026-11-23T09:14:02.118Z fault articles.save disk-full\n2026-11-23T09:14:02.118Z fault ${CANARY}\n`,
  )
})
afterAll(async () => {
  await library.inside.close({})
  rmSync(folder, { recursive: true, force: true })
})

const found = () =>
  diagnosticsOf('0.9.0', folder, { library, backups: { place: () => place }, viewOnly: null })

it.each(LANGUAGES)('P42 in %s it holds versions, numbers and codes, and no canary', async (language) => {
  const text = diagnosticsText(await found(), language)
  expect(text).toContain('0.9.0')
  expect(text).toContain(process.versions.node)
  expect(text).toContain('3.4 MB')
  expect(text).toContain('1970-01-01 00:00 UTC')
  expect(text).toContain('fault articles.save disk-full')
  expect(text).not.toMatch(/金丝雀|canary/i)
  expect(text).not.toContain(folder)
})

it('P42 the data that becomes the text holds no canary but the folder of the log, which is not copied', async () => {
  const { logs, ...rest } = await found()
  expect(logs).toBe(folder)
  expect(JSON.stringify(rest)).not.toMatch(/金丝雀|canary/i)
})

it('counts what there is', async () => {
  const { library: state } = await found()
  expect(state).toMatchObject({
    sizes: { articles: 2, trashed: 0, headlines: 2, pictures: 0 },
    backups: { count: 1, behind: true, failed: 'disk-full' },
    looked: { damaged: 0 },
  })
})

it('is there when the library is not', async () => {
  const closed = await diagnosticsOf('0.9.0', folder, 'library-busy')
  const [, second] = diagnosticSections(closed, 'en')
  expect(second?.rows[0]?.[1]).toMatch(/^library-busy: ./)
  const dead = { ...library, inside: { ...library.inside, sizes: () => Promise.reject(new Error(CANARY)) } }
  const asked = { library: dead, backups: { place: () => place }, viewOnly: null }
  expect((await diagnosticsOf('0.9.0', folder, asked)).library).toBe('internal')
})
