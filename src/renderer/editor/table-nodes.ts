// Tables in the editor's schema, as prosemirror-tables wants them: cells hold paragraphs, widths are the page's own matter.
import type { Attrs, DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model'
import { isSpan } from '#shared/document'
import { check, isNumber } from './attrs'

const spans = {
  colspan: { default: 1, validate: check('colspan', isNumber(isSpan)) },
  rowspan: { default: 1, validate: check('rowspan', isNumber(isSpan)) },
} as const
function spansOf(dom: HTMLElement): Attrs {
  const span = (name: 'colspan' | 'rowspan'): number => {
    const value = Number(dom.getAttribute(name) ?? 1)
    return isSpan(value) ? value : 1
  }
  return { colspan: span('colspan'), rowspan: span('rowspan') }
}
function spanAttributes({ attrs }: Node): Record<string, number> {
  return Object.fromEntries(
    (['colspan', 'rowspan'] as const).flatMap((name) => {
      const value = attrs[name] as number
      return value === 1 ? [] : [[name, value]]
    }),
  )
}

export const tableNodes = {
  table: {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    group: 'block',
    parseDOM: [{ tag: 'table' }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: (): DOMOutputSpec => ['tr', 0],
  },
  table_cell: {
    attrs: spans,
    content: 'paragraph+',
    tableRole: 'cell',
    isolating: true,
    parseDOM: [{ tag: 'td', getAttrs: spansOf }],
    toDOM: (node): DOMOutputSpec => ['td', spanAttributes(node), 0],
  },
  table_header: {
    attrs: spans,
    content: 'paragraph+',
    tableRole: 'header_cell',
    isolating: true,
    parseDOM: [{ tag: 'th', getAttrs: spansOf }],
    toDOM: (node): DOMOutputSpec => ['th', spanAttributes(node), 0],
  },
} satisfies Record<string, NodeSpec>
