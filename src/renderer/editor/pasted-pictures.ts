// Pictures that are pasted with their bytes in the page, as `data:` addresses: the text comes at once, they follow it into the library.
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import { LARGEST_PICTURE, type Picture } from '#shared/media'

/** Kinds that the library may know; it looks at the bytes itself. SVG is none. */
const DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i

export const isPictureData = (address: string): boolean => DATA.test(address)

/** The bytes of `data:image/png;base64,…`; blanks and line breaks in it are left out. Throws where it is none or too large. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const head = DATA.exec(address)?.[0] ?? ''
  if (head === '') throw new GalleyError('picture-unknown', 'no data')
  // Three bytes are four letters.
  if (((address.length - head.length) * 3) / 4 > LARGEST_PICTURE * 1.1)
    throw new GalleyError('picture-too-large', `${address.length} letters`)
  try {
    const letters = atob(address.slice(head.length).replace(/\s/g, ''))
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
  } catch {
    throw new GalleyError('picture-damaged', 'not base64')
  }
}

export interface PastedPictures {
  /** Keeps the data of one for a moment; answers the address that stands for it while the page is parsed. */
  readonly keep: (data: string) => string
  readonly plugin: Plugin<DecorationSet>
}

interface Parts {
  readonly refused: (code: ErrorCode) => void
  /** Takes one into the library. */
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => Promise<Picture>
}

interface Waiting {
  readonly data: string
}

/** So small on both sides that it is a blank, put there until the page has loaded its own. In px. */
const SPECK = 2

const key = new PluginKey<DecorationSet>('pasted pictures')
const waits = (decoration: Decoration): Waiting => decoration.spec as Waiting

function waitingAt(
  view: EditorView,
  waiting: Waiting,
): { readonly at: number; readonly figure: Node } | null {
  const at = key.getState(view.state)?.find(undefined, undefined, (spec) => spec === waiting)[0]?.from
  const figure = at === undefined ? null : view.state.doc.nodeAt(at)
  if (at === undefined || figure === null || figure.attrs['media'] !== null) return null
  return { at, figure }
}

/** The paste is one step of undo; what fills its pictures afterwards is none. */
function fill(view: EditorView, waiting: Waiting, { hash, width, height }: Picture): void {
  const place = waitingAt(view, waiting)
  if (place === null) return
  const { at, figure } = place
  const { tr } = view.state
  if (Math.max(width, height) <= SPECK && figure.textContent === '') tr.delete(at, at + figure.nodeSize)
  else tr.setNodeMarkup(at, null, { ...figure.attrs, media: hash, width, height })
  view.dispatch(tr.setMeta('addToHistory', false))
}

export function pastedPictures({ refused, add }: Parts): PastedPictures {
  // No page can know what stands for its pictures. The name can never be one on the web (RFC 2606).
  const place = `https://pasted.invalid/${crypto.randomUUID()}/`
  const kept = new Map<string, string>()
  /** By the figures of what is pasted just now. */
  const pasted = new Map<Node, Waiting>()

  function figureOf(node: Node): Node {
    const data = kept.get(node.attrs['address'] as string)
    if (data === undefined) return node
    const figure = node.type.create({ ...node.attrs, address: '' }, node.content, node.marks)
    pasted.set(figure, { data })
    return figure
  }
  const settled = (content: Fragment): Fragment =>
    Fragment.fromArray(
      content.content.map((node) =>
        node.type.name === 'figure'
          ? figureOf(node)
          : node.isTextblock || node.isLeaf
            ? node
            : node.copy(settled(node.content)),
      ),
    )

  function found(doc: Node): Decoration[] {
    const all: Decoration[] = []
    doc.descendants((node, at) => {
      const waiting = pasted.get(node)
      if (waiting !== undefined) all.push(Decoration.node(at, at + node.nodeSize, {}, waiting))
      return !node.isTextblock
    })
    return all
  }

  /** One after the other: they may be large. */
  async function take(view: EditorView, all: readonly Waiting[]): Promise<void> {
    for (const waiting of all) {
      try {
        const picture = await add(bytesOf(waiting.data))
        if (view.isDestroyed) return
        fill(view, waiting, picture)
      } catch (error) {
        refused(toFault(error).code)
      }
    }
  }

  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        if (!tr.docChanged) return before
        const waiting = before.map(tr.mapping, tr.doc)
        return pasted.size === 0 ? waiting : waiting.add(tr.doc, found(tr.doc))
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      transformPasted: (slice) => {
        if (kept.size === 0) return slice
        const known = new Slice(settled(slice.content), slice.openStart, slice.openEnd)
        kept.clear()
        return known
      },
    },
    view: () => ({
      update: (view, { doc }) => {
        if (pasted.size === 0 || doc === view.state.doc) return
        const wanted = [...pasted.values()]
        pasted.clear()
        const there = (key.getState(view.state)?.find() ?? [])
          .map(waits)
          .filter((one) => wanted.includes(one))
        void take(view, there)
      },
    }),
  })
  return {
    keep: (data) => {
      const address = `${place}${kept.size}`
      kept.set(address, data)
      return address
    },
    plugin,
  }
}
