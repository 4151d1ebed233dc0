// Addresses of links: what every reader takes for the same stays, what none could follow is none.
import { describe, expect, it } from 'vitest'
import { webAddress } from './web-address'

describe('webAddress', () => {
  it.each([
    ['https://example.com/a?b=1&c=2#d', 'https://example.com/a?b=1&c=2#d'],
    ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
    ['https://例子.cn/路径?问=答', 'https://例子.cn/路径?问=答'],
    ['https://a.cn/x[1]|{y}`"<z>^', 'https://a.cn/x%5B1%5D%7C%7By%7D%60%22%3Cz%3E%5E'],
    ['https://a.cn/100%', 'https://a.cn/100%25'],
    ['https://a.cn/%e4%b8%ad', 'https://a.cn/%e4%b8%ad'],
    ['https://a.cn/#a#b', 'https://a.cn/#a%23b'],
    ['mailto:a@b.cn?subject=x y', 'mailto:a@b.cn?subject=x%20y'],
    ['https://', null],
    ['https://a b/', null],
    ['https://a.cn:99999/', null],
  ])('%s', (href, address) => {
    expect(webAddress(href)).toBe(address)
  })
})
