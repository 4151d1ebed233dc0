// Type-ahead by initials, in both scripts.
import { describe, expect, it } from 'vitest'
import { findRank, initials } from './initials'

describe('initials', () => {
  it.each([
    ['打开样例', 'dkyl'],
    ['导入文件…', 'drwj'],
    ['标题审核队列', 'btshdl'],
    ['Open the sample', 'ots'],
    ['导出为 HTML…', 'dcwh'],
    ['安徽鄂尔多斯', 'aheeds'],
    ['欧洲日报', 'ozrb'],
  ])('%s → %s', (text, letters) => {
    expect(initials(text)).toBe(letters)
  })
})

describe('findRank', () => {
  it('prefers a beginning, then initials, then an inside', () => {
    expect(findRank('导出', '导出…')).toBe(0)
    expect(findRank('dk', '打开')).toBe(1)
    expect(findRank('html', '导出为 HTML…')).toBe(2)
    expect(findRank('yl', '打开样例')).toBe(3)
    expect(findRank('xyz', '打开', ['Open'])).toBeUndefined()
  })
  it('puts other names behind its own', () => {
    expect(findRank('sh', '审核', ['In review'])).toBe(1)
    expect(findRank('sh', '已发', ['Published'])).toBe(6)
    expect(findRank('open', '打开', ['Open'])).toBe(4)
  })
  it('finds all with nothing typed', () => {
    expect(findRank(' ', '打开')).toBe(0)
  })
})
