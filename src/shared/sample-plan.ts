// What is done with the articles of the sample library once they are in: data that ships beside them.
import * as v from 'valibot'
import { STAGES } from './article'
import { ChannelKey } from './channel'

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const lines = v.optional(v.array(line), [])

/** Files by their names in the folder of the plan; people by theirs. */
export const SamplePlan = v.strictObject({
  /** Who sits here. */
  person: line,
  people: v.array(v.strictObject({ name: line, role: line })),
  /** In the order in which they come in. */
  articles: v.array(
    v.strictObject({
      file: line,
      /** None: it stays in the inbox. */
      stage: v.optional(v.picklist(STAGES)),
      /** Beside those that the file names. */
      tags: lines,
      channels: v.optional(v.array(ChannelKey), []),
      candidates: lines,
      /** Its headline as it stands is approved. */
      approve: v.optional(v.boolean(), false),
    }),
  ),
  comments: v.array(
    v.strictObject({
      file: line,
      by: line,
      quote: line,
      text: line,
      answer: v.optional(v.strictObject({ by: line, text: line })),
    }),
  ),
  suggestions: v.array(v.strictObject({ file: line, by: line, find: line, put: line })),
  collections: v.array(v.strictObject({ name: line, description: line, files: v.array(line) })),
  searches: v.array(v.strictObject({ name: line, query: line })),
  /** Sent to review, by the steps as shipped. */
  review: lines,
})
export type SamplePlan = v.InferOutput<typeof SamplePlan>
