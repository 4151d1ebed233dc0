// Claims that only one of two headlines makes.
import { describe, expect, it } from 'vitest'
import { evidenceApart } from './evidence-apart'
import { evidenceOf } from './evidence'

const copy = {
  blocks: ['水库9时开闸，下游三镇1.2万人已转移。“坝体安全。”站长说。'],
  credits: { author: '李青', organisation: '', editor: '', source: '' },
}
const apart = (first: string, second: string) => {
  const { onlyFirst, onlySecond, shared } = evidenceApart(evidenceOf(first, copy), evidenceOf(second, copy))
  const told = (claims: typeof onlyFirst) => claims.map(({ text, found }) => `${text} ${found}`)
  return { first: told(onlyFirst), second: told(onlySecond), shared }
}

describe('evidenceApart', () => {
  it('keeps apart what only one claims, with what was found', () => {
    const found = apart('水库开闸 1.2万人转移', '水库开闸 3万人转移')
    expect(found.first).toEqual(['1.2万人 body'])
    expect(found.second).toHaveLength(1)
    expect(found.second[0]).toMatch(/^3万人 (?:differs|nowhere)$/)
    expect(found.shared).toBeGreaterThan(0)
  })

  it('takes quotation marks and case for no difference', () => {
    expect(apart('站长“坝体安全”', '站长坝体安全').first).toEqual([])
    expect(apart('YouTube 停更', 'youtube 停更').second).toEqual([])
  })

  it('of one and the same is nothing', () => {
    expect(apart('水库开闸', '水库开闸')).toMatchObject({ first: [], second: [] })
    expect(evidenceApart([], [])).toEqual({ onlyFirst: [], onlySecond: [], shared: 0 })
  })
})
