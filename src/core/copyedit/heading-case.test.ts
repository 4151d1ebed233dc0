// Capitals of English subheads: as most are, by AP and by Chicago, and what is let be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CopyBlock, CopyProfile } from '#shared/copyedit'
import { copyedit, copyeditor } from './copyedit'
import { fixAll } from './fix'
import { COPY_PROFILE, copyProfile } from './profiles'

const AP = COPY_PROFILE['english-ap']
const TITLE_AP = copyProfile('english-ap', { headings: 'title' })
const TITLE_CHICAGO = copyProfile('english-chicago', { headings: 'title' })
const SENTENCE = copyProfile('english-ap', { headings: 'sentence' })

const head = (text: string): CopyBlock => ({ kind: 'heading', text, opaque: [] })
const body = (text: string): CopyBlock => ({ kind: 'paragraph', text, opaque: [] })
const found = (blocks: readonly CopyBlock[], profile: CopyProfile) =>
  copyedit(blocks, profile).filter(({ rule }) => rule === 'en-heading-case')
const fixed = (text: string, profile: CopyProfile): string =>
  fixAll([head(text)], profile, ['en-heading-case'])[0]?.text ?? ''

describe('title case', () => {
  it.each([
    ['The long way home', 'The Long Way Home'],
    ['What happens between meetings', 'What Happens Between Meetings'],
    ['The Future of our Cities', 'The Future of Our Cities'],
    ['A Life Of Birds And Bees', 'A Life of Birds and Bees'],
    ['Rents: the long view', 'Rents: The Long View'],
    ['What it is for', 'What It Is for'],
    ['don’t look back', 'Don’t Look Back'],
    ['A long-term plan', 'A Long-term Plan'],
  ])('AP: %s', (text, right) => expect(fixed(text, TITLE_AP)).toBe(right))

  it.each([
    ['What happens between meetings', 'What Happens between Meetings'],
    ['A Guide To Growing Old', 'A Guide to Growing Old'],
    ['Living as a guest', 'Living as a Guest'],
  ])('Chicago: %s', (text, right) => expect(fixed(text, TITLE_CHICAGO)).toBe(right))

  it.each([
    'How NATO Buys iPhones',
    'The Meaning of “the old way of life”',
    'Turn Off the Lights',
    'Turn off the Lights',
    'What I Want to Be',
    'Long-Term Plans',
    'Long-term Plans',
    'eBay and McKay Today',
    'THE END OF IT',
    'Version 2.0 of node.js',
    'Ludwig van Beethoven in Vienna',
    'https://example.org/a-long-way',
  ])('lets be: %s', (text) => expect(found([head(text)], TITLE_AP)).toEqual([]))

  it('a heading of Chinese is none of it', () =>
    expect(found([head('iPhone 的 new age')], TITLE_AP)).toEqual([]))
})

describe('as most of the article', () => {
  it('the one in sentence case among titles', () => {
    const blocks = ['The Long Way Home', 'What the Council Knew', 'How it was paid for'].map(head)
    expect(found(blocks, AP).map(({ block, other }) => [block, other])).toEqual([[2, 'How It Was Paid for']])
  })

  it('the title among sentences, where the text knows its words', () => {
    const blocks = [
      head('How it was paid for'),
      head('What the council knew'),
      head('The Long Road Through Berlin'),
      body('It was a long road, and it went through Berlin, they said.'),
    ]
    expect(found(blocks, AP).map(({ block, other }) => [block, other])).toEqual([
      [2, 'The long road through Berlin'],
    ])
  })

  it('what may be a name is pointed at without a proposal', () => {
    const blocks = [
      head('How it was paid for'),
      head('What the council knew'),
      head('The Long Road Through Zorn'),
      body('It was a long road, they said, and it led through the hills.'),
    ]
    expect(found(blocks, AP).map(({ block, fix }) => [block, fix])).toEqual([[2, null]])
  })

  it('names alone are no title case; one of each, or a single one, says nothing', () => {
    const sentences = [head('How it was paid for'), head('What the council knew')]
    expect(found([...sentences, head('Meeting Angela Merkel')], AP)).toEqual([])
    expect(found([head('The Long Way Home'), head('How it was paid for')], AP)).toEqual([])
    expect(found([head('The Future of our Cities')], AP)).toEqual([])
  })

  it('a profile leaves them as they come, or wants sentences', () => {
    const blocks = [head('The Long Way Home'), body('It is a long way to a home.')]
    expect(found(blocks, copyProfile('english-ap', { headings: 'leave' }))).toEqual([])
    expect(found(blocks, SENTENCE).map(({ other }) => other)).toEqual(['The long way home'])
  })
})

describe('laws', () => {
  const word = fc.constantFrom(
    ...'the The of Of our Our long Long Berlin plan Plan to To NATO iPhone “old way” - : and 5 don’t up Up 的'.split(
      ' ',
    ),
  )
  const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))
  const kind = fc.constantFrom('heading' as const, 'heading' as const, 'paragraph' as const)
  const blocks = fc.array(fc.tuple(kind, line), { minLength: 1, maxLength: 8 })
  const made = (given: readonly (readonly ['heading' | 'paragraph', string])[]): CopyBlock[] =>
    given.map(([as, text]) => ({ kind: as, text, opaque: [] }))
  const profile = fc.constantFrom(AP, TITLE_AP, TITLE_CHICAGO, SENTENCE)

  it('what is fixed is not proposed again, and only letters’ case changes', () => {
    fc.assert(
      fc.property(blocks, profile, (given, by) => {
        const before = made(given)
        const after = fixAll(before, by, ['en-heading-case'])
        expect(found(after, by).filter(({ fix }) => fix !== null)).toEqual([])
        expect(after.map(({ text }) => text.toLowerCase())).toEqual(
          before.map(({ text }) => text.toLowerCase()),
        )
      }),
      { numRuns: 400, seed: 5 },
    )
  })

  it('blocks read before and after a change of others: the same as read at once', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.array(fc.nat(7)), profile, (given, others, order, by) => {
        const editor = copyeditor(by)
        const [one, two] = [made(given), made(others)]
        editor.check(one)
        const mixed = [...one, ...two].filter((_, at) => !order.includes(at))
        expect(editor.check(mixed)?.findings).toEqual(copyedit(mixed, by))
        expect(editor.check(two)?.findings).toEqual(copyedit(two, by))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
