// Find and replace: what is looked for, where it stands, why a pattern is refused.

/** What is looked for, and what counts as the same. Without `regex` the text means itself. */
export interface Find {
  readonly text: string
  /** `text` is a pattern as JavaScript spells it (flags `u` and `m`); it looks at a paragraph at a time. */
  readonly regex: boolean
  readonly matchCase: boolean
  /** Both ends fall between words: of Han as a dictionary cuts them, of other letters as they are written together. */
  readonly wholeWord: boolean
  /** Full-width and half-width are the same: ＡＩ and AI, （ and (. */
  readonly foldWidth: boolean
  /** A traditional character is the same as its simplified one: 黨 and 党. */
  readonly foldHan: boolean
}

/** From and to in UTF-16 units of a text; `insert` is what would stand there instead. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Longest pattern or text to be looked for, and longest replacement, in UTF-16 units. */
export const LONGEST_FIND = 500
export const LONGEST_REPLACEMENT = 2000

export const PATTERN_FAULTS = [
  'group-open',
  'group-close',
  'group-start',
  'group-name',
  'class-open',
  'range',
  'nothing-to-repeat',
  'repeat-order',
  'brace',
  'escape',
  'backreference',
  'property',
  'backslash',
  'other',
] as const
export type PatternFaultKind = (typeof PATTERN_FAULTS)[number]

/** Why a pattern is none, and where: UTF-16 units from its beginning. */
export interface PatternFault {
  readonly kind: PatternFaultKind
  readonly at: number
}
