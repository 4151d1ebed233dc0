// Pictures beside an exported file: there before the file is, never over anything, gone again if the file cannot be written.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { PICTURES } from '#core/media/fixtures/pictures'
import type { Block } from '#shared/document'
import { freshFile } from '../library/fresh-library'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exportTo } from './export-files'

let library: Library
let folder: string
let id: string
let names: string[]

const figure = (media: string | null, caption: string): Block => ({
  type: 'figure',
  attrs: { media, alt: '枣园', width: 3, height: 2, address: '' },
  content: [{ type: 'caption', content: [{ type: 'text', text: caption }] }, { type: 'credit' }],
})

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-export-library-')), 'galley.db')
  library = openLibraryAnswers(freshFile(path), { create: false }) as unknown as Library
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'))
  const jpeg = await library.media.add({ bytes: PICTURES['image/jpeg'] })
  const webp = await library.media.add({ bytes: PICTURES['image/webp'] })
  names = [`${jpeg.hash.slice(0, 16)}.jpg`, `${webp.hash.slice(0, 16)}.webp`]
  const article = await library.articles.create({ headline: '枣园' })
  id = article.id
  await library.articles.save({
    id,
    base: article.version,
    body: {
      type: 'doc',
      content: [
        figure(jpeg.hash, '一'),
        { type: 'blockquote', content: [figure(webp.hash, '二'), figure(jpeg.hash, '三')] },
        figure(null, '四'),
      ],
    },
  })
})

it('stand in a folder of their own, each once, and the file names them there', async () => {
  const file = join(folder, '枣园 100%.html')
  await exportTo(library, id, file, { format: 'html' })
  expect((await readdir(folder)).toSorted()).toEqual(['枣园 100%.files', '枣园 100%.html'])
  expect((await readdir(join(folder, '枣园 100%.files'))).toSorted()).toEqual(names.toSorted())
  const html = await readFile(file, 'utf8')
  const named = [...html.matchAll(/<img src="([^"]+)"/g)].map((found) => decodeURIComponent(found[1] ?? ''))
  expect(named).toEqual([names[0], names[1], names[0]].map((name) => `枣园 100%.files/${name}`))
  for (const path of named) expect((await readFile(join(folder, path))).length).toBeGreaterThan(50)
  expect(html).toContain('<figcaption>四</figcaption>')
})

it('that are not there are said, before and after', async () => {
  const before = await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })
  expect(before.warned['picture-missing']).toBe(1)
  const { warnings } = await exportTo(library, id, join(folder, '枣园.html'), { format: 'html' })
  expect(warnings).toContain('picture-missing')
  const { body, version } = await library.articles.get({ id })
  await library.articles.save({ id, base: version, body: { ...body, content: body.content.slice(0, 2) } })
  const whole = await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })
  expect(whole.warned['picture-missing']).toBe(0)
})

it('are none for plain text', async () => {
  await exportTo(library, id, join(folder, '枣园.txt'), { format: 'text' })
  expect(await readdir(folder)).toEqual(['枣园.txt'])
})

it('are not written again, and what lies beside them stays', async () => {
  const beside = join(folder, '枣园.files')
  await mkdir(beside)
  await writeFile(join(beside, '别人的.txt'), '在')
  await exportTo(library, id, join(folder, '枣园.md'), { format: 'markdown' })
  await exportTo(library, id, join(folder, '枣园.md'), { format: 'markdown' })
  expect((await readdir(beside)).toSorted()).toEqual([...names, '别人的.txt'].toSorted())
  expect(await readFile(join(beside, '别人的.txt'), 'utf8')).toBe('在')
})

it('that are cut off on the disk are written anew', async () => {
  const beside = join(folder, '枣园.files')
  await mkdir(beside)
  await writeFile(join(beside, names[0] ?? ''), 'half')
  await exportTo(library, id, join(folder, '枣园.html'), { format: 'html' })
  expect((await readFile(join(beside, names[0] ?? ''))).length).toBeGreaterThan(50)
})

it('go again if the file cannot be written', async () => {
  const file = join(folder, '枣园.html')
  // A folder stands where the file is to be.
  await mkdir(file)
  await expect(exportTo(library, id, file, { format: 'html' })).rejects.toMatchObject({
    code: 'write-failed',
  })
  expect(await readdir(folder)).toEqual(['枣园.html'])
})

it('that cannot be written leave no file', async () => {
  await writeFile(join(folder, '枣园.files'), 'a file where the folder should be')
  await expect(exportTo(library, id, join(folder, '枣园.html'), { format: 'html' })).rejects.toMatchObject({
    code: 'write-failed',
  })
  expect(await readdir(folder)).toEqual(['枣园.files'])
})
