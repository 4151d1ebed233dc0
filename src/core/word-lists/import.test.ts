// Tables as desks have them → entries; what is refused and why; what contradicts; a list that leaves comes back equal.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIST_FAULTS, type ConflictAnswer, type ListChoice, type ListFault } from '#shared/list-import'
import { LIST_MATCHES, LIST_SCOPES, type ListEntry, type WordList } from '#shared/word-list'
import { SEVERITIES } from '#shared/check'
import { readTable } from '../tables/separated'
import { listCsv } from './canonical'
import { mappingOf } from './columns'
import { entryFault, entryKey, tidied } from './entry'
import { entry, list } from './fixtures'
import { planList, type ListPlan } from './plan'
import { readList, type ListRead } from './read'

function done<Answer>(work: Generator<void, Answer>): Answer {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
function read(text: string): ListRead {
  const rows = readTable(text.replace(/^\ufeff/, ''), 50_000)?.rows ?? []
  return done(readList({ rows }, mappingOf(rows[0]?.cells ?? [])))
}
const entries = (text: string): readonly ListEntry[] => read(text).rows.map((row) => row.entry)
const plan = (
  text: string,
  rest: { into?: WordList; others?: readonly WordList[]; choice?: Partial<ListChoice> } = {},
): ListPlan =>
  done(
    planList({
      rows: read(text).rows,
      into: rest.into ?? null,
      others: rest.others ?? [],
      choice: { replace: false, answers: [], rest: null, ...rest.choice },
    }),
  )

describe('columns', () => {
  it('are known by their Chinese and English names, in any order', () => {
    const expected = [
      entry('涉及到', {
        suggestion: '涉及',
        reason: '及即到',
        source: '手册',
        severity: 'note',
        exceptions: ['涉及到底'],
        scope: 'body',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
      }),
    ]
    expect(
      entries(
        '错词,改为,说明,出处,等级,例外,适用范围,起,止\n涉及到,涉及,及即到,手册,提示,涉及到底,正文,2026-1-1,2026年12月31日',
      ),
    ).toEqual(expected)
    expect(
      entries(
        'Unless\tValid from\tUntil\tWhere\tLevel\tAuthority\tWhy\tUse\tTerm\n涉及到底\t20260101\t2026/12/31\tBody\tnote\t手册\t及即到\t涉及\t涉及到',
      ),
    ).toEqual(expected)
  })
  it('without names are term, suggestion, reason, and the first row is an entry', () => {
    expect(mappingOf(['涉及到', '涉及', '及即到', 'x'])).toEqual({
      head: false,
      columns: ['term', 'suggestion', 'reason', null],
    })
    expect(entries('涉及到,涉及,及即到\n凯旋归来,凯旋,旋即归')).toHaveLength(2)
  })
  it('of one name twice count the first', () => {
    expect(mappingOf(['词条', '建议', '替换'])).toEqual({ head: true, columns: ['term', 'suggestion', null] })
  })
})

describe('rows', () => {
  it.each<[string, ListFault]>([
    [',改成', 'no-term'],
    [`${'长'.repeat(201)},改`, 'too-long'],
    ['甲,乙,,,,胡来', 'match-unknown'],
    ['甲,乙,,,,,很严重', 'severity-unknown'],
    ['甲,乙,,,,,,封面', 'scope-unknown'],
    ['甲,乙,2026-02-30', 'bad-date'],
    ['甲,乙,明天', 'bad-date'],
    ['甲,乙,2026-02-02,2026-02-01', 'dates-reversed'],
    ['甲,乙,,,大概', 'yes-or-no'],
    ['甲,甲', 'same-as-term'],
    ['甲\u0001乙,丙', 'bad-character'],
    ['(甲,乙,,,,正则', 'regex-invalid'],
    ['甲*,乙,,,,正则', 'regex-empty'],
    ['(甲+)+乙,,,,,正则', 'regex-endless'],
    [`${'甲'.repeat(201)},,,,,正则`, 'regex-too-long'],
  ])('%s is refused: %s', (row, fault) => {
    const { rows, refused } = read(`词条,建议,起,止,广告,匹配,级别,范围\n${row}`)
    expect(rows).toEqual([])
    expect(refused).toMatchObject([{ line: 2, fault }])
  })
  it('that say the same twice count once, the other with its line', () => {
    const { rows, refused } = read('词条,建议\n甲,乙\n\n甲,乙\n甲,丙')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
    expect(refused).toEqual([{ line: 4, fault: 'repeated', text: '甲 · 乙' }])
  })
  it('of a spreadsheet: an apostrophe before a formula is none of the term', () => {
    expect(entries("词条,建议\n'=甲,'tis\n'甲,乙").map(({ term, suggestion }) => [term, suggestion])).toEqual(
      [
        ['=甲', "'tis"],
        ["'甲", '乙'],
      ],
    )
  })
  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { fault } of read(`term,match\n${text}`).refused) expect(LIST_FAULTS).toContain(fault)
      }),
    )
  })
})

const word = fc
  .array(
    fc.constantFrom('甲', '乙', 'a', 'B', '=', '-', "'", '"', ',', '；', ' ', '|', '@', '\\', '+', '😀', '%'),
    {
      maxLength: 6,
    },
  )
  .map((all) => all.join(''))
const anyEntry = fc
  .record({
    term: word,
    match: fc.constantFrom(...LIST_MATCHES),
    suggestion: word,
    reason: word,
    source: word,
    severity: fc.constantFrom(...SEVERITIES),
    exceptions: fc.array(word, { maxLength: 3 }),
    advertisingOnly: fc.boolean(),
    scope: fc.constantFrom(...LIST_SCOPES),
    channels: fc.array(word, { maxLength: 2 }),
    validFrom: fc.constantFrom('', '2024-02-29'),
    validTo: fc.constantFrom('', '2026-12-31'),
    on: fc.boolean(),
  })
  .map(tidied)
  .filter((one) => entryFault(one) === null)

describe('a list that leaves', () => {
  it('comes back equal, to the byte', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { maxLength: 8, selector: entryKey }), (all) => {
        const text = listCsv(all)
        const back = entries(text)
        expect(back).toEqual(all)
        expect(listCsv(back)).toBe(text)
      }),
    )
  })
  it('is a formula in no cell', () => {
    const [, row = ''] = listCsv([entry('=1+1', { suggestion: '@SUM(A1)' })]).split('\r\n')
    expect(row.startsWith(`"'=1+1",literal,"'@SUM(A1)"`)).toBe(true)
  })
})

describe('what importing would do', () => {
  const HEAD = '词条,建议\n'
  const house = list('本社', [
    entry('甲', { suggestion: '乙' }),
    entry('丙'),
    entry('丁', { suggestion: '戊' }),
  ])
  it('new, changed, same; what the file does not have goes only if it is asked to', () => {
    const text = `${HEAD}甲,乙\n丙,己\n庚,辛`
    const merged = plan(text, { into: house })
    expect(merged.rows.map(({ kind, line }) => [kind, line])).toEqual([
      ['same', 2],
      ['changed', 3],
      ['new', 4],
    ])
    expect(merged.entries.map(({ term }) => term)).toEqual(['甲', '丙', '丁', '庚'])
    const replaced = plan(text, { into: house, choice: { replace: true } })
    expect(replaced.entries.map(({ term }) => term)).toEqual(['甲', '丙', '庚'])
    expect(replaced.removed).toBe(1)
  })

  const outcome = (made: ListPlan): readonly string[] => [
    ...made.entries.map(({ term, suggestion, on }) => `${term}→${suggestion}${on ? '' : ' off'}`),
    ...[...made.off].flatMap(([id, keys]) => [...keys].map((key) => `${id}: ${key}`)),
  ]
  it.each<[ConflictAnswer | null, readonly string[]]>([
    ['mine', ['甲→乙']],
    ['file', ['甲→丙']],
    ['out', []],
    // One list has a term once: that answer is none.
    ['both', ['甲→乙']],
    [null, ['甲→乙']],
  ])('a term twice in the file, answered %s', (rest, expected) => {
    const made = plan(`${HEAD}甲,乙\n甲,丙`, { choice: { rest } })
    expect(made.conflicts).toMatchObject([
      { kind: 'twice', row: { line: 3 }, other: { kind: 'row', line: 2 } },
    ])
    expect(outcome(made)).toEqual(expected)
  })
  it.each<[ConflictAnswer | null, readonly string[]]>([
    ['mine', []],
    ['file', ['甲→丙', '本社: literal 甲']],
    ['out', ['本社: literal 甲']],
    ['both', ['甲→丙']],
    [null, []],
  ])('a term for which another list suggests something else, answered %s', (rest, expected) => {
    const made = plan(`${HEAD}甲,丙`, {
      others: [list('本社', [entry('甲', { suggestion: '乙' })])],
      choice: { rest },
    })
    expect(made.conflicts).toMatchObject([
      {
        kind: 'elsewhere',
        row: { term: '甲' },
        other: { kind: 'entry', list: '本社', number: 1, suggestion: '乙' },
      },
    ])
    expect(outcome(made)).toEqual(expected)
  })
  it('a suggestion that is itself a term, and one that goes in a circle', () => {
    const made = plan(`${HEAD}子,丁\n乙,甲\n寅,卯\n卯,寅\n辰,巳\n巳,午`, { others: [house] })
    expect(made.conflicts.map(({ kind, row, other }) => [kind, row.term, other.term])).toEqual([
      ['chain', '子', '丁'],
      ['circle', '乙', '甲'],
      ['circle', '寅', '卯'],
      ['chain', '辰', '巳'],
    ])
  })
  it('each conflict is answered by itself before the rest', () => {
    const text = `${HEAD}甲,子\n丁,丑`
    const [first] = plan(text, { others: [house] }).conflicts
    const made = plan(text, {
      others: [house],
      choice: { answers: [{ id: first?.id ?? '', answer: 'file' }], rest: 'mine' },
    })
    expect(outcome(made)).toEqual(['甲→子', '本社: literal 甲'])
  })
  it('an entry of the own list goes by being switched off', () => {
    const made = plan(`${HEAD}子,丁`, { into: house, choice: { rest: 'file' } })
    expect(outcome(made).slice(0, 4)).toEqual(['甲→乙', '丙→', '丁→戊 off', '子→丁'])
  })
  it('lists that agree are no conflict, nor is what was switched off', () => {
    const off = list('旧', [entry('子', { suggestion: '丑', on: false })])
    expect(plan(`${HEAD}甲,乙\n子,寅`, { others: [house, off] }).conflicts).toEqual([])
  })
})
