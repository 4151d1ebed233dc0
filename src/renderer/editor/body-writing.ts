// What the body holds besides text, put together for its view: plugins, the nodes' own looks, and what is done from outside.
import type { Plugin } from 'prosemirror-state'
import type { EditorView, NodeViewConstructor } from 'prosemirror-view'
import { toFault } from '#shared/error'
import { commandTexts } from '#shared/texts/commands'
import { errorTexts } from '#shared/texts/errors'
import { writingTexts } from '#shared/texts/writing'
import type { Language } from '#shared/settings'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { figureKeys } from './figure-keys'
import { figureView } from './figure-view'
import { insertionsOf } from './insertions'
import { insertList, openList, type ListKind } from './insert-list'
import { limits } from './limits'
import { insertNote, notes, noteView } from './notes'
import { pastedPictures } from './pasted-pictures'
import { fillFigure, pictures, putPictures } from './pictures'
import type { Side } from './side'
import { tableKeys, tables } from './tables'

export interface BodyWriting {
  /** Before the keys of the text. */
  readonly first: readonly Plugin[]
  /** After everything else. */
  readonly last: readonly Plugin[]
  /** Keeps the data of a pasted picture; answers what stands for it. */
  readonly keepPicture: (data: string) => string
  readonly nodeViews: Record<string, NodeViewConstructor>
  readonly choosePicture: (view: EditorView) => void
  readonly addNote: (view: EditorView) => void
  readonly openList: (view: EditorView, kind: ListKind) => void
}

export function bodyWriting(language: Language, side: Side): BodyWriting {
  const words = writingTexts[language]
  const writeNoteAt = side.noteWanted.set

  /** `at`: the figure that the first one is for; null puts all of them where the caret is. */
  async function choose(view: EditorView, at: number | null): Promise<void> {
    const wanted = at === null ? null : view.state.doc.nodeAt(at)
    try {
      const chosen = await bridge.media.choose({})
      if (chosen === null || view.isDestroyed) return
      for (const { file, code } of chosen.refused) say(words.refused(file, errorTexts[language][code]), true)
      const [first, ...rest] = chosen.pictures
      // What is there now may be another figure: the text went on meanwhile.
      if (at !== null && first !== undefined && view.state.doc.nodeAt(at) === wanted)
        fillFigure(view, at, first)
      else if (first !== undefined) putPictures(view, view.state.selection.to, [first, ...rest])
      view.focus()
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  const choosePicture = (view: EditorView): void => void choose(view, null)
  const addNote = (view: EditorView): void => {
    insertNote(writeNoteAt)(view.state, view.dispatch, view)
  }

  const pasted = pastedPictures({
    refused: (code) => say(words.refused(words.pastedPicture, errorTexts[language][code]), true),
    add: (bytes) => bridge.media.add({ bytes }),
  })
  const list = insertList(side.list, (kind, state) =>
    insertionsOf(kind, language, commandTexts[language], state, { choosePicture, addNote }),
  )
  return {
    first: [list, tableKeys(), ...figureKeys()],
    last: [
      notes(side.notes, writeNoteAt),
      pictures({
        puttingIn: () => words.puttingIn,
        refused: (file, code) => say(words.refused(file, errorTexts[language][code]), true),
      }),
      pasted.plugin,
      tables(),
      limits(() => say(words.pastedTooLarge, true)),
    ],
    keepPicture: pasted.keep,
    nodeViews: {
      figure: (node, view, getPos) =>
        figureView({ words: () => words, choose: (at) => void choose(view, at) })(node, view, getPos),
      note: (node, _view, _getPos, decorations) =>
        noteView(decorations, (text) => (text === '' ? words.noteEmpty : text))(node),
    },
    choosePicture,
    addNote,
    openList,
  }
}
