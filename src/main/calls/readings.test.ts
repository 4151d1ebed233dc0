// How bytes read in each encoding: the present one first, then the likeliest; those that read alike once.
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { readingsOf } from './readings'

const bytesOf = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding))
const TEXT = '国家智慧教育读书平台上线，鼓励学校开设阅读课。'

it('shows the likeliest right behind the present one', () => {
  const readings = readingsOf(bytesOf(TEXT, 'gb18030'), 'windows-1252')
  expect(readings[0]).toMatchObject({ encoding: 'windows-1252', isPresent: true })
  expect(readings[1]).toMatchObject({ encoding: 'gb18030', sample: TEXT, replaced: 0, isPresent: false })
  expect(readings.map(({ encoding }) => encoding)).toContain('windows-1251')
})

it('shows what reads alike once, and the present one always', () => {
  const readings = readingsOf(bytesOf('plain words', 'ascii'), 'koi8-r')
  expect(readings.map(({ sample }) => sample)).toHaveLength(
    new Set(readings.map(({ sample }) => sample)).size,
  )
  expect(readings[0]).toMatchObject({ encoding: 'koi8-r', sample: 'plain words', isPresent: true })
})
