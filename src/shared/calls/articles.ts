// Articles: lists, marks, saving, stages, the trash, deleting for ever.
import * as v from 'valibot'
import type { ActDone } from '../act'
import {
  type Article,
  type ArticleAbout,
  type ArticlePage,
  type ArticlePlace,
  type ArticleRow,
  type LibraryCounts,
  STAGES,
} from '../article'
import { ARTICLE_KINDS } from '../check-input'
import { Document } from '../document'
import type { ArticleMarks, Hit } from '../marks'
import { Splice } from '../splice'
import { call } from './call'
import { act, id, ids, line, many, nothing, query, question, selection } from './inputs'

const field = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^\u0000\r\n]*$/))
/** Hand back what was handed out; headlines may be part of it. */
const cursor = v.pipe(v.string(), v.maxLength(4000))

export const articles = {
  list: call(
    v.strictObject({
      ...question,
      limit: v.optional(many, 100),
      after: v.optional(v.nullable(cursor), null),
    }),
  )<ArticlePage>(),
  /** Where row number `at` stands, or the article `id`; null if the list has no such row. */
  place: call(
    v.strictObject({
      ...question,
      at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      id: v.optional(v.nullable(id), null),
    }),
  )<ArticlePlace | null>(),
  /** What of these rows the query's terms are, in the order of `ids`; those that are not there are left out. */
  marks: call(v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)), query }))<
    readonly ArticleMarks[]
  >(),
  /**
   * Each place of each wanted term in the whole article, field after field, in order. Offsets of `body` are into
   * `plainText(body)`: its leaf blocks in the order of the document, each a line, one `\n` between two; a hard break
   * inside a block is a `\n` too. So the block at whose line's beginning `at` stands has the hit at `start - at`.
   */
  hits: call(v.strictObject({ id, query }))<readonly Hit[]>(),
  counts: call(nothing)<LibraryCounts>(),
  /** Remembers that the article was opened; no list changes by it. */
  opened: call(v.strictObject({ id }))<{ readonly done: boolean }>(),
  /** Those opened last, the latest first; the trash is left out. */
  recent: call(v.strictObject({ limit: v.optional(many, 50) }))<readonly ArticleRow[]>(),
  get: call(v.strictObject({ id }))<Article>(),
  about: call(v.strictObject({ id }))<ArticleAbout>(),
  create: call(v.strictObject({ headline: v.optional(line, '') }), 'articles', 'headlines')<Article>(),
  /**
   * Fields left out stay as they are. Refused with `conflict`, the text kept as a revision, if `base` is not the version.
   * `splice` says what was changed in the body of that very version, in place of `body`; refused with `whole-wanted`,
   * nothing kept, if that body is not there any more.
   */
  save: call(
    v.strictObject({
      id,
      base: v.pipe(v.number(), v.integer(), v.minValue(1)),
      headline: v.optional(line),
      kicker: v.optional(line),
      deck: v.optional(v.pipe(v.string(), v.maxLength(2000))),
      author: v.optional(field),
      organisation: v.optional(field),
      editor: v.optional(field),
      source: v.optional(field),
      publishedAt: v.optional(field),
      kind: v.optional(v.picklist(ARTICLE_KINDS)),
      body: v.optional(Document),
      splice: v.optional(Splice),
      /** Which save of which window: the same one again is answered as before, and a window's own words never conflict. */
      sequence: v.optional(
        v.strictObject({
          writer: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
          n: v.pipe(v.number(), v.integer(), v.minValue(1)),
        }),
      ),
    }),
    'articles',
    'headlines',
  )<{ readonly version: number; readonly savedAt: number }>(),
  setStage: call(v.strictObject({ ids, stage: v.picklist(STAGES) }), 'articles')<{
    readonly changed: number
  }>(),
  trash: call(v.strictObject({ ids }), 'articles', 'tags', 'headlines')<{ readonly changed: number }>(),
  restore: call(v.strictObject({ ids }), 'articles', 'tags', 'headlines')<{ readonly changed: number }>(),
  /** Does one thing to many articles, in short steps that let other calls in between. */
  bulk: call(v.strictObject({ selection, act }), 'articles', 'tags', 'headlines')<ActDone>(),
  /**
   * Deletes for ever what is in the trash of the articles meant, in steps, an article whole or not at all. Refused
   * with `count-differs` unless `confirmed` is how many there are. Nothing takes it back.
   */
  delete: call(
    v.strictObject({ selection, confirmed: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    'articles',
    'tags',
    'headlines',
    'collections',
    'links',
  )<{ readonly changed: number; readonly cancelled: boolean }>(),
  /** Puts a piece set apart back into the body, or takes or declines what was proposed. */
  settleProposal: call(
    v.strictObject({ id, proposalId: id, state: v.picklist(['open', 'accepted', 'declined', 'put-back']) }),
    'articles',
    'tags',
  )<Article>(),
  /** The raw text as it came in, decoded; null if it was written here. */
  raw: call(v.strictObject({ id }))<{
    readonly name: string
    readonly encoding: string
    readonly text: string
    readonly importedAt: number
  } | null>(),
} as const
