// RTF files that nobody means well with: refused with a word for it, or read with nothing done that they ask for.
import { describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { body, latin, read, readBytes, rtf, TEXT } from './fixtures/rtf-read'

function refusal(bytes: Uint8Array): string {
  try {
    readBytes(bytes)
  } catch (error) {
    if (error instanceof GalleyError) return error.code
    throw error
  }
  return 'read'
}

describe('a hostile RTF file', () => {
  it('of a hundred thousand groups in one another is refused', () => {
    expect(refusal(rtf('{'.repeat(100_000) + 'a' + '}'.repeat(100_000)))).toBe('markup-refused')
    expect(refusal(rtf(`{\\*\\unknown ${'{'.repeat(100_000)}`))).toBe('markup-refused')
    expect(refusal(rtf(`${'{\\footnote '.repeat(5000)}a`))).toBe('markup-refused')
  })

  it('of a hundred thousand groups beside one another is read', () => {
    const found = body(`${TEXT}\\pard ${'{a}'.repeat(100_000)}\\par`)
    expect(found[1]).toHaveLength(100_002)
  })

  it.each([
    ['more bytes than there are', '\\bin999999999 abc'],
    ['fewer than none', '\\bin-5 abc'],
    ['a number beyond all', `\\bin${'9'.repeat(400)} abc`],
    ['no number', '\\bin abc'],
  ])('with \\bin of %s ends', (_name, words) => {
    expect(refusal(rtf(`${TEXT}{\\pict\\pngblip${words}}`))).toBe('read')
  })

  it('whose \\bin holds braces opens none', () => {
    expect(body(`${TEXT}{\\pict\\bin4 {{{{}\\pard 后文\\par`)).toHaveLength(3)
  })

  it('cut off anywhere is read so far, and that is told', () => {
    const whole = rtf(
      `${TEXT}\\pard {\\b 粗}{\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt 文}}\\par`,
    )
    for (let at = 10; at < whole.length; at += 7) {
      const { notices } = readBytes(whole.subarray(0, at))
      expect(notices).toContain('parts-left-out')
    }
  })

  it.each([
    ['closed too often', '{\\rtf1 a}}}}}}'],
    ['only begun', '{\\rtf1'],
    ['with a backslash at its end', '{\\rtf1 a\\'],
    ['with half a byte at its end', "{\\rtf1 a\\'d"],
    ['with bytes that are none', "{\\rtf1 a\\'zz b}"],
    [
      'with numbers beyond all',
      `{\\rtf1\\uc${'9'.repeat(50)}\\u${'9'.repeat(50)} a\\fs-99999999999 b\\ilvl99999\\itap99999\\par}`,
    ],
    [
      'with styles in a circle',
      '{\\rtf1{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}\\pard\\s1 a\\par}',
    ],
    [
      'with cells and rows out of order',
      '{\\rtf1\\row\\cell\\nestrow\\nestcell\\trowd\\cellx-5\\cellx-9\\cell\\row}',
    ],
    ['with names of Object', '{\\rtf1\\constructor1\\hasOwnProperty{\\*\\toString a}{\\__proto__ b} c}'],
    [
      'with groups where none belong',
      '{\\rtf1{\\fonttbl{\\pict 00}{\\footnote a}}{\\info{\\title{\\annotation b}}}{\\field{\\fldrslt}}{\\fldinst}{\\fldrslt}{\\sv}{\\sn}{\\ud a}}',
    ],
    [
      'with lists of nobody',
      '{\\rtf1{\\*\\listtable{\\listlevel}{\\leveltext}}{\\*\\listoverridetable{\\lfolevel}{\\listoverride\\ls1}}\\pard\\ls1 a\\par}',
    ],
  ])('%s is read', (_name, text) => {
    expect(refusal(latin(text))).toBe('read')
  })

  it('of more cells than anybody draws is read', () => {
    const row = `\\trowd${Array.from({ length: 3000 }, (_, n) => `\\cellx${n * 50}`).join('')}${'\\intbl a\\cell'.repeat(3000)}\\row`
    expect(refusal(rtf(TEXT + row.repeat(5)))).toBe('read')
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `\\trowd\\cellx${1000 + n * 30}\\intbl a\\cell\\row`,
    ).join('')
    expect(refusal(rtf(TEXT + rows))).toBe('read')
  })

  it('of more words or text than any program writes is refused', () => {
    expect(refusal(latin(`{\\rtf1 ${'\\b'.repeat(4_000_001)}}`))).toBe('markup-refused')
    expect(refusal(latin(`{\\rtf1 ${'a'.repeat(5_000_001)}}`))).toBe('file-too-large')
  })

  it('asks nobody for anything: what it names elsewhere is nowhere in what was read', () => {
    const incoming = read(
      `{\\*\\template \\\\\\\\evil\\\\a.dot}${TEXT}\\pard{\\field{\\*\\fldinst INCLUDETEXT "file:///evil"}{\\fldrslt 文}}` +
        '{\\field{\\*\\fldinst LINK Excel.Sheet "\\\\\\\\evil\\\\a.xls"}{\\fldrslt 表}}{\\object\\objlink\\objupdate{\\*\\objclass evil}{\\*\\objdata 6576696c}{\\result 图}}' +
        '{\\shp{\\*\\shpinst{\\sp{\\sn pibName}{\\sv \\\\\\\\evil\\\\a.png}}{\\sp{\\sn pihlShape}{\\sv evil}}}}\\par',
    )
    expect(JSON.stringify(incoming)).not.toContain('evil')
    expect(incoming.pictures).toEqual([])
  })

  it('that is none is none', () => {
    expect(refusal(latin('hello'))).toBe('file-not-text')
    expect(refusal(latin(''))).toBe('file-not-text')
  })
})
