// Headlines: the queue, candidates, choices, decisions, likeness.
import * as v from 'valibot'
import type { ActDone } from '../act'
import type { Article } from '../article'
import { ChannelKey } from '../channel'
import { type HeadlineFull, type HeadlineRow, REASONS } from '../headline'
import { CLUSTER_FILTERS, type ClusterFull, type ClusterPage, RULINGS, type SimilarFound } from '../likeness'
import { call } from './call'
import { id, ids, line, many, queueFilter } from './inputs'

export const headlines = {
  queue: call(
    v.strictObject({
      filter: v.optional(queueFilter, 'all'),
      limit: v.optional(many, 200),
      after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
    }),
  )<{
    readonly rows: readonly HeadlineRow[]
    readonly next: string | null
    readonly total: number
    readonly counts: Readonly<Record<string, number>>
  }>(),
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
  /** Null if the clustering as it stands has it no more. */
  cluster: call(v.strictObject({ id: v.pipe(v.string(), v.maxLength(60)) }))<ClusterFull | null>(),
  /** Says of each pair of these that is alike what it is; nothing else changes, and `acts.undo` takes it back. */
  rule: call(v.strictObject({ ids, ruling: v.picklist(RULINGS) }), 'headlines')<ActDone>(),
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
  decide: call(
    v.strictObject({
      id,
      candidateId: id,
      verdict: v.picklist(['approve', 'return', 'defer']),
      reason: v.optional(v.nullable(v.picklist(REASONS)), null),
      note: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
    }),
    'headlines',
    'articles',
  )<HeadlineFull>(),
  /** Takes the latest decision or choice for a channel back, by a further entry on the record. */
  undo: call(v.strictObject({ id }), 'headlines', 'articles')<HeadlineFull>(),
  /** A new draft whose headline this is. */
  startArticle: call(v.strictObject({ id }), 'headlines', 'articles')<Article>(),
} as const
