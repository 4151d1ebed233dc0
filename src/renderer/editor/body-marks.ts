// Marks in the body: drawn at once when a search changes, drawn anew after a pause in typing, never during a composition.
import { TextSelection, type Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Finder, Span } from './hits'

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
}

export interface Marking extends BodyMarks {
  readonly textChanged: () => void
  readonly stop: () => void
}

/** Until then the marks move with the text. In ms. */
const PAUSE = 300

/** `plugin` draws them; `onMarked` is told when they were set anew because the text had changed. */
export function markingOf(view: EditorView, plugin: Plugin, onMarked: () => void): Marking {
  let finder: Finder | null = null
  let spans: readonly Span[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined

  function draw(current: number | null): void {
    clearTimeout(waiting)
    waiting = undefined
    spans = finder?.inBody(view.state.doc) ?? []
    view.dispatch(view.state.tr.setMeta(plugin, { spans, current }))
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
      view.dom.querySelector('[data-hit="current"]')?.scrollIntoView({ block: 'nearest' })
      if (!focus) return
      const { doc, tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.create(doc, span.from, span.to)))
      view.focus()
    },
    textChanged: () => {
      if (finder !== null) drawLater()
    },
    stop: () => clearTimeout(waiting),
  }
}
