// What quick open asks, and what the query language makes of it.
import { expect, test } from 'vitest'
import { spelledIn } from '#core/search/spelling'
import { compile, holds, NO_TEXT } from '#core/search/query'
import { queryOf } from './quick-query'

test.each([
  ['', ''],
  ['  \u3000 ', ''],
  ['县 春耕', 'name:"县" name:"春耕"'],
  ['“县” jyq', 'name:"县" name:"jyq"'],
  ['-甲 OR tag:乙', 'name:"-甲" name:"OR" name:"tag:乙"'],
])('%j asks %j', (typed, expected) => expect(queryOf(typed)).toBe(expected))

test.each([
  ['九原 chungeng', true],
  ['jyq', true],
  ['AI jyq', true],
  ['ai', true],
  ['区春', true],
  ['jyq xia', false],
  ['原区县', false],
])('%s finds 九原区春耕用AI: %s', (typed, expected) => {
  const { condition } = compile(queryOf(typed), { simplify: true }, { spelledIn, words: new Set() })
  expect(holds(condition, { ...NO_TEXT, headline: '九原区春耕用AI', body: '县 xia' }, [])).toBe(expected)
})
