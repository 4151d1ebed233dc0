// Review in steps: the rule, what is done with an article, what was changed since somebody read it, the review sheet.
import * as v from 'valibot'
import { ReviewRule, SHEET_FORMATS, StepId, type Review, type ReviewChanges } from '../review'
import { LANGUAGES } from '../settings'
import { call } from './call'
import { id } from './inputs'

const note = v.pipe(v.string(), v.trim(), v.maxLength(1000))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** What `of` said of the text as it stood: nobody signs what he has not seen. */
const seen = v.strictObject({ revisionHash: hash, headlinesHash: hash })

export const reviews = {
  /** Off, until somebody switches it on; `words`: in which language the steps as shipped are given. */
  rule: call(v.strictObject({ words: v.picklist(LANGUAGES) }))<ReviewRule>(),
  setRule: call(v.strictObject({ rule: ReviewRule }), 'reviews', 'articles')<{
    /** What it was: hand it back to undo. */
    readonly before: ReviewRule
  }>(),
  of: call(v.strictObject({ id }))<Review>(),
  /** Sends an article to review: a new round, all of whose steps are open. Refused with `review-open` while one is under way. */
  open: call(v.strictObject({ id, note: v.optional(note, '') }), 'reviews', 'articles')<Review>(),
  /**
   * Signs the step that is due; with the last one the article goes to Ready. Refused: `review-off`, `review-not-open`,
   * `review-order`, `review-changed` (the text is not the one that was seen), `review-nobody` (who sits here is nobody
   * of the desk), `review-not-allowed`, `review-twice`, `review-unticked`, `review-findings` unless `despite` and a
   * note say why.
   */
  sign: call(
    v.strictObject({
      id,
      step: StepId,
      seen,
      ticked: v.optional(v.pipe(v.array(v.string()), v.maxLength(40)), []),
      despite: v.optional(v.boolean(), false),
      note: v.optional(note, ''),
    }),
    'reviews',
    'articles',
  )<Review>(),
  /** Back to its editor, as a draft; ends the round. Refused as `sign` is, but for check list and findings. */
  return: call(
    v.strictObject({ id, seen, note: v.pipe(note, v.minLength(1)) }),
    'reviews',
    'articles',
  )<Review>(),
  /**
   * The next article after `after`, in the order in which they were added and round again, whose step is due that who
   * sits here may sign; null if none is. Refused with `review-off` and `review-nobody`.
   */
  next: call(v.strictObject({ after: v.optional(v.nullable(id), null) }))<{ readonly id: string } | null>(),
  /** What was changed since the entry `since`, or the latest that somebody read at; null if nobody has yet. */
  changes: call(v.strictObject({ id, since: v.optional(v.nullable(id), null) }))<ReviewChanges | null>(),
  /** Writes the review sheet to a file that is asked for; null if the editor cancelled. */
  sheet: call(v.strictObject({ id, format: v.picklist(SHEET_FORMATS) }))<{ readonly file: string } | null>(),
} as const
