// The file that an article came in, saved again: byte for byte, whatever it was and however it was kept.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { publishDocx } from '#core/publish/docx'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from '#core/publish/fixtures/marked-up'
import type { Intake } from '../intake/client'
import { piecesOf } from '../intake/pieces'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { importFile } from './import-file'
import { rereading } from './rereading'

const TEXT =
  '北河湿地鸟类普查结果公布\r\n\r\n今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种。\r\n'
const intake = { read: piecesOf } as unknown as Intake
const never = (): never => {
  throw new Error('nobody asks')
}

async function there(): Promise<{ readonly library: Library; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-original-'))
  const library = openLibraryAnswers(join(folder, 'galley.db'), { create: true }) as unknown as Library
  return { library, folder }
}

const bytesOf = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding))
const word = publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS)))
const rtf = new Uint8Array(await readFile(new URL('../intake/fixtures/libreoffice.rtf', import.meta.url)))

it.each([
  ['稿.txt', bytesOf(TEXT, 'gb18030')],
  ['稿.txt', bytesOf(`\ufeff${TEXT}`, 'utf-16le')],
  ['稿.md', bytesOf(`# 题\r\n\r\n${TEXT}\u0000`, 'utf8')],
  ['稿.html', bytesOf(`<meta charset=gbk><title>题</title><h1>题</h1><p>${TEXT.repeat(3)}</p>`, 'gb18030')],
  ['稿.docx', word],
  ['稿.rtf', rtf],
])('%s (%#) is saved as it came', async (name, bytes) => {
  const { library, folder } = await there()
  const suggested: string[] = []
  const desk = rereading({ library, intake }, (own) => {
    suggested.push(own)
    return Promise.resolve(join(folder, 'saved'))
  })
  for await (const { articleId } of importFile({ library, intake }, name, bytes, {
    encoding: 'auto',
    as: 'auto',
    tags: [],
  }))
    expect(await desk.saveOriginal({ id: articleId ?? '' })).toEqual({ file: 'saved' })
  expect(suggested).toEqual([name])
  const saved = await readFile(join(folder, 'saved'))
  const shaOf = (given: Uint8Array): string => createHash('sha256').update(given).digest('hex')
  expect(saved.length).toBe(bytes.length)
  expect(shaOf(saved)).toBe(shaOf(bytes))
})

it('of an archive, each article has the bytes of its own file; nothing is written where nobody says where', async () => {
  const { library, folder } = await there()
  const files = { '一.txt': bytesOf(TEXT, 'gb18030'), '二.docx': word }
  const desk = rereading({ library, intake }, (own) => Promise.resolve(join(folder, own)))
  const ids: string[] = []
  for await (const { articleId } of importFile({ library, intake }, '稿.zip', zipSync(files), {
    encoding: 'auto',
    as: 'auto',
    tags: [],
  }))
    ids.push(articleId ?? '')
  for (const [at, bytes] of Object.values(files).entries()) {
    const saved = await desk.saveOriginal({ id: ids[at] ?? '' })
    expect(new Uint8Array(await readFile(join(folder, saved?.file ?? '')))).toEqual(bytes)
  }
  const cancelled = rereading({ library, intake }, () => Promise.resolve(null))
  expect(await cancelled.saveOriginal({ id: ids[0] ?? '' })).toBeNull()
  const nobody = rereading({ library, intake }, never).saveOriginal({ id: '0'.repeat(26) })
  await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
})
