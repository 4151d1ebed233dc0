// The ledger as a table: out and in again it is equal, whatever is in it; rows that cannot be are refused with line and cause.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerPerson } from '#shared/names'
import { csvCell } from '../publish/csv'
import { readTable } from '../tables/separated'
import { hasEnded, holdsOn, readDay } from './days'
import { office, person } from './fixtures'
import { planNames, readNames, tableOf, type ListedPerson } from './table'

const csv = (people: readonly LedgerPerson[], language: 'zh-CN' | 'en'): string =>
  tableOf(people, language)
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
function plan(text: string, ledger: readonly LedgerPerson[] = []): ReturnType<typeof planNames> {
  const table = readTable(text)
  if (table === null) throw new Error('too long')
  return planNames(readNames(table.rows).rows, ledger)
}

/** Words with what separated values and spreadsheets stumble over; no blanks at the ends, no semicolons in names. */
const word = fc
  .array(fc.constantFrom(...Array.from('周建明郭一帆Jane Doe-·,"=+@甲0 ')), { minLength: 1, maxLength: 8 })
  .map((all) => all.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const day = fc.constantFrom('', '2019', '2020-02', '2021-03-04')
const people = fc
  .array(
    fc.record({
      name: word,
      spellings: fc.uniqueArray(word, { maxLength: 3 }),
      rank: fc.option(fc.integer({ min: 1, max: 999 })),
      note: fc.option(word, { nil: '' }),
      offices: fc.uniqueArray(
        fc.record({
          title: word,
          organisation: fc.option(word, { nil: '' }),
          from: day,
          to: fc.constantFrom('', '2022', '2023-05'),
        }),
        { maxLength: 3, selector: ({ title, organisation, from }) => `${title} ${organisation} ${from}` },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ name, spellings, rank, note, offices }) =>
      person(
        name,
        offices.map((one) => office(one.organisation, one.title, one.from, one.to)),
        { spellings: spellings.filter((one) => one !== name), rank, note },
      ),
    ),
  )

const plainly = ({ id, name, spellings, rank, note, offices }: LedgerPerson | ListedPerson): unknown => ({
  id, name, spellings, rank, note,
  offices: offices.map(({ title, organisation, from, to }) => ({ title, organisation, from, to })),
}) // prettier-ignore

describe('out and in', () => {
  it('an empty ledger becomes the same', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('zh-CN' as const, 'en' as const), (all, language) => {
        const { people: made, planned } = plan(csv(all, language))
        expect(planned.filter(({ kind }) => kind !== 'new')).toEqual([])
        expect(made.map(({ after }) => plainly(after))).toEqual(all.map(plainly))
      }),
    )
  })
  it('the same ledger does not change', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { people: made, planned } = plan(csv(all, 'en'), all)
        expect(made).toEqual([])
        expect(planned.filter(({ kind }) => kind !== 'same')).toEqual([])
      }),
    )
  })
})

describe('rows', () => {
  const ledger = [
    person('周建明', [office('青河市', '市长', '2020')], { rank: 1, note: '查' }),
    person('王立', [], { id: 'w1' }),
    person('王立', [], { id: 'w2' }),
  ]
  const HEAD = 'id,name,title,organisation,from,to\n'
  it.each([
    [',,市长,,,', 'no-name'],
    [',甲,,某局,,', 'no-title'],
    [',甲,,,2020,', 'no-title'],
    [',甲,局长,,昨天,', 'bad-day'],
    [',甲,局长,,2023-02-30,', 'bad-day'],
    [',甲,局长,,2023,2022-12', 'days-crossed'],
    [',王立,局长,,,', 'name-ambiguous'],
    ['w1,王二,局长,,,', 'id-other-name'],
    [`,${'甲'.repeat(61)},局长,,,`, 'too-long'],
  ])('%s: %s', (row, fault) => {
    expect(plan(HEAD + row, ledger)).toMatchObject({
      planned: [{ line: 2, kind: 'refused', fault }],
      people: [],
    })
  })
  it('the same row twice is taken once', () => {
    expect(plan(`${HEAD},甲,局长,,,\n,甲,局长,,,`).planned.map(({ kind }) => kind)).toEqual([
      'new',
      'refused',
    ])
  })
  it('what is there is added to, never removed', () => {
    const given = plan(`${HEAD},周建明,市长,青河市,2020,2024-02\n,周建明,书记,青河市委,2024年3月,`, ledger)
    expect(given.planned.map(({ kind }) => kind)).toEqual(['changed', 'new'])
    expect(given.people.map(({ after }) => plainly(after))).toEqual([
      plainly(
        person(
          '周建明',
          [office('青河市', '市长', '2020', '2024-02'), office('青河市委', '书记', '2024-03')],
          {
            id: ledger[0]?.id ?? '',
            rank: 1,
            note: '查',
          },
        ),
      ),
    ])
  })
  it('columns may stand in any order and either language; unknown ones are passed over', () => {
    const { people: made } = plan('电话;单位;姓名;职务\n1;某局;甲;局长')
    expect(made[0]?.after).toMatchObject({ name: '甲', offices: [{ title: '局长', organisation: '某局' }] })
  })
})

describe('days', () => {
  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年3月', '2024-03'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3', '2024-03'],
    ['2024年3月5日', '2024-03-05'],
    ['', ''],
    ['2024-13', null],
    ['2023-02-30', null],
    ['去年', null],
  ])('%s → %s', (text, expected) => expect(readDay(text)).toBe(expected))
  it('known roughly they are held against nobody', () => {
    expect(holdsOn('2024', '2024-03', '')).toBe(true)
    expect(holdsOn('2024-02-28', '2024-03', '')).toBe(false)
    expect(hasEnded('2024-03-15', '2024-03')).toBe(false)
    expect(hasEnded('2024-04-01', '2024-03')).toBe(true)
    expect(hasEnded('', '2020')).toBe(false)
  })
})
