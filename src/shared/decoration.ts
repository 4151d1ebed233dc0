// Words that hang on headlines: what the library has learned of them and what the desk has decided.

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
  /** 0…1, of a cut before or behind a strong separator. For a built-in word a ceiling: editors took it back. */
  readonly confidence: number
}

/** The desk's words, plain data; one a token. Build it anew for every change: splitting remembers it by identity. */
export type Lexicon = readonly LexiconEntry[]
