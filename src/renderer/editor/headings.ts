// The headings of a body, in order.
import type { Node } from 'prosemirror-model'
import { schema } from './schema'

export interface Heading {
  /** Where its text begins in the document. */
  readonly from: number
  /** 2 to 4. */
  readonly level: number
  readonly text: string
}

/** Those that have a text; also those inside quotes and lists. */
export function headingsOf(doc: Node): readonly Heading[] {
  const found: Heading[] = []
  doc.descendants((node, at) => {
    if (node.type === schema.nodes.heading && node.textContent.trim() !== '')
      found.push({ from: at + 1, level: node.attrs['level'] as number, text: node.textContent.trim() })
    return !node.isTextblock
  })
  return found
}
