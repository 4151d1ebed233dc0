// The body: mounts ProseMirror once and keeps React out of typing.
import { closeHistory } from 'prosemirror-history'
import { DOMSerializer } from 'prosemirror-model'
import { Selection, type EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useRef } from 'react'
import type { Document } from '#shared/document'
import { besideTexts } from '#shared/texts/beside'
import { editorTexts } from '#shared/texts/editor'
import { forgetBeside, noteWhere } from '../where'
import { writingTexts } from '#shared/texts/writing'
import { bridge } from '../bridge'
import { runCommand } from '../commands'
import { sameValue } from '#shared/same-value'
import { bodyShown, flush, holdForSaving, saveArticle } from '../saving'
import { say } from '../ui/say'
import { isViewOnly } from '../view-only'
import { useLanguage, useWords } from '../words'
import styles from './body-editor.module.css'
import { articleLinks, withTargets } from './article-links'
import handleStyles from './beside.module.css'
import { blockHandle } from './block-handle'
import { openBody, withText } from './body'
import type { Body } from './body-handle'
import { markingOf } from './body-marks'
import { bodyState } from './body-state'
import { bodyWriting } from './body-writing'
import { countsOf, selectedZishu } from './counts'
import { formatsAt } from './formats'
import { hitMarks } from './hits'
import { isLong, meanHeight } from './long'
import { muted, PasteParser } from './paste'
import { openAddress } from './open-address'
import { comeBack, leave } from './places'
import { nodeOf, schema } from './schema'
import { commentingOf } from './commenting'
import { copyeditingOf } from './copyediting'
import { bodyOn, useSide } from './side'
import { isHanDoc } from './text-view'
import { movingMarks } from './moving-marks'
import { suggestingOf } from './suggesting'

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
  const side = useSide()

  // Before the first paint, and torn down while it still stands in the page, so that its place can be read.
  useLayoutEffect(() => {
    const mount = place.current
    const scroller = mount?.closest('[data-scroll]')
    if (mount === null || !scroller) return
    let holding = false
    let composition: number | undefined
    let highlight: Highlight | null = null
    let counting: ReturnType<typeof setTimeout> | undefined
    let composed: ReturnType<typeof setTimeout> | undefined

    const note = ({ anchor, head }: Selection, scroll?: number): void =>
      noteWhere(side.name, { id: articleId, anchor, head }, scroll)
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
      if (!sameValue(side.shown.get(), next)) side.shown.set(next)
      side.isHan.set(isHanDoc(doc))
      note(selection, scroller?.scrollTop)
    }
    function show(state: EditorState): void {
      const changed = state.doc !== view.state.doc
      note(state.selection)
      view.updateState(state)
      if (changed) {
        marking.textChanged()
        suggesting.textChanged()
        commenting.textChanged()
        copyediting.textChanged()
      }
      counting ??= setTimeout(count, COUNT_AFTER)
      const next = formatsAt(state)
      if (!sameValue(side.formats.get(), next)) side.formats.set(next)
    }

    const marks = hitMarks()
    const writing = bodyWriting(latest.current.language, side)
    const suggestions = movingMarks()
    const comments = movingMarks()
    const copyedits = movingMarks()
    const fresh = openBody(nodeOf(latest.current.document), {
      hint: latest.current.words.bodyHint,
      leaveUpwards: () => latest.current.onLeaveUpwards(),
      links: articleLinks(
        (id) => latest.current.onFollow(id),
        (href) => openAddress(href, latest.current.language),
      ),
      marks,
      handle: blockHandle({
        side,
        className: handleStyles['handle'] ?? '',
        label: besideTexts[latest.current.language].dragBlock,
        onHand: () => runCommand('split.take'),
      }),
      writing,
      isHan: () => side.isHan.get() ?? true,
      suggestions,
      comments,
      copyedits,
    })
    const { state: start, scroll } = comeBack(articleId, fresh)
    let given = start.doc
    bodyShown(articleId, latest.current.version, bodyState(given))
    const view = new EditorView(mount, {
      state: start,
      editable: () => !isViewOnly(),
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
      clipboardParser: new PasteParser(
        (n) => say(writingTexts[latest.current.language].pastedElsewhere(n)),
        writing.keepPicture,
      ),
      clipboardSerializer: DOMSerializer.fromSchema(schema),
      scrollThreshold: 32,
      scrollMargin: 64,
      dispatchTransaction: (tr) => {
        const id = tr.getMeta('composition') as number | undefined
        // Each composition is a step of undo of its own, however soon it follows.
        if (id !== undefined && id !== composition) closeHistory(tr)
        composition = id ?? composition
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
    const copyediting = copyeditingOf(view, copyedits, side.copyedits.set, {
      spell: (words) => bridge.copyedit.spell({ words: [...words] }),
      patterns: (texts) => bridge.wordLists.patterns({ texts: [...texts] }),
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
      reveal: () => {
        const { $head } = view.state.selection
        const block = $head.depth === 0 ? null : view.nodeDOM($head.before(1))
        if (block instanceof HTMLElement) block.scrollIntoView({ block: 'nearest' })
      },
      put: (document, version) => {
        show(withText(view.state, nodeOf(document)))
        given = view.state.doc
        bodyShown(articleId, version, bodyState(given))
      },
      showSelection: (on) => {
        if (highlight !== null && CSS.highlights.get(SELECTION) === highlight)
          CSS.highlights.delete(SELECTION)
        highlight = null
        if (!on) return
        const { from, to } = view.state.selection
        const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
        const range = new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        })
        highlight = new Highlight(range)
        CSS.highlights.set(SELECTION, highlight)
      },
      choosePicture: () => writing.choosePicture(view),
      addNote: () => writing.addNote(view),
      editLink: () => latest.current.onEditLink(),
      openList: (kind) => writing.openList(view, kind),
      showTargets: (targets) => {
        if (!view.composing) show(withTargets(view.state, targets))
      },
      isHolding: () => holding || view.composing,
      marks: marking,
      suggesting,
      commenting,
      copyediting,
    }
    bodyOn(side, body)
    show(view.state)
    count()
    scroller.scrollTop = scroll

    return () => {
      clearTimeout(counting)
      clearTimeout(composed)
      marking.stop()
      suggesting.stop()
      commenting.stop()
      copyediting.stop()
      if (holding) handOver()
      holdForSaving(articleId, false)
      void flush()
      leave(articleId, view.state, scroller.scrollTop)
      bodyOn(side, null)
      side.formats.set(null)
      side.shown.set(null)
      side.copyedits.set(null)
      if (side.name === 'beside') forgetBeside(articleId)
      view.destroy()
    }
  }, [articleId, side])

  return <div ref={place} />
}
