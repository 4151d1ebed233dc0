// What a file holds, whatever it is: archives of files with their parts, and each bad one named.
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Piece } from './client'
import { piecesOf } from './pieces'

async function all(name: string, bytes: Uint8Array): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const piece of piecesOf(name, bytes, { encoding: 'auto', as: 'auto' })) pieces.push(piece)
  return pieces
}
const said = (pieces: readonly Piece[]): readonly string[] =>
  pieces.map((piece) => ('fault' in piece ? `${piece.part}: ${piece.fault.code}` : piece.part))

/** Four pixels a side. */
const GIF = new Uint8Array(
  Buffer.from('47494638396104000400f00000cc33330000002c0000000004000400000204848f0905003b', 'hex'),
)
const TEXT = '北河湿地鸟类普查结果公布\n\n今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种。\n'

describe('an archive of files', () => {
  it('gives each file with its own bytes; what cannot be read is named and keeps nobody back', async () => {
    const bytes = zipSync({
      '稿件/一.txt': strToU8(TEXT),
      '稿件/空.txt': new Uint8Array(),
      '稿件/图.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      '稿件/包.zip': zipSync({ 'a.txt': strToU8('x') }),
      '__MACOSX/._一.txt': strToU8('x'),
      '.DS_Store': strToU8('x'),
      '二.txt': strToU8(`${TEXT}第二篇`),
    })
    const pieces = await all('稿件.zip', bytes)
    expect(said(pieces)).toEqual([
      '稿件/一.txt',
      '稿件/空.txt: file-empty',
      '稿件/包.zip: archive-refused',
      '二.txt',
      '稿件/图.png: file-not-text',
    ])
    const [first] = pieces
    if (first === undefined || 'fault' in first) throw new Error('the first is an article')
    expect(first.raw).toEqual(strToU8(TEXT))
    expect(first.page.headline?.clean).toBe('北河湿地鸟类普查结果公布')
  })

  it('gives documents the pictures that lie beside them, and no others', async () => {
    const pages = await all(
      '稿件.zip',
      zipSync({
        '文/一.md': strToU8(
          '# 一\n\n![红](<../%E5%9B%BE/a%20b.gif>)\n图说\n\n![](../../etc/x.png)\n\n正文。\n',
        ),
        '文/二.html': strToU8(
          `<title>二</title><h1>二</h1><p>${TEXT.repeat(4)}</p><img src="二.files/c.gif" alt="绿">`,
        ),
        '图/a b.gif': GIF,
        '文/二.files/c.gif': GIF,
        '图/闲.gif': GIF,
      }),
    )
    expect(said(pages)).toEqual(['文/一.md', '文/二.html', '图/闲.gif: picture-alone'])
    const shown = pages.map((piece) =>
      'fault' in piece ? [] : (piece.rich?.pictures ?? []).map(({ bytes }) => bytes.length),
    )
    expect(shown).toEqual([[GIF.length], [GIF.length], []])
  })

  it('is refused where nothing is in it or its directory is broken', async () => {
    await expect(all('a.zip', zipSync({}))).rejects.toMatchObject({ code: 'file-empty' })
    await expect(all('a.zip', zipSync({ 'a.txt': strToU8(TEXT) }).subarray(0, 40))).rejects.toMatchObject({
      code: 'archive-damaged',
    })
  })
})

describe('XML that declares something of its own', () => {
  it('is refused, whatever it is', async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel>'
    await expect(all('a.xml', strToU8(laughs))).rejects.toMatchObject({ code: 'markup-refused' })
  })
})

describe('a file of many articles', () => {
  const feed = (items: string): Uint8Array =>
    strToU8(`<?xml version="1.0"?><rss version="2.0"><channel><title>甲</title>${items}</channel></rss>`)
  const item = (n: number): string =>
    `<item><title>第${n}条消息说了什么</title><description>第${n}条的正文。</description></item>`

  it('keeps each by itself, by what was read of it', async () => {
    const pieces = await all('a.xml', feed(item(1) + item(2)))
    expect(pieces).toHaveLength(2)
    expect(new Set(said(pieces)).size).toBe(2)
    const [first] = pieces
    if (first === undefined || 'fault' in first) throw new Error('the first is an article')
    expect(first).toMatchObject({ format: 'feed', encoding: 'utf-8' })
    expect(strFromU8(first.raw ?? new Uint8Array())).toContain('第1条的正文。')
  })

  it('that breaks off has given those before', async () => {
    const pieces: Piece[] = []
    const broken = strToU8(
      strFromU8(feed(Array.from({ length: 3000 }, (_, n) => item(n)).join(''))).replace(
        '</channel>',
        '</wrong>',
      ),
    )
    await expect(
      (async () => {
        for await (const piece of piecesOf('a.xml', broken, { encoding: 'auto', as: 'auto' }))
          pieces.push(piece)
      })(),
    ).rejects.toMatchObject({ code: 'markup-damaged' })
    expect(pieces.length).toBeGreaterThan(1000)
  })

  it('may be longer than a page is, read piece by piece', async () => {
    const long = feed(
      Array.from({ length: 40_000 }, (_, n) => item(n)).join('') + `<!--${'。'.repeat(6_000_000)}-->`,
    )
    expect(long.length).toBeGreaterThan(20_000_000)
    let n = 0
    for await (const piece of piecesOf('a.xml', long, { encoding: 'auto', as: 'auto' })) {
      if ('fault' in piece) throw new Error(piece.fault.message)
      if (n++ === 3) break
    }
    expect(n).toBe(4)
  })
})

describe('a single file', () => {
  it('is one article, whose bytes are the file’s own', async () => {
    const [piece] = await all('一.txt', strToU8(TEXT))
    expect(piece).toMatchObject({ part: '', format: 'text', raw: null, kind: 'article', encoding: 'utf-8' })
  })
  it('that is none is refused', async () => {
    await expect(all('a.bin', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]))).rejects.toMatchObject({
      code: 'file-not-text',
    })
    await expect(all('a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'file-empty' })
    await expect(all('a.txt', strToU8('字'.repeat(5_000_001)))).rejects.toMatchObject({
      code: 'file-too-large',
    })
    await expect(all('a.txt', strToU8('x'.repeat(20_000_001)))).rejects.toMatchObject({
      code: 'file-too-large',
    })
  })
})
