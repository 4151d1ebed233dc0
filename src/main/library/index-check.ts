// Compares the full-text index with the articles, word for word, in steps as short as wanted.
import type { Database } from 'better-sqlite3'
import { indexTokens } from '#core/search/index-tokens'
import type { SearchText } from '#core/search/tokens'
import { isIndexDamage } from './search-index'

export interface IndexCheck {
  /** Goes on for about so long. Nothing is written; damage ends the check. */
  readonly step: (milliseconds: number) => 'going' | 'sound' | 'damaged'
  /** Articles looked at so far. */
  readonly done: () => number
}

/** Articles whose words are looked up together: a word that many have is read once. */
const BATCH = 256
/** The clock is looked at after so many words. */
const WORDS = 8

/** Spreads words evenly over the shares of a check. */
function hash(word: string): number {
  let sum = 7
  for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, 31) + word.charCodeAt(at)) | 0
  return (sum ^ (sum >>> 15)) >>> 0
}

/**
 * Each article below `from`, then those from there on: whether the index has its words and claims no others. Of all words
 * one in `share` is looked up, others each time `turn` is another; what waits to be indexed is left out.
 */
export function indexCheckOf(
  db: Database,
  textOf: (key: number) => SearchText | undefined,
  { from, share, turn }: { readonly from: number; readonly share: number; readonly turn: number },
): IndexCheck {
  const below = db
    .prepare(
      `SELECT key FROM article WHERE key < @below AND key >= @least
        AND NOT EXISTS (SELECT 1 FROM index_dirty x WHERE x.article_key = key) ORDER BY key DESC LIMIT ${BATCH}`,
    )
    .pluck()
  const isDirty = db.prepare('SELECT 1 FROM index_dirty WHERE article_key = ?').pluck()
  const has = db
    .prepare(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
    )
    .pluck()

  const wordsOf = (key: number): readonly string[] => {
    const text = textOf(key)
    return text ? indexTokens(text).split(' ') : []
  }
  const found = (word: string, lowest: number, highest: number): readonly number[] =>
    has.all(`"${word.replaceAll('"', '""')}"`, lowest, highest) as number[]

  /** What differed may have been changed since it was read: only what differs now counts. */
  function differs(word: string, key: number): boolean {
    if (isDirty.get(key) !== undefined) return false
    return wordsOf(key).includes(word) !== found(word, key, key).includes(key)
  }

  let done = 0
  /** Answers whether the batch is sound; pauses where the clock may be looked at. */
  function* batch(keys: readonly number[]): Generator<void, boolean> {
    const holders = new Map<string, Set<number>>()
    for (const key of keys) {
      for (const word of wordsOf(key)) {
        if (word === '' || (hash(word) + turn) % share !== 0) continue
        const holder = holders.get(word)
        if (holder) holder.add(key)
        else holders.set(word, new Set([key]))
      }
      yield
    }
    const [highest = 0, lowest = 0] = [keys[0], keys.at(-1)]
    let n = 0
    for (const [word, wanted] of holders) {
      const claimed = new Set(found(word, lowest, highest))
      for (const key of wanted.symmetricDifference(claimed)) if (differs(word, key)) return false
      if (++n % WORDS === 0) yield
    }
    done += keys.length
    return true
  }

  function* all(): Generator<void, boolean> {
    for (const [top, least] of [
      [from, 0],
      [Number.MAX_SAFE_INTEGER, from],
    ] as const)
      for (let under: number = top; ;) {
        const keys = below.all({ below: under, least }) as number[]
        const lowest = keys.at(-1)
        if (lowest === undefined) break
        if (!(yield* batch(keys))) return false
        under = lowest
      }
    return true
  }

  const going = all()
  return {
    done: () => done,
    step: (milliseconds) => {
      const until = performance.now() + milliseconds
      try {
        do {
          const { done: ended, value } = going.next()
          // A check that an error has ended knows of no damage.
          if (ended) return value === false ? 'damaged' : 'sound'
        } while (performance.now() < until)
        return 'going'
      } catch (error) {
        if (!isIndexDamage(error)) throw error
        return 'damaged'
      }
    },
  }
}
