// The desk's own lists: words, offices doubled, the order of names.
import type { CheckFix } from '#shared/check'
import { hitsThatCount, readyLists, type ListHit, type ReadyLists } from '../../word-lists/lists'
import { said } from '../../word-lists/said'
import { isSafePattern } from '../safe-pattern'
import { BOTH, spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

const isValidOn = (day: string, from: string, to: string): boolean =>
  day === '' || ((from === '' || from <= day) && (to === '' || day <= to))

/** Patterns of a headline are run here only if they cannot take long, and on so much of the line, in UTF-16 units. */
const FAR = 500

const patternHits = (line: string, { patterns }: ReadyLists): ListHit[] =>
  patterns
    .filter(({ entry }) => isSafePattern(entry.term))
    .flatMap((ref) =>
      spansOf(line.slice(0, FAR), new RegExp(ref.entry.term, 'gu'))
        .filter(({ start, end }) => end > start)
        .map((span) => ({ ...span, ref })),
    )

function wordLists({ headline, lists, kind, channels, today }: Context): Raw[] {
  const ready = readyLists(lists)
  const at = {
    place: 'headline',
    today,
    advertising: kind === 'advertising',
    channels: channels.map(({ key }) => key),
  } as const
  return hitsThatCount(headline, [...ready.find(headline), ...patternHits(headline, ready)], at).map(
    ({ start, end, ref: { list, at: index, entry } }): Raw => {
      const span = { start, end }
      const fixes: CheckFix[] =
        entry.suggestion === '' || entry.match === 'regex'
          ? []
          : [{ edits: [{ ...span, text: entry.suggestion }] }]
      return {
        message: 'word-list',
        severity: entry.severity,
        spans: [span],
        args: {
          word: headline.slice(start, end),
          other: entry.suggestion,
          count: String(index + 1),
          limit: said(entry),
          list: list.name,
        },
        evidence: [{ kind: 'entry', list: list.id, entry: index }],
        fixes,
        key: `${list.id} ${entry.term}`,
      }
    },
  )
}

// `山西省省委书记` `九原区区委`: the place already says 省. `省长` and `市市长` are names of offices and stay.
const OFFICE = /(?<=\p{sc=Han})(省省|市市|县县|区区|州州|旗旗)(?=委(?!托|屈|婉|派|员会主))/gu

function officeDoubled({ headline }: Context): Raw[] {
  return spansOf(headline, OFFICE).map(({ start, end }) => ({
    message: 'office-doubled',
    spans: [{ start, end }],
    args: { word: `${headline.slice(start, end)}委`, other: `${headline.slice(start, start + 1)}委` },
    fixes: [{ edits: [{ start: start + 1, end, text: '' }] }],
  }))
}

interface Named {
  readonly name: string
  readonly rank: number
  readonly offices: readonly string[]
  readonly start: number
  readonly end: number
}

function order(named: readonly Named[]): Raw[] {
  const late = named.find((person, i) => named.slice(0, i).some(({ rank }) => rank > person.rank))
  if (late === undefined) return []
  const before = named.filter(({ start, rank }) => start < late.start && rank > late.rank)
  return [
    {
      message: 'roster',
      spans: [...before, late].map(({ start, end }) => ({ start, end })),
      args: { word: late.name, other: before.map(({ name }) => name).join('、') },
    },
  ]
}

// `青河市市长甲某某`: the run of Han that ends in an office just before the name.
const OFFICE_BEFORE =
  /(?:\p{sc=Han}{0,10})(?:书记|省长|市长|县长|区长|镇长|乡长|州长|部长|司长|厅长|局长|处长|主任|主席|总理|委员长|董事长|总经理|总裁|校长|院长|会长|社长|总编辑)$/u

/** The office beside the name and the roster's agree when one ends in the other: 市长 and 青河市市长. */
function office(headline: string, { name, offices, start, end }: Named): Raw[] {
  if (offices.length === 0) return []
  const said = OFFICE_BEFORE.exec(headline.slice(Math.max(0, start - 14), start))?.[0]
  if (said === undefined || offices.some((held) => said.endsWith(held) || held.endsWith(said))) return []
  // `会见青河市市长甲某某`: words before the office are none of it.
  if (offices.some((held) => said.includes(held))) return []
  return [
    {
      message: 'roster-office',
      spans: [{ start: start - said.length, end }],
      args: { word: `${said}${name}`, other: offices.join('、') },
      key: said,
    },
  ]
}

function onRoster({ headline, roster, fields }: Context): Raw[] {
  const day = fields.publishedAt.slice(0, 10)
  const named = roster
    .filter(({ name, validFrom, validTo }) => name !== '' && isValidOn(day, validFrom, validTo))
    .map((person) => ({ ...person, start: headline.indexOf(person.name) }))
    .filter(({ start }) => start >= 0)
    .map((person): Named => ({ ...person, end: person.start + person.name.length }))
    .toSorted((one, other) => one.start - other.start)
  return [...order(named), ...named.flatMap((person) => office(headline, person))]
}

export const LIST_RULES: readonly Rule[] = [
  {
    id: 'word-list',
    version: 1,
    family: 'lists',
    severity: 'warn',
    languages: BOTH,
    needs: 'list',
    run: wordLists,
  },
  {
    id: 'office-doubled',
    version: 1,
    family: 'lists',
    severity: 'verify',
    languages: ZH,
    run: officeDoubled,
  },
  {
    id: 'roster',
    version: 1,
    family: 'lists',
    severity: 'verify',
    languages: BOTH,
    needs: 'roster',
    run: onRoster,
  },
]
