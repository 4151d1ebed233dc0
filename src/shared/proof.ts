// A galley proof on paper: what can be chosen of it.
import * as v from 'valibot'

/** As many on one print: more would be a book, which the PDF of a collection makes. */
export const MOST_PRINTED = 100

export const ProofManner = v.strictObject({
  paper: v.picklist(['a4', 'b5', 'letter']),
  /** Numbers beside every line. */
  lines: v.boolean(),
  /** A wide margin to write marks in. */
  margin: v.boolean(),
})
export type ProofManner = v.InferOutput<typeof ProofManner>

export const DEFAULT_PROOF: ProofManner = { paper: 'a4', lines: false, margin: true }
