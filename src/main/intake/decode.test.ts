// Which encoding a file is in: the same texts in all of them, cut short, broken, marked and mislabelled.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes, looksBinary } from './decode'
import { ENCODINGS, type Encoding } from './encodings'
import {
  SIMPLIFIED,
  TRADITIONAL,
  JAPANESE,
  KOREAN,
  FRENCH,
  GERMAN,
  RUSSIAN,
  POLISH,
  CZECH,
  HUNGARIAN,
  GREEK,
  TURKISH,
  LITHUANIAN,
  ENGLISH,
} from './fixtures/languages'

/** Names as iconv-lite has them. */
const WRITERS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  gb18030: 'gb18030',
  big5: 'big5',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  shift_jis: 'shiftjis',
  'euc-kr': 'euc-kr',
  'euc-jp': 'eucjp',
  // Of ASCII alone; there is no writer of the rest here.
  'iso-2022-jp': 'ascii',
  'windows-1252': 'win1252',
  'windows-1250': 'win1250',
  'windows-1251': 'win1251',
  'koi8-r': 'koi8-r',
  'windows-1253': 'win1253',
  'windows-1254': 'win1254',
  'windows-1257': 'win1257',
  'iso-8859-2': 'iso88592',
  'iso-8859-5': 'iso88595',
  'iso-8859-7': 'iso88597',
  'iso-8859-15': 'iso885915',
  macintosh: 'macintosh',
}
const encode = (text: string, encoding: Encoding): Uint8Array =>
  new Uint8Array(iconv.encode(text, WRITERS[encoding]))
const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)
const bytesOf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes)

describe('the same text in every encoding that has it', () => {
  const cases = [
    ['simplified', SIMPLIFIED, ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']],
    ['traditional', TRADITIONAL, ['utf-8', 'gb18030', 'big5']],
    ['Japanese', JAPANESE, ['utf-8', 'shift_jis', 'euc-jp']],
    ['Korean', KOREAN, ['utf-8', 'euc-kr', 'utf-16le', 'utf-16be']],
    ['French', FRENCH, ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']],
    ['German', GERMAN, ['utf-8', 'windows-1252']],
    ['Russian', RUSSIAN, ['utf-8', 'windows-1251', 'koi8-r', 'iso-8859-5']],
    ['Polish', POLISH, ['utf-8', 'windows-1250', 'iso-8859-2']],
    ['Czech', CZECH, ['utf-8', 'windows-1250', 'iso-8859-2']],
    ['Hungarian', HUNGARIAN, ['utf-8', 'windows-1250']],
    ['Greek', GREEK, ['utf-8', 'windows-1253']],
    ['Turkish', TURKISH, ['utf-8', 'windows-1254']],
    ['Lithuanian', LITHUANIAN, ['utf-8', 'windows-1257']],
    ['English', ENGLISH, ['utf-8', 'utf-16le', 'utf-16be']],
  ] as const satisfies readonly (readonly [string, string, readonly Encoding[]])[]
  const rows = cases.flatMap(([name, text, encodings]) =>
    encodings.flatMap((encoding) =>
      // A line of these has one or two letters that are no others'.
      [...(['Turkish', 'Lithuanian'].includes(name) ? [] : [30]), 100, 500, 2000].map(
        (length) => [name, encoding, length, text] as const,
      ),
    ),
  )

  it.each(rows)('%s in %s, %i characters', (_name, encoding, length, text) => {
    const want = repeated(text, length)
    const found = decodeBytes(encode(want, encoding))
    expect(found).toMatchObject({ text: want, bom: false, replaced: 0 })
    // A line with one accented letter reads alike in several.
    expect([encoding, length > 30 ? '' : found.encoding]).toContain(found.encoding)
  })

  it('every window of eight characters, GB18030 and Big5 apart', () => {
    for (const [text, encoding] of [
      [SIMPLIFIED, 'gb18030'],
      [TRADITIONAL, 'gb18030'],
      [TRADITIONAL, 'big5'],
    ] as const) {
      const wrong: string[] = []
      for (let at = 0; at + 8 <= text.length; at++) {
        const window = text.slice(at, at + 8)
        if (decodeBytes(encode(window, encoding)).text !== window) wrong.push(window)
      }
      expect(wrong).toEqual([])
    }
  })

  it('Chinese whose bytes look like letters, or like Japanese, stays Chinese', () => {
    for (const text of [
      '欢迎欢迎',
      '欢迎欢迎，热烈欢迎。',
      '影视八卦',
      '英雄豪杰',
      '喜欢悲伤',
      '登录注册',
      '戏曲批评',
      '减肥淘汰赛 Victory',
    ])
      expect(decodeBytes(encode(text, 'gb18030')).text).toBe(text)
  })

  it('a line of letters is never claimed for sure', () => {
    for (const [text, encoding] of [
      [TURKISH.slice(0, 30), 'windows-1254'],
      [RUSSIAN.slice(0, 8), 'windows-1251'],
      ['café', 'windows-1252'],
    ] as const)
      expect(decodeBytes(encode(text, encoding))).toMatchObject({ guessed: true })
  })

  it('Japanese of seven bits, by its escapes', () => {
    // 日本
    const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x0a])
    expect(decodeBytes(bytes)).toMatchObject({ text: '日本\n', encoding: 'iso-2022-jp', guessed: false })
  })

  it('a headline of two characters', () => {
    expect(decodeBytes(encode('广香', 'gb18030')).text).toBe('广香')
  })

  it('says when it guessed, and what else it might be', () => {
    expect(decodeBytes(encode(SIMPLIFIED, 'utf-8'))).toMatchObject({ guessed: false, alternatives: [] })
    const guessed = decodeBytes(encode(TRADITIONAL, 'big5'))
    expect(guessed.guessed).toBe(true)
    expect(guessed.alternatives).not.toContain('big5')
    expect(guessed.alternatives).toContain('windows-1252')
  })

  it('obeys a named encoding', () => {
    const bytes = encode(SIMPLIFIED, 'gb18030')
    expect(decodeBytes(bytes, 'gb18030')).toMatchObject({ text: SIMPLIFIED, guessed: false })
    expect(decodeBytes(bytes, 'utf-8').replaced).toBeGreaterThan(10)
  })
})

describe('marks and declarations', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    'a byte order mark decides: %s',
    (encoding) => {
      expect(decodeBytes(encode(`\ufeff${SIMPLIFIED}`, encoding))).toMatchObject({
        text: SIMPLIFIED,
        encoding,
        bom: true,
        guessed: false,
        replaced: 0,
      })
    },
  )

  it.each([
    ['<html><head><meta charset="gb2312"><title>党</title>', 'gb18030'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>党</p>', 'gb18030'],
    ["<META CHARSET = 'Big5'><p>黨</p>", 'big5'],
    ['<?xml version="1.0" encoding="Shift_JIS"?><p>党</p>', 'shift_jis'],
    ['<?xml version="1.0" encoding="EUC-JP"?><p>党</p>', 'euc-jp'],
    ['<meta charset="euc-kr"><p>한글</p>', 'euc-kr'],
    [`<meta charset="windows-1251"><p>${RUSSIAN}</p>`, 'windows-1251'],
    [`<meta charset="koi8-r"><p>${RUSSIAN}</p>`, 'koi8-r'],
    [`<meta charset="cp1250"><p>${CZECH}</p>`, 'windows-1250'],
    [`<meta charset="iso-8859-2"><p>${POLISH}</p>`, 'iso-8859-2'],
    [`<meta charset="iso-8859-7"><p>${GREEK}</p>`, 'iso-8859-7'],
    [`<meta charset="iso-8859-15"><p>${GERMAN} 5 €</p>`, 'iso-8859-15'],
    [`<meta charset="iso-8859-1"><p>${FRENCH}</p>`, 'windows-1252'],
  ] as const)('%s', (text, encoding) => {
    expect(decodeBytes(encode(text, encoding))).toMatchObject({ text, encoding, guessed: false })
  })

  it.each(['utf-8', 'iso-8859-1', 'windows-1251', 'koi8-r', 'windows-1250', 'no-such-charset', 'utf-16'])(
    'a page that falsely says %s is not believed',
    (label) => {
      const text = `<meta charset="${label}"><p>${SIMPLIFIED}</p>`
      expect(decodeBytes(encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030' })
    },
  )

  it('one broken byte does not undo a declaration, and is counted', () => {
    const bytes = encode(`<meta charset="gbk"><p>${SIMPLIFIED}</p>`, 'gb18030')
    const broken = new Uint8Array([...bytes.subarray(0, 60), 0xff, ...bytes.subarray(60)])
    const decoded = decodeBytes(broken)
    expect(decoded.encoding).toBe('gb18030')
    expect(decoded.replaced).toBeGreaterThanOrEqual(1)
  })
})

describe('broken text', () => {
  it.each([
    ['utf-8', SIMPLIFIED],
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
  ] as const)('%s cut within its last character', (encoding, text) => {
    const bytes = encode(text.slice(0, 60), encoding).slice(0, -1)
    const decoded = decodeBytes(bytes)
    expect(decoded).toMatchObject({ encoding, replaced: 1 })
    expect(decoded.text.slice(0, 59)).toBe(text.slice(0, 59))
  })

  it('a page saved in UTF-8 keeps the declaration of what was sent', () => {
    const page = `<meta charset="gbk"><p>${SIMPLIFIED}</p>`
    expect(decodeBytes(encode(page, 'utf-8'))).toMatchObject({
      encoding: 'utf-8',
      text: page,
      guessed: false,
    })
    expect(decodeBytes(encode(page, 'gb18030'))).toMatchObject({ encoding: 'gb18030', text: page })
    // every character of this reads as UTF-8 too; there are not enough of them to outweigh the declaration
    const few = encode('<meta charset="gbk">', 'gb18030')
    expect(decodeBytes(few).encoding).toBe('gb18030')
  })

  it('a few broken bytes in a long undeclared file do not make it Western', () => {
    const bytes = encode(repeated(SIMPLIFIED, 1000), 'gb18030')
    const broken = new Uint8Array([...bytes.subarray(0, 400), 0xff, ...bytes.subarray(400)])
    expect(decodeBytes(broken)).toMatchObject({ encoding: 'gb18030', guessed: true })
  })

  it('a lone surrogate of UTF-16 is replaced and counted', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x2a, 0x67, 0x00, 0xd8, 0x2a, 0x67])
    expect(decodeBytes(bytes)).toMatchObject({ text: '木\ufffd木'.replace(/木/g, '\u672a'), replaced: 1 })
  })

  it('a replacement character that stood in the file is none of ours', () => {
    expect(decodeBytes(encode('未\ufffd未', 'utf-8'))).toMatchObject({ text: '未\ufffd未', replaced: 0 })
    expect(decodeBytes(encode('\ufeff未\ufffd未', 'utf-16be'))).toMatchObject({
      text: '未\ufffd未',
      replaced: 0,
    })
  })

  it('a NUL or two do not make UTF-8 anything else', () => {
    const text = `${SIMPLIFIED}\u0000${ENGLISH}`
    expect(decodeBytes(encode(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' })
    expect(looksBinary(encode(text, 'utf-8'))).toBe(false)
  })

  it('an empty file is empty text', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({
      text: '',
      encoding: 'utf-8',
      bom: false,
      guessed: false,
      alternatives: [],
      replaced: 0,
    })
    expect(looksBinary(new Uint8Array())).toBe(false)
  })

  it('never throws, and keeps every byte of a Western file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeBytes(bytes)
        expect(ENCODINGS).toContain(decoded.encoding)
        expect(decoded.text.isWellFormed()).toBe(true)
        expect(looksBinary(bytes)).toBe(looksBinary(bytes.slice()))
      }),
    )
    const western = Uint8Array.from({ length: 256 }, (_none, at) => at)
    expect(decodeBytes(western, 'windows-1252').text).toHaveLength(256)
  })
})

describe('what is no text', () => {
  it.each([
    ['PNG', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['DOCX', bytesOf(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ['DOC', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['PDF', encode('%PDF-1.7\n', 'utf-8')],
    ['JPEG', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['UTF-32', bytesOf(0xff, 0xfe, 0x00, 0x00, 0x2a, 0x67, 0x00, 0x00)],
    ['NULs', new Uint8Array(4096)],
    ['noise', Uint8Array.from({ length: 4096 }, (_none, at) => (at * 2_654_435_761) >>> 13)],
  ])('%s', (_name, bytes) => {
    expect(looksBinary(bytes)).toBe(true)
  })

  it.each(ENCODINGS)('text in %s is text', (encoding) => {
    expect(looksBinary(encode(`${ENGLISH}${ENGLISH}`, encoding))).toBe(false)
  })
})
