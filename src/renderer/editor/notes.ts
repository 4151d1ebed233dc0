// Notes in the text: their numbers by their place, going to one and back, adding one.
import type { Node } from 'prosemirror-model'
import {
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type EditorState,
} from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view'
import type { Cell } from './cell'
import { schema } from './schema'

const { nodes } = schema

export interface Note {
  /** Position of its mark in the document. */
  readonly at: number
  readonly text: string
  /** Its number as it is printed; 0 for one without a word, which is not printed. */
  readonly n: number
}

interface Shown {
  readonly notes: readonly Note[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Shown>('notes')

// Nodes never change: a block that is still the same need not be looked through again.
const known = new WeakMap<Node, readonly number[]>()
const NONE: readonly number[] = []

/** Offsets of the notes within a block, from its own start. */
function offsetsIn(block: Node): readonly number[] {
  if (block.isLeaf) return NONE
  const before = known.get(block)
  if (before !== undefined) return before
  const found: number[] = []
  block.forEach((child, offset) => {
    if (child.type === nodes.note) found.push(offset + 1)
    else for (const inner of offsetsIn(child)) found.push(offset + 1 + inner)
  })
  const offsets = found.length === 0 ? NONE : found
  known.set(block, offsets)
  return offsets
}

function notesOf(doc: Node): readonly Note[] {
  let n = 0
  return offsetsIn(doc).map((offset) => {
    // The document itself has no opening that counts.
    const at = offset - 1
    const text = doc.nodeAt(at)?.attrs['text'] as string
    return { at, text, n: text.trim() === '' ? 0 : ++n }
  })
}

function shownOf(doc: Node): Shown {
  const notes = notesOf(doc)
  const decorations = notes.map(({ at, n }) => Decoration.node(at, at + 1, {}, { n }))
  return {
    notes,
    decorations: notes.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations),
  }
}

/** The notes of a body on the screen, and the view that has them. */
export interface NotesShown {
  readonly view: EditorView
  readonly notes: readonly Note[]
}

/** `shown` is told which there are; `open` the index of the note whose text is wanted: its mark was clicked, or Enter pressed on it. */
export function notes(shown: Cell<NotesShown | null>, open: (index: number) => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, { doc }) => shownOf(doc),
      apply: (tr, before) => (tr.docChanged ? shownOf(tr.doc) : before),
    },
    view: (view) => {
      const show = (): void => {
        const notes = key.getState(view.state)?.notes ?? []
        // Without notes a key need not render anything.
        const before = shown.get()
        if (notes.length > 0 || before?.view !== view || before.notes.length > 0) shown.set({ view, notes })
      }
      show()
      return {
        update: (_, { doc }) => {
          if (doc !== view.state.doc) show()
        },
        destroy: () => shown.set(null),
      }
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClickOn: (view, _at, node, at, _event, direct) => {
        if (!direct || node.type !== nodes.note) return false
        open(indexOf(view.state, at))
        return true
      },
      handleKeyDown: (view, event) => {
        const { selection } = view.state
        if (event.key !== 'Enter' || event.isComposing || !(selection instanceof NodeSelection)) return false
        if (selection.node.type !== nodes.note) return false
        open(indexOf(view.state, selection.from))
        return true
      },
    },
  })
}

const indexOf = (state: EditorState, at: number): number =>
  key.getState(state)?.notes.findIndex((note) => note.at === at) ?? -1

/** After the selection; `open` is told its index. Not in code. */
export function insertNote(open: (index: number) => void): Command {
  return (state, dispatch, view) => {
    const { $to } = state.selection
    if (!$to.parent.inlineContent || $to.parent.type === nodes.code_block) return false
    if (dispatch === undefined) return true
    const tr = state.tr.insert($to.pos, nodes.note.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView())
    if (view !== undefined) open(indexOf(view.state, $to.pos))
    return true
  }
}

/** Writes the text of a note; one that is gone meanwhile is left alone. */
export function writeNote(at: number, text: string): Command {
  return (state, dispatch) => {
    const note = state.doc.nodeAt(at)
    if (note?.type !== nodes.note || note.attrs['text'] === text) return false
    dispatch?.(state.tr.setNodeAttribute(at, 'text', text))
    return true
  }
}

export function removeNote(at: number): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(at)?.type !== nodes.note) return false
    dispatch?.(state.tr.delete(at, at + 1))
    return true
  }
}

/** The caret stands right behind the mark. */
export function goToNote(at: number): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(at)?.type !== nodes.note) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at + 1)).scrollIntoView())
    return true
  }
}

/** The mark as it is printed: its number, raised. */
export function noteView(decorations: readonly Decoration[], title: (text: string) => string) {
  return (node: Node): NodeView => {
    const dom = document.createElement('sup')
    dom.dataset['noteMark'] = ''
    let shown = -1
    function show(now: Node, drawn: readonly Decoration[]): void {
      const n = drawn.map(({ spec }) => (spec as { n?: number }).n).find((one) => one !== undefined) ?? 0
      if (n !== shown) dom.textContent = n === 0 ? '※' : String(n)
      shown = n
      dom.title = title(now.attrs['text'] as string)
    }
    show(node, decorations)
    return {
      dom,
      update: (next, drawn) => {
        if (next.type !== nodes.note) return false
        show(next, drawn)
        return true
      },
      ignoreMutation: () => true,
    }
  }
}
