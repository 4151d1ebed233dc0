// The body: mounts ProseMirror once and keeps React out of typing.
import { DOMSerializer } from 'prosemirror-model'
import { Selection, type Command, type EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useRef } from 'react'
import type { Document } from '#shared/document'
import { editorTexts } from '#shared/texts/editor'
import { noteWhere } from '../where'
import { writingTexts } from '#shared/texts/writing'
import { bridge } from '../bridge'
import { sameValue } from '../same-value'
import { bodyShown, flush, holdForSaving, saveArticle } from '../saving'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './body-editor.module.css'
import { articleLinks, withTargets, type LinkTargets } from './article-links'
import { openBody, withText } from './body'
import { markingOf, type BodyMarks } from './body-marks'
import { bodyState } from './body-state'
import { bodyWriting } from './body-writing'
import { cell, type Cell } from './cell'
import { countsOf, selectedZishu, shown } from './counts'
import { formatsAt, type Formats } from './formats'
import { hitMarks } from './hits'
import { isLong, meanHeight } from './long'
import type { ListKind } from './insert-list'
import { muted, PasteParser } from './paste'
import { comeBack, leave } from './places'
import { nodeOf, schema } from './schema'
import { commentingOf, type Commenting } from './commenting'
import { isHan, isHanDoc } from './text-view'
import { movingMarks } from './moving-marks'
import { suggestingOf, type Suggesting } from './suggesting'

/** What the rest of the editor may ask of the body. */
export interface Body {
  readonly run: (command: Command) => void
  /** `start`: puts the caret before everything; else it stays where it was. */
  readonly focus: (start: boolean) => void
  /** Shows another's text instead, as far as it differs. */
  readonly put: (document: Document, version: number) => void
  /** Keeps the selection visible while the focus is elsewhere, e.g. in the field for a link. */
  readonly showSelection: (on: boolean) => void
  /** Holds text that the queue has not been given yet. */
  readonly isHolding: () => boolean
  readonly marks: BodyMarks
  readonly choosePicture: () => void
  readonly addNote: () => void
  readonly openList: (kind: ListKind) => void
  readonly suggesting: Suggesting
  readonly commenting: Commenting
  /** What the links to other articles lead to; left as it was while an input method composes. */
  readonly showTargets: (targets: LinkTargets) => void
}

/** The formats at the caret of the body on the screen; null if there is none. */
export const formats: Cell<Formats | null> = cell<Formats | null>(null)

/** After the end of a composition ProseMirror reads the page once more. In ms. */
const AFTER_COMPOSING = 60
/** Counts follow the typing by this much. In ms. */
const COUNT_AFTER = 80

/** The name under which the style sheet finds the selection. */
const SELECTION = 'body-selection'

interface Props {
  readonly articleId: string
  readonly document: Document
  /** Of the article that has this document. */
  readonly version: number
  readonly lang: string
  /** Told once the body can be asked, and with null when it is gone. */
  readonly onBody: (body: Body | null) => void
  readonly onEditLink: () => void
  readonly onLeaveUpwards: () => void
  /** A link to an article was clicked with Ctrl or Cmd. */
  readonly onFollow: (id: string) => void
  /** The marks of a search were set anew, since the text had changed. */
  readonly onMarked: () => void
}

export function BodyEditor(props: Props): React.JSX.Element {
  const words = useWords(editorTexts)
  const place = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  const latest = useRef({ ...props, words, language })
  useLayoutEffect(() => {
    latest.current = { ...props, words, language }
  })
  const { articleId } = props

  // Before the first paint, and torn down while it still stands in the page, so that its place can be read.
  useLayoutEffect(() => {
    const mount = place.current
    const scroller = mount?.closest('[data-scroll]')
    if (mount === null || !scroller) return
    let holding = false
    let counting: ReturnType<typeof setTimeout> | undefined
    let composed: ReturnType<typeof setTimeout> | undefined

    function handOver(): void {
      holding = false
      holdForSaving(articleId, false)
      const { doc } = view.state
      // A composition that was cancelled leaves nothing to save.
      if (doc.eq(given)) return
      given = doc
      saveArticle(articleId, { body: bodyState(doc) })
    }
    function count(): void {
      counting = undefined
      if (view.composing) return
      const { doc, selection } = view.state
      const next = { counts: countsOf(doc), selected: selectedZishu(doc, selection) }
      if (!sameValue(shown.get(), next)) shown.set(next)
      isHan.set(isHanDoc(doc))
      noteWhere({ id: articleId, anchor: selection.anchor, head: selection.head }, scroller?.scrollTop)
    }
    function show(state: EditorState): void {
      const changed = state.doc !== view.state.doc
      const { anchor, head } = state.selection
      noteWhere({ id: articleId, anchor, head })
      view.updateState(state)
      if (changed) {
        marking.textChanged()
        suggesting.textChanged()
        commenting.textChanged()
      }
      counting ??= setTimeout(count, COUNT_AFTER)
      const next = formatsAt(state)
      if (!sameValue(formats.get(), next)) formats.set(next)
    }

    const marks = hitMarks()
    const writing = bodyWriting(latest.current.language)
    const suggestions = movingMarks()
    const comments = movingMarks()
    const fresh = openBody(nodeOf(latest.current.document), {
      hint: latest.current.words.bodyHint,
      editLink: () => latest.current.onEditLink(),
      leaveUpwards: () => latest.current.onLeaveUpwards(),
      links: articleLinks((id) => latest.current.onFollow(id)),
      marks,
      writing,
      suggestions,
      comments,
    })
    const { state: start, scroll } = comeBack(articleId, fresh)
    let given = start.doc
    bodyShown(articleId, latest.current.version, bodyState(given))
    const view = new EditorView(mount, {
      state: start,
      attributes: {
        class: styles['text'] ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': latest.current.words.body,
        lang: latest.current.lang,
        spellcheck: 'false',
        translate: 'no',
        ...(isLong(start.doc) ? { 'data-long': '' } : {}),
        'data-takes-pictures': '',
      },
      nodeViews: writing.nodeViews,
      transformPastedHTML: muted,
      clipboardParser: new PasteParser((n) => say(writingTexts[latest.current.language].pastedElsewhere(n))),
      clipboardSerializer: DOMSerializer.fromSchema(schema),
      scrollThreshold: 32,
      scrollMargin: 64,
      dispatchTransaction: (tr) => {
        show(view.state.apply(tr))
        if (!tr.docChanged) return
        if (view.composing) holding = true
        else handOver()
      },
      handleDOMEvents: {
        // A new composition begins before the last one was handed over: take the text as it stands between the two.
        compositionstart: () => {
          clearTimeout(composed)
          if (holding) handOver()
          return false
        },
        compositionend: () => {
          clearTimeout(composed)
          // The page may be ahead of the state by now; nothing is called saved until it has been read.
          holdForSaving(articleId, true)
          composed = setTimeout(() => {
            if (view.composing) return
            if (holding) handOver()
            holdForSaving(articleId, false)
            counting ??= setTimeout(count, 0)
          }, AFTER_COMPOSING)
          return false
        },
        // Paste as plain text is the browser's own; the same keys import from the clipboard elsewhere.
        keydown: (_, event) => {
          if (event.keyCode === 229 && !view.composing) marking.makeRoom()
          if (event.code === 'KeyV' && event.shiftKey && (event.ctrlKey || event.metaKey))
            event.stopPropagation()
          return false
        },
      },
    })
    if (isLong(start.doc)) view.dom.style.setProperty('--block', `${meanHeight(start.doc)}px`)
    const marking = markingOf(view, marks, () => latest.current.onMarked())
    const suggesting = suggestingOf(view, suggestions)
    const commenting = commentingOf(view, comments, (anchors) => {
      // Where it stands is found again by its words, should this not arrive.
      bridge.comments.move({ anchors: [...anchors] }).catch(() => {})
    })
    const body: Body = {
      run: (command) => {
        command(view.state, view.dispatch, view)
        view.focus()
      },
      focus: (atStart) => {
        if (atStart)
          view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)).scrollIntoView())
        view.focus()
      },
      put: (document, version) => {
        show(withText(view.state, nodeOf(document)))
        given = view.state.doc
        bodyShown(articleId, version, bodyState(given))
      },
      showSelection: (on) => {
        CSS.highlights.delete(SELECTION)
        if (!on) return
        const { from, to } = view.state.selection
        const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
        const range = new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        })
        CSS.highlights.set(SELECTION, new Highlight(range))
      },
      choosePicture: () => writing.choosePicture(view),
      addNote: () => writing.addNote(view),
      openList: (kind) => writing.openList(view, kind),
      showTargets: (targets) => {
        if (!view.composing) show(withTargets(view.state, targets))
      },
      isHolding: () => holding || view.composing,
      marks: marking,
      suggesting,
      commenting,
    }
    const told = latest.current.onBody
    told(body)
    show(view.state)
    count()
    scroller.scrollTop = scroll

    return () => {
      clearTimeout(counting)
      clearTimeout(composed)
      marking.stop()
      suggesting.stop()
      commenting.stop()
      if (holding) handOver()
      holdForSaving(articleId, false)
      void flush()
      leave(articleId, view.state, scroller.scrollTop)
      told(null)
      formats.set(null)
      shown.set(null)
      view.destroy()
    }
  }, [articleId])

  return <div ref={place} />
}
