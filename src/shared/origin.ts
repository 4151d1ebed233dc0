// Where an article came from: its source piece by piece, in order, and what of the article each piece has become.
import type { IncomingFormat } from './incoming'

/**
 * What a piece looks like by itself, which is also why it is set apart. `text`: running text; `short`: a line that may be
 * anything; `picture`: a note where a picture stood; `related`: of a list of other headlines; `tools`: counters, buttons, what else a page holds; `foot`: who made the site, rights.
 */
export const PIECE_KINDS = [
  'text',
  'short',
  'author',
  'source',
  'editor',
  'date',
  'keywords',
  'picture',
  'navigation',
  'related',
  'tools',
  'foot',
] as const
export type PieceKind = (typeof PIECE_KINDS)[number]

/** A line of a source, or a part of one; the pieces of a line are the whole line, the blanks between them aside. */
export interface OriginPiece {
  /** From 1: the line, or where the source has no lines the block. */
  readonly n: number
  readonly text: string
  readonly kind: PieceKind
}

/** What an article was read from. */
export interface Origin {
  readonly name: string
  readonly format: IncomingFormat
  /** Empty for formats that know theirs themselves. */
  readonly encoding: string
  /** Milliseconds since 1970. */
  readonly importedAt: number
  /** The source has no lines: the pieces are the blocks that its reader found. */
  readonly ofBlocks: boolean
  readonly pieces: readonly OriginPiece[]
  /** There are more pieces than are told. */
  readonly isCut: boolean
  /** Other headlines of the source that are in the library, as they stood. */
  readonly queued: readonly string[]
}

/** The source itself, without what the library says of it. */
export type SourcePieces = Pick<Origin, 'ofBlocks' | 'pieces' | 'isCut'>

/** So many pieces are told; nobody walks through more. */
export const MOST_PIECES = 20_000

/** Fields that a piece can be made. */
export const PIECE_FIELDS = ['author', 'organisation', 'source', 'editor', 'publishedAt'] as const
export type PieceField = (typeof PIECE_FIELDS)[number]
