// A text with separated values → cells: quotes as RFC 4180 has them, the separator guessed from the first row, nothing run.
import type { Table } from '#shared/outcome'

const DELIMITERS = [',', ';', '\t'] as const

/** The one that the first row has most of outside quotes; a line `sep=;`, as spreadsheets write it, decides. */
function delimiterOf(text: string): Table['delimiter'] {
  const said = /^sep=([,;\t])\r?\n/.exec(text)?.[1]
  if (said === ';' || said === '\t' || said === ',') return said
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const char of text.slice(0, 20_000)) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) break
    else if (!quoted && (char === ',' || char === ';' || char === '\t')) counts[char]++
  }
  return DELIMITERS.toSorted((one, other) => counts[other] - counts[one])[0] ?? ','
}

/** Above it a table is refused rather than cut. */
export const MOST_ROWS = 10_000
const MOST_CELLS = 100
/** In UTF-16 units; what is longer is cut, and no headline is. */
const LONGEST_CELL = 2000

/**
 * All rows but empty ones, each with the line it began on (from 1). A quotation that is never closed runs to the end.
 * Answers null above `most` rows and their head. Pure; linear in the length of the text; a formula is text like any other.
 */
export function readTable(text: string, most = MOST_ROWS): Omit<Table, 'encoding'> | null {
  const delimiter = delimiterOf(text)
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  let at = /^sep=[,;\t]\r?\n/.exec(text)?.[0].length ?? 0
  if (at > 0) begun = line = 2

  function endCell(): void {
    if (cells.length < MOST_CELLS) cells.push(cell.slice(0, LONGEST_CELL))
    cell = ''
  }
  function endRow(): void {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }

  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') line++
    if (quoted) {
      if (char !== '"') cell += char
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (char === delimiter) endCell()
    else if (char === '\n') {
      endRow()
      if (rows.length > most + 1) return null
    } else if (char === '\r') {
      // `\r\n` ends with its `\n`; a lone `\r` is an old Mac's end of line.
      if (text.charAt(at + 1) !== '\n') {
        line++
        endRow()
      }
    } else cell += char
  }
  endRow()
  return rows.length > most + 1 ? null : { delimiter, rows }
}
