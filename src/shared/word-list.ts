// Word lists: a desk's own words with what should stand for them, why, by which source, where and how long. Plain data.
import * as v from 'valibot'
import { SEVERITIES } from './check'

/** `literal` as it stands · `word` not within a longer Latin word, case ignored · `regex` a pattern, run under a guard. */
export const LIST_MATCHES = ['literal', 'word', 'regex'] as const
export const LIST_SCOPES = ['both', 'headline', 'body'] as const

export const MOST_ENTRIES = 50_000
/** Patterns of one list: each is run by itself. */
export const MOST_PATTERNS = 200
/** In UTF-16 units; of `exceptions` and `channels` each. */
export const LONGEST = { term: 200, suggestion: 200, reason: 500, source: 300, part: 200, name: 100 } as const

/** What parts several exceptions or channels in one cell; no exception holds one. */
export const PARTED = /[；;\n]/u

// One line, without control characters; blanks at the edges belong to no word of a list.
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.regex(/^(?!\s)[^\u0000-\u001f\u007f\u2028\u2029]*$/u),
    v.regex(/^$|\S$/u),
  )
const part = v.pipe(line(LONGEST.part), v.minLength(1), v.regex(/^[^；;]+$/u))
// Empty, or a day as 2026-09-30.
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/))

export const ListEntry = v.strictObject({
  term: v.pipe(line(LONGEST.term), v.minLength(1)),
  match: v.picklist(LIST_MATCHES),
  /** What should stand there; empty where a person must think. */
  suggestion: line(LONGEST.suggestion),
  reason: line(LONGEST.reason),
  /** Who says so: a style book, a notice. */
  source: line(LONGEST.source),
  severity: v.picklist(SEVERITIES),
  /** Longer wordings in which the term is not meant: `第一责任人` for 第一. */
  exceptions: v.pipe(v.array(part), v.maxLength(50), v.readonly()),
  advertisingOnly: v.boolean(),
  scope: v.picklist(LIST_SCOPES),
  /** Keys of channels; none means all. */
  channels: v.pipe(v.array(part), v.maxLength(50), v.readonly()),
  /** ISO days, inclusive; empty if open. */
  validFrom: day,
  validTo: day,
  /** False: kept, not asked. */
  on: v.boolean(),
})
export type ListEntry = Readonly<v.InferOutput<typeof ListEntry>>

/** A list as checks take it; the number of an entry is its place, from 1. */
export interface WordList {
  readonly id: string
  readonly name: string
  readonly entries: readonly ListEntry[]
}

/** Where words are looked for, and when. */
export interface ListPlace {
  readonly place: 'headline' | 'body'
  /** ISO day; empty: every day counts. */
  readonly today: string
  readonly advertising: boolean
  /** Keys of the channels that it is meant for. */
  readonly channels: readonly string[]
}

/** What a finding says of the entry that it comes from. */
export interface ListSource {
  readonly list: string
  /** From 1. */
  readonly number: number
  readonly reason: string
  readonly source: string
}

/** What an article is looked through for. The very same array of lists is made ready once. */
export interface ListsInForce extends Omit<ListPlace, 'place'> {
  readonly lists: readonly WordList[]
}
export const NO_LISTS: ListsInForce = { lists: [], today: '', advertising: false, channels: [] }

/** Where the pattern of an entry has hit a text. */
export interface PatternHit {
  /** Id of the list, and the place of the entry in it, from 0. */
  readonly list: string
  readonly at: number
  readonly start: number
  readonly end: number
}

/** A list as it stands in the library. */
export interface ListSummary {
  readonly id: string
  readonly name: string
  /** Who answers for it. */
  readonly owner: string
  /** Where it comes from. */
  readonly note: string
  readonly enabled: boolean
  /** Rises with every change of what it holds. */
  readonly version: number
  /** SHA-256, in hex, of the list as it leaves: of the very bytes of its file. */
  readonly checksum: string
  /** Entries, and those of them that are switched off. */
  readonly size: number
  readonly off: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly changedAt: number
}

export const LIST_ACTS = ['made', 'imported', 'edited', 'restored', 'undone', 'conflict'] as const
export type ListAct = (typeof LIST_ACTS)[number]

/** A line of a list's history. */
export interface ListVersion {
  readonly version: number
  readonly act: ListAct
  /** The file that was imported, the version that was brought back; else empty. */
  readonly what: string
  readonly by: string
  readonly at: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly size: number
  readonly checksum: string
}

/** A pattern that took too long on a text and is not run any more, until its list changes. */
export interface SetAside {
  readonly list: string
  /** From 1. */
  readonly number: number
  readonly term: string
}

export interface ListSample {
  /** Null for a headline of the queue that has no article. */
  readonly articleId: string | null
  readonly headline: string
  readonly place: ListPlace['place']
  readonly before: string
  readonly hit: string
  readonly after: string
  /** Of the entry: from 1, and what it suggests. */
  readonly number: number
  readonly suggestion: string
}

/** What lists would say of all that is here. */
export interface ListTrial {
  readonly hits: number
  /** Articles with a hit, of how many. */
  readonly articles: number
  readonly of: number
  /** Headlines of the queue without an article: with a hit, of how many. */
  readonly headlines: number
  readonly ofHeadlines: number
  readonly samples: readonly ListSample[]
  /** The entries that hit most, by number, with how often. */
  readonly most: readonly { readonly number: number; readonly term: string; readonly hits: number }[]
  readonly setAside: readonly SetAside[]
  /** Articles whose body cannot be read. */
  readonly unreadable: number
  readonly cancelled: boolean
}
