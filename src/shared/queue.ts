// The headline queue: its views, a question to it, what a row says of lengths, and questions kept under a name.
import type { Stage } from './article'
import type { Unit } from './channel'
import type { HeadlineRow } from './headline'
import type { SimilarKind } from './likeness'

/**
 * The views that are there from the start. `mine`: waiting on who sits here. `uncut`: the wording still carries its decoration.
 * `long`: too long for a channel that is on. `similar`: like another headline, and nobody has ruled it. `moved`: approved,
 * and the body is another one since, though no fact in it that the headline tells. `due`: its article waits for a step of review.
 */
export const QUEUE_VIEWS = [
  'all',
  'pending',
  'mine',
  'unassigned',
  'decorated',
  'uncut',
  'half-width',
  'broken',
  'findings',
  'verify',
  'long',
  'similar',
  'moved',
  'due',
  'returned',
  'deferred',
  'approved',
] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** `came`: the oldest first. `worst`: the heaviest findings first. */
export const QUEUE_ORDERS = ['came', 'latest', 'worst'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/** Which headlines of the queue, in which order. */
export interface QueueQuestion {
  readonly filter: QueueView
  /** Stands in the wording or in the name of the source; empty for any. */
  readonly text: string
  /** `me` and `nobody`, or the id of a person; null for any. `me` finds nothing while nobody sits here. */
  readonly assignee: string | null
  /** What it is to another headline, as far as nobody has ruled that; null for anything. */
  readonly kind: SimilarKind | null
  /** The step of review that its article waits for; `@me`: any that who sits here may sign; null for any, and none. */
  readonly due: string | null
  readonly order: QueueOrder
}

export const WHOLE_QUEUE: QueueQuestion = {
  filter: 'all',
  text: '',
  assignee: null,
  kind: null,
  due: null,
  order: 'came',
}

export const sameQueueQuestion = (a: QueueQuestion, b: QueueQuestion): boolean =>
  a.filter === b.filter &&
  a.text.trim() === b.text.trim() &&
  a.assignee === b.assignee &&
  a.kind === b.kind &&
  a.due === b.due &&
  a.order === b.order

/** Stands in a question for the steps that who sits here may sign; no step has such an id. */
export const MY_STEPS = '@me'

/** How many headlines wait for which step of review. */
export interface QueueWaiting {
  /** In the order of the rule. */
  readonly steps: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  /** Those that who sits here may sign. */
  readonly mine: number
}

/** A question to the queue, kept under a name. */
export interface QueueSaved {
  readonly id: string
  readonly name: string
  readonly question: QueueQuestion
}

/** A channel whose limit the wording breaks that is used there. */
export interface TooLong {
  /** The channel's key. */
  readonly channel: string
  /** How much too long, in `unit`. */
  readonly by: number
  readonly unit: Unit
  /** Whether the place refuses it, or only advises against it. */
  readonly hard: boolean
}

/** A headline as the queue lists it. */
export interface QueueRow extends HeadlineRow {
  /** Channels that are on and for which the wording used there is too long; what the place refuses first. */
  readonly tooLong: readonly TooLong[]
  /** What it is to others of the library, the weightiest first; `ruled` if somebody has said so of all that are. */
  readonly alike: readonly { readonly kind: SimilarKind; readonly ruled: boolean }[]
  /** Of its article; null without one. */
  readonly stage: Stage | null
  /** Name of the step of review that its article waits for; empty for none. */
  readonly due: string
}
