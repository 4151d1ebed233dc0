// Keeps out of the text what could not be saved: what is pasted is checked whole, tables and nesting end where a document's do.
import { Slice, type Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { TableMap } from 'prosemirror-tables'
import * as v from 'valibot'
import { Document, MOST_COLUMNS, MOST_LEVELS, MOST_ROWS } from '#shared/document'
import { schema } from './schema'

/** Attributes that came with a paste have not been looked at by anybody: reading them anew checks each. */
function fits(slice: Slice): boolean {
  try {
    Slice.fromJSON(schema, slice.toJSON())
    return true
  } catch {
    return false
  }
}

function isDocument(doc: Node): boolean {
  try {
    doc.check()
    return v.is(Document, doc.toJSON())
  } catch {
    return false
  }
}

/** Where the caret is after it: the table around is no larger, and the line no deeper, than a document may have. */
function isWithin({ selection: { $head } }: Transaction): boolean {
  if ($head.depth > MOST_LEVELS - 5) return false
  for (let depth = $head.depth; depth > 0; depth--) {
    const node = $head.node(depth)
    if (node.type !== schema.nodes.table) continue
    const { width, height } = TableMap.get(node)
    if (width > MOST_COLUMNS || height > MOST_ROWS) return false
  }
  return true
}

/** `refused` is told that something was not put in. */
export function limits(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged) return true
      const from: unknown = tr.getMeta('uiEvent')
      if (isWithin(tr) && ((from !== 'paste' && from !== 'drop') || isDocument(tr.doc))) return true
      refused()
      return false
    },
    props: {
      transformPasted: (slice) => {
        if (fits(slice)) return slice
        refused()
        return Slice.empty
      },
    },
  })
}
