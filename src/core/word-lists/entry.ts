// An entry checked: cells of a row as people write them → an entry, or why it is none; the same law for one typed by hand.
import type { CheckSeverity } from '#shared/check'
import type { ListColumn, ListFault } from '#shared/list-import'
import { LONGEST, PARTED, type ListEntry } from '#shared/word-list'
import { patternFault } from '../find/pattern-fault'
import { isSafePattern } from '../checks/safe-pattern'

type Words<Value extends string> = Readonly<Record<string, Value>>

const MATCH: Words<ListEntry['match']> = {
  '': 'literal',
  literal: 'literal',
  exact: 'literal',
  phrase: 'literal',
  原样: 'literal',
  字面: 'literal',
  文字: 'literal',
  word: 'word',
  wholeword: 'word',
  整词: 'word',
  单词: 'word',
  regex: 'regex',
  regexp: 'regex',
  pattern: 'regex',
  正则: 'regex',
  正则表达式: 'regex',
}
const SEVERITY: Words<CheckSeverity> = {
  block: 'block',
  ban: 'block',
  banned: 'block',
  error: 'block',
  拦: 'block',
  拦截: 'block',
  禁用: 'block',
  严禁: 'block',
  严重: 'block',
  verify: 'verify',
  check: 'verify',
  核: 'verify',
  待核: 'verify',
  核实: 'verify',
  慎用: 'verify',
  '': 'warn',
  warn: 'warn',
  warning: 'warn',
  疑: 'warn',
  疑误: 'warn',
  警告: 'warn',
  错误: 'warn',
  建议改: 'warn',
  note: 'note',
  info: 'note',
  hint: 'note',
  注: 'note',
  提示: 'note',
  建议: 'note',
  参考: 'note',
}
const SCOPE: Words<ListEntry['scope']> = {
  '': 'both',
  both: 'both',
  all: 'both',
  全部: 'both',
  都查: 'both',
  标题和正文: 'both',
  标题与正文: 'both',
  headline: 'headline',
  headlines: 'headline',
  title: 'headline',
  标题: 'headline',
  body: 'body',
  text: 'body',
  正文: 'body',
}
const YES: Words<'yes' | 'no'> = {
  '': 'no',
  no: 'no',
  n: 'no',
  '0': 'no',
  false: 'no',
  否: 'no',
  不: 'no',
  yes: 'yes',
  y: 'yes',
  '1': 'yes',
  true: 'yes',
  x: 'yes',
  '√': 'yes',
  '✓': 'yes',
  是: 'yes',
  对: 'yes',
}

/** A name of Object's own is no word of a table. */
const known = <Value extends string>(words: Words<Value>, cell: string): Value | undefined => {
  const name = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  return Object.hasOwn(words, name) ? words[name] : undefined
}

// 2026-9-3, 2026/09/03, 2026.9.3, 2026年9月3日, 20260903; what a time adds to it is passed over
const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s].{0,30})?$/

/** ISO; null if there is no such day. */
function dayOf(cell: string): string | null {
  const text = cell.normalize('NFKC').trim()
  if (text === '') return ''
  const [, year = '', month, day, short, brief] = DAY.exec(text) ?? []
  const [m, d] = [Number(month ?? short), Number(day ?? brief)]
  const date = new Date(Date.UTC(Number(year), m - 1, d))
  if (year === '' || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

/** Any blanks become one, those at the edges go. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A spreadsheet takes what begins so for a formula; an apostrophe before it says that it is none. */
export const FORMULA = /^'*[=+\-@＝＋－＠|%]/

/** A repeated group that itself repeats without end, `(a+)+`: few texts take for ever. Groups within are taken for letters. */
const ENDLESS = /\([^()]*(?:[*+]|\{\d{1,9},\})[^()]*\)(?:[*+]|\{\d{1,9},\})/

function regexFault(source: string): ListFault | null {
  if (source.length > LONGEST.term) return 'regex-too-long'
  if (patternFault(source) !== null) return 'regex-invalid'
  try {
    if (new RegExp(source, 'u').test('')) return 'regex-empty'
  } catch {
    return 'regex-invalid'
  }
  // Signs and classes are no groups: `\(`, `[()]`.
  const plain = source.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  return !isSafePattern(source) && ENDLESS.test(plain) ? 'regex-endless' : null
}

/** Why it cannot be an entry; null if it can. */
export function entryFault({
  term,
  match,
  suggestion,
  reason,
  source,
  ...rest
}: ListEntry): ListFault | null {
  const { exceptions, channels, validFrom, validTo } = rest
  if (term === '') return 'no-term'
  const texts = [term, suggestion, reason, source, ...exceptions, ...channels]
  if (texts.some((text) => /[\u0000-\u001f\u007f\u2028\u2029]/u.test(text) || !text.isWellFormed()))
    return 'bad-character'
  if (match === 'regex') {
    const fault = regexFault(term)
    if (fault !== null) return fault
  }
  const isLong =
    term.length > LONGEST.term ||
    suggestion.length > LONGEST.suggestion ||
    reason.length > LONGEST.reason ||
    source.length > LONGEST.source ||
    [...exceptions, ...channels].some((text) => text.length > LONGEST.part) ||
    exceptions.length > 50 ||
    channels.length > 50
  if (isLong) return 'too-long'
  if (suggestion === term && match !== 'regex') return 'same-as-term'
  if (dayOf(validFrom) !== validFrom || dayOf(validTo) !== validTo) return 'bad-date'
  return validFrom !== '' && validTo !== '' && validTo < validFrom ? 'dates-reversed' : null
}

/** Without the apostrophe that keeps a cell from being a formula. */
const bare = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

const parts = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(PARTED)
      .map(oneLine)
      .filter((part) => part !== ''),
  ),
]

/** Cells by the name of their column, empty where there is none. */
export function entryOf(cell: (column: ListColumn) => string): ListEntry | ListFault {
  const text = (column: ListColumn): string => bare(oneLine(cell(column)))
  const match = known(MATCH, cell('match'))
  if (match === undefined) return 'match-unknown'
  const severity = known(SEVERITY, cell('severity'))
  if (severity === undefined) return 'severity-unknown'
  const scope = known(SCOPE, cell('scope'))
  if (scope === undefined) return 'scope-unknown'
  const [advertising, off] = [known(YES, cell('advertising')), known(YES, cell('off'))]
  if (advertising === undefined || off === undefined) return 'yes-or-no'
  const [validFrom, validTo] = [dayOf(cell('from')), dayOf(cell('to'))]
  if (validFrom === null || validTo === null) return 'bad-date'
  const entry: ListEntry = {
    term: text('term'),
    match,
    suggestion: text('suggestion'),
    reason: text('reason'),
    source: text('source'),
    severity,
    exceptions: parts(bare(cell('exceptions'))),
    advertisingOnly: advertising === 'yes',
    scope,
    channels: parts(bare(cell('channels'))),
    validFrom,
    validTo,
    on: off === 'no',
  }
  return entryFault(entry) ?? entry
}

/** Who an entry is: no list has two of one key. */
export const entryKey = ({ term, match }: Pick<ListEntry, 'term' | 'match'>): string =>
  `${match} ${match === 'word' ? term.toLowerCase() : term}`

/** As the same entry would come in from a file. */
export const tidied = (entry: ListEntry): ListEntry => ({
  ...entry,
  term: oneLine(entry.term),
  suggestion: oneLine(entry.suggestion),
  reason: oneLine(entry.reason),
  source: oneLine(entry.source),
  exceptions: parts(entry.exceptions.join('；')),
  channels: parts(entry.channels.join('；')),
})

const EMPTY_FREE = ['exceptions', 'channels'] as const

/** Whether two entries say the same. */
export const sameEntry = (one: ListEntry, other: ListEntry): boolean =>
  EMPTY_FREE.every((name) => one[name].join(';') === other[name].join(';')) &&
  one.term === other.term &&
  one.match === other.match &&
  one.suggestion === other.suggestion &&
  one.reason === other.reason &&
  one.source === other.source &&
  one.severity === other.severity &&
  one.advertisingOnly === other.advertisingOnly &&
  one.scope === other.scope &&
  one.validFrom === other.validFrom &&
  one.validTo === other.validTo &&
  one.on === other.on
