// The inline content of an OpenDocument paragraph → pieces, with comments and tracked changes where they stand.
import { isLinkable } from '#shared/document'
import { clean } from '../publish/escape'
import type { Change, NoteText, Piece, Trace } from './docx-ir'
import { marksOf, type Left } from './docx-runs'
import type { RunLook } from './docx-styles'
import type { OdtPictures } from './odt-pictures'
import type { OdtStyles } from './odt-styles'
import { childOf, elementsOf, type XmlElement } from './xml'

/** A change on record: what was added stands in the text, what was taken away stands here. */
export interface Region {
  readonly kind: 'added' | 'taken' | 'other'
  readonly by: Change
  readonly taken: readonly XmlElement[]
}

export interface OdtReading {
  readonly styles: OdtStyles
  readonly pictures: OdtPictures
  readonly regions: ReadonlyMap<string, Region>
  /** Additions that have begun and not ended: they reach over paragraphs. */
  readonly open: Map<string, Change>
  readonly boxes: XmlElement[]
  readonly left: Left
  readonly noteOf: (body: XmlElement) => NoteText | null
  /** A comment where it begins; answers its id. */
  readonly comment: (annotation: XmlElement) => string
  /** Comments that end somewhere; any other stands at a point. */
  readonly ended: ReadonlySet<string>
}

/** A paragraph ends where something was taken away that held its end. */
export type Run = Piece | { readonly kind: 'taken'; readonly region: Region }

/** Not shown, or not text. */
const SILENT = new Set([
  'text:bookmark',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:reference-mark',
  'text:reference-mark-start',
  'text:reference-mark-end',
  'text:soft-page-break',
  'text:note-citation',
  'text:alphabetical-index-mark',
  'text:toc-mark',
  'office:event-listeners',
])

/** The last change that is open: what is written now was added by it. */
export const addedNow = ({ open }: OdtReading): Change | null => [...open.values()].at(-1) ?? null

export function odtRuns(
  content: XmlElement['content'],
  reading: OdtReading,
  taken: Change | null,
): readonly Run[] {
  const runs: Run[] = []
  const trace = (): Trace => ({ added: taken === null ? addedNow(reading) : null, taken })
  const say = (kind: 'text' | 'break', text: string, look: RunLook, href: string): void => {
    if (text !== '') runs.push({ kind, text, marks: marksOf(look, href), was: null, trace: trace() })
  }

  function walk(inner: XmlElement['content'], look: RunLook, href: string): void {
    for (const node of inner) {
      if (typeof node === 'string') {
        // White space counts once (ODF 1.2 part 1, 6.1.2).
        say('text', clean(node).replace(/[ \t\n]{1,100}/g, ' '), look, href)
        continue
      }
      const { name, attrs } = node
      if (SILENT.has(name)) continue
      switch (name) {
        case 'text:span':
          walk(node.content, { ...look, ...reading.styles.runOf(attrs['text:style-name']) }, href)
          break
        case 'text:a': {
          const target = attrs['xlink:href'] ?? ''
          walk(node.content, look, isLinkable(target) ? target : '')
          break
        }
        case 'text:s':
          say('text', ' '.repeat(Math.min(1000, Math.max(1, Number(attrs['text:c'] ?? 1) || 1))), look, href)
          break
        case 'text:tab':
          say('text', '\t', look, href)
          break
        case 'text:line-break':
          say('break', '\n', look, href)
          break
        case 'text:note': {
          const body = childOf(node, 'text:note-body')
          const note = body === undefined ? null : reading.noteOf(body)
          if (note !== null) runs.push({ kind: 'note', note, trace: trace() })
          break
        }
        case 'text:ruby':
          walk(childOf(node, 'text:ruby-base')?.content ?? [], look, href)
          break
        case 'office:annotation': {
          const comment = reading.comment(node)
          runs.push({ kind: reading.ended.has(comment) ? 'from' : 'at', comment })
          break
        }
        case 'office:annotation-end':
          runs.push({ kind: 'to', comment: attrs['office:name'] ?? '' })
          break
        case 'text:change-start': {
          const region = reading.regions.get(attrs['text:change-id'] ?? '')
          if (region?.kind === 'added') reading.open.set(attrs['text:change-id'] ?? '', region.by)
          break
        }
        case 'text:change-end':
          reading.open.delete(attrs['text:change-id'] ?? '')
          break
        case 'text:change': {
          const region = reading.regions.get(attrs['text:change-id'] ?? '')
          if (region?.kind === 'taken' && taken === null) runs.push({ kind: 'taken', region })
          break
        }
        case 'draw:frame':
        case 'draw:a':
        case 'draw:g':
        case 'draw:custom-shape':
          frame(node)
          break
        default:
          walk(node.content, look, href)
      }
    }
  }

  function frame(element: XmlElement): void {
    const box = childOf(element, 'draw:text-box')
    if (box !== undefined) {
      reading.boxes.push(box)
      return
    }
    const shown = element.name === 'draw:frame' ? reading.pictures.shownIn(element) : null
    if (shown !== null) {
      runs.push({ kind: 'picture', picture: shown, trace: trace() })
      return
    }
    const inner = elementsOf(element).filter(({ name }) => name === 'draw:frame')
    for (const one of inner) frame(one)
    if (inner.length === 0) reading.left.parts = true
  }
  walk(content, {}, '')
  return runs
}
