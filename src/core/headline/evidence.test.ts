// Evidence: what of a headline stands in the body, what only in the credit line, what nowhere.
import { describe, expect, it } from 'vitest'
import type { Copy } from './claims'
import { evidenceOf } from './evidence'

const copy: Copy = {
  blocks: [
    '“自从这个路修起来以后,我们这儿的蔬菜运输量提升了30%—40%左右。”走进九原区哈林格尔镇打圪坝村。',
    '九原区2022年共实施党建“书记项目”43项,走出了一条党建引领高质量发展的九原道路。',
    '把“关键小事”作为“民生大事”来抓,扎根YouTube与IPO。',
  ],
  credits: { author: '闫方舟', organisation: '包头市九原区委组织部', editor: '宋璟', source: '' },
}

const told = (headline: string): string[] =>
  evidenceOf(headline, copy).map(
    (claim) => `${claim.text} ${claim.found === 'credit' ? claim.field : claim.found}`,
  )

describe('evidenceOf', () => {
  it('finds the longest runs of words that the body has', () => {
    expect(told('包头市九原区：抓好党建“书记项目” 打造党建引领高质量发展新高地')).toEqual([
      '包头市 organisation',
      '九原区 body',
      '抓好 nowhere',
      '党建 body',
      '“书记项目” body',
      '打造 nowhere',
      '党建引领高质量发展 body',
      '新高地 nowhere',
    ])
  })

  it('takes a number only as a whole', () => {
    expect(told('九原区43项')).toEqual(['九原区 body', '43项 body'])
    expect(told('九原区3项')).toEqual(['九原区 body', '3项 nowhere'])
    expect(told('增长0%')).toEqual(['增长 nowhere', '0% nowhere'])
  })

  it('says when only the digits agree', () => {
    const [claim] = evidenceOf('43家', copy)
    expect(claim).toMatchObject({ text: '43家', found: 'body', how: 'number-only' })
    expect(evidenceOf('43项', copy)[0]).toMatchObject({ how: 'exact' })
  })

  it('tells a quotation from the same words without quotation marks', () => {
    expect(evidenceOf('「关键小事」', copy)[0]).toMatchObject({
      how: 'exact',
      places: [{ block: 2, start: 1, end: 7 }],
    })
    expect(evidenceOf('“九原道路”', copy)[0]).toMatchObject({ how: 'unquoted' })
    expect(evidenceOf('“九原速度”', copy)[0]).toMatchObject({ found: 'nowhere' })
  })

  it('keeps an apostrophe inside a quotation, and takes a part of a longer quotation for said', () => {
    const english = { ...copy, blocks: ['“We’re on it, and we’ll stay on it,” she said.'] }
    expect(evidenceOf('‘We’re on it’: mayor', english)[0]).toMatchObject({
      text: '‘We’re on it’',
      found: 'body',
      how: 'exact',
    })
  })

  it('finds Latin by whole words in any case, and passes over empty ones', () => {
    expect(told('The youtube of PO')).toEqual(['youtube body', 'PO nowhere'])
  })

  it('points into the headline and into the body', () => {
    const headline = '喜讯 九原区的Ｉpo，书记把小事办成民生大事'
    const claims = evidenceOf(headline, copy)
    expect(claims.map((claim) => headline.slice(claim.start, claim.end))).toEqual(
      claims.map((claim) => claim.text),
    )
    const pointed = claims.flatMap((claim) =>
      claim.found === 'body' ? claim.places.map((at) => copy.blocks[at.block]?.slice(at.start, at.end)) : [],
    )
    expect(pointed).toEqual(['九原区', '九原区', 'IPO', '书记', '小事', '民生大事'])
  })

  it('answers nothing for an empty headline and nowhere for an empty body', () => {
    expect(evidenceOf('', copy)).toEqual([])
    const bare = { blocks: [], credits: { author: '', organisation: '', editor: '', source: '' } }
    expect(evidenceOf('广香', bare)).toMatchObject([{ text: '广香', found: 'nowhere' }])
  })
})
