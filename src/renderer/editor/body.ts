// The body as ProseMirror holds it: its plugins, its place in the page, what happens to it from outside.
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { isLeftToCommands, isMac } from '../commands'
import type { BodyWriting } from './body-writing'
import { focusedBlock, typewriter } from './caret-modes'
import { draggedBetween } from './dragging'
import { markdownRules } from './input-rules'
import { bodyKeys } from './keys'
import { looks } from './looks'
import { smartQuotes } from './smart-quotes'
import { quotesTurn, textView } from './text-view'
import { wordKeys } from './word-keys'

export interface Surroundings {
  readonly hint: string
  /** Whether the text is Chinese. */
  readonly isHan: () => boolean
  /** From the first line upwards, to the deck. */
  readonly leaveUpwards: () => void
  /** Draws what was looked for. */
  readonly marks: Plugin
  /** Draws what is suggested. */
  readonly suggestions: Plugin
  /** Marks what is commented on. */
  readonly comments: Plugin
  /** Marks what copyediting has found. */
  readonly copyedits: Plugin
  /** Says what links to articles lead to. */
  readonly links: Plugin
  /** Carries blocks to the article beside. */
  readonly handle: Plugin
  /** Pictures, tables, notes, and the list they are put in from. */
  readonly writing: Pick<BodyWriting, 'first' | 'last'>
}

interface Observer {
  forceFlush(): void
  flush(): void
}

/** Makes the view take over the selection that the window shows, without waiting for it. */
export function readCaret(view: EditorView): void {
  const { domObserver } = view as EditorView & { readonly domObserver: Observer }
  domObserver.forceFlush()
  domObserver.flush()
}

/**
 * The view reads a moved caret up to 20 ms late; a key within that time is meant for where the caret is now. So what is
 * pending is read before each key. Never while composing: the text under composition is the input method's. What a command is
 * meant by goes on to it.
 */
function readCaretFirst(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (view.composing || event.isComposing || event.keyCode === 229) return false
          readCaret(view)
          return isLeftToCommands(event)
        },
      },
    },
  })
}

export function openBody(
  doc: Node,
  {
    hint,
    isHan,
    leaveUpwards,
    marks,
    suggestions,
    comments,
    copyedits,
    links,
    handle,
    writing,
  }: Surroundings,
): EditorState {
  const upwards: Command = (state, _dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || $from.index(0) > 0 || view?.endOfTextblock('up') !== true) return false
    leaveUpwards()
    return true
  }
  return EditorState.create({
    doc,
    plugins: [
      ...writing.first,
      smartQuotes(quotesTurn.get, isHan),
      markdownRules(),
      ...wordKeys(isMac),
      ...bodyKeys(upwards),
      history({ newGroupDelay: 600 }),
      dropCursor({ color: false, class: 'drop-caret' }),
      gapCursor(),
      looks(hint),
      links,
      suggestions,
      comments,
      copyedits,
      marks,
      focusedBlock(() => textView.get().focus),
      typewriter(textView.get),
      readCaretFirst(),
      draggedBetween(),
      handle,
      ...writing.last,
    ],
  })
}

/** The same state with another's text in it: only what differs is replaced, so that caret and undo hold as far as they can. `undoable`: as a step. */
export function withText(state: EditorState, doc: Node, undoable = false): EditorState {
  const start = state.doc.content.findDiffStart(doc.content)
  if (start === null) return state
  const end = state.doc.content.findDiffEnd(doc.content)
  if (end === null) return state
  // Repeated text makes the two ends overlap, e.g. 哈哈 → 哈哈哈.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const tr = state.tr.replace(start, end.a + overlap, doc.slice(start, end.b + overlap))
  return state.apply(tr.setMeta('addToHistory', undoable))
}

/** The state with the caret where it was; a place beyond the end becomes the end. */
export function withCaret(state: EditorState, anchor: number, head: number): EditorState {
  const size = state.doc.content.size
  const [a, h] = [Math.min(anchor, size), Math.min(head, size)]
  const selection = TextSelection.between(state.doc.resolve(a), state.doc.resolve(h))
  return state.apply(state.tr.setSelection(selection))
}
