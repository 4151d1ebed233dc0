// Straight quotes typed one after another, in Chinese and in English, and what they become.
import { describe, expect, it } from 'vitest'
import { curly } from './quotes'
import { isHanText } from './script'

/** The text as it stands after each of its characters was typed. */
function typed(text: string, isHan: boolean): string {
  let line = ''
  for (const character of text)
    line += character === '"' || character === "'" ? (curly(character, line, isHan) ?? character) : character
  return line
}

describe('curly quotes', () => {
  it.each([
    ['他说:"抓好\'书记项目\'建设。"会后', '他说:“抓好‘书记项目’建设。”会后'],
    ['"双碳"与"乡村振兴"', '“双碳”与“乡村振兴”'],
    ['打造"1+N"体系', '打造“1+N”体系'],
    ['2023"书记项目"', '2023“书记项目”'],
    ["唱Don't Cry", '唱Don’t Cry'],
    ['用"iPhone"拍', '用“iPhone”拍'],
  ])('in Chinese: %s', (straight, set) => {
    expect(typed(straight, true)).toBe(set)
  })

  it.each([
    ['"Hello," she said, "don\'t."', '“Hello,” she said, “don’t.”'],
    ['He said: "It is \'fine\'."', 'He said: “It is ‘fine’.”'],
    ["the editors' desk", 'the editors’ desk'],
    ['a 6" board, 5\' long', 'a 6" board, 5\' long'],
    ['the "class of 1984"', 'the “class of 1984”'],
    ['("so") —"no"', '(“so”) —“no”'],
    ['"\'Tis so,\' he said"', '“‘Tis so,’ he said”'],
  ])('in English: %s', (straight, set) => {
    expect(typed(straight, false)).toBe(set)
  })
})

describe('whether a text is Chinese', () => {
  it.each([
    ['包头市九原区', true],
    ['用 iPhone 和 Photoshop 修图', true],
    ['The editor of 人民日报 said nothing new about it', false],
    ['2024 — 100%', null],
    ['', null],
  ])('%s: %s', (text, is) => {
    expect(isHanText(text)).toBe(is)
  })
})
