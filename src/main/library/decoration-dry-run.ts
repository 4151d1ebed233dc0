// What a decision on a word would change of the headlines that are here; in steps.
import type { Database } from 'better-sqlite3'
import { dryRun } from '#core/headline/dry-run'
import type { DecorationDecision, DecorationDryRun, DryRunChange } from '#shared/decoration'
import type { DecorationWords } from './decoration-words'
import type { Steps } from './steps'

interface Parts {
  readonly words: DecorationWords
  readonly steps: Steps
}

/** Keys looked through by one item of work: at most so many headlines are split twice. */
const SPAN = 400
const MOST_SHOWN = 200

export function decorationDryRunOf(
  db: Database,
  { words, steps }: Parts,
): (decision: DecorationDecision) => Promise<DecorationDryRun> {
  const highest = db.prepare('SELECT COALESCE(MAX(key), 0) FROM headline').pluck()
  // Only a headline that has the word can be split in another way because of it.
  const having = db
    .prepare(
      "SELECT raw FROM headline WHERE key > ? AND key <= ? AND shown = 1 AND raw <> '' AND instr(raw, ?) > 0 ORDER BY key",
    )
    .pluck()

  return (decision) =>
    steps.alone(async () => {
      const [before, after] = [words.lexicon(), words.lexiconAfter(decision)]
      const last = highest.get() as number
      const spans = Array.from({ length: Math.ceil(last / SPAN) }, (_, at) => at * SPAN)
      const seen = new Set<string>()
      const changes: DryRunChange[] = []
      let total = 0
      await steps.through('dry-run', spans, (from) => {
        const raws = (having.all(from, from + SPAN, decision.token) as string[]).filter((raw) => {
          const isNew = !seen.has(raw)
          seen.add(raw)
          return isNew
        })
        const found = dryRun(before, after, raws)
        total += found.length
        changes.push(...found.slice(0, MOST_SHOWN - changes.length))
      })
      return { total, changes, cancelled: steps.cancelled() }
    })
}
