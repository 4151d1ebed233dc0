// Places of a profile: found in a page as written, and made so that they mean the same on the next one.
import { describe, expect, it } from 'vitest'
import { elementsIn, textOf, treeOf, type HtmlElement } from './html-tree'
import { elementsAt, placeOf } from './page-places'

const PAGE = `<div id="main" class="wrap wide"><div class="post-48213 entry"><p class="by">甲</p><div class="text body-3"><p>乙</p><p>丙</p></div></div></div>
<div class="side"><p class="by">丁</p></div><div id="post-99117"><span class="css-1x2y3 lead">戊</span></div>`
const { root } = treeOf(PAGE)
const texts = (...selectors: string[]): string[] =>
  elementsAt(root, selectors).map((one) => textOf(one).trim())
const withText = (text: string): HtmlElement => {
  const found = [...elementsIn(root)].findLast((one) => textOf(one) === text)
  if (found === undefined) throw new Error(text)
  return found
}

describe('elementsAt', () => {
  it.each([
    [['p.by'], ['甲', '丁']],
    [['#main p.by'], ['甲']],
    [['div.wide .text'], ['乙丙']],
    [['#none', '.side'], ['丁']],
    [['div'], ['甲乙丙', '丁', '戊']],
    [['p:first-child', 'p > b', '*', '', '[id]'], []],
    [['.wrap.wide .by'], ['甲']],
  ])('%j', (selectors, expected) => {
    expect(texts(...selectors)).toEqual(expected)
  })
})

describe('placeOf', () => {
  it('names what tells an element apart, and nothing that is made anew for each page', () => {
    expect(placeOf(root, withText('甲'))).toMatch(/^(?:div\.entry|#main) p\.by$/)
    expect(placeOf(root, withText('戊'))).toBe('span.lead')
    expect(placeOf(root, withText('乙丙'))).toBe('div.text.body-3')
  })
  it('is found again', () => {
    for (const text of ['甲', '丁', '戊', '乙丙']) {
      const element = withText(text)
      expect(elementsAt(root, [placeOf(root, element)])).toContain(element)
    }
  })
})
