// Tables of a paste: those that only lay out a page fall away around their content; the others get cells of paragraphs.
import { isBlank, renamed, unwrap } from './paste-style'

const BLOCKS = 'li, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd'

/** A table that holds tables or headings, or nothing beside anything, is a page's layout. */
function isLayout(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation') return true
  if (table.querySelector('table, h1, h2, h3') !== null) return true
  return [...table.rows].every((row) => row.cells.length <= 1)
}

/** Its cells become divisions, so that what stands in each stays apart. */
function unlay(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('td, th'))
    if (cell.closest('table') === table) renamed(cell, 'div')
  for (const part of table.querySelectorAll('tr, tbody, thead, tfoot, colgroup, caption'))
    if (part.closest('table') === table) unwrap(part)
  unwrap(table)
}

function tidy(table: HTMLTableElement): void {
  for (const caption of table.querySelectorAll('caption')) {
    const line = table.ownerDocument.createElement('p')
    line.append(...caption.childNodes)
    caption.remove()
    if (!isBlank(line)) table.before(line)
  }
  for (const cell of table.querySelectorAll('thead td')) renamed(cell, 'th')
  for (const row of table.querySelectorAll('tr')) if (row.cells.length === 0) row.remove()
  for (const cell of table.querySelectorAll('td, th')) {
    for (const block of cell.querySelectorAll(BLOCKS)) {
      const line = block.tagName === 'LI' ? '• ' : ''
      const made = renamed(block, 'p')
      if (line !== '') made.prepend(line)
    }
    for (const list of cell.querySelectorAll('ul, ol, dl')) unwrap(list)
    for (const rule of cell.querySelectorAll('hr')) rule.remove()
    // A paragraph within a paragraph, e.g. of an item that held one.
    for (const inner of cell.querySelectorAll('p p')) unwrap(inner)
    for (const line of cell.querySelectorAll('p')) if (isBlank(line)) line.remove()
  }
}

/** From the outside in: what is left of a layout is judged by itself. */
export function tables(root: Element): void {
  for (const table of root.querySelectorAll('table')) if (isLayout(table)) unlay(table)
  for (const table of root.querySelectorAll('table')) tidy(table)
}
