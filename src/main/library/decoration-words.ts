// The words on headlines as the library knows them: what was learned last, and above it what the desk has decided.
import type { Database } from 'better-sqlite3'
import { createTally } from '#core/headline/learn'
import type { DecorationDecision, DecorationToken, Lexicon, LexiconEntry } from '#shared/decoration'

type Learned = Omit<DecorationToken, 'examples'>

export interface DecorationWords {
  /** All of them, with what the desk has decided; the most frequent first. */
  readonly tokens: () => readonly DecorationToken[]
  /** Those that make a difference to the splitter; the same array until one of them changes. */
  readonly lexicon: () => Lexicon
  /** `lexicon` as it would be after a decision. */
  readonly lexiconAfter: (decision: DecorationDecision) => Lexicon
  /** The decisions that count, one a word. */
  readonly decisions: () => readonly DecorationDecision[]
  readonly decide: (
    decision: DecorationDecision,
    by: string,
  ) => { readonly before: DecorationDecision['verdict'] }
  /**
   * Keeps what was learned: words that need no decision, and the evidence of words that have one. Stale if headlines
   * changed meanwhile.
   */
  readonly keep: (tokens: readonly DecorationToken[], evidence: readonly DecorationToken[]) => void
  readonly state: () => 'fresh' | 'stale' | 'learning'
  readonly begin: () => void
}

/** With a ceiling of 1 a built-in word is as the grammar has it. */
const matters = ({ state, confidence }: LexiconEntry): boolean => state !== 'built-in' || confidence < 1

const toEntry = ({ token, state, edges, confidence }: LexiconEntry): LexiconEntry => ({
  token,
  state,
  edges,
  confidence,
})

/** The learned words with these decisions above them. */
function decided(
  tokens: readonly DecorationToken[],
  evidence: readonly DecorationToken[],
  decisions: readonly DecorationDecision[],
): readonly DecorationToken[] {
  const seen = new Map([...evidence, ...tokens].map((one) => [one.token, one]))
  const told = createTally().tokens(decisions)
  const own = new Map(
    told.map((one) => [
      one.token,
      { ...(seen.get(one.token) ?? one), state: one.state, confidence: one.confidence },
    ]),
  )
  return [...tokens.filter(({ token }) => !own.has(token)), ...own.values()].toSorted(
    (a, b) => b.headlines - a.headlines || (a.token < b.token ? -1 : 1),
  )
}

export function decorationWordsOf(db: Database): DecorationWords {
  const row = db.prepare('SELECT state, tokens, examples FROM decoration_learned WHERE one = 1')
  const stateOf = db.prepare('SELECT state FROM decoration_learned WHERE one = 1').pluck()
  const beginning = db.prepare("UPDATE decoration_learned SET state = 'learning' WHERE one = 1")
  const write = db.prepare(`
    UPDATE decoration_learned SET tokens = @tokens, examples = @examples,
      state = CASE state WHEN 'learning' THEN 'fresh' ELSE 'stale' END WHERE one = 1`)
  const latest = db.prepare(
    'SELECT token, verdict FROM decoration_decision WHERE n IN (SELECT MAX(n) FROM decoration_decision GROUP BY token) ORDER BY n',
  )
  const latestOf = db
    .prepare('SELECT verdict FROM decoration_decision WHERE token = ? ORDER BY n DESC LIMIT 1')
    .pluck()
  const insert = db.prepare('INSERT INTO decoration_decision (token, verdict, by, at) VALUES (?, ?, ?, ?)')

  /** Parsed once; a deletion takes the examples away behind our back. */
  let read: {
    readonly from: string
    readonly tokens: readonly Learned[]
    readonly evidence: readonly Learned[]
  } = {
    from: '',
    tokens: [],
    evidence: [],
  }
  let lexicon: Lexicon = []
  let isStale = true

  function learned(): {
    readonly tokens: readonly DecorationToken[]
    readonly evidence: readonly DecorationToken[]
  } {
    const { tokens, examples } = row.get() as { tokens: string; examples: string }
    if (tokens !== read.from) {
      const all = JSON.parse(tokens) as (Learned & { readonly only?: true })[]
      const parts = Object.groupBy(all, (one) => (one.only === true ? 'evidence' : 'tokens'))
      read = { from: tokens, tokens: parts.tokens ?? [], evidence: parts.evidence ?? [] }
    }
    const shown = JSON.parse(examples) as Record<string, readonly string[]>
    const full = (one: Learned): DecorationToken => ({ ...one, examples: shown[one.token] ?? [] })
    return { tokens: read.tokens.map(full), evidence: read.evidence.map(full) }
  }
  const decisions = (): readonly DecorationDecision[] => latest.all() as DecorationDecision[]
  const tokensWith = (given: readonly DecorationDecision[]): readonly DecorationToken[] => {
    const { tokens, evidence } = learned()
    return decided(tokens, evidence, given)
  }
  const entries = (given: readonly DecorationDecision[]): Lexicon =>
    tokensWith(given).filter(matters).map(toEntry)

  return {
    tokens: () => tokensWith(decisions()),
    decisions,
    lexicon: () => {
      if (!isStale) return lexicon
      isStale = false
      const now = entries(decisions())
      if (JSON.stringify(now) !== JSON.stringify(lexicon)) lexicon = now
      return lexicon
    },
    lexiconAfter: (decision) => entries([...decisions(), decision]),
    decide: ({ token, verdict }, by) => {
      const before = (latestOf.get(token) as DecorationDecision['verdict'] | undefined) ?? 'forget'
      isStale = true
      if (before !== verdict) insert.run(token, verdict, by, Date.now())
      return { before }
    },
    keep: (tokens, evidence) => {
      const known = new Set(tokens.map(({ token }) => token))
      const all = [
        ...tokens.map((one) => ({ ...one, examples: undefined })),
        ...evidence
          .filter(({ token }) => !known.has(token))
          .map((one) => ({ ...one, examples: undefined, only: true })),
      ]
      const examples = Object.fromEntries([...evidence, ...tokens].map((one) => [one.token, one.examples]))
      isStale = true
      write.run({ tokens: JSON.stringify(all), examples: JSON.stringify(examples) })
    },
    state: () => stateOf.get() as ReturnType<DecorationWords['state']>,
    begin: () => void beginning.run(),
  }
}
