// Names and organisations.
import { describe, expect, it } from 'vitest'
import { isBareName, isName, isOrganisation } from './people'

describe('names', () => {
  it.each(['闫方舟', '宋璟', '欧阳修', '司马相如', '让-保罗·萨特', '买买提·艾力', 'Jane Doe'])(
    '%s',
    (name) => {
      expect(isName(name, false)).toBe(true)
    },
  )

  it.each([
    '',
    '张',
    '了解到',
    '关注',
    '高清',
    '格桑边觉',
    '未知',
    'admin',
    '张三丰收了',
    '新华社北京电',
    'jane doe',
  ])('%s is not taken for a name without a label', (text) => {
    expect(isName(text, false)).toBe(false)
  })

  it('a bare line needs a frequent family name', () => {
    expect(isBareName('胡平')).toBe(true)
    expect(isBareName('高清')).toBe(false)
    expect(isBareName('分享')).toBe(false)
  })
})

describe('organisations', () => {
  it.each([
    '包头市九原区委组织部',
    '人民网',
    '新华社',
    '文化部',
    '北京大学',
    '安徽大学',
    '扬子晚报',
    '司法局',
  ])('%s', (text) => {
    expect(isOrganisation(text)).toBe(true)
  })

  it.each(['闫方舟', '王学会', '张院', '这是一句话，其中有部', '部'])('%s is none', (text) => {
    expect(isOrganisation(text)).toBe(false)
  })
})
