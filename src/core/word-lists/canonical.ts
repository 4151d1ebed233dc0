// A list as separated values: the form in which it leaves, by which its check sum is made, and that comes back equal.
import type { ListEntry } from '#shared/word-list'
import { FORMULA } from './entry'

/** So that Excel and WPS take it for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** Each by both names, so that either desk reads it. */
const HEAD =
  '词条 term,匹配 match,建议 suggestion,理由 reason,来源 source,级别 severity,例外 exceptions,只在广告 advertising,范围 scope,渠道 channels,起 from,止 to,停用 off'

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\t\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const lineFor = (one: ListEntry): string =>
  [
    cell(one.term),
    one.match,
    cell(one.suggestion),
    cell(one.reason),
    cell(one.source),
    one.severity,
    cell(one.exceptions.join('；')),
    one.advertisingOnly ? 'yes' : '',
    one.scope,
    cell(one.channels.join('；')),
    one.validFrom,
    one.validTo,
    one.on ? '' : 'yes',
  ].join(',')

/** An entry says the same for ever: of a long list that changes in one place one line is made. */
const lines = new WeakMap<ListEntry, string>()

/** The line of an entry, made once. */
function listLine(one: ListEntry): string {
  const known = lines.get(one)
  if (known !== undefined) return known
  const line = lineFor(one)
  lines.set(one, line)
  return line
}

/** What stands before the rows. */
export const CSV_HEAD = `${BYTE_ORDER_MARK}${HEAD}\r\n`

export const csvRows = (entries: readonly ListEntry[]): string =>
  entries.map((one) => `${listLine(one)}\r\n`).join('')

/** UTF-8 with its mark, RFC 4180: the same bytes for the same entries in the same order, whatever the list is called. */
export const listCsv = (entries: readonly ListEntry[]): string => CSV_HEAD + csvRows(entries)
