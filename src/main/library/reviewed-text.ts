// What a signature is bound to: the hash of all that was written, and the hash of the headline each channel has.
import type { Database } from 'better-sqlite3'
import { choicesInForce } from '#core/headline/channel-choices'
import type { ChannelChoice } from '#shared/headline'
import type { ReviewedHeadline } from '#shared/review'
import type { ArticleRecord } from './article-record'
import { hashOf } from './revisions'

export interface Bound {
  readonly revisionHash: Buffer
  readonly headlinesHash: Buffer
  readonly headlines: readonly ReviewedHeadline[]
}

export interface ReviewedTexts {
  /** The main headline, and those that channels have of their own, by key. */
  readonly headlines: (row: ArticleRecord) => readonly ReviewedHeadline[]
  /** `known`: the hash of the text at some version of the article, which spares reading it again. */
  readonly bound: (
    row: ArticleRecord,
    known?: { readonly version: number; readonly revisionHash: string },
  ) => Bound
}

/** Hashes of so many articles are remembered. */
const MOST = 5000

export function reviewedTexts(db: Database): ReviewedTexts {
  const headlineOf = db
    .prepare("SELECT id FROM headline WHERE article_key = ? AND role = 'main' AND channel IS NULL")
    .pluck()
  const choices = db.prepare(`
    SELECT id, channel, candidate_id AS candidateId, by, at, withdraws_id AS withdrawsId
    FROM channel_choice WHERE headline_id = ? ORDER BY id`)
  const docOf = db.prepare('SELECT doc FROM body WHERE article_key = ?').pluck()
  const textOf = db.prepare('SELECT text FROM candidate WHERE id = ?').pluck()

  function headlines({ key, headline }: ArticleRecord): readonly ReviewedHeadline[] {
    const inForce = choicesInForce(choices.all(headlineOf.get(key)) as ChannelChoice[])
    const own = [...inForce].flatMap(([channel, candidateId]) => {
      const text = textOf.get(candidateId) as string | undefined
      return text === undefined || text === headline ? [] : [{ channel, text }]
    })
    return [{ channel: null, text: headline }, ...own.toSorted((a, b) => (a.channel < b.channel ? -1 : 1))]
  }
  /** As `serialise` writes it, without reading the body as a tree: lists ask this of every row. */
  function written(row: ArticleRecord): string {
    const { headline, kicker, deck, author, organisation, editor, source, published_at: publishedAt } = row
    const fields = [headline, kicker, deck, author, organisation, editor, source, publishedAt]
    return `[${fields.map((field) => JSON.stringify(field)).join()},${docOf.get(row.key) as string}]`
  }
  // Any change of what was written raises the version: a list that is shown again reads no text again.
  const hashes = new Map<number, { readonly version: number; readonly hash: Buffer }>()
  function revisionHash(row: ArticleRecord): Buffer {
    const found = hashes.get(row.key)
    if (found?.version === row.version) return found.hash
    const hash = hashOf(written(row))
    if (hashes.size >= MOST) hashes.clear()
    hashes.set(row.key, { version: row.version, hash })
    return hash
  }
  return {
    headlines,
    bound: (row, known) => {
      const shown = headlines(row)
      return {
        revisionHash:
          known?.version === row.version ? Buffer.from(known.revisionHash, 'hex') : revisionHash(row),
        headlinesHash: hashOf(JSON.stringify(shown.map(({ channel, text }) => [channel, text]))),
        headlines: shown,
      }
    },
  }
}
