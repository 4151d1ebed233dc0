// How much a library holds.
import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

export interface LibraryStats {
  readonly library: string
  readonly version: number
  readonly sqlite: string
  readonly bytes: number
  readonly articles: number
  readonly trashed: number
  readonly headlines: number
  readonly candidates: number
  readonly decisions: number
  readonly tags: number
  readonly revisions: number
  readonly sources: number
  readonly zishu: number
}

export function statsOf(db: Database, path: string): LibraryStats {
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number
  return {
    library: path,
    version: db.pragma('user_version', { simple: true }) as number,
    sqlite: db.prepare('SELECT sqlite_version()').pluck().get() as string,
    bytes: statSync(path).size,
    articles: count('SELECT COUNT(*) FROM article WHERE trashed_at IS NULL'),
    trashed: count('SELECT COUNT(*) FROM article WHERE trashed_at IS NOT NULL'),
    headlines: count('SELECT COUNT(*) FROM headline'),
    candidates: count('SELECT COUNT(*) FROM candidate'),
    decisions: count('SELECT COUNT(*) FROM decision'),
    tags: count('SELECT COUNT(*) FROM tag'),
    revisions: count('SELECT COUNT(*) FROM revision'),
    sources: count('SELECT COUNT(*) FROM source'),
    zishu: count('SELECT COALESCE(SUM(zishu), 0) FROM article WHERE trashed_at IS NULL'),
  }
}
