// What an export is to be like and what came of it.
import * as v from 'valibot'
import { ChannelKey } from './channel'
import type { ErrorCode } from './error'
import { FORMATS, HOLDINGS, PICTURE_PLACES, type Format } from './formats'
import type { OpenFinding, Standing } from './headline'
import type { ReviewStatus } from './review'

export const WARNINGS = [
  'headline-not-approved',
  'review-missing',
  'review-stale',
  'review-overridden',
  'suggestions-open',
  'picture-missing',
  'alt-missing',
  'findings-open',
  'deck-too-long',
  'author-too-long',
  'wechat-too-long',
  'no-author',
  'no-source',
] as const
export type Warning = (typeof WARNINGS)[number]

/** How many articles lack what. */
export type Warned = Readonly<Record<Warning, number>>
export const NONE_WARNED: Warned = {
  'headline-not-approved': 0,
  'review-missing': 0,
  'review-stale': 0,
  'review-overridden': 0,
  'suggestions-open': 0,
  'picture-missing': 0,
  'alt-missing': 0,
  'findings-open': 0,
  'deck-too-long': 0,
  'author-too-long': 0,
  'wechat-too-long': 0,
  'no-author': 0,
  'no-source': 0,
}

/** What an export says of a review that is not complete; null where there is nothing to say. */
export function reviewWarning(status: ReviewStatus | null): Warning | null {
  if (status === null || status === 'complete') return null
  if (status === 'stale' || status === 'overridden') return `review-${status}`
  return 'review-missing'
}

/** Fields that a file may be without; headline and body always leave. */
export const LEAVING_FIELDS = [
  'kicker',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'publishedAt',
  'tags',
] as const
export type LeavingField = (typeof LEAVING_FIELDS)[number]

/** A line of credits with `{fields}`, and brackets around what goes where a field in it is empty; see `core/publish/credit-line`. */
export const CreditTemplate = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^\u0000-\u001f]*$/))

const word = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/))

/** How the files of one export are made; whatever is left out is as the format does it by itself. */
export const manner = {
  format: v.picklist(FORMATS),
  /** What is chosen of the format; names and values that it does not know fall away. */
  options: v.optional(v.record(word, word)),
  pictures: v.optional(v.picklist(PICTURE_PLACES)),
  /** Whose headline leaves, and whose checks may keep it back; null: the main one, and nothing does. */
  channel: v.optional(v.nullable(ChannelKey), null),
  /** Null: author, source and editor as the format prints them. */
  creditLine: v.optional(v.nullable(CreditTemplate)),
  /** Fields that do not leave. */
  without: v.optional(v.pipe(v.array(v.picklist(LEAVING_FIELDS)), v.maxLength(LEAVING_FIELDS.length))),
} as const

const Manner = v.strictObject(manner)
export type Manner = v.InferInput<typeof Manner>

export interface ExportedFile {
  /** Of the article; of several in one file, of the first. */
  readonly id: string
  /** Absolute path of the file as written. */
  readonly file: string
  readonly format: Format
  readonly sha256: string
  readonly headline: string
  readonly warnings: readonly Warning[]
}

/** An article that the checks of a channel keep back. */
export interface HeldBack {
  readonly id: string
  /** The wording that would leave. */
  readonly headline: string
  readonly open: readonly OpenFinding[]
}

/** What to look at before an export: of how many articles, and how many of them have which lack. */
export interface ExportBefore {
  readonly of: number
  readonly warned: Warned
  /** How the wordings that would leave stand. */
  readonly standing: Readonly<Record<Standing, number>>
  /** The first that the channel keeps back, at most `LISTED`; none without a channel. */
  readonly held: readonly HeldBack[]
  readonly heldCount: number
}

/** The text of a file before it is written, and what its headline is. */
export interface ExportPreview {
  /** Of a file that is no text (`SHAPES`) what a reader will read in it, as plain text. */
  readonly text: string
  /** Whether that is the file itself, as it can be copied. */
  readonly isFile: boolean
  readonly name: string
  readonly headline: string
  readonly standing: Standing
  /** Whether the channel was given this wording; else it follows the main one. */
  readonly own: boolean
  /** What keeps it back; none without a channel. */
  readonly open: readonly OpenFinding[]
}

/** What one export makes, and of several in one the title. */
export const making = {
  /** `article`: a file of each. The format must hold it. */
  as: v.optional(v.picklist(HOLDINGS), 'article'),
  /** Of a file or folder of several; left out: the collection's name, else the first headline. */
  title: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\u0000-\u001f]*$/)),
  ),
} as const

/** More are not dragged out at a time: the hand that holds the button waits for them. */
export const MOST_DRAGGED = 50

/** So many files are listed by name; of more than that only the number is told. */
export const LISTED = 200

export interface ExportReport {
  /** Name of the profile, in both languages; null without one. */
  readonly profile: { readonly 'zh-CN': string; readonly en: string } | null
  /** Where the files are; null where there are none. */
  readonly folder: string | null
  /** The first of those written, at most `LISTED`. */
  readonly files: readonly ExportedFile[]
  /** All that were written; each is whole. Of several articles in one file it is one. */
  readonly count: number
  /** How many articles were meant. */
  readonly of: number
  /** How many articles left. */
  readonly articles: number
  readonly warned: Readonly<Record<Warning, number>>
  /** The first that the channel kept back and that were not written, at most `LISTED`; and how many they were. */
  readonly held: readonly HeldBack[]
  readonly heldCount: number
  /** Why it ended early, and at which file: then nothing was written. */
  readonly stopped:
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly code: ErrorCode; readonly file: string }
    | null
}
