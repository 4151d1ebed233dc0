// A table → a table of GitHub's Markdown: one line a row, no merged cells, so the covered places stay empty.
import type { Table, TableCell } from '#shared/document'
import { inlineMarkdown } from './markdown-inline'

/** A pipe ends a cell wherever it stands, in code too. `a|b` → `a\|b`. */
const withoutPipes = (text: string): string =>
  text.replace(/\\.|\|/g, (found) => (found === '|' ? '\\|' : found))

/** A reader takes every blank off a cell's ends, U+3000 too: that before `a` is written `&#12288;`. */
function withBlanks(text: string): string {
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  const named = (blanks: string): string =>
    Array.from(blanks, (blank) => `&#${blank.charCodeAt(0)};`).join('')
  return named(text.slice(0, from)) + text.slice(from, to) + named(text.slice(to))
}

const cellText = (cell: TableCell, notes: string[]): string =>
  withBlanks(
    withoutPipes(
      cell.content
        .map((paragraph) => inlineMarkdown(paragraph.content, notes).replace(/\\\n/g, '<br>'))
        .filter((text) => text !== '')
        .join('<br>'),
    ),
  )

interface Place {
  readonly text: string
  readonly header: boolean
}

/** Each cell's text in its first place; what it covers beyond is empty. Rows are filled to the same length. */
function grid({ content }: Table, notes: string[]): (Place | undefined)[][] {
  const rows: (Place | undefined)[][] = content.map(() => [])
  content.forEach((row, y) => {
    let x = 0
    for (const cell of row.content ?? []) {
      while (rows[y]?.[x] !== undefined) x++
      const header = cell.type === 'table_header'
      const text = cellText(cell, notes)
      for (let down = 0; down < cell.attrs.rowspan && y + down < rows.length; down++)
        for (let right = 0; right < cell.attrs.colspan; right++) {
          const places = rows[y + down]
          if (places) places[x + right] = { text: down === 0 && right === 0 ? text : '', header }
        }
      x += cell.attrs.colspan
    }
  })
  return rows
}

/** The first row is the head if all its cells are; else the head is empty, since there must be one. */
export function table(node: Table, notes: string[]): string {
  const rows = grid(node, notes)
  const width = Math.max(1, ...rows.map((row) => row.length))
  const line = (row: readonly (Place | undefined)[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at]?.text ?? '').join(' | ')} |`
  const [first = [], ...rest] = rows
  const isHead = first.length > 0 && Array.from(first).every((place) => place?.header === true)
  const [head, body] = isHead ? [first, rest] : [[], rows]
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
}
