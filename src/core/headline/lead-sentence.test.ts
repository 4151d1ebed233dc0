// First sentences of bodies: datelines taken off, quotations and numbers whole, Chinese and English.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadSentence } from './lead-sentence'

const TABLE: readonly (readonly [name: string, blocks: readonly string[], lead: string | null])[] = [
  ['a dateline with a reporter', ['本报讯（记者 闫方舟）水库今日开闸。下游三镇已转移。'], '水库今日开闸'],
  ['a place and a day', ['本报包头11月22日电（记者 李青 通讯员 王磊）水库今日开闸。'], '水库今日开闸'],
  ['an agency', ['某某社青山11月22日电 水库今日开闸！众人鼓掌。'], '水库今日开闸！'],
  ['a reporter alone', ['（记者 闫方舟）水库为何开闸？记者走访。'], '水库为何开闸？'],
  ['a bracketed label', ['【本报讯】水库开闸。'], '水库开闸'],
  ['hearsay', ['据某某网消息，水库开闸。'], '水库开闸'],
  ['no dateline', ['水库今日开闸，下游三镇1.2万人已转移。'], '水库今日开闸，下游三镇1.2万人已转移'],
  [
    'a sentence in a sentence',
    ['“坝体安全。”站长说，闸门9时开启。其他。'],
    '“坝体安全。”站长说，闸门9时开启',
  ],
  ['a quotation that ends it', ['站长说：“坝体安全。”闸门9时开启。'], '站长说：“坝体安全。”'],
  ['brackets', ['水库（建于1958年。后改建）今日开闸。'], '水库（建于1958年。后改建）今日开闸'],
  ['book marks', ['《谁在守坝？》昨日首映。'], '《谁在守坝？》昨日首映'],
  ['a credit before the text', ['作者：闫方舟', '【资料图】', '水库开闸。'], '水库开闸'],
  ['a subhead before the text', ['开闸之前', '水库开闸。'], '水库开闸'],
  [
    'a paper that is part of the sentence',
    ['本报记者在闸口看到，水位已降两米。'],
    '本报记者在闸口看到，水位已降两米',
  ],
  [
    'an agency in English',
    ['BEIJING, Nov. 22 (Example) -- The dam opened at 9 a.m. Six left.'],
    'The dam opened at 9 a.m.',
  ],
  [
    'a place in English',
    ['LONDON (Example) - Dr. Li said the U.S. dam rose 2.5 metres. It fell.'],
    'Dr. Li said the U.S. dam rose 2.5 metres',
  ],
  ['a byline in English', ['By Li Na', 'The dam opened. It rained.'], 'The dam opened'],
  ['a question in English', ['Who opened the dam? Nobody knows.'], 'Who opened the dam?'],
  ['no sentence', ['开闸之前', ''], null],
  ['no body', [], null],
  ['too long', [`${'水'.repeat(400)}。`], null],
]

describe('leadSentence', () => {
  it.each(TABLE)('%s', (_name, blocks, lead) => {
    expect(leadSentence(blocks)).toBe(lead)
  })

  it('is a run of the body, one line, and its own lead', () => {
    const piece = fc.constantFrom(
      '水库',
      '开闸',
      '“',
      '”',
      '。',
      '！',
      '（',
      '）',
      '本报讯',
      ' ',
      '2.5',
      'Mr. Li',
      '. ',
      '\n',
      '《',
      '》',
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
          { maxLength: 4 },
        ),
        (blocks) => {
          const lead = leadSentence(blocks)
          if (lead === null) return
          expect(blocks.some((block) => block.includes(lead))).toBe(true)
          expect(lead).toBe(lead.trim())
          expect(lead).not.toMatch(/[\n。]$/)
        },
      ),
    )
  })

  it('takes no time over what is made to be slow', { timeout: 1000 }, () => {
    const lead = leadSentence([
      `本报${'电 '.repeat(5000)}`,
      `（记者${'（'.repeat(5000)}`,
      `A${'. A'.repeat(5000)}`,
      'A '.repeat(5000),
    ])
    expect(lead).toBeNull()
  })
})
