// Marks in the body: drawn at once when a search changes, drawn anew after a pause in typing, never during a composition.
import { TextSelection, type EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import type { EditorView } from 'prosemirror-view'
import { marksAround, withinOf, type Finder, type Room, type Span } from './hits'

/** What others may ask of the marks. */
export interface BodyMarks {
  /** Marks what this finds, and after each pause in typing again; null marks nothing. */
  readonly mark: (finder: Finder | null) => void
  /** What is marked, as the text stands now. */
  readonly hits: () => readonly Span[]
  /** What is selected while the body has the focus. */
  readonly selection: () => Span | null
  /** Makes one hit the current one and brings it into sight; `focus` selects it too. With null none is current. */
  readonly showHit: (n: number | null, focus: boolean) => void
  /** As it stands now. */
  readonly state: () => EditorState
  readonly composing: () => boolean
  /** Looks only there from now on, as far as the next `mark`; null: everywhere. It moves with the text. */
  readonly lookWithin: (span: Span | null) => void
  readonly within: () => Span | null
  /** Changes the text, leaving the focus where it is. */
  readonly edit: (tr: Transaction) => void
  readonly select: (span: Span) => void
}

export interface Marking extends BodyMarks {
  readonly textChanged: () => void
  /**
   * An input method is about to compose. A mark beside the caret would be drawn anew around what it writes, which breaks
   * the composition off: the first letter of pinyin stays. So marks near it go, and come back in the next pause.
   */
  readonly makeRoom: () => void
  readonly stop: () => void
}

/** Until then the marks move with the text. In ms. */
const PAUSE = 300

/** `plugin` draws them; `onMarked` is told when they were set anew because the text had changed. */
export function markingOf(view: EditorView, plugin: Plugin<DecorationSet>, onMarked: () => void): Marking {
  let finder: Finder | null = null
  let spans: readonly Span[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined

  const within = (): Span | null => withinOf(plugin.getState(view.state))

  function draw(current: number | null, limits = within()): void {
    clearTimeout(waiting)
    waiting = undefined
    if (view.isDestroyed) return
    const all = finder?.inBody(view.state.doc) ?? []
    spans = limits === null ? all : all.filter(({ from, to }) => from >= limits.from && to <= limits.to)
    view.dispatch(view.state.tr.setMeta(plugin, { spans, current, within: limits }))
  }
  function drawLater(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (view.composing) {
        drawLater()
        return
      }
      draw(null)
      onMarked()
    }, PAUSE)
  }

  function select(span: Span): void {
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(doc, span.from, span.to)))
    view.focus()
  }

  return {
    mark: (next) => {
      if (finder === null && next === null) return
      finder = next
      if (view.composing) drawLater()
      else draw(null)
    },
    hits: () => {
      if (waiting !== undefined && !view.composing) draw(null)
      return spans
    },
    selection: () => (view.hasFocus() ? view.state.selection : null),
    showHit: (n, focus) => {
      if (view.composing || finder === null) return
      draw(n)
      const span = n === null ? undefined : spans[n]
      if (span === undefined) return
      const mark = view.dom.querySelector('[data-hit="current"]')
      // What is found between two letters has no mark.
      const { node } = view.domAtPos(span.from)
      const place = mark ?? (node instanceof Element ? node : node.parentElement)
      place?.scrollIntoView({ block: 'nearest' })
      if (focus) select(span)
    },
    state: () => view.state,
    composing: () => view.composing,
    lookWithin: (span) => draw(null, span),
    within,
    edit: (tr) => view.dispatch(tr),
    select,
    textChanged: () => {
      if (finder !== null) drawLater()
    },
    makeRoom: () => {
      const room = marksAround(plugin.getState(view.state), view.state.selection)
      if (room.length === 0) return
      view.dispatch(view.state.tr.setMeta(plugin, { room } satisfies Room))
      drawLater()
    },
    stop: () => clearTimeout(waiting),
  }
}
