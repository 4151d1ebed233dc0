// Terms found in one walk, against a plain look for each; which hits count; lists in a body.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CopyBlock, CopyBlockKind } from '#shared/copyedit'
import type { ListEntry, ListsInForce, PatternHit } from '#shared/word-list'
import { copyedit, copyeditor } from '../copyedit/copyedit'
import { fixAll } from '../copyedit/fix'
import { COPY_PROFILE } from '../copyedit/profiles'
import { NO_DESK, type CopyDesk } from '../copyedit/rule'
import { patternFindings, textsForPatterns } from '../copyedit/rules/word-list'
import { starterEntries } from './starter'
import { entry, list } from './fixtures'
import { entryFault, entryKey } from './entry'
import { hitsThatCount, readyLists } from './lists'
import { termsOf } from './terms'

const NEWS = COPY_PROFILE.news
const block = (text: string, kind: CopyBlockKind = 'paragraph'): CopyBlock => ({ kind, text, opaque: [] })
const force = (entries: readonly ListEntry[], rest: Partial<ListsInForce> = {}): ListsInForce => ({
  lists: [list('本台用语', entries)],
  today: '2026-09-30',
  advertising: false,
  channels: [],
  ...rest,
})
const desk = (lists: ListsInForce): CopyDesk => ({ ...NO_DESK, lists })
const found = (text: string, lists: ListsInForce, kind: CopyBlockKind = 'paragraph'): readonly string[] =>
  copyedit([block(text, kind)], NEWS, desk(lists))
    .filter(({ rule }) => rule === 'word-list')
    .map(({ quote }) => quote)

describe('terms', () => {
  it('are found where a plain look finds each, whatever the terms and the text', () => {
    const letters = fc.constantFrom('甲', '乙', 'a', 'b', '😀', '')
    const word = fc.array(letters, { maxLength: 5 }).map((all) => all.join(''))
    const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), text, (words, line) => {
        const naive = words.flatMap((term, value) => {
          const places: { start: number; end: number; value: number }[] = []
          for (let at = 0; term !== '' && at + term.length <= line.length; at++)
            if (line.startsWith(term, at)) places.push({ start: at, end: at + term.length, value })
          return places
        })
        const sorted = (all: readonly { start: number; end: number; value: number }[]): typeof naive =>
          all.toSorted((a, b) => a.start - b.start || a.end - b.end || a.value - b.value)
        expect(sorted(termsOf(words.map((term, n) => [term, n] as const)).find(line))).toEqual(sorted(naive))
      }),
    )
  })

  it('fifty thousand of them are looked for in one walk', () => {
    const terms = Array.from({ length: 50_000 }, (_, n) => [`词${n.toString(36)}条`, n] as const)
    expect(
      termsOf(terms)
        .find('这里有词0条，还有词xyz条、词100条。')
        .map(({ value }) => value),
    ).toEqual([0, parseInt('xyz', 36), parseInt('100', 36)].filter((n) => n < 50_000))
  })
})

describe('hits', () => {
  it('a word is not found within a longer Latin one, whatever its case; a phrase as it stands', () => {
    const lists = force([entry('ai', { match: 'word' }), entry('İst', { match: 'word' }), entry('OK')])
    expect(found('The AI paid, ok? 用AI写 İST OK', lists)).toEqual(['AI', 'AI', 'İST', 'OK'])
  })
  it('exceptions, and the suggestion where it stands already', () => {
    const lists = force([
      entry('第一', { exceptions: ['第一责任人'] }),
      entry('登陆', { suggestion: '登陆（上岸）' }),
    ])
    expect(found('第一责任人和第一名：登陆（上岸）、登陆。', lists)).toEqual(['第一', '登陆'])
    const [made] = fixAll([block('台风登陆。')], NEWS, undefined, desk(lists))
    expect(made?.text).toBe('台风登陆（上岸）。')
  })
  it('a word at the beginning of a sentence is mended with a capital', () => {
    const lists = force([
      entry('in order to', { match: 'word', suggestion: 'to' }),
      entry('ATM machine', { match: 'word', suggestion: 'ATM' }),
    ])
    const [made] = fixAll(
      [block('In order to pay, find an ATM machine in order to.')],
      NEWS,
      ['word-list'],
      desk(lists),
    )
    expect(made?.text).toBe('To pay, find an ATM to.')
  })
  it('of two entries of one list the longer speaks; of two lists each', () => {
    const both = [entry('打造'), entry('倾力打造')]
    expect(found('倾力打造新城', force(both))).toEqual(['倾力打造'])
    const lists = { ...force([]), lists: [list('甲', [both[0]!]), list('乙', [both[1]!])] }
    expect(found('倾力打造新城', lists).toSorted()).toEqual(['倾力打造', '打造'].toSorted())
  })
  it('a longer entry that does not count leaves the shorter its word', () => {
    expect(
      found('倾力打造新城', force([entry('打造'), entry('倾力打造', { validTo: '2020-01-01' })])),
    ).toEqual(['打造'])
  })
  it.each([
    ['off', { on: false }, {}, []],
    ['for headlines', { scope: 'headline' }, {}, []],
    ['for bodies', { scope: 'body' }, {}, ['最佳']],
    ['for advertisements, in news', { advertisingOnly: true }, {}, []],
    ['for advertisements, in one', { advertisingOnly: true }, { advertising: true }, ['最佳']],
    ['for a channel, meant for none', { channels: ['weibo'] }, {}, []],
    ['for a channel that is meant', { channels: ['weibo'] }, { channels: ['weibo'] }, ['最佳']],
    ['from tomorrow', { validFrom: '2026-10-01' }, {}, []],
    ['until today', { validTo: '2026-09-30' }, {}, ['最佳']],
    ['until yesterday', { validTo: '2026-09-29' }, {}, []],
  ] as const)('%s', (_, of, rest, expected) => {
    expect(found('最佳方案', force([entry('最佳', of)], rest))).toEqual(expected)
  })
})

describe('in a body', () => {
  it('a finding tells the list, the number, the reason and the source, and mends', () => {
    const lists = force([
      entry('别的'),
      entry('涉及到', { suggestion: '涉及', reason: '及即到', source: '手册', severity: 'note' }),
    ])
    const [one] = copyedit([block('此事涉及到三个村。')], NEWS, desk(lists))
    expect(one).toMatchObject({
      rule: 'word-list',
      severity: 'note',
      quote: '涉及到',
      other: '涉及',
      fix: [{ start: 2, end: 5, text: '涉及' }],
      from: { list: '本台用语', number: 2, reason: '及即到', source: '手册' },
    })
  })
  it('a quotation is pointed at, never mended; code and addresses are left alone', () => {
    const lists = force([entry('涉及到', { suggestion: '涉及' }), entry('example')])
    expect(copyedit([block('涉及到', 'quotation')], NEWS, desk(lists)).map(({ fix }) => fix)).toEqual([null])
    expect(found('涉及到', lists, 'code')).toEqual([])
    expect(found('见 https://example.org/example 。', lists)).toEqual([])
  })
  it('what keeps a headline back asks for a look in a body', () => {
    const [one] = copyedit([block('禁词在此。')], NEWS, desk(force([entry('禁词', { severity: 'block' })])))
    expect(one?.severity).toBe('verify')
  })
  it('the desk’s own word holds against a rule that would change the same letters', () => {
    const [made] = fixAll(
      [block('有力的化解了矛盾。')],
      NEWS,
      undefined,
      desk(force([entry('有力的', { suggestion: '着力' })])),
    )
    expect(made?.text).toBe('着力化解了矛盾。')
  })
  it('blocks that did not change are not looked at again', () => {
    const editor = copyeditor(NEWS, desk(force([entry('甲')])))
    editor.check([block('甲乙'), block('丙')])
    expect(editor.check([block('甲乙'), block('丁甲')])?.asked).toBe(1)
  })
})

describe('patterns', () => {
  const lists = force([
    entry('\\d{4}年\\d{2}月', { match: 'regex', exceptions: ['2020年02月'] }),
    entry('甲'),
  ])
  const texts = ['2023年03月与2020年02月', '没有']
  it('are run elsewhere: the texts to ask about, and findings of what was answered', () => {
    expect(textsForPatterns([...texts.map((text) => block(text)), block('', 'code')], lists)).toEqual(texts)
    expect(textsForPatterns([block('甲')], force([entry('甲')]))).toEqual([])
    const at = (start: number, end: number): PatternHit => ({ list: '本台用语', at: 0, start, end })
    const known = new Map([[texts[0] ?? '', [at(0, 8), at(9, 17)]]])
    const [one, ...more] = patternFindings(
      texts.map((text) => block(text)),
      known,
      lists,
      NEWS,
    )
    expect(more).toEqual([])
    expect(one).toMatchObject({ quote: '2023年03月', fix: null, from: { number: 1 } })
  })
  it('a hit of a list that is gone is none', () => {
    const known = new Map([['甲', [{ list: '旧表', at: 0, start: 0, end: 1 }]]])
    expect(patternFindings([block('甲')], known, lists, NEWS)).toEqual([])
  })
  it('and hits do not move by asking twice', () => {
    const ready = readyLists(lists.lists)
    const at = { ...lists, place: 'body' } as const
    expect(hitsThatCount('甲甲', ready.find('甲甲'), at)).toHaveLength(2)
    expect(readyLists(lists.lists)).toBe(ready)
  })
})

describe('the starter lists', () => {
  it.each(['zh', 'en'] as const)(
    '%s: every entry can be kept, no term twice, and what is mended is mended for good',
    (lang) => {
      const entries = starterEntries(lang)
      expect(entries.map(entryFault).filter((fault) => fault !== null)).toEqual([])
      expect(new Set(entries.map(entryKey)).size).toBe(entries.length)
      for (const { term, suggestion } of entries) {
        if (suggestion === '') continue
        const [made] = fixAll([block(`说${term}。`)], NEWS, ['word-list'], desk(force(entries)))
        expect(found(made?.text ?? '', force(entries))).toEqual([])
      }
    },
  )
})
