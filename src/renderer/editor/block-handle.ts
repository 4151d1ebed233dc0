// The handle in the margin of a written body while another one is written beside it: a click copies its block there, a drag carries it.
import { Fragment, Slice } from 'prosemirror-model'
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { carry, putDown } from './dragging'
import { takeOut } from './handing'
import { otherSide, type Side } from './side'
import { takenFrom } from './taking'

interface Pointed {
  readonly n: number
  readonly element: HTMLElement
}

/** The outermost block that an element of the body stands in, and its number. */
export function pointedAt(view: EditorView, target: EventTarget | null): Pointed | null {
  let element = target instanceof globalThis.Node ? target : null
  while (element !== null && element.parentNode !== view.dom) element = element.parentNode
  if (!(element instanceof HTMLElement)) return null
  return { n: view.state.doc.resolve(view.posAtDOM(element, 0)).index(0), element }
}

interface Parts {
  readonly side: Side
  readonly className: string
  readonly label: string
  /** Copies what is selected to the other side. */
  readonly onHand: () => void
}

export function blockHandle({ side, className, label, onHand }: Parts): Plugin {
  const other = otherSide(side)

  function handleIn(view: EditorView): {
    readonly update: (moved: boolean) => void
    readonly destroy: () => void
  } {
    const handle = document.createElement('button')
    handle.type = 'button'
    handle.className = className
    handle.draggable = true
    handle.tabIndex = -1
    handle.hidden = true
    handle.title = label
    handle.setAttribute('aria-label', label)
    handle.textContent = '¶'
    let pointed: Pointed | null = null

    function hide(): void {
      pointed = null
      handle.hidden = true
    }
    function point({ target }: MouseEvent): void {
      const at = other.articleId.get() === null || view.composing ? null : pointedAt(view, target)
      if (at === null || at.element === pointed?.element) return
      pointed = at
      handle.style.insetBlockStart = `${view.dom.offsetTop + at.element.offsetTop}px`
      handle.hidden = false
    }
    /** The handle stands beside one of several blocks that are selected. */
    function isAmong({ n }: Pointed): boolean {
      const { $from, $to } = view.state.selection
      return !$from.sameParent($to) && n >= $from.index(0) && n <= $to.index(0)
    }
    function drag(event: DragEvent): void {
      const { state } = view
      const node = pointed === null ? null : state.doc.maybeChild(pointed.n)
      if (pointed === null || node === null) return
      const block = pointed.element
      if (isAmong(pointed)) {
        carry(view, event, {
          slice: takenFrom(state),
          block,
          moving: { out: () => takeOut(view.state), node: undefined },
        })
        return
      }
      const at = state.doc.resolve(0).posAtIndex(pointed.n, 0)
      const selection = NodeSelection.create(state.doc, at)
      carry(view, event, {
        slice: new Slice(Fragment.from(node), 0, 0),
        block,
        moving: { out: () => takeOut(state.apply(state.tr.setSelection(selection))), node: selection },
      })
    }
    function click(): void {
      if (pointed === null) return
      if (!isAmong(pointed)) {
        const { doc, tr } = view.state
        const $in = doc.resolve(Math.min(doc.resolve(0).posAtIndex(pointed.n, 0) + 1, doc.content.size))
        view.dispatch(tr.setSelection(TextSelection.near($in)))
      }
      onHand()
    }
    const stop = other.articleId.subscribe(hide)
    view.dom.addEventListener('mousemove', point)
    handle.addEventListener('dragstart', drag)
    handle.addEventListener('dragend', () => putDown(view))
    handle.addEventListener('click', click)
    view.dom.parentElement?.append(handle)
    return {
      update: (moved) => {
        if (moved && pointed !== null) hide()
      },
      destroy: () => {
        stop()
        view.dom.removeEventListener('mousemove', point)
        handle.remove()
      },
    }
  }

  return new Plugin({
    view: (view) => {
      const handle = handleIn(view)
      return {
        update: (now, { doc }) => handle.update(doc !== now.state.doc),
        destroy: handle.destroy,
      }
    },
  })
}
