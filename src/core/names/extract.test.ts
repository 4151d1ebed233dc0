// Names that an office gives away, in made-up sentences: pairs that are there, and words that are no names.
import { describe, expect, it } from 'vitest'
import { saidNames } from './chinese'
import { sightingsIn } from './collect'
import { englishNames } from './english'

const said = (text: string): readonly string[] =>
  [...saidNames(text), ...englishNames(text)].map(
    ({ name, offices }) =>
      `${name}: ${offices.map(({ organisation, title, former }) => `${former ? '原 ' : ''}${organisation}|${title}`).join(', ')}`,
  )

describe('Chinese', () => {
  it.each([
    ['省委书记张三表示', '张三: 省委|书记'],
    ['张三（某公司董事长）', '张三: 某公司|董事长'],
    ['某公司董事长张三表示', '张三: 某公司|董事长'],
    ['某局局长、党组书记李四', '李四: 某局|局长, 某局|党组书记'],
    ['包头市长李明在会上说', '李明: 包头市|市长'],
    ['柳湾区委组织部长王小丫，', '王小丫: 柳湾区委组织部|部长'],
    ['记者采访了柳湾区委组织部部长王小丫。', '王小丫: 柳湾区委组织部|部长'],
    ['青河市人力资源和社会保障局局长孙立军强调', '孙立军: 青河市人力资源和社会保障局|局长'],
    ['张三和某银行行长李四出席', '李四: 某银行|行长'],
    ['某集团党委书记、董事长、总经理周海介绍', '周海: 某集团|党委书记, 某集团|董事长, 某集团|总经理'],
    ['甲省委常委、宣传部部长周海', '周海: 甲省委|常委, 甲省委宣传部|部长'],
    ['原某局局长李四被查', '李四: 原 某局|局长'],
    ['某市原市长李四', '李四: 原 某市|市长'],
    ['柳湾镇党委书记欧阳青说', '欧阳青: 柳湾镇|党委书记'],
    ['飞马汽车首席执行官埃隆·某斯克表示', '埃隆·某斯克: 飞马汽车|首席执行官'],
    ['周海（柳湾大学教授、图书馆馆长）', '周海: 图书馆|馆长'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]))

  it.each([
    '书记要求各部门抓好落实', '主任医师团队', '高先生说', '某局局长高度重视', '书记任上', '主席和总理', '会见主席团成员', '市长热线',
    '厅长办公会', '总经理助理周海', '书记员李四说', '市长时任', '村民张三说', '记者李四报道', '局长王某说', '董事长江苏行', '主任于是',
    '院长安排', '市长关于', '部长官表彰', '首相游行', '校长信箱', '董事会秘书处', '馆长和平时一样', '党委书记党建', '书记处书记',
  ])('nothing: %s', (text) => expect(saidNames(text)).toEqual([])) // prettier-ignore

  it('which of two names is meant is not guessed', () => {
    expect(said('某市委书记杜小刚强调')).toEqual(['杜小刚: 某市委|书记'])
    expect(said('某市委书记赵远致辞')).toEqual(['赵远: 某市委|书记'])
    expect(saidNames('以某公司董事长张三为代表的企业家')).toEqual([])
    expect(said('某市委书记杜小刚。')).toEqual(['杜小刚: 某市委|书记'])
    expect(said('某市委书记杜小说')).toEqual(['杜小: 某市委|书记'])
  })
})

describe('English', () => {
  it.each([
    ['Jane Doe, chief executive of Acme, said', 'Jane Doe: Acme|chief executive'],
    ['CEO Jane Doe said', 'Jane Doe: |CEO'],
    ['Acme CEO Jane Doe said', 'Jane Doe: Acme|CEO'],
    ['On Monday Acme Chief Executive Jane Doe said', 'Jane Doe: Acme|chief executive'],
    ['Jane Doe, Acme’s former chief executive,', 'Jane Doe: 原 Acme|chief executive'],
    ['former mayor John Q. Smith', 'John Q. Smith: 原 |mayor'],
    ['the Bank of Umbria governor Ann Lee-Brown', 'Ann Lee-Brown: Bank of Umbria|governor'],
    ['Ann Lee, the president of the University of Umbria, told', 'Ann Lee: University of Umbria|president'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]))
  it.each([
    'President Bank of Umbria', 'the mayor said on Monday', 'Chief Executive Officer', 'Prime Minister House', 'Jane Doe went home.',
    'Jeff Roe’s Blue Rocket, founder', 'Chairman Says Profits Rise', 'The Director General Office',
  ])('nothing: %s', (text) => expect(englishNames(text)).toEqual([])) // prettier-ignore
})

it('a sighting has its sentence and no past office', () => {
  expect(sightingsIn('天晴。某局局长李四说，好。原某局局长张三没有来。')).toEqual([
    { name: '李四', title: '局长', organisation: '某局', sentence: '某局局长李四说，好。' },
  ])
})
