// Check reports attached to the review of an article: kept whole, with their hash, and never changed.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { AttachedReport, CopyReport } from '#shared/copy-report'
import type { Articles } from './articles'
import { newId } from './ids'
import { immediate } from './immediate'
import { hashOf } from './revisions'

export interface CopyReports {
  readonly attached: Answers['copyedit']['attached']
  readonly inside: {
    /** Keeps it; bound to the text that it says it is of. */
    attachReport(input: { report: CopyReport }): AttachedReport
    /** The report that was attached last; null if none was. */
    lastReport(input: {
      id: string
    }): { readonly report: CopyReport; readonly attached: AttachedReport } | null
  }
}

interface Row {
  readonly id: string
  readonly hash: Buffer
  readonly revisionHash: Buffer
  readonly by: string
  readonly at: number
}

const shown = ({ hash, revisionHash, ...row }: Row): AttachedReport => ({
  ...row,
  hash: hash.toString('hex'),
  revisionHash: revisionHash.toString('hex'),
})

interface Parts {
  readonly articles: Pick<Articles, 'record'>
  readonly person: () => string
}

export function copyReportsOf(db: Database, { articles, person }: Parts): CopyReports {
  const all = db.prepare(`
    SELECT id, hash, revision_hash AS revisionHash, by, at FROM copy_report WHERE article_key = ? ORDER BY id DESC`)
  const last = db.prepare(`
    SELECT id, hash, revision_hash AS revisionHash, by, at, report FROM copy_report
    WHERE article_key = ? ORDER BY id DESC LIMIT 1`)
  const add = db.prepare(`
    INSERT INTO copy_report (id, article_key, report, hash, revision_hash, by, at)
    VALUES (@id, @key, @report, @hash, @revisionHash, @by, @at)`)
  return {
    attached: ({ id }) => (all.all(articles.record(id).key) as Row[]).map(shown),
    inside: {
      attachReport: immediate(db, ({ report }: { readonly report: CopyReport }) => {
        const text = JSON.stringify(report)
        const row = {
          id: newId(),
          hash: hashOf(text),
          revisionHash: Buffer.from(report.revisionHash, 'hex'),
          by: person(),
          at: Date.now(),
        }
        add.run({ ...row, key: articles.record(report.articleId).key, report: text })
        return shown(row)
      }),
      lastReport: ({ id }) => {
        const found = last.get(articles.record(id).key) as (Row & { readonly report: string }) | undefined
        if (found === undefined) return null
        const { report, ...row } = found
        return { report: JSON.parse(report) as CopyReport, attached: shown(row) }
      },
    },
  }
}
