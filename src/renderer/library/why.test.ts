// Why a row is found: marks on its headline, the field that was hit, a passage whose match is in sight.
import { expect, test } from 'vitest'
import { compile } from '#core/search/query'
import type { ArticleRow } from '#shared/article'
import { fitted, whyOf } from './why'

const ROW: ArticleRow = {
  id: '0',
  headline: '抓好黨建书记项目',
  headlineProposed: false,
  author: '闫方舟',
  organisation: '九原区委组织部',
  editor: '宋璟',
  source: '九原党建',
  tags: [],
  channels: [],
  stage: 'draft',
  trashed: false,
  review: null,
  duplicate: false,
  left: null,
  zishu: 1,
  createdAt: 0,
  updatedAt: 0,
}
const why = (query: string) => whyOf(compile(query, { simplify: true }), ROW)

test('marks the headline', () => {
  expect(why('党建 项目').headline).toEqual([
    ['抓好', false],
    ['黨建', true],
    ['书记', false],
    ['项目', true],
  ])
  expect(why('没有').headline).toEqual([[ROW.headline, false]])
})

test('names the field that was hit', () => {
  expect(why('方舟').field).toEqual({
    name: 'author',
    pieces: [
      ['闫', false],
      ['方舟', true],
    ],
  })
  expect(why('来源:党建').field?.name).toBe('source')
  expect(why('抓好').field).toBeNull()
})

test('a passage begins shortly before its first match', () => {
  expect(
    fitted([
      ['…在很长很长的一段开头之后，', false],
      ['党建', true],
      ['引领', false],
    ]),
  ).toEqual([
    ['…一段开头之后，', false],
    ['党建', true],
    ['引领', false],
  ])
  expect(
    fitted([
      ['抓好', false],
      ['党建', true],
    ]),
  ).toEqual([
    ['抓好', false],
    ['党建', true],
  ])
  expect(
    fitted([
      ['the committee has finally approved ', false],
      ['budget', true],
    ]),
  ).toEqual([
    ['…approved ', false],
    ['budget', true],
  ])
  expect(fitted([['没有命中的开头', false]])).toEqual([['没有命中的开头', false]])
})
