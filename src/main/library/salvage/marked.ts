// The last step of a rescue, in the finished library: what is in doubt stands apart and is marked; then the report.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { RescuedArticle, Salvaged } from '#shared/rescue'
import { newId } from '../ids'
import { libraryOf } from '../library'
import type { Bodies } from './bodies'

/** Words that are written into the library, in the language of who rescues. */
export interface Marks {
  /** The tag of a text in doubt, which also stands before the headline of a copy. */
  readonly doubtful: string
  /** The tag of an article whose text is gone. */
  readonly textless: string
}

/** What came of the rows, for the report. */
export interface Brought extends Bodies {
  readonly lost: readonly string[]
  readonly fromBackup: ReadonlySet<number>
  readonly left: Readonly<Record<string, number>>
}

/** An article has a headline of its own on the bench, with a record; one whose record is gone begins a new one. */
function mendHeadlines(db: Database): void {
  const bare = db
    .prepare(
      "SELECT key FROM article a WHERE NOT EXISTS (SELECT 1 FROM headline h WHERE h.article_key = a.key AND h.role = 'main')",
    )
    .pluck()
  const insert =
    db.prepare(`INSERT INTO headline (id, seq, article_key, role, raw, flags, fingerprint, state, created_at, updated_at)
    VALUES (?, 0, ?, 'main', '', '[]', ?, 'open', @now, @now)`)
  for (const key of bare.all() as number[]) insert.run(newId(), key, fold(''), { now: Date.now() })
  // A choice that is gone is none.
  db.exec(`UPDATE headline SET current_candidate_id = NULL
    WHERE current_candidate_id IS NOT NULL AND current_candidate_id NOT IN (SELECT id FROM candidate)`)
}

/** Closes the library. */
export async function markedOf(
  db: Database,
  path: string,
  brought: Brought,
  marks: Marks,
): Promise<Salvaged> {
  const { whole, earlier, beside, inDoubt, textless, lost, fromBackup, left } = brought
  mendHeadlines(db)
  const row = db.prepare('SELECT id, headline FROM article WHERE key = ?')
  const named = (key: number): RescuedArticle => row.get(key) as RescuedArticle
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number
  const counts = {
    articles: count('SELECT COUNT(*) FROM article'),
    revisions: count('SELECT COUNT(*) FROM revision'),
    pictures: count('SELECT COUNT(*) FROM media'),
  }
  const library = libraryOf(db, path)
  try {
    const copies: RescuedArticle[] = []
    for (const [key, body] of beside) {
      const headline = `〔${marks.doubtful}〕${named(key).headline}`
      const { id, version } = await library.articles.create({ headline })
      await library.articles.save({ id, base: version, body })
      copies.push({ id, headline })
    }
    const doubtful = [...inDoubt.map(named), ...copies]
    const report: Salvaged = {
      ...counts,
      whole,
      earlier: [...earlier].map(([key, from]) => ({ ...named(key), from })),
      doubtful,
      textless: textless.map(named),
      lost,
      fromBackup: [...fromBackup].map(named),
      left,
    }
    for (const [name, articles] of [
      [marks.doubtful, report.doubtful],
      [marks.textless, report.textless],
    ] as const)
      for (let at = 0; at < articles.length; at += 100)
        await library.tags.add({ articleIds: articles.slice(at, at + 100).map(({ id }) => id), name })
    return report
  } finally {
    library.inside.close({})
  }
}
