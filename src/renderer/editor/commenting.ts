// Comments on the body on the screen: marked where they stand, moved with the text, told where they have gone.
import { TextSelection, type Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { anchorOf, placeOf, textsOf } from '#core/comments/anchor'
import type { Anchor, Comment } from '#shared/comment'
import { flatPlace, positions } from './flat-places'
import { documentFrom } from './schema'

/** What others may ask of the comments. */
export interface Commenting {
  /** Marks these; what stands already moves with the text and is not looked for again. */
  readonly show: (comments: readonly Pick<Comment, 'id' | 'anchor'>[]) => void
  /** The words that are selected; null if there are none. */
  readonly anchor: () => Anchor | null
  readonly goTo: (id: string) => void
  /** The comment at the caret, and the next one from there, round the ends; null if there is none. */
  readonly at: () => string | null
  readonly next: (by: 1 | -1) => string | null
}

interface Controlled extends Commenting {
  readonly textChanged: () => void
  readonly stop: () => void
}

/** Until then only the marks move. In ms. */
const PAUSE = 700

const idOf = ({ spec }: Decoration): string => String((spec as { readonly id?: unknown }).id)
const mark = (id: string, from: number, to: number): Decoration =>
  Decoration.inline(from, to, { 'data-comment': id }, { id, inclusiveStart: false, inclusiveEnd: false })

export function commentingOf(
  view: EditorView,
  plugin: Plugin<DecorationSet>,
  onMoved: (anchors: readonly { readonly id: string; readonly anchor: Anchor }[]) => void,
): Controlled {
  const known = new Map<string, string>()
  let waiting: ReturnType<typeof setTimeout> | undefined

  const marks = (): readonly Decoration[] =>
    (plugin.getState(view.state)?.find() ?? []).toSorted((a, b) => a.from - b.from || a.to - b.to)
  const texts = (): readonly string[] => textsOf(documentFrom(view.state.doc))

  function anchorFrom(all: readonly string[], from: number, to: number): Anchor | null {
    const { doc } = view.state
    const start = flatPlace(doc, from)
    const end = flatPlace(doc, to)
    if (start === null || end === null) return null
    // Over several blocks it stands at what is in the first one.
    const last = end.at === start.at ? end.offset : (all[start.at]?.length ?? 0)
    return last > start.offset ? anchorOf(all, { at: start.at, from: start.offset, to: last }) : null
  }
  function tell(): void {
    waiting = undefined
    if (view.composing) {
      textChanged()
      return
    }
    const standing = marks()
    if (standing.length === 0) return
    const all = texts()
    const moved = standing.flatMap((one) => {
      const anchor = anchorFrom(all, one.from, one.to)
      const id = idOf(one)
      if (anchor === null || known.get(id) === JSON.stringify(anchor)) return []
      known.set(id, JSON.stringify(anchor))
      return [{ id, anchor }]
    })
    if (moved.length > 0) onMoved(moved)
  }
  function textChanged(): void {
    clearTimeout(waiting)
    waiting = setTimeout(tell, PAUSE)
  }

  function goTo(id: string): void {
    const found = marks().find((one) => idOf(one) === id)
    if (found === undefined) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found.from, found.to)))
    view.focus()
    view.dom.querySelector(`[data-comment="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
  }

  return {
    show: (comments) => {
      const standing = new Map(marks().map((one) => [idOf(one), one]))
      const missing = comments.filter(({ id }) => !standing.has(id))
      const all = missing.length > 0 ? texts() : []
      const { doc } = view.state
      const starts: number[] = []
      doc.forEach((_, offset) => starts.push(offset))
      const drawn = comments.flatMap(({ id, anchor }): Decoration[] => {
        const there = standing.get(id)
        if (there !== undefined) return [mark(id, there.from, there.to)]
        known.set(id, JSON.stringify(anchor))
        const place = placeOf(all, anchor)
        const block = place === null ? null : doc.maybeChild(place.at)
        if (place === null || block === null) return []
        const position = positions(block, starts[place.at] ?? 0)
        const [from, to] = [position(place.from), position(place.to)]
        return to > from ? [mark(id, from, to)] : []
      })
      if (drawn.length === 0 && standing.size === 0) return
      view.dispatch(view.state.tr.setMeta(plugin, DecorationSet.create(doc, drawn)))
    },
    anchor: () => {
      const { from, to, empty } = view.state.selection
      return empty ? null : anchorFrom(texts(), from, to)
    },
    goTo,
    at: () => {
      const { from, to } = view.state.selection
      const found = marks().find((one) => one.from <= to && from <= one.to)
      return found === undefined ? null : idOf(found)
    },
    next: (by) => {
      const all = marks()
      const { from } = view.state.selection
      const found =
        by === 1
          ? (all.find((one) => one.from > from) ?? all[0])
          : (all.findLast((one) => one.from < from) ?? all.at(-1))
      if (found === undefined) return null
      goTo(idOf(found))
      return idOf(found)
    },
    textChanged: () => {
      if (marks().length > 0) textChanged()
    },
    stop: () => {
      // What has moved is told before the text goes from the screen.
      if (waiting !== undefined) {
        clearTimeout(waiting)
        tell()
      }
    },
  }
}
