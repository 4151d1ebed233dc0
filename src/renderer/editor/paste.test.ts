// Pasted HTML before it is parsed: quiet, and its words as they were.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { muted } from './paste'

describe('muted', () => {
  it.each([
    ['<p style="color:red" onclick="x()">甲</p>', '<p data-style="color:red" data-onclick="x()">甲</p>'],
    ['<IMG SRC=a ONERROR =x>', '<IMG SRC=a data-ONERROR =x>'],
    ['<svg/onload=alert(1)>', '<svg/data-onload=alert(1)>'],
    ['<a title="x"onclick=y>', '<a title="x"data-onclick=y>'],
    ['a<style>p { color: red }</style >b<STYLE media=x>c', 'ab'],
    ['<p>他写道 style="x" onclick= 好</p>', '<p>他写道 style="x" onclick= 好</p>'],
    ['3 < 4，style=5 > 2', '3 < 4，style=5 > 2'],
    ['<p data-pm-slice="0 0 []">甲</p>', '<p data-pm-slice="0 0 []">甲</p>'],
    [
      '<p data-pm-slice="1 1 [&quot;blockquote&quot;,null]">甲</p>',
      '<p data-pm-slice="1 1 [&quot;blockquote&quot;,null]">甲</p>',
    ],
    ['<p data-pm-slice=\'0 0 ["heading",{"level":99}]\'>甲</p>', '<p data-not-ours>甲</p>'],
    ['<p data-pm-slice=\'0 0 ["figure",{"media":"javascript:1"}]\'>甲</p>', '<p data-not-ours>甲</p>'],
    ['<p data-pm-slice="0 0 [&quot;script&quot;,null]">甲</p>', '<p data-not-ours>甲</p>'],
    ['<p data-pm-slice>甲</p>', '<p data-pm-slice>甲</p>'],
    ['<p data-pm-slice=1>甲</p>', '<p data-not-ours>甲</p>'],
  ])('%s', (html, quiet) => {
    expect(muted(html).replace(/^<div><\/div>/, '')).toBe(quiet)
  })

  it('says of a page that begins with a paragraph that it is no part of a table', () => {
    expect(muted('<p>一</p>二<tr>三')).toBe('<div></div><p>一</p>二<tr>三')
    expect(muted('<tr><td>一')).toBe('<tr><td>一')
    expect(muted('<p data-pm-slice="0 0 []">一')).toBe('<p data-pm-slice="0 0 []">一')
  })

  it('never touches what has no tags', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('<')),
        (text) => {
          expect(muted(text)).toBe(`<div></div>${text}`)
        },
      ),
    )
  })

  it('takes no longer than the text is long', () => {
    const hostile = '<style>'.repeat(50_000) + '<a '.repeat(100_000) + ' style'.repeat(100_000)
    const start = performance.now()
    muted(`${hostile}</style>${hostile}`)
    expect(performance.now() - start).toBeLessThan(10_000) // some 10 ms; whoever looks back takes minutes
  })
})
