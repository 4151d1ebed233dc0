// Days in addresses, as sites build them.
import { describe, expect, it } from 'vitest'
import { dayInAddress } from './address-day'

describe('the day in an address', () => {
  it.each([
    ['https://news.example.cn/2021/0605/c1024-88.html', '2021-06-05'],
    ['https://news.example.cn/n1/2021/06/05/c1.html', '2021-06-05'],
    ['http://example.cn/gb/2021-06/05/content_88.htm', '2021-06-05'],
    ['http://example.cn/xw/202106/t20210605_88.html', '2021-06-05'],
    ['https://example.com/20210605/story', '2021-06-05'],
    ['https://example.com/2021/6/5/story/?x=2020/01/01', '2021-06-05'],
    ['https://example.cn/202106/05/88.html', '2021-06-05'],
  ])('%s', (address, day) => {
    expect(dayInAddress(address)).toBe(day)
  })
  it.each([
    'https://example.com/story-20219999/',
    'https://example.com/2021/story',
    'https://example.com/p/120210605111',
    'https://example.com/?d=2021/06/05',
    'not an address /2021/06/05/',
    '',
  ])('%s has none', (address) => {
    expect(dayInAddress(address)).toBe('')
  })
})
