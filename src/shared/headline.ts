// Headlines and their candidates: raw line, segments, counts, decisions.
import type { CheckFinding } from './check'
import type { CheckCounts } from './checked'

/** What a piece of a raw headline is. The texts of all segments, joined, are the raw line again. */
export type SegmentRole =
  | 'space'
  | 'decoration'
  | 'separator'
  | 'headline'
  | 'seo-repeat'
  | 'column'
  | 'source-label'
  | 'column-suffix'

export interface Segment {
  readonly role: SegmentRole
  readonly text: string
  /** Which rule said so, e.g. `suffix.bar`; empty for what is simply the headline. */
  readonly rule: string
  /** 0…1. From 0.9 a cut is pre-ticked, from 0.6 proposed, below only hinted. */
  readonly confidence: number
}

/** Something a reader should know about a raw headline; the words for it are in the texts. */
export type HeadlineFlag =
  | 'too-short'
  | 'incomplete-tail'
  | 'seo-question-form'
  | 'question-without-mark'
  | 'replacement-character'
  | 'invisible-characters'
  | 'half-width-marks'

export interface SplitHeadline {
  readonly raw: string
  readonly segments: readonly Segment[]
  /** What is left when decorations, SEO repeats and outer blanks are taken off. */
  readonly clean: string
  /** `clean` with half-width marks beside Han made full-width; blanks between clauses untouched. */
  readonly normalised: string
  /** The lowest confidence among the cuts; 1 where nothing is cut. */
  readonly confidence: number
  readonly flags: readonly HeadlineFlag[]
}

/** What stands for a headline where there is none yet. */
export const NO_HEADLINE: SplitHeadline = {
  raw: '',
  segments: [],
  clean: '',
  normalised: '',
  confidence: 1,
  flags: [],
}

/** From this confidence on a cut is ticked beforehand. */
export const SURE = 0.9

/** Whether something is cut, and all of it surely enough to be ticked beforehand. */
export const isSureCut = ({ raw, clean, confidence }: SplitHeadline): boolean =>
  clean !== raw && confidence >= SURE

/** `lead`: the body's first sentence. `cut`: cut by rule to a channel's length. Both want an editor's hand. */
export type CandidateOrigin = 'import' | 'cleaner' | 'normaliser' | 'editor' | 'lead' | 'cut'

/** Whether a rule has made it and nobody has touched it: as a headline it is a proposal until somebody approves it. */
export const isMachineMade = (origin: CandidateOrigin): boolean =>
  origin === 'cleaner' || origin === 'normaliser' || origin === 'lead' || origin === 'cut'

/** One wording of a headline. Its text never changes: an edit makes a child. */
export interface Candidate {
  readonly id: string
  readonly headlineId: string
  /** 1, 2, 3 … in the order of making; the keys 1 to 9 choose it. */
  readonly n: number
  readonly text: string
  readonly origin: CandidateOrigin
  readonly parentId: string | null
  readonly by: string
  readonly note: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** `linked`: recognised as the same headline as `sameAsId`, so it asks for no decision of its own. */
export type HeadlineState = 'open' | 'approved' | 'returned' | 'deferred' | 'stale' | 'linked'

/** How the wording that leaves for a channel stands; `open`: nobody has decided. */
export const STANDINGS = ['approved', 'open', 'returned', 'deferred', 'stale'] as const
export type Standing = (typeof STANDINGS)[number]

export type Verdict = 'approve' | 'return' | 'defer' | 'withdraw'

/** Why a headline went back; the words for each are in the texts, the order is the order of the digit keys. */
export const REASONS = [
  'not-in-body',
  'exaggerated',
  'incomplete',
  'too-long',
  'language',
  'sensitive',
  'duplicate',
  'style',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

/** One entry of the record. Entries are never changed; a later one may supersede an earlier one. */
export interface Decision {
  readonly id: string
  readonly headlineId: string
  readonly candidateId: string
  readonly candidateText: string
  readonly verdict: Verdict
  readonly reason: Reason | null
  readonly note: string
  readonly by: string
  readonly at: number
  readonly supersedesId: string | null
  /** The revision of the body that was read; null for a headline without an article. */
  readonly revisionHash: string | null
  /** SHA-256 of the wording in UTF-8; null in entries of earlier versions. */
  readonly candidateHash: string | null
  /** Key of the channel whose limits were asked, too; null if none. */
  readonly channel: string | null
  /** Why it was approved although something was open, and what that was; null if nothing was. */
  readonly override: { readonly reason: string; readonly open: readonly OpenFinding[] } | null
}

/** What was open of a wording when it was approved or exported all the same. */
export type OpenFinding = Pick<CheckFinding, 'rule' | 'severity' | 'message' | 'args'>

/** One entry of the record of which channel uses which candidate; never changed. */
export interface ChannelChoice {
  readonly id: string
  /** The channel's key. */
  readonly channel: string
  /** Null: it follows the main one. */
  readonly candidateId: string | null
  readonly by: string
  readonly at: number
  /** The entry that this one takes back; then `candidateId` is what is in force again. */
  readonly withdrawsId: string | null
}

/** One entry of the record of which candidate became the current one; never changed. The first one, of intake, is not among them. */
export interface HeadlineChoice {
  readonly id: string
  readonly candidateId: string
  readonly by: string
  readonly at: number
}

/** A headline in short. */
export interface HeadlineRow {
  readonly id: string
  /** Rises with each change of state or choice, whatever the clock says. */
  readonly seq: number
  /** Null while no article has been started from it. */
  readonly articleId: string | null
  readonly sameAsId: string | null
  readonly raw: string
  readonly segments: readonly Segment[]
  /** The text of the current candidate. */
  readonly current: string
  readonly state: HeadlineState
  /** Approved, and the body has changed since without any fact check saying anything new. */
  readonly bodyMoved: boolean
  readonly flags: readonly HeadlineFlag[]
  /** Name of the file or paste it came from; empty for one written here. */
  readonly source: string
  /** Open findings of the checks that need no channel; null until they are counted. */
  readonly checks: CheckCounts | null
  /** Keys of the channels that it, and with it its article, is meant for; in their alphabet. */
  readonly channels: readonly string[]
  /** Who is to review it. */
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly createdAt: number
  readonly updatedAt: number
}

/** A headline with all that the bench shows. */
export interface HeadlineFull extends HeadlineRow {
  readonly candidates: readonly Candidate[]
  readonly currentCandidateId: string
  readonly decisions: readonly Decision[]
  readonly channelChoices: readonly ChannelChoice[]
  readonly choices: readonly HeadlineChoice[]
}
