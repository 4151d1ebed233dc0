// Labels that stay: which are named, which are part of the headline.
import { expect, test } from 'vitest'
import { labelsOf } from './labels'

test.each([
  ['全球连线｜一列班列的八千公里', 'column', '全球连线｜'],
  ['新闻1+1丨三问菜价', 'column', '新闻1+1丨'],
  ['中国－中亚峰会|五国记者看西安', 'column', '中国－中亚峰会|'],
  ['和讯个股快报:某股换手率大于8%', 'source-label', '和讯个股快报:'],
  ['快讯：沪指高开', 'source-label', '快讯：'],
  ['雪景惹人醉(组图)', 'column-suffix', '(组图)'],
  ['秋染层林美如画[图文]', 'column-suffix', '[图文]'],
  ['凌晨四点的批发市场【视频】', 'column-suffix', '【视频】'],
  ['用高科技润泽家园（政策解读）', 'column-suffix', '（政策解读）'],
])('%j has a %s %j', (headline, role, text) => {
  const [label] = labelsOf(headline)
  expect(label).toMatchObject({ role, text })
  expect(headline.slice(label?.start, label?.end)).toBe(text)
})

test.each([
  '北方华创：子公司被列入清单',
  '包头市九原区:书记项目',
  'spur是什么意思(spurs)',
  '长盈通(688143)',
  '一行普通的标题',
])('%j has none', (headline) => {
  expect(labelsOf(headline)).toEqual([])
})
