// The keys by which headlines like a given one are found: made in steps as migration 0015 asks, and asked.
import type { Database } from 'better-sqlite3'
import { ALIKE, comparable, likeness, pairsOf, type Comparable } from '#core/checks/similar/bigrams'
import { prepared, similar, type SimilarKind } from '#core/checks/similar/kinds'
import { rangeOf, shortlist, signatureOf } from '#core/checks/similar/signature'
import type { Lexicon } from '#shared/decoration'
import { immediate } from './immediate'

/** A headline that is like the one asked about; `headline` is its key. */
export interface Near {
  readonly headline: number
  readonly kind: SimilarKind
  /** 0.4…1 */
  readonly likeness: number
}

export interface HeadlineKeys {
  /** Makes missing keys for about so long, newest first, in one transaction; how many are left. */
  readonly fill: (milliseconds: number) => number
  readonly left: () => number
  /** The most alike first, at most `most`; `without` is left out. Exact over all headlines that have their keys. */
  readonly nearest: (asked: Comparable, most: number, options?: Wanted) => readonly Near[]
  readonly comparableOf: (headline: number) => Comparable | undefined
}

interface Wanted {
  readonly without?: ReadonlySet<number>
  /** Leaves out what no list shows: headlines of articles in the trash, or not written yet. */
  readonly shownOnly?: boolean
}

interface Waiting {
  readonly key: number
  readonly text: string
  readonly own: number
}

/** A library whose keys were made in another way makes them anew: what the decorations and the folding give of these. */
const PROBES = ['全球快讯！水库 今日开闸，第3期|天天播报', 'Water plant opens in Elm City - Daily News'].map(
  (text) => comparable(text),
)
const form = (): string => JSON.stringify(PROBES.map((probe) => [1, probe.folded, signatureOf(probe)]))

const BATCH = 50
/** So many are done whatever the clock says: what was written a moment ago is found at once, also on a busy machine. */
const LEAST = 16

export function headlineKeysOf(db: Database, lexicon: () => Lexicon, onChange: () => void): HeadlineKeys {
  const left = db.prepare('SELECT COUNT(*) FROM headline_unkeyed').pluck()
  const waiting = db.prepare(`
    SELECT h.key, COALESCE(a.headline, c.text, h.raw) AS text, h.same_as IS NOT NULL AND h.article_key IS NULL AS own
    FROM headline_unkeyed u JOIN headline h ON h.key = u.headline LEFT JOIN article a ON a.key = h.article_key
      LEFT JOIN candidate c ON c.id = h.current_candidate_id
    ORDER BY u.headline DESC LIMIT ${BATCH}`)
  const done = db.prepare('DELETE FROM headline_unkeyed WHERE headline = ?')
  const stored = db.prepare('SELECT clean, folded FROM headline_likeness WHERE headline = ?')
  const storedShown = db.prepare(
    'SELECT l.clean, l.folded FROM headline_likeness l JOIN headline h ON h.key = l.headline WHERE l.headline = ? AND h.shown = 1',
  )
  const dropKeys = db.prepare(
    'DELETE FROM headline_key WHERE (key, pairs, headline) IN (SELECT k.value, l.pairs, l.headline FROM headline_likeness l, json_each(l.keys) k WHERE l.headline = ?)',
  )
  const drop = [
    'headline_likeness WHERE headline',
    'headline_pair WHERE one',
    'headline_pair WHERE other',
  ].map((where) => db.prepare(`DELETE FROM ${where} = ?`))
  // Who was told of it may have nothing to be told any more.
  const uncheckBeside = db.prepare(
    'UPDATE headline SET checked = NULL WHERE checked IS NOT NULL AND key IN (SELECT other FROM headline_pair WHERE one = ? UNION SELECT one FROM headline_pair WHERE other = ?)',
  )
  const insert = db.prepare(
    'INSERT INTO headline_likeness (headline, clean, folded, pairs, keys) VALUES (?, ?, ?, ?, ?)',
  )
  const insertKeys = db.prepare(
    'INSERT INTO headline_key (key, pairs, headline) SELECT value, ?, ? FROM json_each(?)',
  )
  const byKeys = db
    .prepare(
      'SELECT headline, pairs FROM headline_key WHERE key IN (SELECT value FROM json_each(?)) AND pairs BETWEEN ? AND ?',
    )
    .raw()
  const formBefore = db.prepare("SELECT value FROM index_meta WHERE key = 'headline-likeness'").pluck()
  const setForm = db.prepare(
    "INSERT INTO index_meta (key, value) VALUES ('headline-likeness', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )

  const now = form()
  if (formBefore.get() !== now)
    db.transaction(() => {
      for (const table of ['headline_key', 'headline_likeness', 'headline_pair', 'headline_unkeyed'])
        db.exec(`DELETE FROM ${table}`)
      db.exec('INSERT INTO headline_unkeyed SELECT key FROM headline')
      setForm.run(now)
    }).immediate()

  function make({ key, text, own }: Waiting): void {
    done.run(key)
    // The title of a page that stands again in its own list is no second headline.
    const wanted = own === 1 ? undefined : comparable(text, lexicon())
    const before = stored.get(key) as Comparable | undefined
    if (before?.clean === wanted?.clean && before?.folded === wanted?.folded) return
    onChange()
    uncheckBeside.run(key, key)
    dropKeys.run(key)
    for (const statement of drop) statement.run(key)
    if (wanted === undefined || wanted.folded === '') return
    const { keys, pairs } = signatureOf(wanted)
    const listed = JSON.stringify(keys)
    insert.run(key, wanted.clean, wanted.folded, pairs, listed)
    insertKeys.run(pairs, key, listed)
  }

  const step = immediate(db, (milliseconds: number) => {
    // The rest is for the commit.
    const until = performance.now() + milliseconds * 0.6
    for (let made = 0; ;) {
      const rows = waiting.all() as Waiting[]
      if (rows.length === 0) return
      for (const row of rows) {
        make(row)
        if (++made >= LEAST && performance.now() >= until) return
      }
    }
  })

  return {
    left: () => left.get() as number,
    fill: (milliseconds) => {
      if ((left.get() as number) > 0) step(milliseconds)
      return left.get() as number
    },
    comparableOf: (headline) => stored.get(headline) as Comparable | undefined,
    nearest: (asked, most, { without, shownOnly = false } = {}) => {
      const signature = signatureOf(asked)
      if (signature.pairs === 0) return []
      const { least, most: longest } = rangeOf(signature)
      const rows = byKeys.all(JSON.stringify(signature.keys), least, longest) as [number, number][]
      const own = pairsOf(asked.folded)
      const text = shownOnly ? storedShown : stored
      const alike: { readonly headline: number; readonly other: Comparable; readonly likeness: number }[] = []
      for (const headline of shortlist(
        signature,
        rows.map(([id, pairs]) => ({ id, pairs })),
      )) {
        if (without?.has(headline) === true) continue
        const other = text.get(headline) as Comparable | undefined
        if (other === undefined) continue
        const { jaccard } = likeness(own, pairsOf(other.folded))
        if (jaccard >= ALIKE) alike.push({ headline, other, likeness: jaccard })
      }
      // Saying what they are to each other costs more than how alike they are.
      const mine = prepared(asked)
      return alike
        .toSorted((a, b) => b.likeness - a.likeness || b.headline - a.headline)
        .slice(0, most)
        .flatMap(({ headline, other, likeness: measured }) => {
          const kind = similar(mine, prepared(other))?.kind
          return kind === undefined ? [] : [{ headline, kind, likeness: measured }]
        })
    },
  }
}
