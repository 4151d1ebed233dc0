// Words that hang on headlines: what the library has learned of them and what the desk has decided.
import type { Segment } from './headline'

/**
 * `built-in`: the grammar knows it. `learned`: seen often enough to be proposed. `confirmed`: the desk says it is a
 * decoration. `kept`: the desk says never to cut it. What the desk says wins over everything and survives learning.
 */
export type DecorationState = 'built-in' | 'learned' | 'confirmed' | 'kept'

export type Edge = 'head' | 'tail'

/** One word as the splitter needs it. */
export interface LexiconEntry {
  readonly token: string
  readonly state: DecorationState
  /** Where it was seen; the desk's own words count at both ends. */
  readonly edges: readonly Edge[]
  /** 0…1, of a cut beside a strong separator. For a built-in word a ceiling, below 1 where editors took it back. */
  readonly confidence: number
}

/** The desk's words, plain data; one entry a token. Make a new array for every change: splitting remembers by identity. */
export type Lexicon = readonly LexiconEntry[]

/** One raw headline of the library, and what became of its cuts. */
export interface DecorationObservation {
  readonly raw: string
  /** As split when it came in; the verdict is about its decorations. */
  readonly segments: readonly Segment[]
  /** Name of the file, paste or page it came from. */
  readonly source: string
  /** `confirmed`: the cleaned wording was approved. `kept`: the raw one was. `undone`: a cut was taken back. */
  readonly verdict: 'none' | 'confirmed' | 'kept' | 'undone'
}

/** What the desk said of one word; the last entry about a word counts. `forget` takes back what was said. */
export interface DecorationDecision {
  readonly token: string
  readonly verdict: 'confirm' | 'keep' | 'forget'
}

/** A word with the reasons for its state. */
export interface DecorationToken extends LexiconEntry {
  /** Different raw headlines that have it at an edge, beside a separator. */
  readonly headlines: number
  /** Of these so many that resemble none of the others; counted up to eight. */
  readonly unrelated: number
  /** Different raw headlines that contain it anywhere. */
  readonly containing: number
  /** Share of `headlines` where the separator is a strong one, 0…1. */
  readonly strong: number
  readonly sources: number
  /** Headlines whose cut of it was approved, and whose cut of it was refused or taken back. */
  readonly confirmed: number
  readonly refused: number
  /** Up to four raw headlines that show it. */
  readonly examples: readonly string[]
}

/** One headline that another lexicon would split in another way. */
export interface DryRunChange {
  readonly raw: string
  readonly cleanBefore: string
  readonly cleanAfter: string
  /** Whether the cut is or would be sure enough to be ticked beforehand. */
  readonly sureBefore: boolean
  readonly sureAfter: boolean
}

/** The words of the library as the desk lists them. */
export interface Decorations {
  /** The most frequent first. */
  readonly tokens: readonly DecorationToken[]
  /** False while headlines have changed of which nothing has been learned yet; it is made up for in the background. */
  readonly current: boolean
}

/** What a decision would change of the headlines that are in the library. */
export interface DecorationDryRun {
  readonly total: number
  /** The first two hundred. */
  readonly changes: readonly DryRunChange[]
  readonly cancelled: boolean
}

/** A headline that can be cleaned further: its current wording is a raw or an earlier cleaned one. */
/** What cleaning takes in hand: `cut` takes decorations off, `marks` makes half-width marks beside Han full-width. */
export const CLEANINGS = ['cut', 'marks'] as const
export type Cleaning = (typeof CLEANINGS)[number]

export interface CleanLine {
  /** The headline's. */
  readonly id: string
  readonly current: string
  /** Of the raw line, as it would be split now; none for `marks`. */
  readonly segments: readonly Segment[]
  readonly clean: string
  readonly confidence: number
  /** Sure enough, and no editor has taken such a cut of it back. */
  readonly ticked: boolean
}

export interface CleanPlan {
  /** In the order of the queue, no more than `MOST_CLEANED`. */
  readonly lines: readonly CleanLine[]
  readonly total: number
  readonly cancelled: boolean
}

/** So many headlines are cleaned by one act. */
export const MOST_CLEANED = 10_000
