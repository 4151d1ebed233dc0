// What intake finds in a page before anything enters the library.
import type { SplitHeadline } from './headline'

/** A piece of page furniture set apart from the body, with what is needed to put it back. */
export interface SetAside {
  readonly kind: 'picture-note' | 'credit' | 'keywords' | 'editor' | 'source' | 'published' | 'other'
  /** The line or piece exactly as it stood. */
  readonly text: string
  /** Index of the body paragraph before which it stood; the number of paragraphs if it stood after all. */
  readonly before: number
}

export interface Page {
  /** Null if no line of the page could be a headline. */
  readonly headline: SplitHeadline | null
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  /** ISO 8601 as far as known: `2023-03-27` or `2023-03-27T10:42:00+08:00`; empty if unknown. */
  readonly publishedAt: string
  readonly keywords: readonly string[]
  /** Paragraphs, byte for byte as on the page. */
  readonly body: readonly string[]
  readonly furniture: readonly SetAside[]
  /** The other headlines of the page, in order. */
  readonly headlines: readonly SplitHeadline[]
  /** Index into `headlines` of lines that repeat the page's own headline. */
  readonly ownHeadlineAt: readonly number[]
}

/** A page in which nothing was found. */
export const EMPTY_PAGE: Page = {
  headline: null,
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  keywords: [],
  body: [],
  furniture: [],
  headlines: [],
  ownHeadlineAt: [],
}
