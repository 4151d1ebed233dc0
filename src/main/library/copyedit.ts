// What was said of copyedit findings: the last word on each counts, an undo is a further entry.
import type { Database } from 'better-sqlite3'
import type { CopySaid } from '#shared/copyedit'
import type { Answers } from '#shared/contract'
import type { Articles } from './articles'
import { immediate } from './immediate'

interface Parts {
  readonly articles: Pick<Articles, 'record'>
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
}

export function copyeditOf(db: Database, { articles, person }: Parts): Omit<Answers['copyedit'], 'spell'> {
  const latest = db.prepare(`
    SELECT fingerprint, verdict, by, at FROM copy_disposition
    WHERE key IN (SELECT MAX(key) FROM copy_disposition WHERE article_key = ? GROUP BY fingerprint)
      AND verdict <> 'open' ORDER BY key`)
  const muted = db.prepare(`
    SELECT rule, quote FROM copy_mute
    WHERE key IN (SELECT MAX(key) FROM copy_mute GROUP BY rule, quote) AND muted = 1 ORDER BY key`)
  const say = db.prepare(`
    INSERT INTO copy_disposition (article_key, fingerprint, rule, quote, verdict, by, at)
    VALUES (@key, @fingerprint, @rule, @quote, @verdict, @by, @at)`)
  const mute = db.prepare(
    'INSERT INTO copy_mute (rule, quote, muted, by, at) VALUES (@rule, @quote, @muted, @by, @at)',
  )
  const now = (): { readonly by: string; readonly at: number } => ({ by: person(), at: Date.now() })
  return {
    of: ({ id }) => ({
      said: latest.all(articles.record(id).key) as CopySaid[],
      muted: muted.all() as { rule: string; quote: string }[],
    }),
    dispose: immediate(db, ({ id, ...said }) => {
      say.run({ ...said, key: articles.record(id).key, ...now() })
      return { done: true } as const
    }),
    mute: immediate(db, ({ rule, quote, muted: isMuted }) => {
      mute.run({ rule, quote, muted: isMuted ? 1 : 0, ...now() })
      return { done: true } as const
    }),
  }
}
