// Finding in the open text what the find bar asks for: line by line, with what would stand there instead.
import type { Node } from 'prosemirror-model'
import type { Found } from '#shared/find'
import type { Finder, Span } from './hits'
import { linesOf } from './line-text'

/** A place in the body. In a note, `note` says where in its text; the span is then the note itself. */
export interface BodyFound extends Span {
  readonly insert: string
  readonly note: Found | null
}

export interface FindFinder extends Finder {
  readonly inPart: (name: string, text: string) => readonly Found[]
  readonly inBody: (doc: Node) => readonly BodyFound[]
}

/** Each line of a body, its notes included, in order. */
export function textsInBody(doc: Node): readonly string[] {
  const texts: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    for (const { text } of linesOf(node)) texts.push(text)
    return false
  })
  return texts
}

function inBlock(block: Node, find: (text: string) => readonly Found[]): readonly BodyFound[] {
  return linesOf(block).flatMap(({ text, place }, n) =>
    find(text).map((found) => {
      const from = place(found.from, true)
      // Nothing found between a note and what follows lies behind the note.
      const to = Math.max(from, place(found.to, false))
      return { from, to, insert: found.insert, note: n === 0 ? null : found }
    }),
  )
}

/** `find` answers for one line. A block that is still the same node is not looked through again. */
export function findFinder(find: (text: string) => readonly Found[]): FindFinder {
  const known = new WeakMap<Node, readonly BodyFound[]>()
  return {
    inPart: (_, text) => find(text),
    inBody: (doc) => {
      const all: BodyFound[] = []
      doc.descendants((node, at) => {
        if (!node.isTextblock) return true
        let own = known.get(node)
        if (own === undefined) {
          own = inBlock(node, find)
          known.set(node, own)
        }
        for (const one of own) all.push({ ...one, from: at + 1 + one.from, to: at + 1 + one.to })
        return false
      })
      return all
    },
  }
}

/** Only what lies within `span` of the body. */
export const within = (found: readonly BodyFound[], span: Span | null): readonly BodyFound[] =>
  span === null ? found : found.filter(({ from, to }) => from >= span.from && to <= span.to)
