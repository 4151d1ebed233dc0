// What the writers of files need of an article: plain values, no ids, no clock.
import type { Document } from '#shared/document'

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
  readonly zishu: number
}
