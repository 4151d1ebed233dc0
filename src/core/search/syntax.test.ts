// What a query says, written the short way: blank and, | or, ! not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, type Expression } from './syntax'

function short(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return `(${expression.of.map(short).join(' ')})`
    case 'any':
      return `(${expression.of.map(short).join('|')})`
    case 'not':
      return `!${short(expression.of)}`
    case 'text':
      return `${expression.field === 'any' ? '' : `${expression.field}=`}${expression.quoted ? `«${expression.text}»` : expression.text}`
    case 'sound':
      return `~${expression.sound.letters}`
    case 'filter':
      return `${expression.filter}=${expression.value}`
  }
}

test.each([
  ['', '()'],
  ['  \u3000 ', '()'],
  ['党建', '党建'],
  ['党建　引领', '(党建 引领)'],
  ['党建 OR 乡村 振兴', '((党建|乡村) 振兴)'],
  ['a OR b OR c d', '((a|b|c) d)'],
  ['OR', 'OR'],
  ['a or b', '(a or b)'],
  ['a OR', 'a'],
  ['ORDER ORa', '(ORDER ORa)'],
  ['党 -建', '(党 !建)'],
  ['-"a b" －c', '(!«a b» !c)'],
  ['- a --b A-0042', '(- a !!b A-0042)'],
  ['(a b) OR (c -d)', '((a b)|(c !d))'],
  ['（甲 OR 乙）丙', '((甲|乙) 丙)'],
  ['-(a OR b)', '!(a|b)'],
  ['比亚迪(002594) f(x)y', '(比亚迪(002594) f(x)y)'],
  ['(比亚迪(002594) 涨)', '(比亚迪(002594) 涨)'],
  ['((a', 'a'],
  ['pinyin:JYQ', '~jyq'],
  ['拼音："jiu yuan" 党', '(~jiuyuan 党)'],
  ["-pinyin:xi'an", '!~xian'],
  ['pinyin:九原', 'pinyin:九原'],
  ['pinyin: a', 'a'],
  ['name:jyq', '(headline=«jyq»|~jyq)'],
  ['题名:"九 原"', 'headline=«九 原»'],
  ['a) b', '(a) b)'],
  ['“乡村 振兴” "x y', '(«乡村 振兴» «x y»)'],
  ['习近平“讲话”全文', '(习近平 «讲话» 全文)'],
  ['tag:党建 标签：“乡村 振兴”', '(tag=党建 tag=乡村 振兴)'],
  [
    '作者:闫方舟 责编：宋璟 来源:日报 单位:组织部 标题:“a b”',
    '(author=闫方舟 editor=宋璟 source=日报 organisation=组织部 headline=«a b»)',
  ],
  ['Title:x Organization:y', '(headline=x organisation=y)'],
  ['阶段：审核 stage:Ready stage:x', '(stage=review stage=ready stage:x)'],
  [
    'after:2023 之后:2023年3月 晚于：2023/3/27 before:20230327',
    '(after=2023 after=2023-03 after=2023-03-27 before=2023-03-27)',
  ],
  ['after:2023-13 before:soon', '(after:2023-13 before:soon)'],
  ['有：标签 has:deck 是:待定 is:nothing', '(has=tag has=deck is=proposed is:nothing)'],
  ['lang:en 语言:中文 lang:zh-CN lang:%', '(lang=en lang=zh lang=zh-cn lang:%)'],
  ['tag: 党 tag:"" author:', '党'],
  ['http://a.b 12:30 比分3:0 constructor:x', '(http://a.b 12:30 比分3:0 constructor:x)'],
])('%s → %s', (query, meaning) => {
  expect(short(parse(query))).toBe(meaning)
})

const size = (expression: Expression): number =>
  expression.kind === 'all' || expression.kind === 'any'
    ? expression.of.reduce((sum, one) => sum + size(one), 0)
    : expression.kind === 'not'
      ? size(expression.of)
      : 1

test('any text is a query of at most 32 terms of at most 200 characters', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '"',
    '“',
    '-',
    ' ',
    'OR',
    'tag:',
    '标题：',
    'a',
    '党',
    '\u0000',
    '\ud800',
    '（',
    ':',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 200 }).map((all) => all.join('')),
      ),
      (query) => {
        const parsed = parse(query)
        expect(size(parsed)).toBeLessThanOrEqual(32)
        expect(short(parsed).isWellFormed()).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
  expect(short(parse('党'.repeat(5000)))).toHaveLength(200)
})
