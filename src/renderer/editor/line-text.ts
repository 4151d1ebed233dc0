// The text of a block as the library has it: the line without its notes, and the notes as lines of their own.
import type { Node } from 'prosemirror-model'

const textOfLeaf = (leaf: Node): string => (leaf.type.name === 'note' ? '' : '\n')

/** The line, and after it the text of each note in it: what `blockTexts` gives of the same block. */
export function lineTexts(block: Node, from = 0, to = block.content.size): string[] {
  const notes: string[] = []
  if (hasNote(block))
    block.nodesBetween(from, to, (node) => {
      if (node.type.name === 'note' && node.attrs['text'] !== '') notes.push(node.attrs['text'] as string)
    })
  return [block.textBetween(from, to, '\n', textOfLeaf), ...notes]
}

const hasNote = (block: Node): boolean => block.children.some((child) => child.type.name === 'note')

/** A piece of a block's text and how an offset in it becomes one in the block's content. */
export interface Line {
  readonly text: string
  /** `start`: the offset begins a piece, so that it stands after a note at that place. */
  readonly place: (offset: number, start: boolean) => number
}

/** The lines of a block. Each leaf in a block is one unit long, so only notes push what is behind them. */
export function linesOf(block: Node): Line[] {
  const notes: { readonly at: number; readonly offset: number; readonly text: string }[] = []
  if (hasNote(block))
    block.forEach((child, at) => {
      if (child.type.name === 'note')
        notes.push({ at, offset: at - notes.length, text: child.attrs['text'] as string })
    })
  const place = (offset: number, start: boolean): number =>
    offset + notes.filter((note) => (start ? note.offset <= offset : note.offset < offset)).length
  return [
    { text: block.textBetween(0, block.content.size, '\n', textOfLeaf), place },
    ...notes
      .filter(({ text }) => text !== '')
      // Wherever in a note something is found, the note is the place.
      .map(({ at, text }) => ({ text, place: (_: number, start: boolean) => (start ? at : at + 1) })),
  ]
}
