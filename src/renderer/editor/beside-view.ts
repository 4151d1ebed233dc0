// A body to be read beside the open one: ProseMirror holds it, nobody can change it; blocks are walked, selected, dragged out.
import { DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model'
import { EditorState, Plugin, Selection, TextSelection } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import { pictureAddress } from '../picture-address'
import { pointedAt } from './block-handle'
import { readCaret, withText } from './body'
import { carry } from './dragging'
import figureStyles from './figure.module.css'
import { isLong, meanHeight } from './long'
import { looks } from './looks'
import { schema } from './schema'
import { takenFrom } from './taking'

export interface BesideView {
  readonly taken: () => Slice
  /** The same article as it stands now: only what differs is replaced, so that selection and place hold. */
  readonly put: (doc: Node) => void
  readonly destroy: () => void
}

interface Parts {
  readonly mount: HTMLElement
  /** Stands beside the block that the pointer or the cursor is on. */
  readonly handle: HTMLElement
  readonly attributes: Readonly<Record<string, string>>
  readonly onTake: () => void
}

/** The blocks that would be taken over, marked in the margin. */
const markedBlocks = new Plugin({
  props: {
    decorations: ({ doc, selection: { $from, $to, empty } }) => {
      if (!empty && $from.sameParent($to)) return DecorationSet.empty
      const marked: Decoration[] = []
      doc.forEach((block, at, n) => {
        if (n >= $from.index(0) && n <= $to.index(0))
          marked.push(Decoration.node(at, at + block.nodeSize, { 'data-meant': '' }))
      })
      return DecorationSet.create(doc, marked)
    },
  },
})

/** By whole blocks; with Shift the selection grows by them. */
function walk({ doc, selection }: EditorState, key: string, grow: boolean): Selection | null {
  const last = doc.childCount - 1
  const here = selection.$head.index(0)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[key]
  if (to === undefined) return null
  const at = doc.resolve(selection.$head.posAtIndex(Math.max(0, Math.min(last, to)), 0))
  const start = Selection.near(at)
  if (!grow) return TextSelection.near(start.$head)
  const first = selection.$anchor.index(0)
  const ends = (n: number, far: boolean): Selection => {
    const edge = doc.resolve(doc.resolve(0).posAtIndex(far ? n + 1 : n, 0))
    return Selection.near(edge, far ? -1 : 1)
  }
  const down = at.index(0) >= first
  return TextSelection.between(ends(first, !down).$head, ends(at.index(0), down).$head)
}

function figure(node: Node): { dom: HTMLElement; contentDOM: HTMLElement } {
  const dom = document.createElement('figure')
  dom.className = figureStyles['figure'] ?? ''
  dom.dataset['figure'] = ''
  const media = node.attrs['media'] as string | null
  if (media !== null) {
    const above = dom.appendChild(document.createElement('div'))
    above.className = figureStyles['picture'] ?? ''
    const picture = above.appendChild(document.createElement('img'))
    picture.alt = node.attrs['alt'] as string
    picture.draggable = false
    picture.src = pictureAddress(media)
  }
  const contentDOM = dom.appendChild(document.createElement('div'))
  contentDOM.className = figureStyles['below'] ?? ''
  return { dom, contentDOM }
}

export function besideView(doc: Node, { mount, handle, attributes, onTake }: Parts): BesideView {
  let pointed: number | null = null

  const state = EditorState.create({ doc, plugins: [looks(''), markedBlocks] })
  const view = new EditorView(mount, {
    state,
    editable: () => false,
    attributes: {
      ...attributes,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': 'true',
      tabindex: '0',
      translate: 'no',
      ...(isLong(doc) ? { 'data-long': '' } : {}),
    },
    nodeViews: { figure },
    clipboardSerializer: DOMSerializer.fromSchema(schema),
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr))
      if (tr.selectionSet) pointed = null
      place()
    },
    handleDOMEvents: {
      keydown: (_, event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return false
        if (event.key === 'Enter') {
          event.preventDefault()
          onTake()
          return true
        }
        const selection = walk(view.state, event.key, event.shiftKey)
        if (selection === null) return false
        event.preventDefault()
        view.dispatch(view.state.tr.setSelection(selection))
        blockAt(view.state.selection.$head.index(0))?.scrollIntoView({ block: 'nearest' })
        return true
      },
      mousemove: (_, { target }) => {
        const at = pointedAt(view, target)
        if (at !== null && at.n !== pointed) {
          pointed = at.n
          place()
        }
        return false
      },
    },
  })
  if (isLong(doc)) view.dom.style.setProperty('--block', `${meanHeight(doc)}px`)

  const blockAt = (n: number): HTMLElement | null => {
    const block = view.dom.children[n]
    return block instanceof HTMLElement ? block : null
  }
  function place(): void {
    const block = blockAt(pointed ?? view.state.selection.$head.index(0))
    if (block !== null) handle.style.insetBlockStart = `${view.dom.offsetTop + block.offsetTop}px`
  }

  /** What the handle stands beside: with it all that is selected, if it stands beside that. */
  function held(): Slice {
    const { $from, $to } = view.state.selection
    const n = pointed ?? $from.index(0)
    if (n >= $from.index(0) && n <= $to.index(0) && !$from.sameParent($to)) return takenFrom(view.state)
    const block = view.state.doc.maybeChild(n)
    return block === null ? Slice.empty : new Slice(Fragment.from(block), 0, 0)
  }
  const drag = (event: DragEvent): void => {
    const block = blockAt(pointed ?? view.state.selection.$head.index(0))
    carry(view, event, { slice: held(), block, moving: null })
  }
  const click = (): void => {
    const { doc, selection } = view.state
    const n = pointed ?? selection.$from.index(0)
    const isAmong = n >= selection.$from.index(0) && n <= selection.$to.index(0)
    if (!isAmong || selection.$from.sameParent(selection.$to)) {
      const { $head } = Selection.near(doc.resolve(doc.resolve(0).posAtIndex(n, 0)))
      view.dispatch(view.state.tr.setSelection(TextSelection.near($head)))
    }
    onTake()
  }
  handle.addEventListener('dragstart', drag)
  handle.addEventListener('click', click)
  // A narrower pane breaks its lines elsewhere.
  const sizes = new ResizeObserver(place)
  sizes.observe(view.dom)

  return {
    taken: () => {
      readCaret(view)
      return takenFrom(view.state)
    },
    put: (now) => {
      view.updateState(withText(view.state, now))
      place()
    },
    destroy: () => {
      sizes.disconnect()
      handle.removeEventListener('dragstart', drag)
      handle.removeEventListener('click', click)
      view.destroy()
    },
  }
}
