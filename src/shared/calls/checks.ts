// Checks of headlines: settings, and what is said of findings.
import * as v from 'valibot'
import { ChannelKey } from '../channel'
import { CheckSetting, type CheckSettings, DISPOSITIONS, type Disposition } from '../check'
import type { CheckedHeadline } from '../checked'
import type { OtherHeadline } from '../check-input'
import type { Lexicon } from '../decoration'
import type { LedgerPerson } from '../names'
import { call } from './call'
import { id, line, nothing, rule } from './inputs'

/** Of a finding, as the checks made it. */
const fingerprint = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}(?:\.[0-9a-z]{1,20}){3}$/))

export const checks = {
  /** Of rules that are not as shipped. */
  settings: call(nothing)<CheckSettings>(),
  /** On or off and how heavy; null is as shipped. All headlines are then counted anew, in idle time. */
  change: call(v.strictObject({ rule, setting: v.nullable(CheckSetting) }), 'checks', 'headlines')<{
    /** What stood there before: hand it back to undo. */
    readonly before: CheckSettings[keyof CheckSettings] | null
  }>(),
  /** What was said of the headline's findings and is in force, the latest last. */
  dispositions: call(v.strictObject({ headlineId: id }))<readonly Disposition[]>(),
  /** An entry on record, with the body as it was read; it stays with its finding when the wording changes elsewhere. */
  dispose: call(
    v.strictObject({
      headlineId: id,
      fingerprint,
      rule,
      kind: v.picklist(DISPOSITIONS),
      note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
    }),
    'checks',
    'headlines',
  )<{ readonly done: boolean }>(),
  /** Takes back what was last said of a finding, by a further entry. Refused with `not-found` if nothing was. */
  undo: call(v.strictObject({ headlineId: id, fingerprint }), 'checks', 'headlines')<{
    readonly done: boolean
  }>(),
  /**
   * What a wording is checked beside: headlines of the library like it, of the same weeks and not ruled upon, and what is said
   * of the words in them. For whoever checks while it is typed.
   */
  around: call(v.strictObject({ headlineId: id, text: v.optional(v.nullable(line), null) }))<{
    readonly others: readonly OtherHeadline[]
    readonly lexicon: Lexicon
    /** People of the ledger whom the wording names, or nearly. */
    readonly roster: readonly LedgerPerson[]
  }>(),
  /** Checks the headline as it stands, or another wording of it; lengths only for a channel that is named. */
  of: call(
    v.strictObject({
      headlineId: id,
      text: v.optional(v.nullable(line), null),
      channel: v.optional(v.nullable(ChannelKey), null),
    }),
  )<CheckedHeadline>(),
} as const
