// The headline against the body: what is borne out in another form, what is not, and where the body says so.
import { describe, expect, it } from 'vitest'
import type { CheckId } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import { checkHeadline } from './check'
import { ARTICLE, input, matched } from './fixtures/input'

type Case = readonly [headline: string, spans: readonly string[] | null, rest?: Partial<CheckInput>]

const english: Partial<CheckInput> = {
  blocks: [
    'The city water works said on Monday that three people were hurt and 1,200 homes lost water after a main broke on Elm Street.',
    'Repairs will cost $2.1 billion over ten years, Mayor Ruth Okafor said. “We should have replaced this pipe decades ago,” she told reporters. The FEMA-funded work starts in May.',
  ],
}

const hedged: Partial<CheckInput> = {
  blocks: [
    'The council may raise the water tax, officials said, and is considering raising it twice.',
    'Acme plans to sell its plant. The mayor did not resign. Police arrested two; the board approved the plan, though it would not approve another.',
  ],
}

const TABLE: Partial<Record<CheckId, readonly Case[]>> = {
  number: [
    ['水厂总投资2.4亿元', null],
    ['水厂总投资24000万元', null],
    ['水厂总投资3.4亿元', ['3.4亿元']],
    ['日供水12万吨', null],
    ['日供水120000吨', null],
    ['涉及居民3200户', null],
    ['涉及居民近3300户', null],
    ['涉及居民5200户', ['5200户']],
    ['35名工程师参与', null],
    ['45名工程师参与', ['45名']],
    ['20%工程师来自外省', null],
    ['三成工程师来自外省', ['三成']],
    ['用水量1亿吨', null],
    ['用水量约1亿吨', null],
    ['93岁老人等放心水', null],
    ['83岁老人等放心水', ['83岁']],
    ['水厂观察(9)', null],
    ['10大工程开工', null],
    ['7座桥同日开工', ['7座']],
    ['三人行 必有我师', null],
    ['Water main breaks, 3 hurt', null, english],
    ['Water main breaks, 5 hurt', ['5'], english],
    ['1200 homes lose water', null, english],
    ['$2.1 billion for repairs', null, english],
    ['5 Things to Know About Pipes', null, english],
  ],
  unit: [
    ['漏损率下降5%', ['5%']],
    ['漏损率下降5个百分点', null],
    ['水厂投资2.4万元', ['2.4万元']],
    ['水厂投资2.4亿美元', ['2.4亿美元']],
    ['水厂投资2.4亿元', null],
    ['居民3200家', null],
  ],
  date: [
    ['3月26日水厂开工', null],
    ['26日水厂开工', null],
    ['昨日水厂开工', null],
    ['3月21日水厂开工', ['3月21日']],
    ['4月26日水厂开工', ['4月26日']],
    ['2023年水厂开工', null],
    ['2019年水厂开工', ['2019年']],
    ['3月水厂开工', null],
    ['9月水厂开工', ['9月']],
    ['今日水厂开工', ['今日']],
    ['本周水厂开工', null],
    ['近3个月用水增加', null],
  ],
  name: [
    ['青河市城东水厂开工', null],
    ['柳湾镇调整公交', null],
    ['柳湾调整公交', null],
    ['石桥镇调整公交', ['石桥镇']],
    ['北京来的工程师', ['北京']],
    ['周建平：水厂年底通水', null],
    ['周建军：水厂年底通水', ['周建军']],
    ['iWater上线', null],
    ['iWATER上线', null],
    ['eWater上线', ['eWater']],
    ['B52路或取消', null],
    ['水厂VS水站', null],
    ['超市与社区同步供水', null],
    ['大河集团参建水厂', ['大河集团']],
    ['上市公司参建水厂', null],
    ['FEMA funds repairs', null, english],
    ['NATO funds repairs', ['NATO'], english],
    ['Water main breaks on Elm Street', null, english],
    ['Water main breaks near Oakland as workers watch', ['Oakland'], english],
  ],
  quotation: [
    ['周建平表示：“年底之前一定让老城区的居民喝上放心水。”', null],
    ['周建平：“老城区年底之前全部通水”', ['“老城区年底之前全部通水”']],
    ['局长称“喝上放心水”', null],
    ['“领头雁”水厂开工', null],
    ['读《老城区的居民喝水史》', null],
    ['Mayor says “we should have replaced this pipe decades ago”', null, english],
    ['Mayor says “we never knew about the pipe”', ['“we never knew about the pipe”'], english],
  ],
  overlap: [
    ['火星探测器传回首批照片', ['火星探测器传回首批照片']],
    ['城东水厂扩建工程开工', null],
    ['火星探测器传回首批照片', null, { blocks: ['短讯一则。'] }],
  ],
  'stronger-claim': [
    ['柳湾镇调整公交线路', ['调整']],
    ['柳湾镇拟调整公交线路', null],
    ['柳湾镇公交线路调整？', null],
    ['B-52路取消', ['取消']],
    ['城东水厂开工', null],
    ['柳湾“调整”公交', null],
    ['法案通过', ['通过'], { blocks: ['该法案未通过。'] }],
    ['法案通过', null, { blocks: ['该法案未通过。次日法案终获通过。'] }],
    ['Council raises water tax', ['raises'], hedged],
    ['Acme sells plant', ['sells'], hedged],
    ['Mayor resigns', ['resigns'], hedged],
    ['Council may raise water tax', null, hedged],
    ['Council to raise water tax', null, hedged],
    ['Police arrest two', null, hedged],
    ['Board approves plan', null, hedged],
    ['Council raises water tax?', null, hedged],
    ['Mayor “resigns”', null, hedged],
    ['大将加盟', null, { blocks: ['名将加盟球队。'] }],
  ],
}

for (const [rule, cases] of Object.entries(TABLE) as [CheckId, readonly Case[]][])
  describe(`${rule}`, () => {
    for (const [headline, spans, rest] of cases)
      it(`${headline}`, () => expect(matched(rule, headline, { ...ARTICLE, ...rest })).toEqual(spans))
  })

describe('what the body says', () => {
  it('is pointed at', () => {
    const blocks = ARTICLE.blocks ?? []
    const { findings } = checkHeadline(input('水厂总投资3.4亿元 漏损率下降5%', ARTICLE))
    const pointed = findings.map(({ rule, args, evidence }) => [
      rule,
      args.other,
      evidence.flatMap((one) => (one.kind === 'body' ? [blocks[one.block]?.slice(one.start, one.end)] : [])),
    ])
    expect(pointed).toContainEqual(['number', '2.4亿元', ['2.4亿元']])
    expect(pointed).toContainEqual(['unit', '5个百分点', ['5']])
  })

  it('is only in the credit line', () => {
    const [finding] = checkHeadline(
      input('青河日报记者走进水厂', { ...ARTICLE, blocks: ['水厂开放日。'] }),
    ).findings
    expect(finding).toBeUndefined()
    const { findings } = checkHeadline(
      input('赵明远：水厂年底通水', { ...ARTICLE, blocks: ['水厂年底通水。'] }),
    )
    expect(findings).toMatchObject([
      { rule: 'name', message: 'name-in-credit', args: { list: 'author' }, evidence: [{ field: 'author' }] },
    ])
  })

  it('is not asked without a body', () => {
    const { notChecked } = checkHeadline(input('水厂总投资3.4亿元'))
    expect(notChecked).toContainEqual({ rule: 'number', because: 'no-body' })
  })
})
