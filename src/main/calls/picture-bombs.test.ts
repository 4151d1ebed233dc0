// P31: a picture of more pixels than anybody can look at stays outside, whichever file brings it; its article comes in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { p, picture, run, wordBytes } from '#core/intake/fixtures/word-files'
import { PICTURES } from '#core/media/fixtures/pictures'
import { figuresOf } from '#shared/document'
import type { Intake } from '../intake/client'
import { readHere } from '../intake/fixtures/read-here'
import { freshLibrary } from '../library/fresh-library'
import { libraryOf } from '../library/library'
import { asPromises } from '../library/fixtures/as-promises'
import { DEFAULTS, importAll } from './importing'
import { fromPath } from './import-items'

const bomb = PICTURES['image/png'].slice()
new DataView(bomb.buffer).setUint32(16, 65_000)
new DataView(bomb.buffer).setUint32(20, 65_000)
const DATA = `data:image/png;base64,${Buffer.from(bomb).toString('base64')}`
const TEXT = '今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种，各站都很高兴。'
const boundary = '----=_part'

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '页.html': `<title>普查</title><article><h1>普查</h1><p>${TEXT.repeat(4)}</p><p><img src="${DATA}" alt="甲"></p></article>`,
  '稿.md': `# 普查\n\n${TEXT}\n\n![甲](${DATA})\n`,
  '旁.md': `# 旁边的\n\n${TEXT}\n\n![甲](大图.png)\n`,
  '稿.docx': wordBytes({
    body: p(run('普查')) + p(run(TEXT)) + p(picture('r9', '甲')),
    relations: [['r9', 'image', 'media/image1.png']],
    files: { 'word/media/image1.png': bomb },
  }),
  '页.mhtml': [
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"; type="text/html"\r\n`,
    `--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://site.example/a\r\n`,
    `<title>普查</title><article><h1>普查</h1><p>${TEXT.repeat(4)}</p><p><img src="https://site.example/a.png"></p></article>`,
    `--${boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://site.example/a.png\r\n`,
    Buffer.from(bomb).toString('base64'),
    `--${boundary}--\r\n`,
  ].join('\r\n'),
  '包.zip': zipSync({ '内.md': strToU8(`# 包里的\n\n${TEXT}\n\n![甲](大图.png)\n`), '大图.png': bomb }),
}
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-bombs-'))
  writeFileSync(join(folder, '大图.png'), bomb)
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

it.each(Object.keys(FILES))('P31 in %s', async (name) => {
  const library = asPromises(libraryOf(freshLibrary(), ':memory:'))
  const intake = { read: readHere } as unknown as Intake
  const { files } = await importAll({ library, intake }, [fromPath(join(folder, name), name)], DEFAULTS)
  const taken = files.filter(({ status }) => status === 'imported')
  expect(taken).toHaveLength(1)
  // One that has an address keeps that, as one that was never there.
  expect(taken[0]?.warnings).toContain(name.endsWith('.mhtml') ? 'pictures-remote' : 'pictures-refused')
  const { body } = await library.articles.get({ id: taken[0]?.articleId ?? '' })
  expect(JSON.stringify(body)).toContain('今年的普查')
  expect(figuresOf(body.content).filter(({ attrs }) => attrs.media !== null)).toEqual([])
})
