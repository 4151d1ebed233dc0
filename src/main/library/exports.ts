// What an export asks of the library: the article as a channel has it, what keeps it back, which articles, the ledger.
import type { Database } from 'better-sqlite3'
import type { Article } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { Answers } from '#shared/contract'
import type { ExportBefore } from '#shared/exporting'
import type { Format } from '#shared/formats'
import type { OpenFinding } from '#shared/headline'
import type { Publication } from '#shared/publication'
import type { ReviewStatus } from '#shared/review'
import type { Articles } from './articles'
import type { Checks } from './checks'
import { asOpen } from './decisions'
import { exportListOf } from './export-list'
import type { Headlines } from './headlines'
import { immediate } from './immediate'
import type { Leaving } from './leaving'
import { hashOf, serialise } from './revisions'
import { publicationsOf, type NewPublication } from './publications'
import type { Selected } from './selection'
import type { Suggestions } from './suggestions'

/** An article for a channel; null: with its main headline. */
interface ForChannel {
  readonly id: string
  readonly channel: string | null
}

export interface ChannelArticle {
  readonly article: Article
  readonly leaving: Leaving
  /** What of the channel's checks keeps the wording back; none without a channel. */
  readonly held: readonly OpenFinding[]
  /** Null where the library reviews nothing in steps. */
  readonly review: ReviewStatus | null
  /** How many suggestions are open; the article is without them. */
  readonly suggestions: number
}

export interface ExportsInside {
  /** The article as it is exported, its state kept as a revision. */
  forExport(input: ForChannel): ChannelArticle & { readonly revisionHash: string }
  /** The article with the headline a channel has, how that stands, and what keeps it back. */
  asChannelHas(input: ForChannel): ChannelArticle
  /** The file that a profile wrote last of an article into a folder in a format; null if none. */
  lastLeft(input: {
    articleId: string
    folder: string
    format: Format
    profile: string
  }): { readonly file: string; readonly sha256: string } | null
  /** Puts files that are whole on disk on the ledger, all of them or none. */
  published(input: readonly NewPublication[]): readonly Publication[]
  /**
   * Ids of the articles that are to be exported: as they are named, in the order of the collection, else as they were
   * added. Refused with `not-found` if a named one is not there.
   */
  exportIds(input: { selection: Selected }): Promise<readonly string[]>
  exportBefore(input: { selection: Selected; channel: string | null }): Promise<ExportBefore>
}

interface Parts {
  readonly articles: Articles
  readonly headlines: Headlines
  readonly checks: Checks
  readonly channels: () => readonly Channel[]
  readonly person: () => string
  readonly review: (articleKey: number) => ReviewStatus | null
  /** The text that holds where the body is only suggested, and how much is suggested. */
  readonly suggestions: Suggestions['holding']
  readonly revisionOf: (articleKey: number, hash: Buffer) => number | undefined
}

export function exportsOf(
  db: Database,
  { articles, headlines, checks, channels, person, review, suggestions, revisionOf }: Parts,
): { readonly publications: Answers['publications']; readonly inside: ExportsInside } {
  const blocking = (headlineId: string, text: string, channel: string): readonly OpenFinding[] =>
    asOpen(checks.blocking(headlineId, text, channel))
  /** A channel that is no longer there has no choices to honour: the main headline stands. */
  const asChannelHas = immediate(db, ({ id, channel }: ForChannel): ChannelArticle => {
    const { row, article: written } = articles.written(id)
    // Nothing leaves that nobody has taken.
    const holding = suggestions(row.key)
    const article = holding === null ? written : { ...written, body: holding.body }
    const leaving = headlines.leaving(article.headlineId, channel)
    const held = channel === null ? [] : blocking(article.headlineId, leaving.text, channel)
    return {
      article: channel === null ? article : { ...article, headline: leaving.text },
      leaving,
      held,
      review: review(row.key),
      suggestions: holding?.open ?? 0,
    }
  })
  const leaving = immediate(db, ({ id, channel }: ForChannel) => headlines.leaving(id, channel))
  const list = exportListOf(db, {
    select: articles.select,
    approvals: headlines.approvals,
    leaving: (id, channel) => leaving({ id, channel }),
    blocking,
    review,
    suggestions: (key) => suggestions(key)?.open ?? 0,
  })
  const publications = publicationsOf(db, {
    person,
    keysOf: (id) => {
      if (!articles.exists(id)) return null
      const { key } = articles.record(id)
      return { key, headlineId: articles.headlineId(key) }
    },
    contentHash: (key) => hashOf(serialise(articles.wholeByKey(key))),
    revisionOf,
    keep: (id) => articles.keepRevision(articles.record(id), 'export'),
  })
  return {
    publications: publications.answers,
    inside: {
      asChannelHas,
      forExport: immediate(db, (input: ForChannel) => {
        const answer = asChannelHas(input)
        const hash = articles.keepRevision(articles.record(input.id), 'export')
        return { ...answer, revisionHash: hash.toString('hex') }
      }),
      published: publications.add,
      lastLeft: publications.last,
      exportIds: ({ selection }) => list.ids(selection),
      exportBefore: ({ selection, channel }) =>
        list.before(selection, channels().find(({ key }) => key === channel) ?? null),
    },
  }
}
