// Articles: the row a list shows, the whole an editor opens.
import type { ArticleKind } from './check-input'
import type { Document } from './document'
import type { SetAside } from './page'
import type { ReviewMark } from './review'

/** Where an article stands on its way; the trash is apart from it (`trashedAt`). */
export const STAGES = ['inbox', 'draft', 'review', 'ready', 'published'] as const
export type Stage = (typeof STAGES)[number]

/** The fields an editor types besides headline, kicker, deck and body. Text; empty where unknown. */
export interface ArticleFields {
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  /** ISO 8601 as far as known, e.g. `2023-03-27`; empty if unknown. */
  readonly publishedAt: string
}
export const FIELD_NAMES = [
  'author',
  'organisation',
  'editor',
  'source',
  'publishedAt',
] as const satisfies readonly (keyof ArticleFields)[]

export interface ArticleRow {
  readonly id: string
  readonly headline: string
  /** True while the headline is a proposal of the cleaner that nobody has approved. */
  readonly headlineProposed: boolean
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  readonly tags: readonly string[]
  /** Keys of the channels it is meant for, in their alphabet. */
  readonly channels: readonly string[]
  readonly stage: Stage
  readonly trashed: boolean
  /** How far its review is; null where the library reviews nothing in steps, or it was never sent. */
  readonly review: ReviewMark | null
  /** Marked as a duplicate of another article. */
  readonly duplicate: boolean
  /** Null: it never left. `changed`: it is no longer as it left. */
  readonly left: 'as-is' | 'changed' | null
  readonly zishu: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** Something intake found and did not decide: set apart, or offered as a tag. */
export interface Proposal {
  readonly id: string
  readonly kind: SetAside['kind'] | 'tag'
  readonly text: string
  readonly before: number
  readonly state: 'open' | 'accepted' | 'declined' | 'put-back'
}

export interface Article extends ArticleFields {
  readonly id: string
  readonly headline: string
  readonly headlineId: string
  readonly kicker: string
  readonly deck: string
  readonly body: Document
  readonly lang: string
  readonly kind: ArticleKind
  readonly stage: Stage
  readonly trashed: boolean
  readonly tags: readonly { readonly id: string; readonly name: string; readonly colour: string }[]
  /** Keys of the channels it is meant for, in their alphabet. */
  readonly channels: readonly string[]
  readonly proposals: readonly Proposal[]
  /** Rises with every save; a save says which version it was typed upon. */
  readonly version: number
  readonly zishu: number
  readonly zishuWithoutMarks: number
  readonly characters: number
  readonly paragraphs: number
  /** The imported raw text's id, if it came from a file or a paste. */
  readonly sourceId: string | null
  readonly sourceName: string
  readonly revisions: number
  readonly createdAt: number
  readonly updatedAt: number
}

/** What a revision of kind `before` was kept before. */
export const BEFORE = ['clean', 'replace', 'restore', 'put-back', 'import', 'choose', 'suggestions'] as const
export type BeforeWhat = (typeof BEFORE)[number]

/** Words of an article that the library has not taken. */
export interface Unsaved {
  readonly id: string
  readonly fields: { readonly [name in keyof ArticleFields]?: string | undefined } & {
    readonly headline?: string | undefined
    readonly kicker?: string | undefined
    readonly deck?: string | undefined
    readonly kind?: ArticleKind | undefined
    readonly body?: Document | undefined
  }
}

/** All of an article but its body, which may be long. */
export type ArticleAbout = Omit<Article, 'body'>

/** A kept state of an article. `hash` covers all that was written; `parentHash` chains it to the one before. */
export interface Revision {
  readonly id: string
  readonly n: number
  readonly hash: string
  readonly parentHash: string | null
  readonly kind:
    | 'import'
    | 'new'
    | 'auto'
    | 'named'
    | 'decision'
    | 'export'
    | 'conflict'
    | 'restore'
    | 'before'
  readonly headline: string
  readonly zishu: number
  readonly by: string
  readonly at: number
  /** Null unless somebody named it; any kind may be named. */
  readonly name: string | null
  readonly note: string
  /** Of kind `before`: a `BeforeWhat`. Of kind `restore`: the number of the revision that was brought back. Else empty. */
  readonly why: string
  /** 字 that came and went since the revision before; null where that was not measured, e.g. by an older Galley. */
  readonly inserted: number | null
  readonly deleted: number | null
}

export type View = Stage | 'all' | 'trash'

/**
 * What a list is ordered by; equal ones by when they were added. `headline`: by code points, not by pinyin.
 * `relevance` has one direction only; without a query it is `added`, the latest first.
 */
export const SORTS = ['added', 'changed', 'headline', 'zishu', 'published', 'relevance'] as const
/** `collection`: the order that its editors have given a collection; only while one is shown. */
export const LIST_SORTS = [...SORTS, 'collection'] as const
export type Sort = (typeof LIST_SORTS)[number]

export interface ArticlePage {
  readonly rows: readonly ArticleRow[]
  /** Hand it back for the next page; null at the end. */
  readonly next: string | null
  /** All that match, not only those on this page; if `totalIsExact` is false, at least so many. */
  readonly total: number
  /** False while a query is still being counted, which goes on meanwhile: whoever asks again learns more. */
  readonly totalIsExact: boolean
}

/** A row's number in a list, from 0, and the cursor at which a page begins with it. */
export interface ArticlePlace {
  readonly at: number
  readonly after: string | null
}

export interface LibraryCounts {
  readonly views: Readonly<Record<View, number>>
  /** Headlines that still ask for a decision, and all. */
  readonly queue: { readonly pending: number; readonly all: number }
}
