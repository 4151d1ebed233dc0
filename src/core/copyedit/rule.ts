// What a rule of copyediting is, what it is given, and what it hands back before identity is added.
import type { Span, TextEdit } from '#shared/check'
import type { NameBecause } from '#shared/names'
import type { ListsInForce, ListSource } from '#shared/word-list'
import type { CopyBlock, CopyFamily, CopyProfile, CopyRuleId, CopySeverity } from '#shared/copyedit'
import type { NameBook } from '../names/book'

/** What the desk itself knows, beside its style. */
export interface CopyDesk {
  /** Its ledger of names; null where there is none. */
  readonly names: NameBook | null
  /** The day that the article is of, ISO as far as known; empty if unknown. */
  readonly day: string
  /** Its word lists that are in force, and for what. */
  readonly lists?: ListsInForce
}
/** As shipped: nothing. */
export const NO_DESK: CopyDesk = { names: null, day: '' }

/** A block with what several rules ask for, worked out once and only when asked. */
export interface Context {
  readonly block: CopyBlock
  readonly text: string
  readonly profile: CopyProfile
  readonly desk: CopyDesk
  /**
   * `zh` where Han letters prevail or stand at all beside few others; rules of the other language are not asked. Of
   * `other`, e.g. Cyrillic or kana, no rule of a block is asked.
   */
  readonly language: 'zh' | 'en' | 'other'
  /** Code, addresses and marks of notes: nothing in them is changed. In order. */
  readonly opaque: readonly Span[]
}

export interface Raw {
  readonly span: Span
  readonly other?: string
  readonly because?: NameBecause
  /** What the finding rests upon beside the words: where that changes, it is asked about again. */
  readonly key?: string
  readonly fix?: readonly TextEdit[]
  /** Where the rule itself weighs this one differently. */
  readonly severity?: CopySeverity
  /** The entry of a list that it comes from. */
  readonly from?: ListSource
}

/** Pure: the same context gives the same findings, whatever stands in other blocks. Never throws. */
export interface Rule {
  readonly id: CopyRuleId
  /** Rises when a change of the rule makes other findings. */
  readonly version: number
  readonly family: CopyFamily
  readonly severity: CopySeverity
  readonly languages: readonly ('zh' | 'en')[]
  /** Whether its fixes may be applied all at once. */
  readonly batch: boolean
  readonly run: (context: Context) => readonly Raw[]
}

/**
 * A rule over the whole article: names spelt in two ways, a list at its end. What it reads of a block it reads through
 * `remembered`, so that it costs what has changed.
 */
export interface ArticleRule extends Omit<Rule, 'run'> {
  readonly run: (blocks: readonly Context[]) => readonly (Raw & { readonly block: number })[]
}

/**
 * What an article rule reads of one block, kept for as long as that block is unchanged: a look after a key reads one
 * block and only puts together what is known of the others. `read` must be pure.
 */
export function remembered<T>(read: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, { readonly value: T }>()
  return (context) => {
    const kept = known.get(context)
    if (kept !== undefined) return kept.value
    const value = read(context)
    known.set(context, { value })
    return value
  }
}

export const HAN = /[\p{sc=Han}\u3005\u3007]/u

/** `https://example.org/?a=1,2`, `www.example.org`, `name@example.org`: nothing in them is changed. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/gi

export const addressesIn = (text: string): readonly Span[] =>
  Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => ({ start: index, end: index + found.length }))

export const touches = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => span.start < end && start < span.end)

/** Matches of a global pattern that touch nothing opaque. */
export function matchesOf(
  { text, opaque }: Context,
  pattern: RegExp,
): { readonly start: number; readonly end: number; readonly match: RegExpExecArray }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  })).filter((span) => !touches(span, opaque))
}

/** A finding that replaces what it found. */
export const replacing = (span: Span, text: string, more: Partial<Raw> = {}): Raw => ({
  span: { start: span.start, end: span.end },
  other: text,
  fix: [{ start: span.start, end: span.end, text }],
  ...more,
})
