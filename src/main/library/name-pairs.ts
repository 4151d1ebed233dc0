// What accepted articles say of names: read in steps while nobody asks, listed as proposals, ruled on once.
import type { Database } from 'better-sqlite3'
import { copyBlocks } from '#core/copyedit/blocks'
import { officesAgree } from '#core/names/agree'
import { COLLECT_FORM, joined, sightingsIn, type Sighting } from '#core/names/collect'
import type { Document } from '#shared/document'
import type { NameEvidence, NamePair, NameProposal, NameProposals } from '#shared/names'
import type { NameRows } from './name-rows'

export type PairVerdict = 'open' | 'confirmed' | 'rejected'

export interface NamePairs {
  /** Reads accepted articles for about `ms` milliseconds; false if none was waiting. */
  readonly step: (ms: number) => boolean
  readonly proposals: () => NameProposals
  /** Where it is said, the earliest first, at most so many. */
  readonly evidence: (pair: NamePair, most: number) => readonly NameEvidence[]
  /** What was ruled of it last. */
  readonly verdict: (pair: NamePair) => PairVerdict
  readonly rule: (pair: NamePair, verdict: PairVerdict) => void
}

interface Reading {
  readonly key: number
  readonly lines: readonly string[]
  readonly found: Sighting[]
  readonly day: string
  at: number
}

/** Proposals listed at once; open pairs looked through for them, many of which the ledger knows. */
const LISTED = 200
const LOOKED = 2000
const EVIDENCE = 3
/** A paragraph longer than this is read in pieces. In UTF-16 units. */
const PIECE = 8000

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE))
  return pieces
}

export function namePairsOf(db: Database, rows: NameRows, by: () => string): NamePairs {
  const due = db.prepare('SELECT article_key FROM name_due ORDER BY article_key LIMIT 1').pluck()
  const unread = db.prepare('SELECT COUNT(*) FROM name_due').pluck()
  const article = db.prepare(`
    SELECT a.headline, a.published_at AS day, b.doc,
      a.trashed_at IS NULL AND (a.stage IN ('ready', 'published')
        OR EXISTS (SELECT 1 FROM publication p WHERE p.article_key = a.key)) AS accepted
    FROM article a JOIN body b ON b.article_key = a.key WHERE a.key = ?`)
  const forget = db.prepare('DELETE FROM name_sighting WHERE article_key = ?')
  const done = db.prepare('DELETE FROM name_due WHERE article_key = ?')
  const unreadAgain = db.prepare('DELETE FROM name_read WHERE article_key = ?')
  const wasRead = db.prepare('INSERT OR REPLACE INTO name_read (article_key, form) VALUES (?, ?)')
  const putPair = db.prepare(`
    INSERT INTO name_pair (name, title, organisation, verdict) VALUES (@name, @title, @organisation, @verdict)
    ON CONFLICT DO NOTHING`)
  const pairKey = db
    .prepare(
      'SELECT key FROM name_pair WHERE name = @name AND title = @title AND organisation = @organisation',
    )
    .pluck()
  const see = db.prepare(
    'INSERT OR IGNORE INTO name_sighting (pair_key, article_key, day, sentence) VALUES (?, ?, ?, ?)',
  )
  const open = db.prepare(`
    SELECT key, name, title, organisation, articles FROM name_pair WHERE verdict = 'open'
    ORDER BY articles DESC, key LIMIT ${LOOKED}`)
  const evidence = db.prepare(`
    SELECT a.id AS articleId, a.headline, s.day, s.sentence FROM name_sighting s JOIN article a ON a.key = s.article_key
    WHERE s.pair_key = ? ORDER BY s.day = '', s.day, a.key LIMIT ?`)
  const ruled = db
    .prepare(
      `SELECT verdict FROM name_ruling WHERE kind = 'pair' AND name = @name AND title = @title
       AND organisation = @organisation ORDER BY key DESC LIMIT 1`,
    )
    .pluck()
  const addRuling = db.prepare(`
    INSERT INTO name_ruling (kind, name, title, organisation, verdict, by, at)
    VALUES ('pair', @name, @title, @organisation, @verdict, @by, @at)`)
  const setVerdict = db.prepare(
    'UPDATE name_pair SET verdict = @verdict WHERE name = @name AND title = @title AND organisation = @organisation',
  )
  // Rules of reading that are better by now read again what was read by older ones.
  db.prepare(`INSERT OR IGNORE INTO name_due SELECT article_key FROM name_read WHERE form <> ?`).run(
    COLLECT_FORM,
  )

  const bare = ({ name, title, organisation }: NamePair): NamePair => ({ name, title, organisation })
  const verdict = (pair: NamePair): PairVerdict =>
    (ruled.get(bare(pair)) as PairVerdict | undefined) ?? 'open'
  let reading: Reading | null = null

  function begin(key: number): Reading | null {
    const found = article.get(key) as
      | { headline: string; day: string; doc: string; accepted: 0 | 1 }
      | undefined
    if (found === undefined || found.accepted === 0) return null
    let body: Document | null = null
    try {
      body = JSON.parse(found.doc) as Document
    } catch {
      // A damaged body is told of where it is opened.
    }
    const texts =
      body === null ? [] : copyBlocks(body).flatMap(({ kind, text }) => (kind === 'code' ? [] : [text]))
    const lines = [found.headline, ...texts].flatMap((text) => text.split('\n')).flatMap(piecesOf)
    return { key, lines, found: [], day: found.day.slice(0, 10), at: 0 }
  }
  const keep = db.transaction((key: number, read: Reading | null) => {
    forget.run(key)
    for (const one of read === null ? [] : joined(read.found)) {
      const pair = bare(one)
      putPair.run({ ...pair, verdict: verdict(pair) })
      see.run(pairKey.get(pair), key, read?.day ?? '', one.sentence)
    }
    if (read === null) unreadAgain.run(key)
    else wasRead.run(key, COLLECT_FORM)
    done.run(key)
  })

  return {
    verdict,
    step: (ms) => {
      const until = performance.now() + ms
      let worked = false
      do {
        const key = due.get() as number | undefined
        if (key === undefined) {
          reading = null
          return worked
        }
        worked = true
        if (reading?.key !== key) reading = begin(key)
        while (reading !== null && reading.at < reading.lines.length && performance.now() < until)
          reading.found.push(...sightingsIn(reading.lines[reading.at++] ?? ''))
        if (reading !== null && reading.at < reading.lines.length) return true
        keep.immediate(key, reading)
        reading = null
      } while (performance.now() < until)
      return true
    },
    proposals: () => {
      const book = rows.book()
      const all = open.all() as (NamePair & { key: number; articles: number })[]
      const proposals: NameProposal[] = []
      let more = false
      for (const { key, articles, ...pair } of all) {
        const known = book.called(pair.name)
        if (known.some(({ offices }) => offices.some((office) => officesAgree(pair, office)))) continue
        if (proposals.length === LISTED) {
          more = true
          break
        }
        proposals.push({
          ...pair,
          articles,
          evidence: evidence.all(key, EVIDENCE) as NameEvidence[],
          known: known.map(({ id, name, offices }) => ({ id, name, offices })),
          near: known.length > 0 ? [] : [...new Set(book.near(pair.name).map(({ name }) => name))],
        })
      }
      return { proposals, more: more || all.length === LOOKED, unread: unread.get() as number }
    },
    evidence: (pair, most) => {
      const key = pairKey.get(bare(pair)) as number | undefined
      return key === undefined ? [] : (evidence.all(key, most) as NameEvidence[])
    },
    rule: (pair, said) => {
      addRuling.run({ ...bare(pair), verdict: said, by: by(), at: Date.now() })
      setVerdict.run({ ...bare(pair), verdict: said })
    },
  }
}
