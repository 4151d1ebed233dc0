// The credit line of a channel: fields filled in, groups without a word gone.
import { expect, it } from 'vitest'
import { printCreditLine } from './credit-line'
import { ARTICLE } from './fixtures/articles'

const LINE = '[作者：{作者}（{单位}）　][来源：{来源}　][责编：{责编}]'

it.each([
  [LINE, ARTICLE, '作者：闫方舟（包头市九原区委组织部）　来源：包头日报　责编：宋璟'],
  [LINE, { ...ARTICLE, source: ' ' }, '作者：闫方舟（包头市九原区委组织部）　责编：宋璟'],
  [LINE, { ...ARTICLE, author: '', organisation: '', source: '', editor: '' }, ''],
  ['[By {author}, ][{source}]', { ...ARTICLE, editor: '' }, 'By 闫方舟, 包头日报'],
  ['本报讯', ARTICLE, '本报讯'],
  ['{unknown}[{作者}', ARTICLE, '{unknown}[闫方舟'],
  ['[{作者}]', { ...ARTICLE, author: '$& {来源} [x]' }, '$& {来源} [x]'],
  ['{toString}{constructor}', ARTICLE, '{toString}{constructor}'],
])('%s', (template, article, line) => {
  expect(printCreditLine(template, article)).toBe(line)
})
