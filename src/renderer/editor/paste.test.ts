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
  ])('%s', (html, quiet) => {
    expect(muted(html)).toBe(quiet)
  })

  it('never touches what has no tags', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('<')),
        (text) => {
          expect(muted(text)).toBe(text)
        },
      ),
    )
  })

  it('takes no longer than the text is long', () => {
    const hostile = '<style>'.repeat(50_000) + '<a '.repeat(100_000) + ' style'.repeat(100_000)
    const start = performance.now()
    muted(`${hostile}</style>${hostile}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
