// Galley's own file of an article, version 1: all that people have put into it, strict, so that nothing is guessed on reading.
import * as v from 'valibot'
import { STAGES } from './article'
import { ARTICLE_KINDS } from './check-input'
import { SEVERITIES } from './check'
import { Anchor } from './comment'
import { Document, isMediaHash, isSide } from './document'
import { REASONS, STANDINGS, type CandidateOrigin, type Verdict } from './headline'

/**
 * What a writer writes and the newest a reader knows. A field more, or one that means something else, is a version more:
 * a reader refuses what is newer and brings what is older up to date.
 */
export const GALLEY_VERSION = 1

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Milliseconds since 1970. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** A candidate, by its number. */
const numbered = v.pipe(v.number(), v.integer(), v.minValue(1))
const list = <const S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(100_000))

const open = list(
  v.strictObject({
    rule: text,
    severity: v.picklist(SEVERITIES),
    message: text,
    args: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  }),
)
const override = v.nullable(v.strictObject({ reason: text, open }))

const ORIGINS = [
  'import',
  'cleaner',
  'normaliser',
  'editor',
  'lead',
  'cut',
] as const satisfies readonly CandidateOrigin[]
const VERDICTS = ['approve', 'return', 'defer', 'withdraw'] as const satisfies readonly Verdict[]

/** The main headline with everything that was ever written, decided and chosen of it, in order. */
const Headlines = v.strictObject({
  /** The line as it came in; empty for one written here. */
  raw: text,
  /** Number of the candidate in use. */
  current: numbered,
  candidates: v.pipe(
    list(
      v.strictObject({
        n: numbered,
        text,
        origin: v.picklist(ORIGINS),
        parent: v.nullable(numbered),
        by: text,
        note: text,
        at: moment,
      }),
    ),
    v.minLength(1),
  ),
  decisions: list(
    v.strictObject({
      candidate: numbered,
      verdict: v.picklist(VERDICTS),
      reason: v.nullable(v.picklist(REASONS)),
      note: text,
      by: text,
      at: moment,
      channel: v.nullable(text),
      /** Place of the decision that it supersedes in this list; null if none. */
      supersedes: v.nullable(count),
      revisionHash: v.nullable(hex),
      candidateHash: v.nullable(hex),
      override,
    }),
  ),
  choices: list(v.strictObject({ candidate: numbered, by: text, at: moment })),
  channels: list(
    v.strictObject({
      channel: text,
      /** Null: it follows the main one. */
      candidate: v.nullable(numbered),
      by: text,
      at: moment,
      /** Place of the choice that it takes back in this list; null if none. */
      withdraws: v.nullable(count),
    }),
  ),
})

const said = { text, by: text, at: moment, editedAt: v.nullable(moment) }
const Comment = v.strictObject({
  /** In the text as it was worked on: `proposed.body`, or `body` where nothing is proposed. */
  anchor: Anchor,
  ...said,
  resolved: v.nullable(v.strictObject({ by: text, at: moment })),
  answers: list(v.strictObject(said)),
})

const stretch = v.strictObject({ at: count, blocks: count, from: count, to: count })
const Suggestion = v.strictObject({
  kind: v.picklist(['words', 'style', 'block', 'move']),
  before: stretch,
  after: stretch,
  removed: text,
  inserted: text,
  author: text,
  also: list(text),
  since: moment,
})

const Publication = v.strictObject({
  channel: v.nullable(text),
  headline: text,
  standing: v.picklist(STANDINGS),
  format: text,
  file: text,
  sha256: hex,
  bytes: count,
  revisionHash: hex,
  override,
  by: text,
  at: moment,
})

const picture = {
  hash: v.pipe(v.string(), v.check(isMediaHash)),
  mime: text,
  width: v.pipe(v.number(), v.check(isSide)),
  height: v.pipe(v.number(), v.check(isSide)),
}
const Picture = v.union([
  /** `data`: its bytes in base64. */
  v.strictObject({ ...picture, data: text }),
  /** Beside the file, with forward slashes. */
  v.strictObject({ hash: picture.hash, path: text }),
])

export const GalleyFile = v.strictObject({
  galley: v.literal(GALLEY_VERSION),
  id: text,
  version: count,
  createdAt: moment,
  updatedAt: moment,
  stage: v.picklist(STAGES),
  kind: v.picklist(ARTICLE_KINDS),
  lang: text,
  /** The wording that left. */
  headline: text,
  kicker: text,
  deck: text,
  author: text,
  organisation: text,
  editor: text,
  source: text,
  publishedAt: text,
  tags: list(text),
  /** Keys of the channels it is meant for. */
  channels: list(text),
  /** The text that holds. */
  body: Document,
  /** The text with what is only suggested, and what differs; null if nothing is. */
  proposed: v.nullable(v.strictObject({ body: Document, suggestions: list(Suggestion) })),
  headlines: Headlines,
  comments: list(Comment),
  /** What intake set apart or proposed, and what became of it. */
  proposals: list(v.strictObject({ kind: text, text, before: count, state: text })),
  /** The text it was imported from; null if it was written here. */
  raw: v.nullable(v.strictObject({ name: text, text })),
  publications: list(Publication),
  pictures: list(Picture),
})
export type GalleyFile = v.InferOutput<typeof GalleyFile>
