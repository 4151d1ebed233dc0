// What the writers of files need of an article: plain values, no ids, no clock.
import type { Document } from '#shared/document'

/** A picture as it stands beside the file. */
export interface Picture {
  /** Where, seen from the file, with forward slashes, e.g. `标题.files/0f3a….jpg`; not encoded. */
  readonly path: string
}

export interface Publishable {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  /** ISO 8601 as far as known; empty if unknown. */
  readonly publishedAt: string
  readonly tags: readonly string[]
  /** A language tag, e.g. `zh-CN`, `en`. */
  readonly lang: string
  readonly body: Document
  /** By hash, of those that the body shows and the library has; any other is left out with its caption kept. */
  readonly pictures: Readonly<Record<string, Picture>>
  readonly zishu: number
}
