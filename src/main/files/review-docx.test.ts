// The review sheet as a Word file: read back from its own bytes; the same sheet, the same bytes; nothing of the text is markup.
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import type { Sheet } from '#shared/sheet'
import { reviewDocx } from './review-docx'

const SHEET: Sheet = {
  lang: 'zh-CN',
  title: '审稿单',
  headline: '春耕备耕正当时 <抢抓> & “农时”',
  facts: [
    ['标题', '春耕备耕正当时'],
    ['文稿指纹', 'a'.repeat(64)],
  ],
  tables: [
    {
      title: '各步',
      head: ['步骤', '姓名'],
      widths: [40, 60],
      rows: [['初审', '周宁\n责任编辑']],
      none: '',
    },
    { title: '记录', head: ['序'], widths: [100], rows: [], none: '还没有记录。' },
  ],
  statement: '姓名是在本机上的声明，不是身份认证。',
}

/** Names and contents of a ZIP archive, read from its central directory. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    files.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    )
    at += 46 + nameLength + extra + comment
  }
  return files
}

const textsOf = (xml: string): readonly string[] =>
  Array.from(xml.matchAll(/<w:t[^>]{0,60}>([^<]{0,400})<\/w:t>/g), (found) =>
    (found[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )

describe('the review sheet as a Word file', () => {
  it('says all that the sheet says, in order', async () => {
    const files = unzip(await reviewDocx(SHEET))
    expect([...files.keys()]).toContain('[Content_Types].xml')
    const body = files.get('word/document.xml') ?? ''
    expect(textsOf(body)).toEqual([
      '审稿单',
      '春耕备耕正当时 <抢抓> & “农时”',
      '标题',
      '春耕备耕正当时',
      '文稿指纹',
      'a'.repeat(64),
      '各步',
      '步骤',
      '姓名',
      '初审',
      '周宁',
      '责任编辑',
      '记录',
      '还没有记录。',
      '姓名是在本机上的声明，不是身份认证。',
    ])
    // Head rows repeat on every page, and columns add up to the page.
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    const widths = Array.from(body.matchAll(/<w:gridCol w:w="(\d{1,6})"/g), (found) => Number(found[1]))
    expect(widths).toHaveLength(4)
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBe(11906 - 2 * 907)
  })

  it('sets a Chinese font for Chinese and a language for both', async () => {
    const files = unzip(await reviewDocx(SHEET))
    const styles = files.get('word/styles.xml') ?? ''
    expect(styles).toContain('w:eastAsia="SimSun"')
    expect(styles).toMatch(/<w:lang [^>]{0,80}w:eastAsia="zh-CN"/)
  })

  it('gives the same bytes for the same sheet, whenever', async () => {
    const first = await reviewDocx(SHEET)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    expect(Buffer.from(await reviewDocx(SHEET)).equals(Buffer.from(first))).toBe(true)
    vi.useRealTimers()
    const other = await reviewDocx({ ...SHEET, headline: '另一条' })
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false)
  })
})
