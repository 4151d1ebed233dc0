// Comments: what somebody says of a stretch of a body, with answers, until it is resolved. They are no part of the text.
import * as v from 'valibot'

const unit = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Characters of the text around that find the place again. */
export const CONTEXT = 32
/** Longest stretch that is remembered by its words; of a longer one the beginning. */
export const MOST_QUOTED = 300

/** Where a comment stands: code units `from`…`to` of the flat text of block `at`, what stood there and around it. */
export const Anchor = v.strictObject({
  at: unit,
  from: unit,
  to: unit,
  quote: v.pipe(v.string(), v.maxLength(MOST_QUOTED)),
  before: v.pipe(v.string(), v.maxLength(CONTEXT)),
  after: v.pipe(v.string(), v.maxLength(CONTEXT)),
})
export type Anchor = v.InferOutput<typeof Anchor>

export const CommentText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5000))

export interface Saying {
  readonly id: string
  readonly text: string
  /** The name that its writer had declared; empty if none. */
  readonly by: string
  readonly at: number
  /** When it was written anew; null if never. */
  readonly editedAt: number | null
}

export interface Comment extends Saying {
  /** Where it stood when it was last looked at in the text. */
  readonly anchor: Anchor
  /** Where those are now; null if they are no longer in the text. */
  readonly place: { readonly at: number; readonly from: number; readonly to: number } | null
  readonly resolved: { readonly by: string; readonly at: number } | null
  readonly answers: readonly Saying[]
}
