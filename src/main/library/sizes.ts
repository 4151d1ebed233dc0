// How large a library is: counts over indexes alone, quick enough to be asked at any time.
import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { LibrarySizes } from '#shared/diagnostics'

export function sizesOf(db: Database, path: string): LibrarySizes {
  const one = (sql: string): number => db.prepare(sql).pluck().get() as number
  return {
    version: db.pragma('user_version', { simple: true }) as number,
    sqlite: db.prepare('SELECT sqlite_version()').pluck().get() as string,
    bytes: statSync(path).size,
    articles: one('SELECT COUNT(*) FROM article'),
    trashed: one('SELECT COUNT(*) FROM article WHERE trashed_at IS NOT NULL'),
    headlines: one('SELECT COUNT(*) FROM headline'),
    revisions: one('SELECT COUNT(*) FROM revision'),
    sources: one('SELECT COUNT(*) FROM source'),
    pictures: one('SELECT COUNT(*) FROM media'),
    pictureBytes: one('SELECT COALESCE(SUM(bytes), 0) FROM media'),
  }
}
