// When what the library says of words on headlines changes, the headlines that hold such a word are keyed and counted anew.
import type { Database } from 'better-sqlite3'
import type { Lexicon, LexiconEntry } from '#shared/decoration'
import { immediate } from './immediate'

export interface WordChanges {
  /** Walks for about `ms` milliseconds; false if there is nothing to do. */
  readonly fill: (ms: number) => boolean
}

interface Row {
  readonly key: number
  readonly raw: string
  readonly text: string
}

const BATCH = 200

/** The words of which the two say different things. */
function changedWords(before: Lexicon, after: Lexicon): readonly string[] {
  const said = (entries: Lexicon): Map<string, string> =>
    new Map(entries.map((one: LexiconEntry) => [one.token, JSON.stringify(one)]))
  const [old, next] = [said(before), said(after)]
  return [...new Set([...old.keys(), ...next.keys()])].filter((token) => old.get(token) !== next.get(token))
}

export function wordChangesOf(db: Database, lexicon: () => Lexicon): WordChanges {
  const meta = db.prepare("SELECT value FROM index_meta WHERE key = 'headline-words'").pluck()
  const setMeta = db.prepare(
    "INSERT INTO index_meta (key, value) VALUES ('headline-words', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  const next = db.prepare(`
    SELECT h.key, h.raw, COALESCE(a.headline, c.text, '') AS text FROM headline h
      LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id
    WHERE h.key > ? ORDER BY h.key LIMIT ${BATCH}`)
  const unkey = db.prepare('INSERT OR IGNORE INTO headline_unkeyed (headline) VALUES (?)')
  const uncheck = db.prepare('UPDATE headline SET checked = NULL WHERE key = ? AND checked IS NOT NULL')

  let seen: Lexicon | undefined
  /** The way through all headlines; what is said meanwhile waits for the next one. */
  let walk: { readonly words: readonly string[]; readonly to: Lexicon; at: number } | null = null

  const step = immediate(db, (ms: number) => {
    const until = performance.now() + ms * 0.6
    while (walk !== null && performance.now() < until) {
      const rows = next.all(walk.at) as Row[]
      for (const { key, raw, text } of rows) {
        walk.at = key
        if (!walk.words.some((word) => raw.includes(word) || text.includes(word))) continue
        unkey.run(key)
        uncheck.run(key)
      }
      if (rows.length === BATCH) continue
      setMeta.run(JSON.stringify(walk.to))
      walk = null
    }
  })

  return {
    fill: (ms) => {
      if (walk === null) {
        const now = lexicon()
        if (now === seen) return false
        seen = now
        const words = changedWords(JSON.parse((meta.get() as string | undefined) ?? '[]') as Lexicon, now)
        if (words.length === 0) return false
        walk = { words, to: now, at: 0 }
      }
      step(ms)
      return true
    },
  }
}
