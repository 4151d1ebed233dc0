// Suggestions of the body on the screen: found anew after each pause in typing, never during a composition.
import type { Plugin } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import type { DecorationSet, EditorView } from 'prosemirror-view'
import { comparing, type Comparable, type Comparison } from '#core/compare/compare'
import { suggestedIn, type Suggested } from '#core/suggest/changes'
import type { Document } from '#shared/document'
import type { Change } from '#shared/suggestion'
import type { Span } from './hits'
import { documentFrom } from './schema'
import { drawSuggested } from './suggested'

/** What others may ask of the suggestions. */
export interface Suggesting {
  /** The text that holds; null: changes are no suggestions. */
  readonly against: (base: Document | null) => void
  /** Those in the selection or at the caret, else the one stepped to. */
  readonly meant: () => readonly Change[]
  /** To the next one or the one before, round the ends; answers false if there is none. */
  readonly step: (by: 1 | -1) => boolean
  readonly show: (change: Change) => void
}

interface Controlled extends Suggesting {
  readonly textChanged: () => void
  readonly stop: () => void
}

/** Until then the marks move with the text. In ms. */
const PAUSE = 300
/** Compared at a stretch. In ms. */
const SLICE = 6

const NONE: Suggested = { changes: [], parts: [] }
const state = (body: Document): Comparable => ({
  headline: '',
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  body,
})

/** Whether two lists name the same change of the same text. */
export const isSame = (one: Change, other: Change): boolean =>
  one.kind === other.kind &&
  one.removed === other.removed &&
  one.inserted === other.inserted &&
  one.after.at === other.after.at &&
  one.after.from === other.after.from

export function suggestingOf(view: EditorView, plugin: Plugin<DecorationSet>): Controlled {
  let base: Document | null = null
  let suggested = NONE
  let ranges: readonly Span[] = []
  let current: number | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function draw(): void {
    const drawn = drawSuggested(view.state.doc, suggested, current)
    ranges = drawn.ranges
    view.dispatch(view.state.tr.setMeta(plugin, drawn.marks))
  }
  function later(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(), PAUSE)
  }

  async function compare(before: Document, mine: number): Promise<Comparison | null> {
    const { doc } = view.state
    const work = comparing(state(before), state(documentFrom(doc)))
    for (;;) {
      const until = performance.now() + SLICE
      do {
        const { done, value } = work.next()
        if (done === true) return value
      } while (performance.now() < until)
      await new Promise((next) => setTimeout(next, 0))
      if (mine !== turn || view.state.doc !== doc) return null
    }
  }

  /** As the text stands now; a text that changes meanwhile is looked at again in the next pause. */
  async function look(): Promise<void> {
    clearTimeout(waiting)
    waiting = undefined
    const mine = ++turn
    if (base === null) {
      if (suggested === NONE) return
      suggested = NONE
      current = null
      draw()
      return
    }
    if (view.composing) {
      later()
      return
    }
    const found = await compare(base, mine)
    if (mine !== turn) return
    if (found === null || view.composing) {
      later()
      return
    }
    const was = current === null ? undefined : suggested.changes[current]
    suggested = suggestedIn(found.rows)
    const now = was === undefined ? -1 : suggested.changes.findIndex((change) => isSame(change, was))
    current = now >= 0 ? now : null
    draw()
  }

  function goTo(n: number): void {
    const range = ranges[n]
    if (range === undefined) return
    current = n
    draw()
    const { tr, doc } = view.state
    const size = doc.content.size
    const selection = TextSelection.near(doc.resolve(Math.min(range.to, size)), -1)
    view.dispatch(tr.setSelection(selection))
    view.focus()
    view.dom.querySelector(`[data-suggestion="${n}"]`)?.scrollIntoView({ block: 'center' })
  }

  /** In the order of the page. */
  const order = (): number[] =>
    [...ranges.keys()].toSorted((a, b) => (ranges[a]?.from ?? 0) - (ranges[b]?.from ?? 0) || a - b)

  return {
    against: (document) => {
      base = document
      void look()
    },
    meant: () => {
      const { from, to, empty } = view.state.selection
      const touched = [...ranges.keys()].filter((n) => {
        const range = ranges[n]
        if (range === undefined) return false
        return empty
          ? range.from <= to && to <= range.to
          : range.from < to && from < Math.max(range.to, range.from + 1)
      })
      const meant = current !== null && (empty || touched.length === 0) ? [current] : touched
      return meant.flatMap((n) => suggested.changes[n] ?? [])
    },
    step: (by) => {
      const all = order()
      if (all.length === 0) return false
      const { head } = view.state.selection
      const known = current === null ? -1 : all.indexOf(current)
      const at =
        known >= 0
          ? (known + by + all.length) % all.length
          : by === 1
            ? Math.max(
                0,
                all.findIndex((n) => (ranges[n]?.to ?? 0) >= head),
              )
            : Math.max(
                0,
                all.findLastIndex((n) => (ranges[n]?.from ?? 0) <= head),
              )
      goTo(all[at] ?? 0)
      return true
    },
    show: (change) => {
      const n = suggested.changes.findIndex((one) => isSame(one, change))
      if (n >= 0) goTo(n)
    },
    textChanged: () => {
      if (base !== null) later()
    },
    stop: () => {
      turn++
      clearTimeout(waiting)
    },
  }
}
