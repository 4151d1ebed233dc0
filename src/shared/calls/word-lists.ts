// Word lists: kept, changed, brought in from a table and tried on the library; asked by checks of headlines and bodies.
import * as v from 'valibot'
import { CONFLICT_ANSWERS, LIST_COLUMNS, type ListPreview } from '../list-import'
import {
  ListEntry,
  LONGEST,
  type ListPlace,
  type ListSummary,
  type ListTrial,
  type ListVersion,
  type PatternHit,
  type SetAside,
  type WordList,
} from '../word-list'
import { call } from './call'
import { id, line, nothing } from './inputs'

const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const named = {
  name: v.pipe(line, v.trim(), v.minLength(1), v.maxLength(LONGEST.name)),
  owner: v.pipe(line, v.trim(), v.maxLength(LONGEST.name)),
  note: v.pipe(line, v.trim()),
}
/** `version`: the one that was looked at; refused with `list-changed` if another stands now. */
const looked = { id, version: number }
const numbers = v.pipe(v.array(number), v.minLength(1), v.maxLength(10_000))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const choice = v.strictObject({
  sheet: count,
  encoding: v.pipe(v.string(), v.maxLength(40)),
  mapping: v.nullable(
    v.strictObject({
      head: v.boolean(),
      columns: v.pipe(v.array(v.nullable(v.picklist(LIST_COLUMNS))), v.maxLength(100)),
    }),
  ),
  into: v.nullable(id),
  replace: v.boolean(),
  answers: v.pipe(
    v.array(
      v.strictObject({ id: v.pipe(v.string(), v.maxLength(200)), answer: v.picklist(CONFLICT_ANSWERS) }),
    ),
    v.maxLength(10_000),
  ),
  rest: v.nullable(v.picklist(CONFLICT_ANSWERS)),
})
const file = { sha256, choice }

export const wordLists = {
  /** In the order in which they were made. */
  list: call(nothing)<readonly ListSummary[]>(),
  /** Those with `text` in what they say, some at a time; empty: all. */
  entries: call(
    v.strictObject({ id, text: v.pipe(v.string(), v.maxLength(200)), from: count, limit: number }),
  )<{
    readonly version: number
    readonly of: number
    readonly rows: readonly { readonly number: number; readonly entry: ListEntry }[]
  }>(),
  make: call(v.strictObject(named), 'wordLists')<ListSummary>(),
  describe: call(v.strictObject({ id, ...named }), 'wordLists')<ListSummary>(),
  /** Whether its entries are asked. */
  enable: call(v.strictObject({ id, on: v.boolean() }), 'wordLists')<ListSummary>(),
  /** A new entry at the end, or another in the place of one. Refused with `list-entry`, naming the fault, or `repeated`. */
  put: call(
    v.strictObject({ ...looked, number: v.nullable(number), entry: ListEntry }),
    'wordLists',
  )<ListSummary>(),
  switch: call(v.strictObject({ ...looked, numbers, on: v.boolean() }), 'wordLists')<ListSummary>(),
  take: call(v.strictObject({ ...looked, numbers }), 'wordLists')<ListSummary>(),
  /** It is asked no more and listed no more; with its history it can be brought back. */
  remove: call(v.strictObject({ id }), 'wordLists')<{ readonly done: true }>(),
  bringBack: call(v.strictObject({ id }), 'wordLists')<ListSummary>(),
  /** The latest first. */
  history: call(v.strictObject({ id }))<readonly ListVersion[]>(),
  /** Makes what a version held stand again, as a further version. */
  restore: call(v.strictObject({ id, version: number }), 'wordLists')<ListSummary>(),
  /** Makes a list of the few linguistic entries that come with the program, in a language; switched off at first. */
  starter: call(v.strictObject({ lang: v.picklist(['zh', 'en']) }), 'wordLists')<ListSummary>(),
  /** Asks for a table and says what bringing it in would do; changes nothing. Null if the editor cancelled. */
  choose: call(v.strictObject({ into: v.nullable(id) }))<ListPreview | null>(),
  /** The same of the table that was chosen last, read or answered otherwise. Refused with `table-gone` if it is another. */
  preview: call(v.strictObject(file))<ListPreview>(),
  /** Brings it in as one act. `make`: what a new list is called. Rows of open conflicts stay out. */
  store: call(v.strictObject({ ...file, make: v.nullable(v.strictObject(named)) }), 'wordLists')<{
    readonly act: number
    /** Entries that are new or say something else. */
    readonly changed: number
    readonly list: ListSummary
  }>(),
  /** Asks where to, and writes the list as separated values. Null if the editor cancelled. */
  export: call(v.strictObject({ id }))<{ readonly file: string } | null>(),
  /**
   * What a list, one entry of it, or a chosen table would hit in all articles: in steps, with progress; stopped, it says
   * what it has found by then.
   */
  tryOut: call(
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('list'), id, number: v.nullable(number) }),
        v.strictObject({ kind: v.literal('file'), ...file }),
      ]),
    }),
  )<ListTrial>(),
  /** Lists whose entries are asked. */
  inForce: call(nothing)<readonly WordList[]>(),
  /** Of an article: what entries for advertisements and for channels ask. */
  situation: call(v.strictObject({ id }))<Pick<ListPlace, 'advertising' | 'channels'>>(),
  /** Runs the patterns of lists in force over texts, under their guard; text by text. */
  patterns: call(
    v.strictObject({
      texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000_000))), v.maxLength(10_000)),
    }),
  )<{ readonly hits: readonly (readonly PatternHit[])[]; readonly setAside: readonly SetAside[] }>(),
} as const
