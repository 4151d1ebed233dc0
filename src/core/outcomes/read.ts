// The cells of a table → rows about headlines, each checked by itself, and why the others are left out.
import {
  NEEDED_COLUMNS,
  type OutcomeColumn,
  type OutcomeFault,
  type OutcomeRow,
  type OutcomesRead,
  type Table,
} from '#shared/outcome'

/** What the columns are called in exports of platforms and in people's own tables; compared without case and blanks. */
const NAMES: Readonly<Record<OutcomeColumn, readonly string[]>> = {
  channel: ['渠道', '平台', '发布渠道', 'channel', 'platform'],
  candidate: ['备选', '标题', '候选', '候选标题', '备选标题', 'candidate', 'headline', 'title', 'variant'],
  id: ['稿件编号', '标题编号', '编号', 'id', 'articleid', 'headlineid', 'article_id', 'headline_id'],
  impressions: ['展现', '展现量', '展示', '展示量', '曝光', '曝光量', '推荐量', 'impressions', 'shown'],
  clicks: ['点击', '点击量', '点击数', '阅读', '阅读量', 'clicks', 'reads'],
  period: ['期间', '时段', '周期', '日期', '统计期间', '统计日期', 'period', 'date', 'dates'],
  note: ['备注', '说明', 'note', 'notes', 'comment'],
}

/** Beyond it no platform has counted anything, and sums stay exact. */
const MOST = 1e12
const LONGEST = { channel: 100, candidate: 500, id: 26, period: 100, note: 500 } as const

/** `点击量（次）` and `Clicks (UTC)` are 点击量 and clicks. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(/[\s:]/g, '')

function columnsOf(cells: readonly string[]): ReadonlyMap<OutcomeColumn, number> {
  const found = new Map<OutcomeColumn, number>()
  for (const [at, cell] of cells.entries())
    for (const [column, names] of Object.entries(NAMES) as [OutcomeColumn, readonly string[]][])
      if (!found.has(column) && names.includes(plain(cell))) found.set(column, at)
  return found
}

/** `12345` `12,345` `１２３４５` `12345.0`; a formula, a share, `1.2万` and the like are no counts. */
function countOf(cell: string): number | 'missing' | 'unreadable' | 'negative' {
  const text = cell.normalize('NFKC').trim()
  if (text === '') return 'missing'
  if (/^[-−]\d[\d,]*(?:\.\d{1,20})?$/.test(text)) return 'negative'
  if (!/^(?:\d{1,30}|\d{1,3}(?:,\d{3}){1,9})(?:\.0{1,10})?$/.test(text)) return 'unreadable'
  return Number(text.replaceAll(',', ''))
}

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f]+/gu, ' ').trim()

function readRow(line: number, cell: (column: OutcomeColumn) => string): OutcomeRow | OutcomeFault {
  const texts = {
    channel: oneLine(cell('channel')),
    candidate: oneLine(cell('candidate')),
    id: oneLine(cell('id')),
    period: oneLine(cell('period')),
    note: oneLine(cell('note')),
  }
  if (texts.channel === '') return 'no-channel'
  if (texts.candidate === '') return 'no-candidate'
  for (const [name, most] of Object.entries(LONGEST))
    if (texts[name as keyof typeof texts].length > most) return 'too-long'
  const counts: number[] = []
  for (const column of ['impressions', 'clicks'] as const) {
    const count = countOf(cell(column))
    if (count === 'negative') return 'negative'
    if (typeof count === 'string') return `${column}-${count}`
    if (count > MOST) return 'too-large'
    counts.push(count)
  }
  const [impressions = 0, clicks = 0] = counts
  return clicks > impressions ? 'clicks-over-impressions' : { line, ...texts, impressions, clicks }
}

/** What a row is about, whatever it counts. */
const aboutOf = ({ channel, candidate, id, period }: OutcomeRow): string =>
  [channel, candidate, id, period].map((part) => part.normalize('NFKC').toLowerCase()).join('\u0001')

/**
 * Reads a table whose first row names its columns, in any order, Chinese or English; others are passed over. Of rows about
 * the same with the same numbers the first is taken; where the numbers differ none is, since nobody here can say which
 * is right. Pure; refuses nothing.
 */
export function readOutcomes({ rows }: Pick<Table, 'rows'>): OutcomesRead {
  const [head, ...rest] = rows
  const columns = columnsOf(head?.cells ?? [])
  const missing = NEEDED_COLUMNS.filter((column) => !columns.has(column))
  if (missing.length > 0) return { missing, rows: [], faults: [] }
  const faults: OutcomesRead['faults'][number][] = []
  const groups = new Map<string, OutcomeRow[]>()
  for (const { line, cells } of rest) {
    const cell = (column: OutcomeColumn): string => cells[columns.get(column) ?? -1] ?? ''
    const row = readRow(line, cell)
    if (typeof row === 'string') {
      faults.push({
        line,
        fault: row,
        text: cells
          .map(oneLine)
          .filter((text) => text !== '')
          .join(' · ')
          .slice(0, 200),
      })
      continue
    }
    const about = aboutOf(row)
    groups.set(about, [...(groups.get(about) ?? []), row])
  }
  const taken: OutcomeRow[] = []
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue
    const agree = others.every(
      ({ impressions, clicks }) => impressions === first.impressions && clicks === first.clicks,
    )
    if (agree) taken.push(first)
    const left = agree ? others : [first, ...others]
    faults.push(
      ...left.map(({ line, candidate }) => ({
        line,
        fault: agree ? ('repeated' as const) : ('contradicts' as const),
        text: candidate,
      })),
    )
  }
  const inOrder = <Row extends { readonly line: number }>(list: readonly Row[]): readonly Row[] =>
    list.toSorted((one, other) => one.line - other.line)
  return { missing, rows: inOrder(taken), faults: inOrder(faults) }
}
