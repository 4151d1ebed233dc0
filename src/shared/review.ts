// Review in steps (三审三校): the rule of a library, what was done with an article on it, and where it now stands.
import * as v from 'valibot'
import type { OpenFinding } from './headline'
import { PersonName } from './person'

/** `review`: somebody answers for the content. `proof`: somebody has read it letter by letter. */
export const STEP_KINDS = ['review', 'proof'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/**
 * What becomes of signatures when the text is changed after them. `next`: the step after them looks at the changes, and
 * the last step signs again what was changed after it. `restart`: a signature holds for the very text that was signed.
 */
export const AFTER_EDIT = ['next', 'restart'] as const
export type AfterEdit = (typeof AFTER_EDIT)[number]

const line = (most: number): v.GenericSchema<string> =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\u0000-\u001f\u007f]*$/))

/** Given when a step is made and never again to another: signatures name it. */
export const StepId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

const stepNaming = <Who extends v.GenericSchema<string>>(who: Who) =>
  v.strictObject({
    id: StepId,
    name: line(30),
    kind: v.picklist(STEP_KINDS),
    /** Who may sign; none is anybody of the desk. */
    who: v.pipe(v.array(who), v.maxLength(100)),
    /** Each is to be ticked before this step is signed. */
    checks: v.pipe(v.array(line(120)), v.maxLength(40)),
  })

const ruleNaming = <Who extends v.GenericSchema<string>>(who: Who) =>
  v.strictObject({
    on: v.boolean(),
    /** Nobody signs two steps of one review. */
    apart: v.boolean(),
    afterEdit: v.picklist(AFTER_EDIT),
    steps: v.pipe(
      v.array(stepNaming(who)),
      v.minLength(1),
      v.maxLength(12),
      v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length),
    ),
  })

/** Steps name people by their ids. */
export const ReviewRule = ruleNaming(v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)))
export type ReviewRule = v.InferOutput<typeof ReviewRule>
/** As another library can read it: steps name people by their names. */
export const RuleByNames = ruleNaming(PersonName)
export type RuleByNames = v.InferOutput<typeof RuleByNames>
export type ReviewStep = ReviewRule['steps'][number]

/**
 * `open`: sent to review; a new round. `sign`, `return`: at a step. `override`: let through to Ready with a reason.
 * `withdraw`: takes an entry back.
 */
export const ENTRY_KINDS = ['open', 'sign', 'return', 'override', 'withdraw'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What is bound: the text with all its fields, and the headline each channel has. Both SHA-256 in hex. */
export interface ReviewedText {
  readonly revisionHash: string
  readonly headlinesHash: string
}

/** The headline of a channel; null: the main one. */
export interface ReviewedHeadline {
  readonly channel: string | null
  readonly text: string
}

/** What the checks of the headline found and nobody had answered when the step was signed all the same. */
export type ReviewedFinding = OpenFinding

/** One line of the record. Lines are never changed; a later one may take an earlier one back. */
export interface ReviewEntry extends ReviewedText {
  readonly id: string
  /** 1, 2, 3 … for an article: their order, whatever the clock says. */
  readonly n: number
  readonly kind: EntryKind
  /** Id of the step, and its name and kind as they were; null where the entry is of no step. */
  readonly step: { readonly id: string; readonly name: string; readonly kind: StepKind } | null
  readonly personId: string | null
  /** The name as it was declared then, and the role. */
  readonly by: string
  readonly role: string
  readonly note: string
  /** What was ticked, in the words it then had. */
  readonly ticked: readonly string[]
  readonly despite: readonly ReviewedFinding[]
  /** The number of the revision that was read. */
  readonly revision: number
  readonly headlines: readonly ReviewedHeadline[]
  /** Milliseconds since 1970. */
  readonly at: number
  readonly withdrawsId: string | null
}

/** Of one step of the rule, in the round under way. */
export interface StepState {
  readonly step: ReviewStep
  /** The signature in force; null if there is none. */
  readonly signed: ReviewEntry | null
  /** Id of the person whose signature would count here once all before it are signed; null if there is none. */
  readonly holder: string | null
  /** Something was changed after the signature, and nobody has signed the change. */
  readonly changedSince: boolean
  /** Name of the next step, where it was signed with changes made after this one; null otherwise. */
  readonly changesSeenBy: string | null
}

/**
 * `none`: never sent. `open`: a step is due. `complete`: all signed, as the text is now. `stale`: all were signed, and
 * something was changed since. `returned`: back with its editor. `overridden`: let through as it is now, with a reason.
 */
export const REVIEW_STATUSES = ['none', 'open', 'complete', 'stale', 'returned', 'overridden'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

export interface ReviewState {
  readonly status: ReviewStatus
  readonly steps: readonly StepState[]
  /** Id of the step that is due; null where none is. */
  readonly due: string | null
  /** The latest entry that stands and whose text somebody has read: what was changed since is shown first. */
  readonly seen: ReviewEntry | null
}

/** All about an article's review. */
export interface Review extends ReviewState {
  readonly rule: ReviewRule
  /** In their order, those that were taken back included. */
  readonly entries: readonly ReviewEntry[]
  /** The text as it stands; hand it back with a signature, so that nobody signs what he has not seen. */
  readonly now: ReviewedText
  /** Findings of the headline that hold a signature back until somebody has answered them. */
  readonly holding: readonly ReviewedFinding[]
  /** Why who sits here may not sign the step that is due; null if nothing stands in the way. */
  readonly refused: 'review-nobody' | 'review-not-allowed' | 'review-twice' | null
}

/** The step an article waits for, as lists show it. */
export interface ReviewMark {
  readonly status: ReviewStatus
  /** Its name; empty where none is due. */
  readonly due: string
}

export interface ChangedPiece {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** A block of the body in which something was changed, or several that follow each other in which nothing was. */
export type ChangedBlock =
  | { readonly kind: 'same'; readonly texts: readonly string[] }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed' | 'moved'; readonly pieces: readonly ChangedPiece[] }
  /** Only its style or kind. */
  | { readonly kind: 'form'; readonly text: string }

export const CHANGED_FIELDS = [
  'kicker',
  'headline',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'publishedAt',
] as const

export interface ReviewChanges {
  /** Fields, and headlines of channels, that are not what they were. */
  readonly fields: readonly {
    readonly name: (typeof CHANGED_FIELDS)[number]
    /** Key of the channel whose headline it is; null otherwise. */
    readonly channel: string | null
    readonly pieces: readonly ChangedPiece[]
  }[]
  /** The whole body in order. */
  readonly blocks: readonly ChangedBlock[]
  /** How many fields and blocks were changed. */
  readonly count: number
}

export const SHEET_FORMATS = ['docx', 'pdf'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]
