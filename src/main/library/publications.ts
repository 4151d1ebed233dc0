// The ledger of what left: a line a file, added when the file is whole on disk, never changed.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { OpenFinding } from '#shared/headline'
import type { Publication } from '#shared/publication'
import { newId } from './ids'
import { immediate } from './immediate'

/** What is said of a file that has just been written. */
export type NewPublication = Omit<Publication, 'id' | 'by' | 'at' | 'headlineId'>

export interface Publications {
  readonly answers: Answers['publications']
  /** Refuses with `not-found` if the article has gone meanwhile. */
  readonly add: (written: NewPublication) => Publication
}

interface Row extends Omit<Publication, 'sha256' | 'revisionHash' | 'override'> {
  readonly sha256: Buffer
  readonly revisionHash: Buffer
  readonly override: string | null
  readonly open: string | null
}

const toPublication = ({ open, ...row }: Row): Publication => ({
  ...row,
  sha256: row.sha256.toString('hex'),
  revisionHash: row.revisionHash.toString('hex'),
  override:
    row.override === null
      ? null
      : { reason: row.override, open: JSON.parse(open ?? '[]') as readonly OpenFinding[] },
})

interface Parts {
  readonly person: () => string
  /** Row number and main headline of an article; refused with `not-found`. */
  readonly keysOf: (articleId: string) => { readonly key: number; readonly headlineId: string }
}

export function publicationsOf(db: Database, { person, keysOf }: Parts): Publications {
  const rows = (which: string) =>
    db.prepare(`
      SELECT p.id, a.id AS articleId, p.headline_id AS headlineId, p.candidate_id AS candidateId,
        p.decision_id AS decisionId, p.channel, p.headline, p.standing, p.format, p.file, p.sha256, p.bytes,
        p.revision_hash AS revisionHash, p.override, p.open, p.by, p.at
      FROM publication p JOIN article a ON a.key = p.article_key WHERE ${which} ORDER BY p.id`)
  const ofHeadline = rows('p.headline_id = ?')
  const ofArticle = rows('p.article_key = (SELECT key FROM article WHERE id = ?)')
  const insert = db.prepare(`
    INSERT INTO publication (id, article_key, headline_id, candidate_id, decision_id, channel, headline, standing, format,
      file, sha256, bytes, revision_hash, override, open, by, at)
    VALUES (@id, @key, @headlineId, @candidateId, @decisionId, @channel, @headline, @standing, @format,
      @file, @sha256, @bytes, @revisionHash, @override, @open, @by, @at)`)

  return {
    answers: {
      of: (input) =>
        (
          ('headlineId' in input ? ofHeadline.all(input.headlineId) : ofArticle.all(input.articleId)) as Row[]
        ).map(toPublication),
    },
    add: immediate(db, (written: NewPublication) => {
      const { key, headlineId } = keysOf(written.articleId)
      const line = { ...written, id: newId(), headlineId, by: person(), at: Date.now() }
      const { articleId: _articleId, override, ...columns } = line
      insert.run({
        ...columns,
        key,
        sha256: Buffer.from(written.sha256, 'hex'),
        revisionHash: Buffer.from(written.revisionHash, 'hex'),
        override: override?.reason ?? null,
        open: override === null ? null : JSON.stringify(override.open),
      })
      return line
    }),
  }
}
