// The ledger of what left: a line a file, added when the file is whole on disk, never changed.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { Format } from '#shared/formats'
import type { OpenFinding } from '#shared/headline'
import { GalleyError } from '#shared/error'
import type { Correction, Departures, Publication } from '#shared/publication'
import { newId } from './ids'
import { immediate } from './immediate'

/** What is said of a file that has just been written. */
export type NewPublication = Omit<Publication, 'id' | 'by' | 'at' | 'headlineId'>

export interface Publications {
  readonly answers: Answers['publications']
  /** All of them or none; an article that has gone meanwhile is left out. */
  /** The file that a profile wrote last of an article into a folder in a format; null if none. */
  readonly last: (asked: {
    readonly articleId: string
    readonly folder: string
    readonly format: Format
    readonly profile: string
  }) => { readonly file: string; readonly sha256: string } | null
  readonly add: (written: readonly NewPublication[]) => readonly Publication[]
}

interface Row extends Omit<Publication, 'sha256' | 'revisionHash' | 'override'> {
  readonly sha256: Buffer
  readonly revisionHash: Buffer
  readonly override: string | null
  readonly open: string | null
}

interface Hashes {
  readonly fromHash: Buffer
  readonly toHash: Buffer
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
  /** Row number and main headline of an article; null if it is not there. */
  readonly keysOf: (articleId: string) => { readonly key: number; readonly headlineId: string } | null
  /** SHA-256 of all that is written in an article now, as a revision would have it. */
  readonly contentHash: (articleKey: number) => Buffer
  /** Number of the latest revision of that hash; undefined if it is not kept. */
  readonly revisionOf: (articleKey: number, hash: Buffer) => number | undefined
  /** Keeps the article as it is; answers the hash of that revision. */
  readonly keep: (articleId: string) => Buffer
}

export function publicationsOf(
  db: Database,
  { person, keysOf, contentHash, revisionOf, keep }: Parts,
): Publications {
  const rows = (which: string) =>
    db.prepare(`
      SELECT p.id, a.id AS articleId, p.headline_id AS headlineId, p.candidate_id AS candidateId, p.folder, p.profile, p.edition,
        p.decision_id AS decisionId, p.channel, p.headline, p.standing, p.format, p.file, p.sha256, p.bytes,
        p.revision_hash AS revisionHash, p.override, p.open, p.by, p.at
      FROM publication p JOIN article a ON a.key = p.article_key WHERE ${which} ORDER BY p.id`)
  const ofHeadline = rows('p.headline_id = ?')
  const ofArticle = rows('p.article_key = (SELECT key FROM article WHERE id = ?)')
  const insert = db.prepare(`
    INSERT INTO publication (id, article_key, headline_id, candidate_id, decision_id, channel, headline, standing, format,
      file, folder, profile, edition, sha256, bytes, revision_hash, override, open, by, at)
    VALUES (@id, @key, @headlineId, @candidateId, @decisionId, @channel, @headline, @standing, @format,
      @file, @folder, @profile, @edition, @sha256, @bytes, @revisionHash, @override, @open, @by, @at)`)

  const lastOf = db.prepare(`
    SELECT file, sha256 FROM publication
    WHERE article_key = ? AND folder = ? AND format = ? AND profile = ? AND edition IS NULL ORDER BY id DESC LIMIT 1`)
  const setExported = db.prepare('UPDATE article SET exported = ? WHERE key = ? AND exported IS NOT ?')
  const corrections = db.prepare(
    'SELECT id, from_hash AS fromHash, to_hash AS toHash, note, by, at FROM correction WHERE article_key = ? ORDER BY id',
  )
  const insertCorrection = db.prepare(`
    INSERT INTO correction (id, article_key, from_hash, to_hash, note, by, at)
    VALUES (@id, @key, @fromHash, @toHash, @note, @by, @at)`)

  function keyOf(articleId: string): number {
    const keys = keysOf(articleId)
    if (keys === null) throw new GalleyError('not-found', `no article ${articleId}`)
    return keys.key
  }

  function addOne(written: NewPublication): Publication[] {
    const keys = keysOf(written.articleId)
    if (keys === null) return []
    const { key, headlineId } = keys
    const line = { ...written, id: newId(), headlineId, by: person(), at: Date.now() }
    const { articleId: _articleId, override, ...columns } = line
    const revisionHash = Buffer.from(written.revisionHash, 'hex')
    insert.run({
      ...columns,
      key,
      sha256: Buffer.from(written.sha256, 'hex'),
      revisionHash,
      override: override?.reason ?? null,
      open: override === null ? null : JSON.stringify(override.open),
    })
    const exported = contentHash(key).equals(revisionHash) ? 1 : 2
    setExported.run(exported, key, exported)
    return [line]
  }

  /** Looks closely: what was typed and taken back again is no change. */
  const departures = immediate(db, ({ articleId }: { readonly articleId: string }): Departures => {
    const key = keyOf(articleId)
    const rows = ofArticle.all(articleId) as Row[]
    const now = contentHash(key)
    const places = rows.map(({ channel, profile, format }) => JSON.stringify([channel, profile, format]))
    const left = rows.map((row, at) => ({
      ...toPublication(row),
      n: revisionOf(key, row.revisionHash) ?? null,
      current: row.revisionHash.equals(now),
      latest: places.lastIndexOf(places[at] ?? '') === at,
    }))
    if (left.length > 0) {
      const exported = left.every(({ latest, current }) => !latest || current) ? 1 : 2
      setExported.run(exported, key, exported)
    }
    return {
      left,
      corrections: (corrections.all(key) as (Omit<Correction, 'fromHash' | 'toHash'> & Hashes)[]).map(
        ({ fromHash, toHash, ...said }) => ({
          ...said,
          fromHash: fromHash.toString('hex'),
          toHash: toHash.toString('hex'),
        }),
      ),
      nowN: revisionOf(key, now) ?? null,
    }
  })

  return {
    answers: {
      of: (input) =>
        (
          ('headlineId' in input ? ofHeadline.all(input.headlineId) : ofArticle.all(input.articleId)) as Row[]
        ).map(toPublication),
      departures,
      correct: immediate(
        db,
        ({ articleId, fromHash, note }: Parameters<Answers['publications']['correct']>[0]) => {
          const key = keyOf(articleId)
          const from = Buffer.from(fromHash, 'hex')
          if (!(ofArticle.all(articleId) as Row[]).some(({ revisionHash }) => revisionHash.equals(from)))
            throw new GalleyError('not-found', 'nothing of that revision has left')
          const to = keep(articleId)
          const said = { id: newId(), note, by: person(), at: Date.now() }
          insertCorrection.run({ ...said, key, fromHash: from, toHash: to })
          return { ...said, fromHash, toHash: to.toString('hex') }
        },
      ),
    },
    last: ({ articleId, folder, format, profile }) => {
      const key = keysOf(articleId)?.key ?? -1
      const found = lastOf.get(key, folder, format, profile) as { file: string; sha256: Buffer } | undefined
      return found === undefined ? null : { file: found.file, sha256: found.sha256.toString('hex') }
    },
    add: immediate(db, (written: readonly NewPublication[]) => written.flatMap(addOne)),
  }
}
