// What copyediting finds of weight, kept per version of an article: an export of a thousand articles asks few of them anew.
import type { Database } from 'better-sqlite3'
import type { CopyFinding, CopySaid } from '#shared/copyedit'
import type { Articles } from './articles'
import { immediate } from './immediate'

/** A finding as far as counting it needs it. */
export type Weighty = Pick<CopyFinding, 'rule' | 'severity' | 'quote' | 'fingerprint'>

export interface CopyCounted {
  readonly id: string
  readonly headline: string
  readonly version: number
  readonly style: string | null
  /** How it was asked when it was counted, at this very version; null: it was not. */
  readonly asked: string | null
  /** What is open of that. */
  readonly verify: number
  readonly warn: number
}

export interface CopyCounts {
  /** In the order given; articles that are gone are left out. */
  copyCounts(input: { ids: readonly string[] }): readonly CopyCounted[]
  /** Keeps what was found, `asked` saying how; answers what is open of it. */
  keepCopyCount(input: {
    id: string
    version: number
    asked: string
    found: readonly Weighty[]
  }): Pick<CopyCounted, 'verify' | 'warn'>
}

interface Parts {
  readonly articles: Pick<Articles, 'record'>
  readonly said: (articleKey: number) => readonly CopySaid[]
  readonly muted: () => readonly { readonly rule: string; readonly quote: string }[]
  readonly styleOf: (articleKey: number) => string | null
}

export function copyCountsOf(db: Database, { articles, said, muted, styleOf }: Parts): CopyCounts {
  const rows = db.prepare(`
    SELECT a.key, a.id, a.headline, a.version, c.asked, c.found FROM json_each(?) j JOIN article a ON a.id = j.value
    LEFT JOIN copy_count c ON c.article_key = a.key AND c.version = a.version ORDER BY j.key`)
  const put = db.prepare(`
    INSERT INTO copy_count (article_key, version, asked, found) VALUES (@key, @version, @asked, @found)
    ON CONFLICT (article_key) DO UPDATE SET version = excluded.version, asked = excluded.asked, found = excluded.found`)

  const wordsOf = ({ rule, quote }: { readonly rule: string; readonly quote: string }): string =>
    `${rule}\u0001${quote}`
  function openOf(
    key: number,
    found: readonly Weighty[],
    silent: ReadonlySet<string>,
  ): Pick<CopyCounted, 'verify' | 'warn'> {
    if (found.length === 0) return { verify: 0, warn: 0 }
    const answered = new Set(said(key).map(({ fingerprint }) => fingerprint))
    const open = found.filter((one) => !answered.has(one.fingerprint) && !silent.has(wordsOf(one)))
    const verify = open.filter(({ severity }) => severity === 'verify').length
    return { verify, warn: open.length - verify }
  }
  const silenced = (): ReadonlySet<string> => new Set(muted().map(wordsOf))

  return {
    copyCounts: ({ ids }) => {
      const silent = silenced()
      const found = rows.all(JSON.stringify(ids)) as {
        readonly key: number
        readonly id: string
        readonly headline: string
        readonly version: number
        readonly asked: string | null
        readonly found: string | null
      }[]
      return found.map(({ key, found: kept, ...row }) => ({
        ...row,
        style: styleOf(key),
        ...openOf(key, kept === null ? [] : (JSON.parse(kept) as Weighty[]), silent),
      }))
    },
    keepCopyCount: immediate(
      db,
      ({ id, version, asked, found }: Parameters<CopyCounts['keepCopyCount']>[0]) => {
        const { key } = articles.record(id)
        put.run({ key, version, asked, found: JSON.stringify(found) })
        return openOf(key, found, silenced())
      },
    ),
  }
}
