// Every call there is: noun → verb → what goes in, what comes out, which nouns it changes. The app's table of contents.
import * as v from 'valibot'
import type { Act, ActDone, Progress } from './act'
import {
  LIST_SORTS,
  STAGES,
  type Article,
  type ArticlePage,
  type ArticlePlace,
  type ArticleRow,
  type LibraryCounts,
  type Revision,
} from './article'
import { ChannelEdit, ChannelKey, type Channel } from './channel'
import { CHECK_IDS, DISPOSITIONS, SEVERITIES, type CheckSettings, type Disposition } from './check'
import { ARTICLE_KINDS } from './check-input'
import type { CheckedHeadline } from './checked'
import { MOST_MOVED, type Collection, type DeletedCollection } from './collection'
import {
  MOST_CLEANED,
  type CleanPlan,
  type DecorationDecision,
  type DecorationDryRun,
  type Decorations,
} from './decoration'
import { Document } from './document'
import { FORMATS, type ExportBefore, type ExportReport } from './exporting'
import { REASONS, type HeadlineFull, type HeadlineRow } from './headline'
import { CLUSTER_FILTERS, RULINGS, type ClusterFull, type ClusterPage, type SimilarFound } from './likeness'
import type { ImportReport } from './importing'
import type { ArticleLinks } from './link'
import type { ArticleMarks, Hit } from './marks'
import type { SavedSearch } from './saved-search'
import type { Indexing, IndexChecked } from './library'
import { SettingsChange, type AppInfo, type Settings } from './settings'
import {
  TAG_COLOURS,
  type MergePreview,
  type Tag,
  type TagEdited,
  type TagStep,
  type TagSuggestion,
} from './tag'

export const NOUNS = [
  'articles',
  'headlines',
  'tags',
  'searches',
  'collections',
  'links',
  'channels',
  'decorations',
  'checks',
  'settings',
  'library',
] as const
/** What a command may change, and what the renderer keeps fresh. */
export type Noun = (typeof NOUNS)[number]

export interface Call<Schema extends v.GenericSchema = v.GenericSchema, Answer = unknown> {
  readonly input: Schema
  readonly changes: readonly Noun[]
  /** Never there at run time; carries the answer's type. */
  readonly answer?: Answer
}

type Make<Schema extends v.GenericSchema> = <Answer>() => Call<Schema, Answer>
const call =
  <Schema extends v.GenericSchema>(input: Schema, ...changes: readonly Noun[]): Make<Schema> =>
  <Answer>(): Call<Schema, Answer> => ({ input, changes })

// 26 characters of Crockford's base 32, sortable by time.
const id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000))
const line = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\u0000\r\n\u2028\u2029]*$/))
const field = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^\u0000\r\n]*$/))
const tagName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^[^\u0000-\u001f]+$/))
const nothing = v.strictObject({})
/** Whose headline an export takes; null: the main one. */
const forChannel = v.optional(v.nullable(ChannelKey), null)
const view = v.picklist([...STAGES, 'all', 'trash'])
const query = v.pipe(v.string(), v.maxLength(1000))
/** Hand back what was handed out; headlines may be part of it. */
const cursor = v.pipe(v.string(), v.maxLength(4000))
/** Which articles, in which order. */
const question = {
  view,
  query: v.optional(query, ''),
  tag: v.optional(v.nullable(id), null),
  collection: v.optional(v.nullable(id), null),
  /** `collection` without one is the order of adding. */
  sort: v.optional(v.picklist(LIST_SORTS), 'added'),
  descending: v.optional(v.boolean(), true),
}
const rule = v.picklist(CHECK_IDS)
const checkSetting = v.strictObject({
  enabled: v.optional(v.boolean()),
  severity: v.optional(v.picklist(SEVERITIES)),
})
/** Of a finding, as the checks made it. */
const fingerprint = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}(?:\.[0-9a-z]{1,20}){3}$/))
const description = v.pipe(v.string(), v.trim(), v.maxLength(500), v.regex(/^[^\u0000-\u001f]*$/))
const searchName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^[^\u0000-\u001f]+$/),
)
/** Named articles, or all that a question finds but for some; these are counted when the act begins. */
const selection = v.variant('kind', [
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
const act = v.variant('kind', [
  v.strictObject({ kind: v.literal('stage'), stage: v.picklist(STAGES) }),
  v.strictObject({ kind: v.picklist(['trash', 'restore']) }),
])
const queueFilter = v.picklist([
  'all',
  'pending',
  'decorated',
  'approved',
  'returned',
  'deferred',
  'broken',
  'half-width',
  'findings',
])
/** A word as it stands on headlines, without separator or brackets. */
const token = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^[^\u0000-\u001f]+$/))
const decorationDecision = v.strictObject({ token, verdict: v.picklist(['confirm', 'keep', 'forget']) })
const many = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))

const drop = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1024)),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.byteLength <= 20_000_000),
  ),
})

export const contract = {
  articles: {
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
    create: call(v.strictObject({ headline: v.optional(line, '') }), 'articles', 'headlines')<Article>(),
    /** Fields left out stay as they are. Refused with `conflict`, the text kept as a revision, if `base` is not the version. */
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
    revisions: call(v.strictObject({ id }))<readonly Revision[]>(),
    /** The raw text as it came in, decoded; null if it was written here. */
    raw: call(v.strictObject({ id }))<{
      readonly name: string
      readonly encoding: string
      readonly text: string
      readonly importedAt: number
    } | null>(),
  },
  tags: {
    list: call(nothing)<readonly Tag[]>(),
    /** The tag of that name or alias, made if there is none. */
    add: call(v.strictObject({ articleIds: ids, name: tagName }), 'tags', 'articles')<{
      readonly id: string
      readonly name: string
    }>(),
    remove: call(v.strictObject({ articleIds: ids, tagId: id }), 'tags', 'articles')<{
      readonly changed: number
    }>(),
    /** How many articles are meant, and how many of them carry which tag; tags of none are left out. */
    carried: call(v.strictObject({ selection }))<{
      readonly of: number
      readonly tags: readonly { readonly id: string; readonly articles: number }[]
    }>(),
    /** Adds these by name and takes those off, from all articles meant, in steps; other tags stay as they are. */
    edit: call(
      v.strictObject({
        selection,
        add: v.optional(v.pipe(v.array(tagName), v.maxLength(100)), []),
        remove: v.optional(v.pipe(v.array(id), v.maxLength(100)), []),
      }),
      'tags',
      'articles',
    )<TagEdited>(),
    /** Refused with `name-taken` if another tag has that name or alias. */
    rename: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
    setColour: call(v.strictObject({ id, colour: v.picklist(TAG_COLOURS) }), 'tags', 'articles')<TagStep>(),
    /** Below another, or with null to the top. Refused with `tag-cycle` below itself. */
    move: call(v.strictObject({ id, parentId: v.nullable(id) }), 'tags', 'articles')<TagStep>(),
    addAlias: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
    removeAlias: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
    previewMerge: call(v.strictObject({ id, into: id }))<MergePreview>(),
    /** `id` goes; its articles, aliases, name and what lies below it go to `into`. */
    merge: call(v.strictObject({ id, into: id }), 'tags', 'articles')<TagStep>(),
    /** The articles stay; what lies below goes up to its parent. */
    delete: call(v.strictObject({ id }), 'tags', 'articles')<TagStep>(),
    suggest: call(v.strictObject({ articleId: id }))<readonly TagSuggestion[]>(),
  },
  searches: {
    /** In the order they stand in. */
    list: call(nothing)<readonly SavedSearch[]>(),
    save: call(
      v.strictObject({ name: searchName, question: v.strictObject(question) }),
      'searches',
    )<SavedSearch>(),
    change: call(
      v.strictObject({ id, name: v.optional(searchName), question: v.optional(v.strictObject(question)) }),
      'searches',
    )<SavedSearch>(),
    remove: call(v.strictObject({ id }), 'searches')<{ readonly done: boolean }>(),
    /** Takes a removal back. */
    restore: call(v.strictObject({ id }), 'searches')<{ readonly done: boolean }>(),
    /** To before another; with null to the end. */
    move: call(v.strictObject({ id, before: v.nullable(id) }), 'searches')<{ readonly done: boolean }>(),
  },
  collections: {
    /** By name. */
    list: call(nothing)<readonly Collection[]>(),
    /** The latest deleted first. */
    deleted: call(nothing)<readonly DeletedCollection[]>(),
    /** Refused with `collection-taken` if there is one of that name. */
    create: call(v.strictObject({ name: tagName, description: v.optional(description, '') }), 'collections')<{
      readonly id: string
    }>(),
    /** Refused with `collection-taken` like `create`. */
    change: call(
      v.strictObject({ id, name: v.optional(tagName), description: v.optional(description) }),
      'collections',
    )<{ readonly done: boolean }>(),
    /** Its articles stay where they are; it can be restored with all in it, also much later. */
    delete: call(v.strictObject({ id }), 'collections')<{ readonly done: boolean }>(),
    restore: call(v.strictObject({ id }), 'collections')<{ readonly done: boolean }>(),
    /** At its end, in the order in which they are named or the question lists them; in short steps. */
    add: call(
      v.strictObject({ id, selection, sort: question.sort, descending: question.descending }),
      'collections',
    )<ActDone>(),
    remove: call(v.strictObject({ id, selection }), 'collections')<ActDone>(),
    /** How many articles are meant, and how many of them are in which collection; collections of none are left out. */
    holding: call(v.strictObject({ selection }))<{
      readonly of: number
      readonly collections: readonly { readonly id: string; readonly articles: number }[]
    }>(),
    /** Puts these, as they stand in it, right before or after another of the collection. */
    move: call(
      v.strictObject({
        id,
        articleIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_MOVED)),
        beside: id,
        side: v.picklist(['before', 'after']),
      }),
      'collections',
    )<{ readonly changed: number }>(),
  },
  links: {
    of: call(v.strictObject({ id }))<ArticleLinks>(),
    /**
     * Duplicates of duplicates become duplicates of the master, so that there are no chains. A master that is a duplicate
     * of an article not named hands on to that one.
     */
    markDuplicates: call(v.strictObject({ ids, master: id }), 'links', 'articles')<{
      readonly changed: number
    }>(),
    unmarkDuplicates: call(v.strictObject({ ids }), 'links', 'articles')<{ readonly changed: number }>(),
    /** Each with the one, and the one with each. */
    relate: call(v.strictObject({ id, ids }), 'links')<{ readonly changed: number }>(),
    unrelate: call(v.strictObject({ id, ids }), 'links')<{ readonly changed: number }>(),
  },
  acts: {
    /** What `undo` would best take back: the latest act of any kind, also of a day before; null if there is none. */
    latest: call(nothing)<Act | null>(),
    /**
     * Takes an act back, in steps, but for what has been changed again since; stopped, it can be gone on with. Refused
     * with `too-late` if that is no longer possible, and then forgotten.
     */
    undo: call(
      v.strictObject({ id: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
      'articles',
      'tags',
      'headlines',
      'collections',
      'links',
    )<{ readonly changed: number; readonly cancelled: boolean }>(),
    /** How far the work under way has come; null if there is none. */
    progress: call(nothing)<Progress | null>(),
    /** Stops the work under way between two of its steps. */
    cancel: call(nothing)<{ readonly cancelled: boolean }>(),
  },
  headlines: {
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
  },
  channels: {
    /** Shipped ones with what an editor changed of them, and the editor's own, in order. */
    list: call(nothing)<readonly Channel[]>(),
    /** All that an editor has changed of a channel; null puts it back as shipped, or takes away one of the editor's own. */
    edit: call(v.strictObject({ key: ChannelKey, edit: v.nullable(ChannelEdit) }), 'channels')<{
      /** What stood there before: hand it back to undo. */
      readonly before: ChannelEdit | null
    }>(),
  },
  decorations: {
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
        selection: v.variant('kind', [
          v.strictObject({ kind: v.literal('ids'), ids }),
          v.strictObject({ kind: v.literal('filter'), filter: queueFilter }),
        ]),
        least: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
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
      }),
      'headlines',
      'articles',
    )<ActDone>(),
  },
  checks: {
    /** Of rules that are not as shipped. */
    settings: call(nothing)<CheckSettings>(),
    /** On or off and how heavy; null is as shipped. All headlines are then counted anew, in idle time. */
    change: call(v.strictObject({ rule, setting: v.nullable(checkSetting) }), 'checks', 'headlines')<{
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
    /** Checks the headline as it stands, or another wording of it; lengths only for a channel that is named. */
    of: call(
      v.strictObject({
        headlineId: id,
        text: v.optional(v.nullable(line), null),
        channel: v.optional(v.nullable(ChannelKey), null),
      }),
    )<CheckedHeadline>(),
  },
  importing: {
    /** Asks for files; null if the editor cancelled. */
    choose: call(nothing, 'articles', 'headlines', 'tags')<ImportReport | null>(),
    files: call(
      v.strictObject({ files: v.pipe(v.array(drop), v.minLength(1), v.maxLength(200)) }),
      'articles',
      'headlines',
      'tags',
    )<ImportReport>(),
    text: call(
      v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(5_000_000)) }),
      'articles',
      'headlines',
      'tags',
    )<ImportReport>(),
    sample: call(nothing, 'articles', 'headlines', 'tags')<ImportReport>(),
  },
  exporting: {
    /**
     * Asks for a file, or for more than one article a folder; null if the editor cancelled. One article after the other;
     * `acts.progress` and `acts.cancel` are about it too.
     */
    choose: call(
      v.strictObject({ selection, format: v.picklist(FORMATS), channel: forChannel }),
    )<ExportReport | null>(),
    before: call(v.strictObject({ selection }))<ExportBefore>(),
    /** The text of the file, for the clipboard or a preview. */
    preview: call(v.strictObject({ id, format: v.picklist(FORMATS), channel: forChannel }))<{
      readonly text: string
      readonly name: string
    }>(),
    reveal: call(v.strictObject({ file: v.pipe(v.string(), v.maxLength(4096)) }))<{
      readonly shown: boolean
    }>(),
  },
  library: {
    /** How far the search index is; null if it is up to date and is not being checked. Announced when work begins unasked. */
    indexing: call(nothing)<Indexing | null>(),
    /** Has the index made anew, in the background; searches stay complete. */
    reindex: call(nothing, 'library')<{ readonly left: number }>(),
    /** Compares the index with every article, in steps: minutes in a large library. Damage is mended. */
    checkIndex: call(nothing, 'library')<IndexChecked>(),
  },
  settings: {
    get: call(nothing)<Settings>(),
    change: call(SettingsChange, 'settings')<Settings>(),
  },
  app: {
    info: call(nothing)<AppInfo>(),
    /** Tells main which commands make sense now, and which are called otherwise just now, so that the menu agrees. */
    enable: call(
      v.strictObject({
        disabled: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(200)),
        names: v.optional(
          v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(1000))),
          {},
        ),
      }),
    )<{
      readonly done: boolean
    }>(),
  },
} as const

export type Contract = typeof contract
export type ContractNoun = keyof Contract

/** Which articles an act is done to. */
export type Selection = v.InferInput<typeof selection>
export type BulkAct = v.InferOutput<typeof act>

type InputOf<C> = C extends Call<infer Schema, unknown> ? v.InferInput<Schema> : never
type ParsedOf<C> = C extends Call<infer Schema, unknown> ? v.InferOutput<Schema> : never
type AnswerOf<C> = C extends Call<v.GenericSchema, infer Answer> ? Answer : never

/** What the renderer sees: noun → verb → a function that promises the answer. */
export type Calls = {
  readonly [N in ContractNoun]: {
    readonly [V in keyof Contract[N]]: (input: InputOf<Contract[N][V]>) => Promise<AnswerOf<Contract[N][V]>>
  }
}

/** What main must give: noun → verb → a function of the checked input. */
export type Answers = {
  readonly [N in ContractNoun]: {
    readonly [V in keyof Contract[N]]: (
      input: ParsedOf<Contract[N][V]>,
    ) => AnswerOf<Contract[N][V]> | Promise<AnswerOf<Contract[N][V]>>
  }
}

/** What preload puts on `window.galley`. Answers still travel in their envelope. */
export interface Wire {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
  /** `nouns` changed in the library; answers a function that stops listening. */
  readonly onChange: (listener: (nouns: readonly Noun[]) => void) => () => void
  /** A command was chosen in the menu. */
  readonly onCommand: (listener: (command: string) => void) => () => void
  /** The window is about to close or the machine to sleep: save, then answer whether nothing is left unsaved. */
  readonly onFlush: (listener: () => Promise<boolean>) => () => void
}
