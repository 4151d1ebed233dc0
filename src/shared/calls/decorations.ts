// Words that decorate headlines, and cleaning by them.
import * as v from 'valibot'
import type { ActDone } from '../act'
import {
  CLEANINGS,
  type CleanPlan,
  type DecorationDecision,
  type DecorationDryRun,
  type Decorations,
  MOST_CLEANED,
} from '../decoration'
import { call } from './call'
import { id, queueSelection, token } from './inputs'

const decorationDecision = v.strictObject({ token, verdict: v.picklist(['confirm', 'keep', 'forget']) })

export const decorations = {
  /** What was learned last, under what the desk has decided. */
  list: call(
    v.strictObject({
      state: v.optional(v.nullable(v.picklist(['built-in', 'learned', 'confirmed', 'kept'])), null),
    }),
  )<Decorations>(),
  /** Counts for what is imported or cleaned from now on; no headline changes by it. */
  decide: call(decorationDecision, 'decorations')<{
    /** What counted before: decide that to undo. */
    readonly before: DecorationDecision['verdict']
  }>(),
  /** What a decision would change, over all headlines that are not in the trash, in steps. */
  dryRun: call(decorationDecision)<DecorationDryRun>(),
  /**
   * What cleaning would change of headlines that nobody has written or decided on, in steps; nothing changes by asking.
   * `least` is a confidence.
   */
  cleanable: call(
    v.strictObject({
      selection: queueSelection,
      least: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
      what: v.optional(v.picklist(CLEANINGS), 'cut'),
    }),
  )<CleanPlan>(),
  /**
   * Makes `clean` the current wording, as a proposal. A headline that would by now be cleaned in another way than shown
   * is left alone. Nothing is approved, no raw line changes.
   */
  clean: call(
    v.strictObject({
      lines: v.pipe(
        v.array(v.strictObject({ id, clean: v.pipe(v.string(), v.maxLength(5_000_000)) })),
        v.minLength(1),
        v.maxLength(MOST_CLEANED),
      ),
      what: v.optional(v.picklist(CLEANINGS), 'cut'),
    }),
    'headlines',
    'articles',
  )<ActDone>(),
} as const
