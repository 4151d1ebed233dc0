// Pictures, drawings and embedded objects in the text of an RTF file.
import { wordsPlace } from './rtf-front-matter'
import type { RtfTables } from './rtf-header'
import { SKIPPED, type Begin } from './rtf-machine'
import { fromHex, type RtfAlbum } from './rtf-pictures'
import { flowing, type Place, type RtfFlow, type State } from './rtf-state'

/** What is drawn at one place: a picture, or a shape that may hold some. */
interface Drawn {
  readonly said: Map<string, string>
  readonly pictures: (readonly Uint8Array[])[]
}

export interface ShapeParts {
  readonly tables: RtfTables
  readonly album: RtfAlbum
  readonly flowFor: () => RtfFlow
}

const altIn = ({ said }: Drawn): string => said.get('wzDescription') ?? ''

export function shapeGroups({ tables, album, flowFor }: ShapeParts): ReadonlyMap<string, Begin> {
  /** The innermost that is open; a picture within a shape is the shape's. */
  const open: Drawn[] = []
  const drawn = (): Drawn => {
    const one: Drawn = { said: new Map(), pictures: [] }
    open.push(one)
    return one
  }

  function picture(state: State): Place {
    const isWithin = open.length > 0
    const own = drawn()
    const bytes: Uint8Array[] = []
    return {
      data: (part, isHex) => {
        bytes.push(isHex ? fromHex(part) : part)
      },
      end: () => {
        open.pop()
        const shape = open.at(-1)
        if (isWithin && shape !== undefined) {
          if (shape.pictures.length < 100) shape.pictures.push(bytes)
          return
        }
        const shown = album.keep(bytes, altIn(own))
        if (shown !== null) state.flow.picture(shown, state)
      },
    }
  }

  function shape(state: State): Place {
    const own = drawn()
    return {
      end: () => {
        open.pop()
        const alt = altIn(own)
        for (const bytes of own.pictures) {
          const shown = album.keep(bytes, alt)
          if (shown !== null) state.flow.picture(shown, state)
        }
        const linked = own.pictures.length > 0 ? null : album.linked(own.said.get('pibName') ?? '', alt)
        if (linked !== null) state.flow.picture(linked, state)
      },
    }
  }

  /** A text box: read as a text of its own, and put behind the paragraph that holds it. */
  const box: Begin = (state) => {
    const flow = flowFor()
    return {
      ...state,
      flow,
      place: flowing(flow, (inner) => state.flow.box(flow.nodes(inner))),
    }
  }

  let name = ''
  return new Map<string, Begin>([
    ['pict', (state) => ({ ...state, place: picture(state) })],
    ['shpinst', (state) => ({ ...state, place: shape(state) })],
    ['picprop', (state) => ({ ...state, place: {} })],
    ['sp', (state) => ({ ...state, place: {} })],
    [
      'sn',
      (state) => ({
        ...state,
        place: wordsPlace((words) => {
          name = words.trim()
        }),
      }),
    ],
    [
      'sv',
      (state) => {
        const owner = open.at(-1)
        return {
          ...state,
          place: wordsPlace((words) => {
            if (owner !== undefined && owner.said.size < 200) owner.said.set(name, words)
          }),
        }
      },
    ],
    ['shptxt', box],
    ['dptxbxtext', box],
    ['do', (state) => ({ ...state, place: {} })],
    ['shppict', (state) => state],
    [
      'object',
      (state) => {
        // What it shows stands beside it; the object itself is never read.
        tables.left.parts = true
        return state
      },
    ],
    ['objdata', (state) => ({ ...state, place: SKIPPED })],
    ['objclass', (state) => ({ ...state, place: SKIPPED })],
    ['objname', (state) => ({ ...state, place: SKIPPED })],
    ['objalias', (state) => ({ ...state, place: SKIPPED })],
    ['objsect', (state) => ({ ...state, place: SKIPPED })],
  ])
}
