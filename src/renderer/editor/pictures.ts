// Pictures into the text: from the file dialog, dropped, pasted. Where they will stand is marked while their bytes are looked at.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import { LARGEST_PICTURE, type Picture } from '#shared/media'
import { bridge } from '../bridge'
import { putBlocks } from './insert'
import { isLonePicture } from './lone-picture'
import { schema } from './schema'

const { nodes } = schema

export interface PictureParts {
  readonly puttingIn: () => string
  readonly refused: (file: string, code: ErrorCode) => void
}

type Change =
  | { readonly kind: 'wait'; readonly id: object; readonly at: number; readonly says: string }
  | { readonly kind: 'done'; readonly id: object }

const key = new PluginKey<DecorationSet>('pictures')

/** Images among the files of a paste or a drop; a browser names their kind by their ending. */
const imagesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))

const figureOf = ({ hash, width, height }: Picture): Node =>
  nodes.figure.create({ media: hash, width, height }, [nodes.caption.create(), nodes.credit.create()])

const waitingOf = (state: EditorState, id: object): Decoration[] =>
  key.getState(state)?.find(undefined, undefined, (spec) => (spec as { id?: object }).id === id) ?? []

/** One after the other where `at` is; the caret goes into the caption of the first if the text has the focus. */
export function putPictures(view: EditorView, at: number, pictures: readonly Picture[]): void {
  const { tr } = view.state
  const from = putBlocks(tr, at, pictures.map(figureOf))
  if (from === null) return
  tr.setSelection(TextSelection.create(tr.doc, from + 2))
  view.dispatch(tr.scrollIntoView())
}

/** Into a figure that has none, or in place of its own: caption and credit stay. */
export function fillFigure(view: EditorView, at: number, { hash, width, height }: Picture): void {
  const figure = view.state.doc.nodeAt(at)
  if (figure?.type !== nodes.figure) return
  view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...figure.attrs, media: hash, width, height }))
}

async function read(file: File): Promise<Picture> {
  if (file.size > LARGEST_PICTURE) throw new GalleyError('picture-too-large', `${file.size} bytes`)
  return bridge.media.add({ bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** What cannot be used is said, and the others go on. They are put in together: one undo takes them back. */
export async function putFiles(
  view: EditorView,
  files: readonly File[],
  at: number,
  { puttingIn, refused }: PictureParts,
): Promise<void> {
  const id = {}
  const tell = (change: Change): void =>
    view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false))
  tell({ kind: 'wait', id, at, says: puttingIn() })
  const pictures: Picture[] = []
  for (const file of files) {
    try {
      pictures.push(await read(file))
    } catch (error) {
      refused(file.name, toFault(error).code)
    }
  }
  // The article may have been left meanwhile.
  if (view.isDestroyed) return
  const place = waitingOf(view.state, id)[0]?.from
  tell({ kind: 'done', id })
  if (place !== undefined && pictures.length > 0) putPictures(view, place, pictures)
}

function waitingMark(says: string): HTMLElement {
  const mark = document.createElement('span')
  mark.dataset['waiting'] = ''
  mark.textContent = says
  return mark
}

/** Takes pictures that are dropped or pasted as files, and draws where they will stand. */
export function pictures(parts: PictureParts): Plugin<DecorationSet> {
  function take(view: EditorView, data: DataTransfer | null, at: number): boolean {
    const files = imagesOf(data)
    if (files.length === 0 || !view.editable) return false
    void putFiles(view, files, at, parts)
    return true
  }
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const waiting = before.map(tr.mapping, tr.doc)
        const change = tr.getMeta(key) as Change | undefined
        if (change === undefined) return waiting
        if (change.kind === 'wait')
          return waiting.add(tr.doc, [
            Decoration.widget(change.at, () => waitingMark(change.says), { id: change.id, side: 1 }),
          ])
        return waiting.remove(
          waiting.find(undefined, undefined, (spec) => (spec as { id?: object }).id === change.id),
        )
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      // Office programs put a picture of the text beside the text itself: the words are what is wanted then.
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        if (html !== '' && !isLonePicture(html)) return false
        return take(view, event.clipboardData, view.state.selection.to)
      },
      handleDrop: (view, event, _slice, moved) => {
        if (moved) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        const taken = take(view, event.dataTransfer, at ?? view.state.selection.to)
        if (taken) event.preventDefault()
        return taken
      },
    },
  })
}
