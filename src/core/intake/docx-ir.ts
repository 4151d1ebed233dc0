// A Word document as it is read: paragraphs and tables with every trace of who added or took away what.
import type { Mark } from '#shared/document'

export interface Change {
  /** Empty if nobody is named. */
  readonly author: string
  /** Milliseconds since 1970; null if the file does not say. */
  readonly at: number | null
}
/** Both at once: added by one and taken away again by another. */
export interface Trace {
  readonly added: Change | null
  readonly taken: Change | null
}

export interface Shown {
  /** SHA-256 of the bytes; null where the file has none, e.g. a picture that is only linked. */
  readonly media: string | null
  readonly alt: string
  /** Where a linked picture lies; never fetched. */
  readonly address: string
}

/** The words of a note as they hold and as they are proposed. */
export interface NoteText {
  readonly holding: string
  readonly proposed: string
}

export type Piece =
  | {
      readonly kind: 'text' | 'break'
      /** A line end for a break. */
      readonly text: string
      readonly marks: readonly Mark[]
      /** The marks before somebody changed them. */
      readonly was: { readonly marks: readonly Mark[]; readonly by: Change } | null
      readonly trace: Trace
    }
  | { readonly kind: 'note'; readonly note: NoteText; readonly trace: Trace }
  | { readonly kind: 'picture'; readonly picture: Shown; readonly trace: Trace }
  | { readonly kind: 'from' | 'to' | 'at'; readonly comment: string }

/** What a paragraph is, apart from what it stands in. */
export type Kind =
  | 'text'
  | 'title'
  | 'subtitle'
  | 'kicker'
  | 'byline'
  | 'heading'
  | 'code'
  | 'rule'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'cell-head'
  | 'contents'

/** What it stands in, from the outermost. */
export type Container = 'Quote' | 'List'

export interface Numbering {
  readonly num: string
  /** From 0. */
  readonly level: number
}

export interface Look {
  readonly kind: Kind
  /** Of a heading, 1 to 9. */
  readonly level: number
  readonly path: readonly Container[]
  readonly numbering: Numbering | null
  readonly isCentred: boolean
  /** Twentieths of a point that its left edge stands in; 0 if nothing says so. */
  readonly left: number
  /** Points; 0 if nothing says so. */
  readonly size: number
  readonly isBold: boolean
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly look: Look
  /** Before somebody changed it. */
  readonly was: { readonly look: Look; readonly by: Change } | null
  /** Of the mark at its end: without it, the paragraph and the next are one. */
  readonly mark: Trace
  readonly pieces: readonly Piece[]
}
export interface Cell {
  readonly colspan: number
  /** Whether it goes on from the cell above, or may be gone on with. */
  readonly merge: 'restart' | 'continue' | null
  readonly trace: Trace
  readonly nodes: readonly Node[]
}
export interface Row {
  readonly trace: Trace
  readonly isHead: boolean
  /** Columns left out before its first cell. */
  readonly before: number
  readonly cells: readonly Cell[]
}
export interface Grid {
  readonly kind: 'table'
  readonly path: readonly Container[]
  readonly rows: readonly Row[]
}
export type Node = Paragraph | Grid

/** One text of a document: with the changes that are taken for made. */
export interface View {
  readonly isMade: (change: Change) => boolean
  /** Which of a note's texts it has. */
  readonly note: keyof NoteText
}
/** The text that holds, as if nobody had accepted anything. */
export const HOLDING: View = { isMade: () => false, note: 'holding' }
/** The text proposed, with everything accepted. */
export const PROPOSED: View = { isMade: () => true, note: 'proposed' }

export const isThere = ({ added, taken }: Trace, { isMade }: View): boolean =>
  (added === null || isMade(added)) && (taken === null || !isMade(taken))
