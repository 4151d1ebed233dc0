// What was said of copyedit findings and which fixes were accepted: only added to, the last word counts. How an article is read.
import type { Database } from 'better-sqlite3'
import type { CopyFix } from '#shared/copy-report'
import type { CopySaid } from '#shared/copyedit'
import type { Answers } from '#shared/contract'
import type { Articles } from './articles'
import { copyCountsOf, type CopyCounts } from './copy-counts'
import { copyReportsOf, type CopyReports } from './copy-reports'
import { immediate } from './immediate'

interface Parts {
  readonly articles: Pick<Articles, 'record'>
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
}

export interface Copyedits {
  readonly answers: Pick<Answers['copyedit'], 'of' | 'dispose' | 'mute' | 'fixed' | 'setStyle' | 'attached'>
  /** What only main asks. */
  readonly inside: CopyCounts &
    CopyReports['inside'] & {
      /** In the order of the record. */
      copyFixes(input: { id: string }): readonly CopyFix[]
    }
}

export function copyeditOf(db: Database, { articles, person }: Parts): Copyedits {
  const latest = db.prepare(`
    SELECT fingerprint, verdict, by, at, note FROM copy_disposition
    WHERE key IN (SELECT MAX(key) FROM copy_disposition WHERE article_key = ? GROUP BY fingerprint)
      AND verdict <> 'open' ORDER BY key`)
  const muted = db.prepare(`
    SELECT rule, quote, by, at FROM copy_mute
    WHERE key IN (SELECT MAX(key) FROM copy_mute GROUP BY rule, quote) AND muted = 1 ORDER BY key`)
  const say = db.prepare(`
    INSERT INTO copy_disposition (article_key, fingerprint, rule, quote, verdict, note, by, at)
    VALUES (@key, @fingerprint, @rule, @quote, @verdict, @note, @by, @at)`)
  const mute = db.prepare(
    'INSERT INTO copy_mute (rule, quote, muted, by, at) VALUES (@rule, @quote, @muted, @by, @at)',
  )
  const addFix = db.prepare(`
    INSERT INTO copy_fix (article_key, fingerprint, rule, block, was, made, stood, by, at)
    VALUES (@key, @fingerprint, @rule, @block, @was, @made, @stood, @by, @at)`)
  const fixes = db.prepare(
    'SELECT fingerprint, rule, block, was, made, stood, by, at FROM copy_fix WHERE article_key = ? ORDER BY key',
  )
  const style = db.prepare('SELECT style FROM copy_style WHERE article_key = ?').pluck()
  const putStyle = db.prepare(
    'INSERT INTO copy_style (article_key, style) VALUES (?, ?) ON CONFLICT (article_key) DO UPDATE SET style = excluded.style',
  )
  const dropStyle = db.prepare('DELETE FROM copy_style WHERE article_key = ?')
  const now = (): { readonly by: string; readonly at: number } => ({ by: person(), at: Date.now() })
  const styleOf = (key: number): string | null => (style.get(key) as string | undefined) ?? null
  const mutedWords = (): readonly { rule: string; quote: string; by: string; at: number }[] =>
    muted.all() as { rule: string; quote: string; by: string; at: number }[]
  const said = (key: number): readonly CopySaid[] => latest.all(key) as CopySaid[]
  const reports = copyReportsOf(db, { articles, person })

  return {
    answers: {
      of: ({ id }) => {
        const { key } = articles.record(id)
        return { said: said(key), muted: mutedWords(), style: styleOf(key) }
      },
      dispose: immediate(db, ({ id, ...given }) => {
        say.run({ ...given, note: given.note ?? '', key: articles.record(id).key, ...now() })
        return { done: true } as const
      }),
      mute: immediate(db, ({ rule, quote, muted: isMuted }) => {
        mute.run({ rule, quote, muted: isMuted ? 1 : 0, ...now() })
        return { done: true } as const
      }),
      fixed: immediate(db, ({ id, fixes: made }) => {
        const { key } = articles.record(id)
        const who = now()
        for (const fix of made) addFix.run({ ...fix, key, ...who })
        return { done: true } as const
      }),
      setStyle: immediate(db, ({ id, style: chosen }) => {
        const { key } = articles.record(id)
        const before = styleOf(key)
        if (chosen === null) dropStyle.run(key)
        else putStyle.run(key, chosen)
        return { before }
      }),
      attached: reports.attached,
    },
    inside: {
      copyFixes: ({ id }) => fixes.all(articles.record(id).key) as CopyFix[],
      ...reports.inside,
      ...copyCountsOf(db, { articles, said, muted: mutedWords, styleOf }),
    },
  }
}
