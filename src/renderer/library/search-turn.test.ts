// A search and its order: it begins with the one last chosen in a search, and leaves that of the list alone.
import { expect, test } from 'vitest'
import type { Question } from '#shared/saved-search'
import { BY_RELEVANCE, turned, type Order, type Turn } from './search-turn'

const LATEST: Order = { sort: 'added', descending: true }
const LONGEST: Order = { sort: 'zishu', descending: true }
const PLAIN: Question = { view: 'draft', query: '', tag: null, collection: null, ...LATEST }
const FOUND: Question = { ...PLAIN, query: '党建', ...BY_RELEVANCE }
const turn = (was: Question, change: Partial<Question>): Turn => turned(was, change, BY_RELEVANCE, LATEST)

test('a search begins by relevance and ends with the order of the list', () => {
  expect(turn(PLAIN, { query: '党建' })).toMatchObject({ kind: 'begins', next: FOUND, elsewhere: null })
  expect(turn(FOUND, { query: '' })).toMatchObject({ kind: 'ends', next: PLAIN, elsewhere: null })
})

test('blanks alone are no search', () => {
  expect(turn(PLAIN, { query: ' ' })).toMatchObject({ kind: 'none', next: PLAIN })
})

test('an order chosen in a search is that of the next search, and of no other list', () => {
  const chosen = turn(FOUND, LONGEST)
  expect(chosen).toMatchObject({ kind: 'goes-on', anew: false, search: LONGEST, usual: LATEST })
  expect(turned(PLAIN, { query: '书记' }, chosen.search, chosen.usual).next).toMatchObject(LONGEST)
  expect(turned(chosen.next, { query: '' }, chosen.search, chosen.usual).next).toMatchObject(LATEST)
  expect(turn(PLAIN, LONGEST)).toMatchObject({ kind: 'none', search: BY_RELEVANCE, usual: LONGEST })
})

test('another query is read from its first row, in the same order', () => {
  const longest = { ...FOUND, ...LONGEST }
  expect(turn(longest, { query: '党建 书记' })).toMatchObject({ anew: true, next: LONGEST })
  expect(turn(FOUND, { view: 'all' })).toMatchObject({ anew: false, next: { query: '党建', view: 'all' } })
})

test('who goes elsewhere in a search comes out there', () => {
  expect(turn(FOUND, { view: 'inbox', tag: null }).elsewhere).toEqual({ ...PLAIN, view: 'inbox' })
})

test('a saved search has its own order, which becomes that of nothing else', () => {
  const saved: Question = { ...PLAIN, view: 'all', query: '来源:新华', ...LONGEST }
  expect(turn(PLAIN, saved)).toMatchObject({
    kind: 'begins',
    next: saved,
    search: BY_RELEVANCE,
    usual: LATEST,
  })
  expect(turn(FOUND, saved)).toMatchObject({
    kind: 'goes-on',
    next: saved,
    elsewhere: null,
    search: BY_RELEVANCE,
  })
  expect(turn(FOUND, { ...saved, query: '' })).toMatchObject({ kind: 'ends', next: LONGEST })
})

test('the order of a collection is left with it, relevance with the search', () => {
  const collection: Question = { ...PLAIN, collection: 'c', sort: 'collection', descending: false }
  expect(turn(collection, { query: '党建' }).next).toMatchObject(BY_RELEVANCE)
  expect(turn(collection, { collection: null }).next).toEqual(PLAIN)
  expect(turn(PLAIN, { ...BY_RELEVANCE }).next).toEqual(PLAIN)
})
