// Inputs that several calls take.
import * as v from 'valibot'
import { LIST_SORTS, STAGES } from '../article'
import { CHECK_IDS } from '../check'
import { SIMILAR_KINDS } from '../likeness'
import { MY_STEPS, QUEUE_ORDERS, QUEUE_VIEWS } from '../queue'
import { StepId } from '../review'

// 26 characters of Crockford's base 32, sortable by time.
export const id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000))
export const line = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\u0000\r\n\u2028\u2029]*$/))
export const tagName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^[^\u0000-\u001f]+$/),
)
export const nothing = v.strictObject({})
export const view = v.picklist([...STAGES, 'all', 'trash'])
export const query = v.pipe(v.string(), v.maxLength(1000))
/** Which articles, in which order. */
export const question = {
  view,
  query: v.optional(query, ''),
  tag: v.optional(v.nullable(id), null),
  collection: v.optional(v.nullable(id), null),
  /** `collection` without one is the order of adding. */
  sort: v.optional(v.picklist(LIST_SORTS), 'added'),
  descending: v.optional(v.boolean(), true),
}
export const rule = v.picklist(CHECK_IDS)
/** Named articles, or all that a question finds but for some; these are counted when the act begins. */
export const selection = v.variant('kind', [
  v.strictObject({ kind: v.literal('ids'), ids }),
  v.strictObject({
    kind: v.literal('query'),
    view,
    query: v.optional(query, ''),
    tag: v.optional(v.nullable(id), null),
    collection: v.optional(v.nullable(id), null),
    except: v.pipe(v.array(id), v.maxLength(10_000)),
  }),
])
export const act = v.variant('kind', [
  v.strictObject({
    kind: v.literal('stage'),
    stage: v.picklist(STAGES),
    /** Why articles whose review is not complete are let through all the same; stands on record. */
    despite: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))),
  }),
  v.strictObject({ kind: v.picklist(['trash', 'restore']) }),
])
/** Which headlines of the queue, in which order. */
export const queueQuestion = {
  filter: v.optional(v.picklist(QUEUE_VIEWS), 'all'),
  text: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  assignee: v.optional(v.nullable(v.union([v.picklist(['me', 'nobody']), id])), null),
  kind: v.optional(v.nullable(v.picklist(SIMILAR_KINDS)), null),
  due: v.optional(v.nullable(v.union([v.literal(MY_STEPS), StepId])), null),
  order: v.optional(v.picklist(QUEUE_ORDERS), 'came'),
}
/** Named headlines, or all that a question finds but for some. */
export const queueSelection = v.variant('kind', [
  v.strictObject({ kind: v.literal('ids'), ids }),
  v.strictObject({
    kind: v.literal('question'),
    question: v.strictObject(queueQuestion),
    except: v.optional(v.pipe(v.array(id), v.maxLength(10_000)), []),
  }),
])
/** A word as it stands on headlines, without separator or brackets. */
export const token = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^[^\u0000-\u001f]+$/),
)
export const many = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
/** Articles, by their main headline where headlines are meant; or headlines of the queue, which may have no article. */
export const articlesOrHeadlines = v.variant('kind', [
  v.strictObject({ kind: v.literal('articles'), selection }),
  v.strictObject({ kind: v.literal('headlines'), selection: queueSelection }),
])
