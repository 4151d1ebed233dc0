// Characters of RTF files: code pages, fonts' character sets, Unicode with what older readers are shown, signs.
import { describe, expect, it } from 'vitest'
import { body, hex, latin, readBytes, rtf, TEXT } from './fixtures/rtf-read'

/** The paragraph after the first. */
const line = (content: string): string | undefined => body(`${TEXT}\\pard ${content}\\par`)[1]

describe('characters', () => {
  it.each([
    ['the file’s own code page', hex('d6d0b9fa'), '中国'],
    ['936 by the font', `\\f1 ${hex('d6d0b9fa')}`, '中国'],
    ['950 by the font', `\\f2 ${hex('a4a4b0ea')}`, '中國'],
    ['932 by the font', `\\f3 ${hex('93fa967b')}`, '日本'],
    ['half-width katakana', `\\f3 ${hex('b6c5')}`, 'ｶﾅ'],
    ['949 by the font', `\\f4 ${hex('c7d1b1db')}`, '한글'],
    ['1251 by the font', `\\f5 ${hex('cceef1eae2e0')}`, 'Москва'],
    ['1250 by the font', `\\f6 ${hex('a3f3')}d${hex('9f')}`, 'Łódź'],
    ['1253 by the font', `\\f11 ${hex('c1e8deede1')}`, 'Αθήνα'],
    ['874 by the font', `\\f12 ${hex('e4b7c2')}`, 'ไทย'],
    ['Macintosh', `\\f9 caf${hex('8e')}`, 'café'],
    ['DOS', `\\f10 na${hex('8b')}ve`, 'naïve'],
    ['four bytes of GB18030', `\\f1 ${hex('8139ee39')}`, '㐀'],
  ])('%s', (_name, content, want) => {
    expect(line(content)).toBe(`p ${want}`)
  })

  it.each([
    ['a pair over two groups', `\\f1 {${hex('d6')}}{${hex('d0')}}`, '中'],
    ['a pair over a line end', "\\f1 \\'d6\r\n\\'d0", '中'],
    ['a pair with a word between', `\\f1 \\'d6\\lang2052 \\'d0`, '中'],
    ['a second half that is an ordinary character', "\\f2 \\'a4@\\'a4A", '一乙'],
    ['a second half that is a backslash', "\\f2 \\'a5\\\\A", '功A'],
    ['a second half that is a brace', "\\f2 \\'b3\\}A", '逛A'],
    ['a font that changes within a pair', "{\\f1 \\'d6}\\f0 \\'d0 A", '中 A'],
  ])('%s', (_name, content, want) => {
    expect(line(content)).toBe(`p ${want}`)
  })

  it('Western fonts over Chinese text, as programs of the East write them', () => {
    expect(line(`\\f0 ${hex('d6d0b9fa')} GDP`)).toBe('p 中国 GDP')
    expect(line(`\\f0 ${hex('d6ece9')}F${hex('bbf9')}`)).toBe('p 朱镕基')
    expect(line(`\\f0 ${hex('e9')}t${hex('e9')} ${hex('e9')}F`)).toBe('p été éF')
    expect(line(`\\f0 caf${hex('e9')} and ${hex('93')}so${hex('94')}`)).toBe('p café and “so”')
  })

  it('raw bytes, and raw bytes in UTF-8', () => {
    const inGbk = latin('{\\rtf1\\ansi\\ansicpg936 \xd6\xd0\xb9\xfa\\par}')
    expect(JSON.stringify(readBytes(inGbk))).toContain('中国')
    const inUtf8 = new Uint8Array([
      ...latin('{\\rtf1\\ansi\\ansicpg1252 '),
      ...latin('\xe4\xb8\xad\xe5\x9b\xbd'),
      ...latin('\\par}'),
    ])
    expect(JSON.stringify(readBytes(inUtf8))).toContain('中国')
  })

  it.each([
    ['one byte for older readers', '\\u20013?\\u22269?', '中国'],
    ['none', '{\\uc0 \\u20013 \\u22269 }', '中国'],
    ['two bytes', `\\uc2 \\u20013${hex('d6d0')}\\u22269${hex('b9fa')}`, '中国'],
    ['three', `\\uc3 \\u20013${hex('e4b8ad')}A`, '中A'],
    ['a group ends what is passed over', '{\\u20013}文', '中文'],
    ['a sign for older readers', '\\u8226\\bullet A', '•A'],
    ['numbers below nought', '\\u-10179?\\u-8704?', '\u{1f600}'],
    ['half a pair', '\\u-10179?A', '\ufffdA'],
    ['a number that is no character', 'A\\u1114112?B', 'AB'],
    ['signs by name', '\\ldblquote A\\rdblquote\\emdash\\~B\\_C\\-D', '“A”—\u00a0B\u2011C\u00adD'],
    ['braces and backslashes', '\\{a\\\\b\\}', '{a\\b}'],
    ['twice, for those who can read it', `{\\upr{\\'3f\\'3f}{\\*\\ud{\\u20013?\\u22269?}}}`, '中国'],
  ])('Unicode: %s', (_name, content, want) => {
    expect(line(content)).toBe(`p ${want}`)
  })

  it('signs of symbol fonts, and what nobody knows', () => {
    expect(line(`{\\f7 ${hex('fe')}} 已核 {\\f8 ab} {\\f8\\u-3913?}`)).toBe('p ☑ 已核 αβ •')
    const { notices } = readBytes(rtf(`${TEXT}{\\f7 ${hex('01')}x}\\par`))
    expect(notices).toContain('characters-replaced')
  })

  it('bytes that are no character are told', () => {
    expect(readBytes(rtf(`${TEXT}\\f1 A${hex('d6')}\\par`)).notices).toContain('characters-replaced')
    expect(readBytes(rtf(TEXT)).notices).not.toContain('characters-replaced')
  })

  it.each([
    ['\\ansi\\ansicpg1251', 'cceef1eae2e0', 'Москва'],
    ['\\ansi\\ansicpg932', '93fa967b', '日本'],
    ['\\ansi\\ansicpg949', 'c7d1b1db', '한글'],
    ['\\ansi\\ansicpg950', 'a4a4b0ea', '中國'],
    ['\\mac', '8e', 'é'],
    ['\\pc', '8b', 'ï'],
    ['\\pca', '9b', 'ø'],
    ['\\ansi', 'e9', 'é'],
    ['\\ansi\\ansicpg65001', 'e4b8ade59bbd', '中国'],
  ])('a file in %s', (words, digits, want) => {
    expect(JSON.stringify(readBytes(latin(`{\\rtf1${words} ${hex(digits)}\\par}`)))).toContain(`"${want}"`)
  })
})
