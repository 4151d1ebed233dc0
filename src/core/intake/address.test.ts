// References made whole as a browser does it.
import { describe, expect, it } from 'vitest'
import { addressIn } from './address'

const BASE = 'https://news.example.cn/a/2023/t1.html?x=1#top'

describe('addressIn', () => {
  // What Chromium's URL makes of them.
  it.each([
    ['b.jpg', 'https://news.example.cn/a/2023/b.jpg'],
    ['./b.jpg', 'https://news.example.cn/a/2023/b.jpg'],
    ['../b.jpg', 'https://news.example.cn/a/b.jpg'],
    ['../../../../b.jpg', 'https://news.example.cn/b.jpg'],
    ['/b/c.png?d', 'https://news.example.cn/b/c.png?d'],
    ['?p=2', 'https://news.example.cn/a/2023/t1.html?p=2'],
    ['#n1', 'https://news.example.cn/a/2023/t1.html?x=1#n1'],
    ['//cdn.example.cn/x.gif', 'https://cdn.example.cn/x.gif'],
    ['https://o.example/', 'https://o.example/'],
    ['mailto:a@b.cn', 'mailto:a@b.cn'],
    ['..', 'https://news.example.cn/a/'],
    ['.', 'https://news.example.cn/a/2023/'],
    ['x/../y/./z', 'https://news.example.cn/a/2023/y/z'],
    [' sp ace.jpg ', 'https://news.example.cn/a/2023/sp%20ace.jpg'],
  ])('%s', (reference, whole) => {
    expect(addressIn(BASE, reference)).toBe(whole)
  })
  it('has nothing to go by without a base', () => {
    expect(addressIn('', 'b.jpg')).toBe('b.jpg')
    expect(addressIn('', '//cdn.example.cn/x.gif')).toBe('https://cdn.example.cn/x.gif')
    expect(addressIn('', 'java\nscript:alert(1)')).toBe('javascript:alert(1)')
  })
})
