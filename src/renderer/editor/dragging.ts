// Blocks dragged from one body to another: what is carried, by which handle, and taking it out where it came from if it is moved.
import { closeHistory } from 'prosemirror-history'
import type { Node, Slice } from 'prosemirror-model'
import { Plugin, type NodeSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { isMac } from '../commands'

interface Carried {
  readonly view: EditorView
  /** Takes it out of where it came from; null if that has changed meanwhile. */
  readonly out: () => Transaction | null
}

let carried: Carried | null = null

/** While something is dragged the pointer moves nothing else: the next move says that it is over, whatever was heard of its end. */
function take(next: Carried): void {
  carried = next
  window.addEventListener('mousemove', () => (carried = null), { once: true, capture: true })
}

/** What the view remembers of what is dragged; where it is a node whatever is selected, that too. */
type Dragging = NonNullable<EditorView['dragging']> & { readonly node?: NodeSelection | undefined }

interface Load {
  readonly slice: Slice
  /** Shown under the pointer. */
  readonly block: HTMLElement | null
  /** Null: it can only be copied. `node` where it is one block, whatever is selected. */
  readonly moving: { readonly out: () => Transaction; readonly node: NodeSelection | undefined } | null
}

/** Begins to drag what a handle stands beside, as the view itself would drag what is selected. */
export function carry(view: EditorView, event: DragEvent, { slice, block, moving }: Load): void {
  if (event.dataTransfer === null) return
  const { dom, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', dom.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = moving === null ? 'copy' : 'copyMove'
  if (block !== null) event.dataTransfer.setDragImage(block, 0, 0)
  if (moving === null) return
  const { doc } = view.state
  view.dragging = { slice, move: true, node: moving.node } as Dragging
  take({ view, out: () => (view.state.doc === doc ? moving.out() : null) })
}

export function putDown(view: EditorView): void {
  view.dragging = null
  if (carried?.view === view) carried = null
}

/** The same key that makes a file be moved where it would be copied. */
const wantsMove = (event: DragEvent): boolean => (isMac ? event.metaKey : event.shiftKey)

/** The view's own dragging of what is selected: a node without a selection of its own is named there. */
function outOf(view: EditorView): Transaction | null {
  const { node } = (view.dragging ?? {}) as Partial<Dragging>
  const { tr, selection, doc } = view.state
  if (node !== undefined && doc.nodeAt(node.from) !== node.node) return null
  return node === undefined ? (selection.empty ? null : tr.deleteSelection()) : tr.delete(node.from, node.to)
}

/** What is dropped from another body stays there, unless it is to be moved: then it is taken out there, as a step of that body's own. */
export function draggedBetween(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        dragstart: (view) => {
          take({ view, out: () => outOf(view) })
          return false
        },
        dragover: (view, event) => {
          if (carried !== null && carried.view !== view && event.dataTransfer !== null)
            event.dataTransfer.dropEffect = wantsMove(event) ? 'move' : 'copy'
          return false
        },
        dragend: (view) => {
          if (carried?.view === view) carried = null
          return false
        },
      },
      handleDrop: (view, event) => {
        const from = carried
        carried = null
        if (from === null || from.view === view || !wantsMove(event)) return false
        const before: Node = view.state.doc
        const out = from.out()
        // Once the view has let it in.
        if (out !== null)
          queueMicrotask(() => {
            if (view.state.doc === before || from.view.isDestroyed || !out.docChanged) return
            if (from.view.state.doc !== out.before) return
            // What is taken out is told of no end of its own.
            from.view.dragging = null
            from.view.dispatch(closeHistory(out))
            from.view.dispatch(closeHistory(from.view.state.tr))
          })
        return false
      },
    },
  })
}
