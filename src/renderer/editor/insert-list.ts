// The list that things are put into the text from: opened by `/` on an empty line or by its command, filtered by what is typed.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { findRank } from '../ui/initials'
import type { Cell } from './cell'
import { schema } from './schema'

export interface Insertion {
  readonly id: string
  readonly name: string
  /** Other names it is found by, e.g. in the other language. */
  readonly also: readonly string[]
  /** As printed; empty if it has none. */
  readonly keys: string
  readonly run: (view: EditorView) => void
}
export type ListKind = 'insert' | 'table'

/** `from`: where the `/` stands; null if the list was opened by a command, so that nothing in the text belongs to it. */
interface Open {
  readonly kind: ListKind
  readonly from: number | null
  readonly at: number
}
type Change = { readonly open: Open } | { readonly at: number } | { readonly close: true }

/** What is on the screen of it; places in pixels of the window. */
export interface ShownList {
  readonly kind: ListKind
  readonly items: readonly Insertion[]
  readonly at: number
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly choose: (item: Insertion) => void
}

/** The id of the list in the page, and of its item number `at`. */
export const LIST_ID = 'insert-list'
export const itemId = (at: number): string => `${LIST_ID}-${at}`

const key = new PluginKey<Open | null>('insert list')

/** What stands between the `/` and the caret; null if the list is not for here any more. */
function typedIn({ selection, doc }: EditorState, from: number): string | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.inlineContent || $from.start() > from || $from.pos <= from) return null
  const text = doc.textBetween(from, $from.pos, '\n', '\n')
  return /^\/\S{0,20}$/.test(text) ? text.slice(1) : null
}

const offered = (all: readonly Insertion[], typed: string): readonly Insertion[] =>
  all
    .map((item, order) => ({ item, order, rank: findRank(typed, item.name, item.also) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order)
    .map(({ item }) => item)

/** Opens the list at the caret. */
export function openList(view: EditorView, kind: ListKind): void {
  view.dispatch(view.state.tr.setMeta(key, { open: { kind, from: null, at: 0 } } satisfies Change))
  view.focus()
}

/** `shown` is told what is on the screen of it. */
export function insertList(
  shown: Cell<ShownList | null>,
  itemsOf: (kind: ListKind, state: EditorState) => readonly Insertion[],
): Plugin<Open | null> {
  const openIn = (state: EditorState): Open | null => key.getState(state) ?? null
  const itemsIn = (state: EditorState, open: Open): readonly Insertion[] =>
    offered(itemsOf(open.kind, state), open.from === null ? '' : (typedIn(state, open.from) ?? ''))
  const close = (tr: Transaction): Transaction => tr.setMeta(key, { close: true } satisfies Change)

  function choose(view: EditorView, item: Insertion): void {
    const open = openIn(view.state)
    const { tr, selection } = view.state
    // The `/` and what was typed after it were for the list.
    if (open?.from != null) tr.delete(open.from, selection.to)
    view.dispatch(close(tr))
    view.focus()
    item.run(view)
  }

  return new Plugin<Open | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before, _, state) => {
        const change = tr.getMeta(key) as Change | undefined
        if (change !== undefined && 'open' in change) return change.open
        if (before === null || (change !== undefined && 'close' in change)) return null
        const at = change?.at ?? (tr.docChanged ? 0 : before.at)
        if (before.from === null) return tr.docChanged || tr.selectionSet ? null : { ...before, at }
        const from = tr.mapping.map(before.from, -1)
        return typedIn(state, from) === null ? null : { ...before, from, at }
      },
    },
    view: (view) => {
      function show(): void {
        const open = openIn(view.state)
        if (open === null) {
          shown.set(null)
          return
        }
        const place = view.coordsAtPos(open.from ?? view.state.selection.head)
        shown.set({
          kind: open.kind,
          items: itemsIn(view.state, open),
          at: open.at,
          left: place.left,
          top: place.top,
          bottom: place.bottom,
          choose: (item) => choose(view, item),
        })
      }
      const leave = (): void => {
        if (openIn(view.state) !== null) view.dispatch(close(view.state.tr))
      }
      // It would stand where the line no longer is.
      const scroller = view.dom.closest('[data-scroll]')
      scroller?.addEventListener('scroll', leave)
      return {
        update: (_, before) => {
          if (before !== view.state && (openIn(view.state) !== null || openIn(before) !== null)) show()
        },
        destroy: () => {
          scroller?.removeEventListener('scroll', leave)
          shown.set(null)
        },
      }
    },
    props: {
      attributes: (state): Record<string, string> => {
        const open = openIn(state)
        return open === null ? {} : { 'aria-controls': LIST_ID, 'aria-activedescendant': itemId(open.at) }
      },
      handleTextInput: (view, from, to, text) => {
        const { parent } = view.state.selection.$from
        const isEmptyLine = parent.type === schema.nodes.paragraph && parent.content.size === 0
        if (text !== '/' || from !== to || view.composing || !isEmptyLine) return false
        const open: Open = { kind: 'insert', from, at: 0 }
        view.dispatch(view.state.tr.insertText('/', from).setMeta(key, { open } satisfies Change))
        return true
      },
      handleKeyDown: (view, event) => {
        const open = openIn(view.state)
        if (open === null || event.isComposing || event.keyCode === 229) return false
        const items = itemsIn(view.state, open)
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step !== undefined && items.length > 0) {
          const at = (Math.min(open.at, items.length - 1) + step + items.length) % items.length
          view.dispatch(view.state.tr.setMeta(key, { at } satisfies Change))
          return true
        }
        const item = items[open.at]
        if ((event.key === 'Enter' || event.key === 'Tab') && item !== undefined) {
          choose(view, item)
          return true
        }
        if (event.key === 'Escape') {
          // It closes the list and nothing else.
          event.stopPropagation()
          view.dispatch(close(view.state.tr))
          return true
        }
        // Without a `/` in the text there is nothing to filter by: whatever else is typed is text.
        if (open.from === null && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key))
          view.dispatch(close(view.state.tr))
        return false
      },
      handleDOMEvents: {
        // What an input method composes is text, never a filter.
        compositionstart: (view) => {
          if (openIn(view.state) !== null) view.dispatch(close(view.state.tr))
          return false
        },
        blur: (view) => {
          if (openIn(view.state) !== null) view.dispatch(close(view.state.tr))
          return false
        },
      },
    },
  })
}
