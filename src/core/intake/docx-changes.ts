// Who changed a Word document, and when: all changes of a text, and the turns in which they were made.
import type { Change, Node, Piece, Trace } from './docx-ir'

/** All changes that are on record, in the order of the text; null if there are none, not even within a note. */
export function changesIn(nodes: readonly Node[]): readonly Change[] | null {
  const changes: Change[] = []
  let isAny = false
  const note = ({ added, taken }: Trace): void => {
    for (const change of [added, taken]) if (change !== null) changes.push(change)
  }
  const piece = (one: Piece): void => {
    if ('trace' in one) note(one.trace)
    if ('was' in one && one.was !== null) changes.push(one.was.by)
    if (one.kind === 'note' && one.note.holding !== one.note.proposed) isAny = true
  }
  const walk = (inner: readonly Node[]): void => {
    for (const node of inner)
      if (node.kind === 'paragraph') {
        // A mark that is in neither text is none of anybody's.
        if (node.mark.added === null || node.mark.taken === null) note(node.mark)
        if (node.was !== null) changes.push(node.was.by)
        for (const one of node.pieces) piece(one)
      } else
        for (const row of node.rows) {
          note(row.trace)
          for (const cell of row.cells) {
            note(cell.trace)
            walk(cell.nodes)
          }
        }
  }
  walk(nodes)
  return isAny || changes.length > 0 ? changes : null
}

export interface Turn {
  readonly author: string
  /** When the first of its changes was made; null if the file does not say. */
  readonly at: number | null
  readonly changes: ReadonlySet<Change>
}

/** More turns than that are one turn an author. */
const MOST_TURNS = 12

/** Changes by one author that follow one another in time, in the order of time; those without a time come first. */
export function turnsOf(changes: readonly Change[]): readonly Turn[] {
  const inTime = changes.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const groups: Change[][] = []
  for (const change of inTime) {
    const last = groups.at(-1)
    if (last?.[0]?.author === change.author) last.push(change)
    else groups.push([change])
  }
  const fewer =
    groups.length <= MOST_TURNS ? groups : [...Map.groupBy(inTime, ({ author }) => author).values()]
  return fewer.map((group) => ({
    author: group[0]?.author ?? '',
    at: group.find(({ at }) => at !== null)?.at ?? null,
    changes: new Set(group),
  }))
}
