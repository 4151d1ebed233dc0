// The ledger as a table: a row an office. Cells → people, each row by itself with the cause where it is refused; and back.
import {
  NAME_COLUMNS,
  type LedgerOffice,
  type LedgerPerson,
  type NameColumn,
  type NameFault,
  type PlannedName,
} from '#shared/names'
import { csvText } from '../publish/csv'
import { readDay } from './days'
import { printedOffice } from './look'

const NAMES: Readonly<Record<NameColumn, readonly string[]>> = {
  id: ['编号', '人员编号', 'id'],
  name: ['姓名', '人名', '名字', 'name', 'person'],
  spellings: ['别的写法', '别名', '曾用名', '异写', 'otherspellings', 'spellings', 'alias', 'aliases'],
  rank: ['次序', '排序', '排名', 'rank', 'order'],
  note: ['备注', '说明', 'note', 'notes'],
  title: ['职务', '职位', '头衔', 'title', 'office', 'position'],
  organisation: ['单位', '机构', '部门', 'organisation', 'organization', 'org'],
  from: ['起', '任职起', '开始', '自', '任职时间', 'from', 'since', 'start'],
  to: ['止', '任职止', '结束', '至', '离任时间', 'to', 'until', 'end'],
}
/** Names of the columns as written out. */
const HEADERS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<NameColumn, string>>>> = {
  'zh-CN': { id: '编号', name: '姓名', spellings: '别的写法', rank: '次序', note: '备注', title: '职务', organisation: '单位', from: '起', to: '止' },
  en: { id: 'id', name: 'name', spellings: 'other spellings', rank: 'rank', note: 'note', title: 'title', organisation: 'organisation', from: 'from', to: 'to' },
} // prettier-ignore
export const LONGEST_NAME = { id: 26, name: 60, spellings: 400, rank: 6, note: 500, title: 60, organisation: 120, from: 12, to: 12 } as const // prettier-ignore

const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s:_]/g, '')
const oneLine = (cell: string): string => cell.replaceAll(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim()

/** A person as a table has it: ids and sources are the library’s. */
export interface ListedPerson extends Pick<LedgerPerson, 'name' | 'spellings' | 'rank' | 'note'> {
  /** Empty where the table gives none. */
  readonly id: string
  readonly offices: readonly Pick<LedgerOffice, 'title' | 'organisation' | 'from' | 'to'>[]
}

export type TableRow = Readonly<Record<NameColumn, string>>

/** The rows as they are written, the head first: people in their order, a row an office, a row for who has none. */
export function tableOf(
  people: readonly LedgerPerson[],
  language: 'zh-CN' | 'en',
): readonly (readonly string[])[] {
  const rows = people.flatMap((person): TableRow[] => {
    const { id, name, note } = person
    const base = {
      id,
      name,
      spellings: person.spellings.join('；'),
      rank: person.rank === null ? '' : String(person.rank),
      note,
    }
    const offices =
      person.offices.length === 0 ? [{ title: '', organisation: '', from: '', to: '' }] : person.offices
    return offices.map(({ title, organisation, from, to }) => ({ ...base, title, organisation, from, to }))
  })
  return [
    NAME_COLUMNS.map((column) => HEADERS[language][column]),
    ...rows.map((row) => NAME_COLUMNS.map((column) => row[column])),
  ]
}

export interface TableRead {
  readonly missing: readonly NameColumn[]
  readonly rows: readonly (TableRow & { readonly line: number })[]
}

/** Which columns there are is told by the first row, in either language and any order; columns unknown are passed over. */
export function readNames(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): TableRead {
  const [head, ...rest] = rows
  const at = new Map<NameColumn, number>()
  for (const [n, cell] of (head?.cells ?? []).entries())
    for (const column of NAME_COLUMNS)
      if (!at.has(column) && NAMES[column].some((one) => one === plain(cell))) at.set(column, n)
  if (!at.has('name')) return { missing: ['name'], rows: [] }
  return {
    missing: [],
    rows: rest.map(({ line, cells }) => {
      const cell = (column: NameColumn): string => oneLine(csvText(cells[at.get(column) ?? -1] ?? ''))
      return {
        line, id: cell('id'), name: cell('name'), spellings: cell('spellings'), rank: cell('rank'), note: cell('note'),
        title: cell('title'), organisation: cell('organisation'), from: cell('from'), to: cell('to'),
      } // prettier-ignore
    }),
  }
}

type Good = Omit<TableRow, 'rank'> & { readonly line: number; readonly rank: number | null }

function checked(row: TableRow & { readonly line: number }): Good | NameFault {
  if (row.name === '') return 'no-name'
  if (NAME_COLUMNS.some((column) => row[column].length > LONGEST_NAME[column])) return 'too-long'
  if (row.title === '' && (row.organisation !== '' || row.from !== '' || row.to !== '')) return 'no-title'
  const [from, to] = [readDay(row.from), readDay(row.to)]
  if (from === null || to === null) return 'bad-day'
  const length = Math.min(from.length, to.length)
  if (to !== '' && from.slice(0, length) > to.slice(0, length)) return 'days-crossed'
  if (row.rank !== '' && !/^\d{1,6}$/.test(row.rank)) return 'bad-rank'
  return { ...row, from, to, rank: row.rank === '' ? null : Number(row.rank) }
}

/** What becomes of a person: as it is in the ledger, null if not there; and as it would be. */
export interface NamePlan {
  readonly before: LedgerPerson | null
  readonly after: ListedPerson
}

const spellingsOf = (cell: string, name: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[；;、|]/u)
      .map((one) => one.trim())
      .filter((one) => one !== '' && one !== name),
  ),
]
const officeKey = (one: Pick<LedgerOffice, 'title' | 'organisation'>): string =>
  `${one.title}\u0001${one.organisation}`
const isSame = (one: Omit<ListedPerson, 'id'>, other: Omit<ListedPerson, 'id'>): boolean =>
  JSON.stringify(bare(one)) === JSON.stringify(bare(other))
const bare = ({ name, spellings, rank, note, offices }: Omit<ListedPerson, 'id'>): unknown => [
  name, spellings, rank, note,
  offices.map(({ title, organisation, from, to }) => [title, organisation, from, to].join('\u0001')).toSorted(),
] // prettier-ignore

/**
 * What taking the rows would do to this ledger. Nothing is removed by a table: offices and people that it does not name
 * stay, an empty cell leaves what is there. Rows of one id, or else of one name, are one person.
 */
export function planNames(
  rows: TableRead['rows'],
  ledger: readonly LedgerPerson[],
): { readonly planned: readonly PlannedName[]; readonly people: readonly NamePlan[] } {
  const byId = new Map(ledger.map((person) => [person.id, person]))
  const byName = Map.groupBy(ledger, ({ name }) => name)
  const planned: PlannedName[] = []
  const people = new Map<string, { before: LedgerPerson | null; rows: Good[] }>()
  const seen = new Set<string>()
  const refuse = (row: TableRead['rows'][number], fault: NameFault): void => {
    const { line, name, from, to } = row
    planned.push({
      line,
      kind: 'refused',
      name,
      office: row.title === '' ? '' : printedOffice(row),
      from,
      to,
      fault,
    })
  }
  for (const row of rows) {
    const good = checked(row)
    if (typeof good === 'string') {
      refuse(row, good)
      continue
    }
    const named = byName.get(good.name) ?? []
    const before = good.id === '' ? named[0] : byId.get(good.id)
    if (good.id === '' && named.length > 1) refuse(row, 'name-ambiguous')
    else if (good.id !== '' && before !== undefined && before.name !== good.name) refuse(row, 'id-other-name')
    else {
      const key = before?.id ?? (good.id === '' ? `name ${good.name}` : good.id)
      const whole = `${key}\u0001${officeKey(good)}\u0001${good.from}`
      if (seen.has(whole)) {
        refuse(row, 'repeated')
        continue
      }
      seen.add(whole)
      const one = people.get(key) ?? { before: before ?? null, rows: [] }
      one.rows.push(good)
      people.set(key, one)
    }
  }
  const plans = [...people.values()].map(({ before, rows: own }): NamePlan => ({
    before,
    after: merged(before, own),
  }))
  for (const [n, { before, rows: own }] of [...people.values()].entries()) {
    const after = plans[n]?.after
    for (const row of own) {
      const kind = after === undefined || before === null ? 'new' : kindOf(row, before, own[0] === row, after)
      const { line, name, from, to } = row
      planned.push({
        line,
        kind,
        name,
        office: row.title === '' ? '' : printedOffice(row),
        from,
        to,
        fault: null,
      })
    }
  }
  return {
    planned: planned.toSorted((one, other) => one.line - other.line),
    people: plans.filter(({ before, after }) => before === null || !isSame(before, after)),
  }
}

/** Of a row of a person that is there: what the person is told by the first of its rows. */
function kindOf(row: Good, before: LedgerPerson, isFirst: boolean, after: ListedPerson): PlannedName['kind'] {
  const held = before.offices.filter((office) => officeKey(office) === officeKey(row))
  if (row.title !== '' && held.length === 0) return 'new'
  const isHeld = row.title === '' || held.some(({ from, to }) => from === row.from && to === row.to)
  return isHeld && (!isFirst || isSame({ ...before, offices: [] }, { ...after, offices: [] }))
    ? 'same'
    : 'changed'
}

function merged(before: LedgerPerson | null, rows: readonly Good[]): ListedPerson {
  const last = <Column extends 'note' | 'spellings'>(column: Column): string =>
    rows.findLast((row) => row[column] !== '')?.[column] ?? ''
  const name = rows[0]?.name ?? ''
  const spellings = spellingsOf(last('spellings'), name)
  const offices: ListedPerson['offices'][number][] = (before?.offices ?? []).map(
    ({ title, organisation, from, to }) => ({ title, organisation, from, to }),
  )
  for (const row of rows) {
    if (row.title === '') continue
    const { title, organisation, from, to } = row
    const alike = offices.flatMap((office, at) => (officeKey(office) === officeKey(row) ? [at] : []))
    const sameStart = alike.find((at) => offices[at]?.from === from)
    const alone =
      alike.length === 1 && rows.filter((other) => officeKey(other) === officeKey(row)).length === 1
    const at = sameStart ?? (alone ? alike[0] : undefined)
    if (at === undefined) offices.push({ title, organisation, from, to })
    else offices[at] = { title, organisation, from, to }
  }
  return {
    id: before?.id ?? rows[0]?.id ?? '',
    name,
    spellings: spellings.length === 0 ? (before?.spellings ?? []) : spellings,
    rank: rows.findLast(({ rank }) => rank !== null)?.rank ?? before?.rank ?? null,
    note: last('note') === '' ? (before?.note ?? '') : last('note'),
    offices,
  }
}
