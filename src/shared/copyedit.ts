// Copyediting a body: what a rule found in a block, and the edit that would mend it. Plain data.
import type { Span, TextEdit } from './check'
import type { NameBecause } from './names'
import type { ListSource } from './word-list'

/** `verify` a person must look · `warn` probably wrong · `note` style or information. Heaviest first. */
export const COPY_SEVERITIES = ['verify', 'warn', 'note'] as const
export type CopySeverity = (typeof COPY_SEVERITIES)[number]

export const COPY_FAMILIES = [
  'marks',
  'blanks',
  'characters',
  'words',
  'names',
  'numbers',
  'page',
  'english',
] as const
export type CopyFamily = (typeof COPY_FAMILIES)[number]

/** Stored in dispositions and profiles: never renamed, never used again for another rule. In the order of the list. */
export const COPY_RULE_IDS = [
  'word-list',
  'half-width-mark',
  'half-width-bracket',
  'straight-quote',
  'unmatched-pair',
  'ellipsis-dash',
  'value-range',
  'repeated-mark',
  'full-width-letters',
  'han-latin-blank',
  'line-blank',
  'invisible',
  'doubled-word',
  'de',
  'confusable',
  'number-form',
  'unit-form',
  'spelling',
  'long-sentence',
  'name-spelling',
  'name-title',
  'name-ended',
  'name-near',
  'name-order',
  'name-other',
  'page-furniture',
  'related-list',
  'en-doubled',
  'en-quotes',
  'en-serial-comma',
  'en-number',
  'en-percent',
  'en-variety',
  'en-blank',
  'en-confusable',
  'en-dash',
  'en-heading-case',
] as const
export type CopyRuleId = (typeof COPY_RULE_IDS)[number]

/** What stands in a block. Quotations and code are read, never proposed to be changed. */
export const COPY_BLOCK_KINDS = [
  'paragraph',
  'heading',
  'quotation',
  'code',
  'cell',
  'caption',
  'note',
] as const
export type CopyBlockKind = (typeof COPY_BLOCK_KINDS)[number]

/** One leaf of a body as text. Offsets are UTF-16; a hard break is `\n`, a note's mark U+FFFC. */
export interface CopyBlock {
  readonly kind: CopyBlockKind
  readonly text: string
  /** Stretches in code: never changed, and read as one word. */
  readonly opaque: readonly Span[]
}

export interface CopyFinding {
  readonly rule: CopyRuleId
  readonly version: number
  readonly severity: CopySeverity
  /** Place among the blocks of the article, from 0. */
  readonly block: number
  readonly span: Span
  /** The words found. */
  readonly quote: string
  /** What the message speaks of: the right form, a number, a name. Empty where it has none. */
  readonly other: string
  /** Of a name: what the ledger says; null for all else. */
  readonly because: NameBecause | null
  /** Mends it, applied as a whole; null where only a person can. Offsets of the block's text. */
  readonly fix: readonly TextEdit[] | null
  /** Whether all fixes of this rule may be applied at once without a look at each. */
  readonly batch: boolean
  /** The same finding after edits elsewhere and after the block has moved: rule, words, what surrounds them. */
  readonly fingerprint: string
  /** The entry of a desk's list that it comes from. */
  readonly from?: ListSource
}

/** A word that the dictionary does not know, and what may have been meant, likeliest first. */
export interface Misspelt {
  readonly word: string
  readonly suggestions: readonly string[]
}

/** What an editor says of a finding; `open` takes it back. */
export const COPY_VERDICTS = ['verified', 'ignored', 'open'] as const
export type CopyVerdict = (typeof COPY_VERDICTS)[number]

export interface CopySaid {
  readonly fingerprint: string
  readonly verdict: Exclude<CopyVerdict, 'open'>
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly note: string
}

/** Blanks between Han and letters or digits. */
export const HAN_LATIN = ['none', 'one', 'leave'] as const
export type HanLatin = (typeof HAN_LATIN)[number]

export const ENGLISH_STYLES = ['ap', 'chicago'] as const
export type EnglishStyle = (typeof ENGLISH_STYLES)[number]

/** Capitals of English subheads: as most of the article has them, of a title, of a sentence, or as they come. */
export const HEADING_CASES = ['alike', 'title', 'sentence', 'leave'] as const
export type HeadingCase = (typeof HEADING_CASES)[number]

export const COPY_PROFILES = ['news', 'web', 'wechat', 'english-ap', 'english-chicago'] as const
export type CopyProfileId = (typeof COPY_PROFILES)[number]

/** Those of Chinese text. */
export const COPY_PROFILES_ZH = ['news', 'web', 'wechat'] as const

/** What a desk has chosen. */
export interface CopyStyle {
  readonly zh: (typeof COPY_PROFILES_ZH)[number]
  readonly en: EnglishStyle
  /** Rules that this desk does not ask, whichever shipped profile is chosen. */
  readonly off: readonly CopyRuleId[]
  /** Id of the desk's own profile, which stands for all of these; null: a shipped one. */
  readonly own: string | null
}

/** How copy is set: what is preferred where both are right, which rules are asked, how heavy each weighs. */
export interface CopyProfile {
  readonly hanLatin: HanLatin
  /** Between two values: `30%～40%`; null: any dash will do. */
  readonly range: '～' | '—' | null
  readonly english: EnglishStyle
  readonly headings: HeadingCase
  /** Characters of a sentence from which on it is called long. */
  readonly longSentence: number
  /** Rules that are not asked. */
  readonly off: readonly CopyRuleId[]
  readonly severities: Readonly<Partial<Record<CopyRuleId, CopySeverity>>>
}
