// An article as a foreign format holds it: what a reader of intake makes of bytes, before anything enters the library.
import type { ArticleKind } from './check-input'
import type { Document } from './document'
import type { Fault } from './error'
import type { CandidateOrigin } from './headline'
import type { SetAside } from './page'
import type { PageProfile } from './page-profile'

/** A picture that came with an article, as it stood in the file: not yet looked at, freed of nothing. */
export interface IncomingPicture {
  /** SHA-256 of `bytes` in lower-case hex; what `figure.attrs.media` in the body says of it. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A remark on a stretch of the body. */
export interface IncomingComment {
  /** Leaf block by its place in `blockTexts` order, and UTF-16 offsets in its text; `from === to` for a whole block. */
  readonly block: number
  readonly from: number
  readonly to: number
  /** The same in the text proposed, of a file with tracked changes; what is said of added words has a place only there. */
  readonly proposed?: { readonly block: number; readonly from: number; readonly to: number }
  readonly author: string
  /** Milliseconds since 1970; null if the file does not say. */
  readonly at: number | null
  readonly text: string
  readonly resolved: boolean
  /** Answers to it, in order. */
  readonly replies: readonly { readonly author: string; readonly at: number | null; readonly text: string }[]
}

/** What an editor is told of an article that came in. */
export const INCOMING_NOTICES = [
  'tracked-changes',
  'comments',
  'pictures-remote',
  'pictures-refused',
  'no-headline',
  'no-body',
  'parts-left-out',
  'day-from-address',
  'encoding-guessed',
  'characters-replaced',
] as const
export type IncomingNotice = (typeof INCOMING_NOTICES)[number]

/**
 * What a file of Galley's own says of the desk that wrote it. Approvals and reviews are not among it: they count where they were
 * given.
 */
export interface IncomingDesk {
  readonly kind: ArticleKind
  /** Hung on it, not proposed. */
  readonly tags: readonly string[]
  /** Keys of the channels it is meant for. */
  readonly channels: readonly string[]
  readonly candidates: readonly {
    readonly n: number
    readonly text: string
    readonly origin: CandidateOrigin
    /** Number of the one it was made of; null if of none. */
    readonly parent: number | null
    readonly by: string
    readonly note: string
    /** Milliseconds since 1970. */
    readonly at: number
  }[]
  /** Number of the candidate in use. */
  readonly current: number
  /** Which candidate a channel has of its own, by number. */
  readonly choices: readonly { readonly channel: string; readonly candidate: number }[]
}

export interface Incoming {
  /** The headline line as it stood, with whatever hangs on it; empty if there is none. Intake splits it. */
  readonly headline: string
  /** Other wordings of the same headline that the file holds (h1, og:title, …), for telling decorations apart. */
  readonly alsoHeadlines: readonly string[]
  readonly kicker: string
  readonly deck: string
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  /** ISO 8601 as far as known; empty if unknown. */
  readonly publishedAt: string
  readonly keywords: readonly string[]
  /** A language tag; empty if the file does not say. */
  readonly lang: string
  /** The text that holds; of a file with tracked changes as if none were accepted. */
  readonly body: Document
  /** The text with every tracked change accepted, and who made them; null if there are none. */
  readonly proposed: {
    readonly body: Document
    readonly authors: readonly string[]
    /** As far as the file says who changed what: the text after each turn, the last of them `body`. */
    readonly turns?: readonly {
      readonly author: string
      /** Milliseconds since 1970; null if the file does not say. */
      readonly at: number | null
      readonly body: Document
    }[]
  } | null
  readonly comments: readonly IncomingComment[]
  readonly pictures: readonly IncomingPicture[]
  /** Furniture set apart; `before` counts the body's top-level blocks. */
  readonly furniture: readonly SetAside[]
  /** Other headlines that stood on the page (related lists), raw, in order. */
  readonly others: readonly string[]
  readonly notices: readonly IncomingNotice[]
  /** The site whose learned profile it was read by; undefined if by none. */
  readonly site?: string | undefined
  /** Undefined where the file is not Galley's own. */
  readonly desk?: IncomingDesk | undefined
}

/** What a file is, by its content and then by its name. */
export const INCOMING_FORMATS = [
  'text',
  'html',
  'mhtml',
  'markdown',
  'docx',
  'odt',
  'rtf',
  'wxr',
  'feed',
  'jsonfeed',
  'newsml',
  'nitf',
  'ninjs',
  'epub',
  'zip',
  'galley',
] as const
export type IncomingFormat = (typeof INCOMING_FORMATS)[number]

/** One article of a file that may hold many, or why it could not be read. */
export type ReadPart =
  | {
      /** Where in the file it stood, e.g. a path in an archive or an item's address; empty for the whole file. */
      readonly part: string
      readonly incoming: Incoming
      /** The part's own bytes; without them it is kept as what was read of it. */
      readonly raw?: Uint8Array
    }
  | { readonly part: string; readonly fault: Fault }

export interface ReadContext {
  /** The file's name without its folders. */
  readonly name: string
  /** What pages of some sites look like, by site. */
  readonly profiles?: Readonly<Record<string, PageProfile>> | undefined
  /** What came with it, e.g. in the same archive. */
  readonly parts?: Beside
}

/** Files that came with a document, by the address with which it names them; a map of them is one. */
export type Beside = Pick<ReadonlyMap<string, Uint8Array>, 'get'>
