// What was changed in a body since the version before: so many blocks at one place in place of others. A key in a long
// article sends a paragraph, not the article.
import * as v from 'valibot'
import { Block, isWithinLimits, type Document } from './document'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const Splice = v.strictObject({
  /** How many blocks the body had: one with another number is not the body that was changed. */
  of: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The number of the first block that is another, from 0. */
  at: count,
  /** How many blocks from there on are no more. */
  remove: count,
  insert: v.pipe(
    v.custom<Block[]>((blocks) => isWithinLimits({ content: blocks })),
    v.array(Block),
  ),
})
export type Splice = v.InferOutput<typeof Splice>

/** The body after the change, its other blocks the very same ones; null if it cannot have been made to this body. */
export function spliced(body: Document, { of, at, remove, insert }: Splice): Document | null {
  if (body.content.length !== of || at + remove > of) return null
  const content = body.content.toSpliced(at, remove, ...insert)
  const changed: Document = { type: 'doc', content }
  return content.length > 0 && isWithinLimits(changed) ? changed : null
}
