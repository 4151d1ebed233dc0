// Learning which words hang on headlines: two walks over all of them, in steps while nobody asks.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { createTally, type Tally } from '#core/headline/learn'
import type { DecorationObservation, DecorationToken } from '#shared/decoration'
import { SURE, type CandidateOrigin, type HeadlineState, type Segment } from '#shared/headline'
import type { DecorationWords } from './decoration-words'

export interface DecorationLearning {
  /**
   * Learns for about `ms` milliseconds, if there is anything to learn. `again`: after how many milliseconds there is
   * more of it, null if there is none; `changed`: whether it has just come to an end.
   */
  readonly step: (ms: number) => { readonly again: number | null; readonly changed: boolean }
  /** All that is left, in steps with other calls in between. */
  readonly finish: () => Promise<void>
}

interface Row {
  readonly key: number
  readonly id: string
  readonly raw: string
  readonly source: string
  readonly state: HeadlineState
  readonly decorated: number
  readonly text: string
  readonly origin: CandidateOrigin
}

interface Walk {
  readonly tally: Tally
  phase: 'add' | 'count' | 'tell'
  /** The key that was walked to. */
  at: number
  tokens: readonly DecorationToken[] | null
  /** In ms. */
  spent: number
}

/** Headlines read at once; a long one takes 0.1 ms to learn from. */
const BATCH = 50
const BRISK = 5
const STEP = 20
/** After a walk that took its time the next waits so many times as long, but never longer than two minutes. */
const REST = 10
const LONGEST_REST = 120_000

const isCut = ({ role }: Segment): boolean => role === 'decoration' || role === 'seo-repeat'

/** What became of the cuts of a headline, read from what stands there now. */
function verdictOf(row: Row, segments: readonly Segment[]): DecorationObservation['verdict'] {
  if (row.state === 'approved') {
    if (row.text === row.raw) return 'kept'
    if (row.origin !== 'editor') return 'confirmed'
    const cuts = segments.filter(({ role }) => role === 'decoration')
    const left = cuts.filter(({ text }) => row.text.includes(text)).length
    return left === 0 ? 'confirmed' : left === cuts.length ? 'kept' : 'none'
  }
  // A sure cut was the current wording when it came in; somebody has chosen the raw line since.
  const wasSure = segments.some(isCut) && segments.every((one) => !isCut(one) || one.confidence >= SURE)
  return wasSure && row.text === row.raw ? 'undone' : 'none'
}

export function decorationLearningOf(db: Database, words: DecorationWords): DecorationLearning {
  const next = db.prepare(`
    SELECT h.key, h.id, h.raw, COALESCE(s.name, '') AS source, h.state, h.decorated, c.text, c.origin
    FROM headline h INDEXED BY headline_queue_all JOIN candidate c ON c.id = h.current_candidate_id
      LEFT JOIN source s ON s.id = h.source_id
    WHERE h.shown = 1 AND h.key > ? AND h.raw <> '' ORDER BY h.key LIMIT ${BATCH}`)
  const segmentsOf = db.prepare(
    'SELECT role, text, rule, confidence FROM segment WHERE headline_id = ? ORDER BY n',
  )
  let walk: Walk | null = null
  let due = 0

  function observe(row: Row): DecorationObservation {
    const { raw, source } = row
    if (row.decorated === 0) return { raw, source, segments: [], verdict: 'none' }
    const segments = segmentsOf.all(row.id) as Segment[]
    return { raw, source, segments, verdict: verdictOf(row, segments) }
  }

  /** Answers whether the walk has come to its end. */
  function go(ms: number): boolean {
    if (walk === null) {
      words.begin()
      walk = { tally: createTally(), phase: 'add', at: 0, tokens: null, spent: 0 }
    }
    const begun = performance.now()
    // What goes over all words at once has a step to itself.
    if (walk.phase === 'tell' && walk.tokens === null) {
      walk.tokens = walk.tally.tokens([])
      walk.spent += performance.now() - begun
      return false
    }
    if (walk.phase === 'tell') {
      const told = walk.tally.tokens(words.decisions())
      const own = told.filter(({ state }) => state === 'confirmed' || state === 'kept')
      words.keep(walk.tokens ?? [], own)
      const took = walk.spent + performance.now() - begun
      due = performance.now() + Math.min(LONGEST_REST, took * REST)
      walk = null
      return true
    }
    do {
      const rows = next.all(walk.at) as Row[]
      for (const row of rows) {
        if (walk.phase === 'add') walk.tally.add(observe(row))
        else walk.tally.count(row.raw)
        walk.at = row.key
      }
      if (rows.length < BATCH) {
        walk.phase = walk.phase === 'add' ? 'count' : 'tell'
        walk.at = 0
        break
      }
    } while (performance.now() - begun < ms)
    walk.spent += performance.now() - begun
    return false
  }

  return {
    step: (ms) => {
      if (walk === null) {
        if (words.state() === 'fresh') return { again: null, changed: false }
        const wait = due - performance.now()
        if (wait > 0) return { again: Math.ceil(wait), changed: false }
      }
      return { again: BRISK, changed: go(ms) }
    },
    finish: async () => {
      while (walk !== null || words.state() !== 'fresh') {
        go(STEP)
        await setImmediate()
      }
    },
  }
}
