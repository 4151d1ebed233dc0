// Copyediting: what an editor says of findings and accepts of fixes, how an article is read, the check report.
import * as v from 'valibot'
import type { CopyBefore } from '../copy-before'
import { CopyProfileKey, type CopyProfileSaid } from '../copy-profile'
import type { AttachedReport } from '../copy-report'
import { COPY_RULE_IDS, COPY_VERDICTS, type CopySaid, type Misspelt } from '../copyedit'
import { SHEET_FORMATS } from '../review'
import type { Sheet } from '../sheet'
import { call } from './call'
import { id, nothing, selection } from './inputs'

const rule = v.picklist(COPY_RULE_IDS)
const quote = v.pipe(v.string(), v.maxLength(5000))
const fingerprint = v.pipe(v.string(), v.maxLength(80))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))

export const copyedit = {
  /**
   * `id`: the article. Of it what was said last of each finding, and the style chosen for it alone (a shipped profile or
   * the id of an own one; null: as the desk has it); of all articles the words that are muted.
   */
  of: call(v.strictObject({ id }))<{
    readonly said: readonly CopySaid[]
    readonly muted: readonly {
      readonly rule: string
      readonly quote: string
      readonly by: string
      readonly at: number
    }[]
    readonly style: string | null
  }>(),
  /** Of these words in small letters those that no English dictionary has. */
  spell: call(
    v.strictObject({
      words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(5000)),
    }),
  )<readonly Misspelt[]>(),
  /** `open` takes back what was said. */
  dispose: call(
    v.strictObject({
      id,
      fingerprint,
      rule,
      quote,
      verdict: v.picklist(COPY_VERDICTS),
      note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
    }),
    'copyedit',
  )<{ readonly done: true }>(),
  /** These words are not found by this rule any more, in any article. */
  mute: call(v.strictObject({ rule, quote, muted: v.boolean() }), 'copyedit')<{ readonly done: true }>(),
  /** Puts fixes on record that were made in the text, in their order; `stood`: see `CopyFix`. */
  fixed: call(
    v.strictObject({
      id,
      fixes: v.pipe(
        v.array(v.strictObject({ fingerprint, rule, block: count, was: quote, made: quote, stood: count })),
        v.minLength(1),
        v.maxLength(20_000),
      ),
    }),
  )<{ readonly done: true }>(),
  /** How this article is read; null: as the desk has it. */
  setStyle: call(v.strictObject({ id, style: v.nullable(CopyProfileKey) }), 'copyedit')<{
    /** What it was: hand it back to undo. */
    readonly before: string | null
  }>(),
  /** A profile out of a file that is asked for; null if the editor cancelled. Refused with `copy-profile-unreadable`. */
  readProfile: call(nothing)<CopyProfileSaid | null>(),
  /** Writes an own profile to a file that is asked for; null if the editor cancelled. */
  writeProfile: call(v.strictObject({ id: CopyProfileKey }))<{ readonly file: string } | null>(),
  /** The check report of the article as it stands. */
  report: call(v.strictObject({ id }))<Sheet>(),
  /** The same as a file that is asked for; null if the editor cancelled. */
  reportFile: call(v.strictObject({ id, format: v.picklist(SHEET_FORMATS) }))<{
    readonly file: string
  } | null>(),
  /** Keeps the report of the article as it stands beside its review, by its hash; the review sheet prints the latest. */
  attach: call(v.strictObject({ id }), 'copyedit')<AttachedReport>(),
  /** The reports attached to the article's review, the latest first. */
  attached: call(v.strictObject({ id }))<readonly AttachedReport[]>(),
  /**
   * Open findings of weight of the articles from the `from`th on, before an export: as many as about a second allows. What
   * was counted before and has not changed is not looked at again.
   */
  before: call(
    v.strictObject({ selection, from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0) }),
  )<CopyBefore>(),
} as const
