// What people said of findings stays with them through edits, and goes when the matter itself changes.
import { describe, expect, it } from 'vitest'
import type { CheckFinding, Disposition, DispositionKind } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import { checkHeadline } from './check'
import { carryOver } from './dispositions'
import { ARTICLE, input } from './fixtures/input'

const findingsOf = (headline: string, rest: Partial<CheckInput> = ARTICLE): readonly CheckFinding[] =>
  checkHeadline(input(headline, rest)).findings

const said = ({ fingerprint, rule }: CheckFinding, kind: DispositionKind, at = 1): Disposition => ({
  fingerprint,
  rule,
  kind,
  note: '',
  by: '编辑',
  at,
})

function only(findings: readonly CheckFinding[], rule: string): CheckFinding {
  const [finding, ...more] = findings.filter((one) => one.rule === rule)
  if (finding === undefined || more.length > 0) throw new Error(`${rule}: ${1 + more.length}`)
  return finding
}

/** Whether an answer to the rule's one finding of a headline still answers it after the edit. */
function stays(rule: string, before: string, after: string, rest?: Partial<CheckInput>): boolean {
  const answer = said(only(findingsOf(before), rule), 'verified')
  return carryOver([answer], findingsOf(after, rest)).answered.some(({ finding }) => finding.rule === rule)
}

describe('an answer stays', () => {
  for (const [what, rule, before, after] of [
    ['an edit far before', 'number', '昨天上午城东水厂开工 总投资3.4亿元', '城东水厂开工 总投资3.4亿元'],
    ['an edit far behind', 'number', '总投资3.4亿元 城东水厂开工', '总投资3.4亿元 城东水厂扩建工程开工'],
    ['an edit just before', 'number', '城东水厂投资3.4亿元', '城东水厂总投入3.4亿元'],
    ['an edit just behind', 'number', '水厂投资3.4亿元动工', '水厂投资3.4亿元建设'],
    ['a blank more', 'name', '石桥镇调整公交', ' 石桥镇 调整公交'],
    ['the width of marks', 'name', '喜讯,石桥镇调整公交', '喜讯，石桥镇调整公交'],
    ['words put before it', 'name', '石桥镇调整公交', '公交线路调整，石桥镇先行'],
  ] as const)
    it(`${what}`, () => {
      expect(stays(rule, before, after)).toBe(true)
    })
})

describe('an answer does not stay', () => {
  it('when the number is another', () => {
    expect(stays('number', '总投资3.4亿元', '总投资3.5亿元')).toBe(false)
  })
  it('when the body says something else', () => {
    const blocks = (ARTICLE.blocks ?? []).map((text) => text.replace('2.4亿元', '2.6亿元'))
    expect(stays('number', '总投资3.4亿元', '总投资3.4亿元', { ...ARTICLE, blocks })).toBe(false)
  })
  it('for another finding of the same rule', () => {
    const [one] = findingsOf('石桥镇调整公交')
    const findings = findingsOf('石桥镇、白杨镇调整公交').filter(({ rule }) => rule === 'name')
    const { open } = carryOver(one === undefined ? [] : [said(one, 'ignored')], findings)
    expect(open.map(({ args }) => args.word)).toEqual(['白杨镇'])
  })
})

describe('carryOver', () => {
  const headline = '石桥镇调整公交'
  const [finding] = findingsOf(headline)
  if (finding === undefined) throw new Error('no finding')

  it('lets the later answer outweigh the earlier', () => {
    const { answered } = carryOver([said(finding, 'ignored'), said(finding, 'verified', 2)], [finding])
    expect(answered.map(({ disposition }) => disposition.kind)).toEqual(['verified'])
  })
  it('opens again what was said to be fixed and is there again', () => {
    const { open, answered } = carryOver([said(finding, 'fixed')], [finding])
    expect([open.length, answered.length]).toEqual([1, 0])
  })
  it('keeps the answers whose finding is gone', () => {
    const { dormant, open } = carryOver([said(finding, 'ignored')], findingsOf('柳湾镇拟调整公交'))
    expect(dormant.map(({ kind }) => kind)).toEqual(['ignored'])
    expect(open).toEqual([])
  })
  it('does not guess between two', () => {
    const two = findingsOf('石桥镇东线，石桥镇西线').filter(({ rule }) => rule === 'name')
    expect(two.length).toBe(2)
    expect(new Set(two.map(({ fingerprint }) => fingerprint)).size).toBe(2)
    expect(carryOver([said(finding, 'ignored')], two).open.length).toBe(2)
  })
  it('is not touched by the version of a rule', () => {
    const { answered } = carryOver([said(finding, 'ignored')], [{ ...finding, version: 99 }])
    expect(answered.length).toBe(1)
  })
})
