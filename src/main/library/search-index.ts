// Keeps the full-text index up with the articles: in steps, made anew when its form has changed or it is damaged.
import type { Database } from 'better-sqlite3'
import { indexTokens, tokeniser } from '#core/search/index-tokens'
import type { SearchText } from '#core/search/tokens'
import { immediate } from './immediate'
import { CREATE_INDEX } from './migrations/0002-search'

/** An index thrown away, of which not all is gone yet. */
const OLD = 'search_index_old'
/** So many of its pages are given back at a time; the clock is looked at after each lot. */
const LOT = 64
/** To index a text of so many characters takes longer than anybody should wait: not while it is being written. */
const LONG = 20_000
/** A long text rests for so long after its last save before it is indexed; searches read it meanwhile. In ms. */
const REST = 10_000

export interface SearchIndex {
  /** Gives back what a former index took, for about so long, in one transaction; whether there is more of it. */
  readonly clear: (milliseconds: number) => boolean
  /**
   * Indexes what has changed since, newest first, for about so long, in one transaction; the answer is how many
   * articles are left. A search is complete without it, only slower. A long article that was saved a moment ago is left
   * alone and not counted.
   */
  readonly catchUp: (milliseconds: number) => number
  /** How many articles are to be indexed now; long ones that rest are told only if there is nothing else. */
  readonly left: () => { readonly ready: number; readonly resting: number }
  /** Empties the index and has every article indexed again by `catchUp`. */
  readonly rebuild: () => void
  /** Reads the whole index, seconds in a large library; one that is damaged is made anew and the answer is false. */
  readonly check: () => boolean
  /** All searchable texts of an article; undefined if it is not there. */
  readonly textOf: (key: number) => SearchText | undefined
}

/** An error that says the index is broken; damage of the library itself is another one. */
export function isIndexDamage(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  if (code === 'SQLITE_CORRUPT_VTAB') return true
  return (
    code === 'SQLITE_ERROR' &&
    /^(?:invalid fts5 file format|no such table: (?:main\.)?search_index)/.test(String(message))
  )
}

/** `indexed` is told the keys of articles as they cease to be dirty. */
export function searchIndexOf(db: Database, indexed: (key: number) => void): SearchIndex {
  const readText = db.prepare(`
    SELECT a.headline, a.kicker, a.deck, a.author, a.organisation, a.editor, a.source, COALESCE(b.text, '') AS body
    FROM article a LEFT JOIN body b ON b.article_key = a.key WHERE a.key = ?`)
  const dirty = db
    .prepare(
      `SELECT d.article_key FROM index_dirty d LEFT JOIN article a ON a.key = d.article_key
       WHERE a.key IS NULL OR a.characters < ${LONG} OR a.updated_at NOT BETWEEN @now - ${REST} AND @now
       ORDER BY d.article_key DESC LIMIT 1`,
    )
    .pluck()
  const next = (): number | undefined => dirty.get({ now: Date.now() }) as number | undefined
  const clean = db.prepare('DELETE FROM index_dirty WHERE article_key = ?')
  const all = db.prepare('SELECT COUNT(*) FROM index_dirty').pluck()
  const version = db.prepare("SELECT value FROM index_meta WHERE key = 'tokeniser'").pluck()
  const setVersion = db.prepare(
    "INSERT INTO index_meta (key, value) VALUES ('tokeniser', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  const allDirty = db.prepare(
    'INSERT INTO index_dirty (article_key) SELECT key FROM article WHERE true ON CONFLICT DO NOTHING',
  )

  const textOf = (key: number): SearchText | undefined => readText.get(key) as SearchText | undefined

  function drop(): void {
    try {
      db.exec('DROP TABLE IF EXISTS search_index')
    } catch {
      // Without its version row the table cannot even be opened to be dropped.
      db.unsafeMode(true)
      try {
        db.exec("INSERT OR REPLACE INTO search_index_config (k, v) VALUES ('version', 4)")
      } finally {
        db.unsafeMode(false)
      }
      db.exec('DROP TABLE IF EXISTS search_index')
    }
  }

  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck()

  /** Out of the way at once; to give back the pages of a large one takes long and is done in steps. */
  function setAside(): void {
    try {
      if (isThere.get(OLD) === undefined) db.exec(`ALTER TABLE search_index RENAME TO ${OLD}`)
    } catch {
      // One that cannot be opened cannot be renamed either.
    }
    drop()
  }

  const rebuild = immediate(db, () => {
    setAside()
    db.exec(CREATE_INDEX)
    allDirty.run()
    setVersion.run(tokeniser())
  })

  /** A table that cannot even be opened refuses every statement. */
  function opens(): boolean {
    try {
      db.prepare('SELECT rowid FROM search_index LIMIT 0').get()
      return true
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      return false
    }
  }
  if (!opens() || version.get() !== tokeniser()) rebuild(undefined)

  // better-sqlite3 binds numbers as REAL, which a virtual table does not take for a row number.
  const remove = db.prepare('DELETE FROM search_index WHERE rowid = CAST(? AS INTEGER)')
  const insert = db.prepare('INSERT INTO search_index (rowid, tokens) VALUES (CAST(? AS INTEGER), ?)')

  const step = immediate(db, (milliseconds: number): number => {
    const begun = performance.now()
    const until = begun + milliseconds * share
    do {
      const key = next()
      if (key === undefined) break
      remove.run(key)
      const text = textOf(key)
      if (text) insert.run(key, indexTokens(text))
      clean.run(key)
      indexed(key)
    } while (performance.now() < until)
    return performance.now() - begun
  })

  // Part of the work is done at commit, in bursts: after one the next step is small, then they grow again.
  let share = 0.5
  function timed(milliseconds: number): void {
    const begun = performance.now()
    const before = step(milliseconds)
    const whole = performance.now() - begun
    const fitting = (before / whole) * Math.min(1, milliseconds / whole)
    share = Math.max(0.1, Math.min(0.75, fitting < share ? fitting : share + (fitting - share) * 0.2))
  }

  const clearStep = immediate(db, (milliseconds: number) => {
    const until = performance.now() + milliseconds / 2
    const pages = db.prepare(`DELETE FROM ${OLD}_data WHERE id IN (SELECT id FROM ${OLD}_data LIMIT ${LOT})`)
    do {
      if (pages.run().changes > 0) continue
      db.exec(`DROP TABLE ${OLD}`)
      return
    } while (performance.now() < until)
  })

  function left(): { readonly ready: number; readonly resting: number } {
    const there = all.get() as number
    return next() === undefined ? { ready: 0, resting: there } : { ready: there, resting: 0 }
  }

  function clear(milliseconds: number): boolean {
    if (isThere.get(OLD) === undefined) return false
    // The tables of a full-text index are otherwise its own to write.
    db.unsafeMode(true)
    try {
      clearStep(milliseconds)
    } finally {
      db.unsafeMode(false)
    }
    return isThere.get(OLD) !== undefined
  }

  return {
    textOf,
    clear,
    rebuild: () => rebuild(undefined),
    catchUp: (milliseconds) => {
      if (next() === undefined) return 0
      try {
        timed(milliseconds)
      } catch (error) {
        if (!isIndexDamage(error)) throw error
        rebuild(undefined)
      }
      return left().ready
    },
    left,
    check: () => {
      try {
        db.prepare("INSERT INTO search_index (search_index) VALUES ('integrity-check')").run()
        return true
      } catch (error) {
        if (!isIndexDamage(error)) throw error
        rebuild(undefined)
        return false
      }
    },
  }
}
