// What a revision holds, and how one is named.
import * as v from 'valibot'
import type { ArticleFields } from './article'
import type { Document } from './document'

const oneLine = v.regex(/^[^\u0000-\u001f\u2028\u2029]*$/)
/** One line; empty is no name. */
export const RevisionName = v.pipe(v.string(), v.trim(), v.maxLength(80), oneLine)
export const RevisionNote = v.pipe(v.string(), v.trim(), v.maxLength(500), oneLine)

/** All that was written. */
export interface RevisionContent extends ArticleFields {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly body: Document
  /** Of the article, when it was read: what a restoring is based on. */
  readonly version: number
}
