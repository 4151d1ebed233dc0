// Where terms stand in the original text, and passages around them.
import { expect, test } from 'vitest'
import { hitsIn, snippetOf } from './highlight'
import { compile, NO_TEXT } from './query'
import type { SearchText } from './tokens'

const query = (text: string) => compile(text, { simplify: true })
const marked = (text: string, given: Partial<SearchText>): string[] => {
  const article = { ...NO_TEXT, ...given }
  return hitsIn(query(text), article).map(
    ({ field, start, end }) => `${field} ${article[field].slice(start, end)}`,
  )
}

test.each([
  ['党建', { headline: '黨建引领', body: '抓党建、促发展' }, ['headline 黨建', 'body 党建']],
  ['ai', { body: 'ＡＩ said AIM, 用ai写' }, ['body ＡＩ', 'body AI', 'body ai']],
  ['"ai"', { body: 'said' }, ['body ai']],
  ['phone', { body: 'iPhone手机' }, ['body Phone']],
  ['乡村 村振', { deck: '乡村振兴' }, ['deck 乡村振']],
  ['-甲 乙', { body: '甲乙' }, ['body 乙']],
  ['标题:甲 作者:乙', { headline: '甲乙', body: '甲乙' }, ['headline 甲']],
  ['甲 OR 丙', { kicker: '丙', body: '甲甲' }, ['kicker 丙', 'body 甲', 'body 甲']],
  ['𠮷', { body: '😀𠮷野家' }, ['body 𠮷']],
])('%s in %j: %j', (text, given, expected) => {
  expect(marked(text, given)).toEqual(expected)
})

const FILLING = '这里写的都是别的事情。'.repeat(30)

test('a passage begins with its sentence and says where it is cut', () => {
  const body = `${FILLING}昨天在水库边，大桥通车。${FILLING}`
  const snippet = snippetOf(query('大桥 水库'), { ...NO_TEXT, body })
  expect(snippet.slice(0, 5)).toEqual([
    ['…', false],
    ['昨天在', false],
    ['水库', true],
    ['边，', false],
    ['大桥', true],
  ])
  expect(snippet.at(-1)).toEqual(['…', false])
})

test('of several places the one with most different terms is shown', () => {
  const body = `水库${FILLING}${FILLING}水库旁边是大桥${FILLING}`
  expect(snippetOf(query('水库 大桥'), { ...NO_TEXT, body }).filter(([, isMatch]) => isMatch)).toEqual([
    ['水库', true],
    ['大桥', true],
  ])
})

test('without a place in the body: the deck, else how the article begins', () => {
  const article = { ...NO_TEXT, headline: '水库', deck: '大桥\n通车', body: '正文' }
  expect(snippetOf(query('大桥'), article)).toEqual([
    ['大桥', true],
    [' 通车', false],
  ])
  expect(snippetOf(query('水库'), { ...article, deck: '' })).toEqual([['正文', false]])
  expect(snippetOf(query('水库'), NO_TEXT)).toEqual([])
})

test('a passage never begins or ends inside a surrogate pair', () => {
  const body = `${'𠮷'.repeat(40)}水${'😀'.repeat(80)}`
  for (const [text] of snippetOf(query('水'), { ...NO_TEXT, body })) expect(text.isWellFormed()).toBe(true)
  const shifted = `a${body}`
  for (const [text] of snippetOf(query('水'), { ...NO_TEXT, body: shifted }))
    expect(text.isWellFormed()).toBe(true)
})
