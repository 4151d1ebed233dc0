// Flags: what is said about a raw headline, and about which not.
import { expect, test } from 'vitest'
import { splitHeadline } from './split'

test.each([
  ['广香', 'too-short'],
  ['News', 'too-short'],
  ['世界上最深的海沟位于', 'incomplete-tail'],
  ['本次大会的主要议题包括', 'incomplete-tail'],
  ['三部门联合发布的', 'incomplete-tail'],
  ['The minister spoke of the', 'incomplete-tail'],
  ['梅花香自苦寒来什么意思', 'seo-question-form'],
  ['红烧肉的家常做法', 'seo-question-form'],
  ['胡萝卜的功效与作用', 'seo-question-form'],
  ['会员如何登录？', 'seo-question-form'],
  ['无证驾驶撞人要拘留吗', 'question-without-mark'],
  ['民办二本相当于三本吗 哪类人适合报', 'question-without-mark'],
  ['昌平雍\ufffd台楼盘开盘', 'replacement-character'],
  ['你好\u200b世界今天', 'invisible-characters'],
  ['\ufeff地铁新线今天开通', 'invisible-characters'],
  ['地铁\u200d新线今天开通', 'invisible-characters'],
  ['教育部:严禁违规补课', 'half-width-marks'],
] as const)('%j has the flag %s', (raw, flag) => {
  expect(splitHeadline(raw).flags).toContain(flag)
})

test.each([
  ['一家👨‍👩‍👧三口回乡过年', 'invisible-characters'],
  ['他终于说了一句你好的', 'incomplete-tail'],
  ['这座桥是怎么建成的', 'incomplete-tail'],
  ['你吃饭了吗？', 'question-without-mark'],
  ['如何做好防寒保暖', 'question-without-mark'],
  ['北京2023年普通高中招生规模8万人左右', 'question-without-mark'],
  ['比分3:0结束', 'half-width-marks'],
  ['Read this: an English line', 'half-width-marks'],
  ['Prices rise again', 'too-short'],
] as const)('%j has not the flag %s', (raw, flag) => {
  expect(splitHeadline(raw).flags).not.toContain(flag)
})
