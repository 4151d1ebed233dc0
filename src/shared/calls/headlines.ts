// Headlines: the queue, candidates, choices, decisions, likeness.
import * as v from 'valibot'
import type { ActDone } from '../act'
import type { Article } from '../article'
import { ChannelKey } from '../channel'
import { type HeadlineFull, REASONS } from '../headline'
import {
  CLUSTER_FILTERS,
  type ClusterFilter,
  type ClusterFull,
  type ClusterPage,
  RULINGS,
  type SimilarFound,
} from '../likeness'
import type { QueueRow, QueueView, QueueWaiting } from '../queue'
import { call } from './call'
import { id, ids, line, many, queueQuestion, queueSelection } from './inputs'

export const headlines = {
  /** A page after another one, or from row number `at` on. */
  queue: call(
    v.strictObject({
      ...queueQuestion,
      limit: v.optional(many, 200),
      after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
      at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
  )<{
    readonly rows: readonly QueueRow[]
    readonly next: string | null
    readonly total: number
    /** Of the views that are there from the start. */
    readonly counts: Readonly<Record<QueueView, number>>
    /** Null where the library reviews nothing in steps. */
    readonly waiting: QueueWaiting | null
  }>(),
  /** Which row of the question the headline is, from 0; null if it is none. */
  queuePlace: call(v.strictObject({ ...queueQuestion, id }))<{ readonly at: number } | null>(),
  /** The headline after (1) or before (-1) the place where this one stands or would stand; null at either end. */
  neighbour: call(v.strictObject({ ...queueQuestion, id, step: v.picklist([1, -1]) }))<{
    readonly id: string | null
  }>(),
  /** Whose they are to review from now on; null: nobody's. An act like others. */
  assign: call(v.strictObject({ selection: queueSelection, person: v.nullable(id) }), 'headlines')<ActDone>(),
  /**
   * Gives whoever sits here the oldest headline of the question that waits and is nobody's; an act like others. Refused
   * with `nobody-here` if nobody sits here who is one of the people.
   */
  takeNext: call(v.strictObject(queueQuestion), 'headlines')<{ readonly id: string | null }>(),
  /**
   * Gives whoever sits here the oldest headline of the question whose article waits for a step that they may sign, and
   * that is nobody's who may sign it as well; an act like others. The question's own view counts only if it is `due`.
   * Refused as `takeNext` is, and with `review-off`.
   */
  takeStep: call(v.strictObject(queueQuestion), 'headlines')<{ readonly id: string | null }>(),
  get: call(v.strictObject({ id }))<HeadlineFull>(),
  /** Headlines like a text, or like the headline `id`, which itself is left out; with both, `text` is its wording. */
  similar: call(v.strictObject({ id: v.optional(id), text: v.optional(line) }))<SimilarFound>(),
  clusters: call(
    v.strictObject({
      filter: v.optional(v.picklist(CLUSTER_FILTERS), 'open'),
      limit: v.optional(many, 100),
      after: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^(?:-?\d{1,16}\.){4}\d{1,16}$/))), null),
    }),
  )<ClusterPage>(),
  /** The cluster that a headline stands in, an open one before a settled one, and where that stands in its list. */
  clusterOf: call(v.strictObject({ id }))<{
    readonly id: string
    readonly filter: ClusterFilter
    readonly at: number
  } | null>(),
  /** Null if the clustering as it stands has it no more. */
  cluster: call(v.strictObject({ id: v.pipe(v.string(), v.maxLength(60)) }))<ClusterFull | null>(),
  /** Says of each pair of these that is alike what it is; nothing else changes, and `acts.undo` takes it back. */
  rule: call(
    v.strictObject({
      ids,
      ruling: v.picklist(RULINGS),
      /** With `duplicate`: the article of which the others' articles become duplicates, by the same act. */
      master: v.optional(v.nullable(id), null),
    }),
    'headlines',
    'links',
    'articles',
  )<ActDone>(),
  addCandidate: call(
    v.strictObject({
      id,
      text: v.pipe(line, v.trim(), v.minLength(1)),
      parentId: v.optional(v.nullable(id), null),
    }),
    'headlines',
    'articles',
  )<HeadlineFull>(),
  /**
   * Adds what a rule makes of the body, or of a candidate for a channel, and chooses it. The text is made by main, so
   * that the origin on record is true. Refused with `not-found` if the rule makes nothing of it.
   */
  takeProposal: call(
    v.strictObject({
      id,
      from: id,
      proposal: v.variant('kind', [
        v.strictObject({ kind: v.literal('lead') }),
        v.strictObject({ kind: v.literal('cut'), channel: ChannelKey }),
      ]),
    }),
    'headlines',
    'articles',
  )<HeadlineFull>(),
  choose: call(v.strictObject({ id, candidateId: id }), 'headlines', 'articles')<HeadlineFull>(),
  /** Gives a channel a candidate of its own, on record; null: it follows the main one again. */
  chooseFor: call(
    v.strictObject({ id, channel: ChannelKey, candidateId: v.nullable(id) }),
    'headlines',
  )<HeadlineFull>(),
  /**
   * Approving is refused with `held-back` while something is open that is to be changed or verified, unless `override`
   * says why; that and what was open then stand on record.
   */
  decide: call(
    v.strictObject({
      id,
      candidateId: id,
      verdict: v.picklist(['approve', 'return', 'defer']),
      reason: v.optional(v.nullable(v.picklist(REASONS)), null),
      note: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
      /** Whose limits count, too; without one only the checks that need no channel. */
      channel: v.optional(v.nullable(ChannelKey)),
      /** Why it is approved although something is open. */
      override: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
    }),
    'headlines',
    'articles',
  )<HeadlineFull>(),
  /** Takes the latest decision or choice for a channel back, by a further entry on the record. */
  undo: call(v.strictObject({ id }), 'headlines', 'articles')<HeadlineFull>(),
  /** A new draft whose headline this is. */
  startArticle: call(v.strictObject({ id }), 'headlines', 'articles')<Article>(),
} as const
