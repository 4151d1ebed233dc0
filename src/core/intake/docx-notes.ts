// Foot and end notes of a Word file: their words as one line, as they hold and as they are proposed.
import { HOLDING, PROPOSED, type NoteText, type Node, type View } from './docx-ir'
import { nodeReader } from './docx-nodes'
import type { Around } from './docx-runs'
import { viewed, wordsOf } from './docx-view'
import { elementsOf, type XmlElement } from './xml'

/** The words of a note as one line. */
export const wordsIn = (nodes: readonly Node[], view: View): string =>
  viewed(nodes, view)
    .flatMap((node) => (node.kind === 'line' ? [wordsOf(node.parts).replace(/\s/g, ' ').trim()] : []))
    .filter((words) => words !== '')
    .join(' ')

type Kind = 'footnote' | 'endnote'

/** Each note is read when it is referred to. */
export function notesOf(
  around: Omit<Around, 'part' | 'noteOf'>,
): (kind: Kind, id: string) => NoteText | null {
  const parts = new Map<Kind, ReadonlyMap<string, XmlElement>>()
  const partOf = (kind: Kind): ReadonlyMap<string, XmlElement> => {
    const known = parts.get(kind)
    if (known !== undefined) return known
    const root = around.file.partFor(`${kind}s`)
    const found = new Map(
      (root === null ? [] : elementsOf(root)).map((note) => [note.attrs['w:id'] ?? '', note] as const),
    )
    parts.set(kind, found)
    return found
  }
  return (kind, id) => {
    const element = partOf(kind).get(id)
    if (element === undefined) return null
    const part = around.file.nameFor(`${kind}s`) ?? ''
    const nodes = nodeReader({ ...around, part, noteOf: () => null }).nodesOf(elementsOf(element))
    const [holding, proposed] = [wordsIn(nodes, HOLDING), wordsIn(nodes, PROPOSED)]
    return holding === '' && proposed === '' ? null : { holding, proposed }
  }
}
