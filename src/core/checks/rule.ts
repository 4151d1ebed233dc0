// What a rule is, what it is given, and what it hands back before identity is added.
import type {
  CheckArgs,
  CheckEvidence,
  CheckFamily,
  CheckFix,
  CheckId,
  CheckMessage,
  CheckSeverity,
  Span,
} from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import type { SplitHeadline } from '#shared/headline'
import type { Evidence } from '../headline/claims'
import type { NormaliseEdit } from './normalise-edits'

/** What a rule cannot do without; where it is missing the rule is not asked, and the report says so. */
export type Need = 'body' | 'channel' | 'others' | 'list' | 'roster' | 'advertising'

/** The input with what several rules ask for, worked out once and only when asked. */
export interface Context extends CheckInput {
  readonly evidence: () => readonly Evidence[]
  /** Stretches within quotation marks or 《》, the marks included. */
  readonly quoted: () => readonly Span[]
  /** Taken apart with the desk's lexicon. */
  readonly split: () => SplitHeadline
  readonly normaliseEdits: () => readonly NormaliseEdit[]
}

export interface Raw {
  readonly message: CheckMessage
  /** Where the rule itself weighs this one less than usual. */
  readonly severity?: CheckSeverity
  readonly spans: readonly Span[]
  readonly args?: Partial<CheckArgs>
  readonly evidence?: readonly CheckEvidence[]
  readonly fixes?: readonly CheckFix[]
  readonly channel?: string
  /** Tells findings of one rule about the same words apart: the outcome of a comparison, an entry's term. */
  readonly key?: string
}

/** Pure: the same context gives the same findings. Never throws, whatever the strings. */
export interface Rule {
  readonly id: CheckId
  /** Rises when a change of the rule makes other findings. */
  readonly version: number
  readonly family: CheckFamily
  readonly severity: CheckSeverity
  readonly languages: readonly ('zh' | 'en')[]
  readonly needs?: Need
  readonly run: (context: Context) => readonly Raw[]
}

export const BOTH = ['zh', 'en'] as const
export const ZH = ['zh'] as const
export const EN = ['en'] as const

export const whole = (text: string): Span => ({ start: 0, end: text.length })

/** Spans of all matches of a global pattern. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }))
}

export const within = (inner: Span, outers: readonly Span[]): boolean =>
  outers.some(({ start, end }) => start <= inner.start && inner.end <= end)
