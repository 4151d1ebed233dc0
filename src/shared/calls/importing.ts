// Taking files and texts in.
import * as v from 'valibot'
import { ERROR_CODES, type ErrorCode } from '../error'
import {
  ITEM_FILTERS,
  type Begun,
  type ImportItem,
  type ImportJob,
  type ImportReport,
  type Reading,
  type Watching,
} from '../importing'
import { PIECE_FIELDS, type Origin } from '../origin'
import { SiteName } from '../site'
import { call } from './call'
import { id, nothing } from './inputs'

const drop = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1024)),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.byteLength <= 20_000_000),
  ),
})

const key = v.pipe(v.number(), v.integer(), v.minValue(1))

const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000_000))
const placing = v.variant('kind', [
  v.strictObject({ kind: v.literal('put-back'), at: place, text }),
  v.strictObject({ kind: v.literal('take-out'), at: place, text }),
  v.strictObject({
    kind: v.literal('field'),
    field: v.picklist(PIECE_FIELDS),
    value: v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\u0000\r\n]*$/)),
    /** The piece as it stands in the source. */
    text,
    /** Where in the body it stands; null if it does not. */
    block: v.nullable(v.strictObject({ at: place, text })),
  }),
])

export const importing = {
  /** Asks for files; null if the editor cancelled. Many are imported as a job. */
  choose: call(nothing, 'articles', 'headlines', 'tags')<ImportReport | Begun | null>(),
  /** Takes in what the system has handed to the program, e.g. by a double click; null if there is nothing (more). What it changes is announced when there is something. */
  handed: call(nothing)<ImportReport | Begun | null>(),
  /** Asks for a folder, all of whose files are imported as a job; null if the editor cancelled. */
  chooseFolder: call(nothing, 'imports')<Begun | null>(),
  /** Files of a folder that was dropped, or many files: a job that is fed, portion by portion, until `last`. */
  feed: call(
    v.strictObject({
      job: v.nullable(key),
      name: v.pipe(v.string(), v.maxLength(1024)),
      files: v.pipe(v.array(drop), v.maxLength(200)),
      last: v.boolean(),
    }),
    'imports',
    'articles',
    'headlines',
    'tags',
  )<Begun>(),
  /** The latest first. */
  jobs: call(nothing)<readonly ImportJob[]>(),
  items: call(
    v.strictObject({
      job: key,
      filter: v.picklist(ITEM_FILTERS),
      /** Of the failed, only those for that reason. */
      code: v.optional(v.nullable(v.picklist(ERROR_CODES)), null),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
  )<{ readonly total: number; readonly rows: readonly ImportItem[] }>(),
  /** Why files failed, and how many for each reason, the most frequent first. */
  reasons: call(v.strictObject({ job: key }))<
    readonly { readonly code: ErrorCode; readonly count: number }[]
  >(),
  /** Asks where to, and writes what became of each file as a table (CSV); null if the editor cancelled. */
  saveReport: call(v.strictObject({ job: key }))<{ readonly file: string } | null>(),
  pause: call(v.strictObject({ job: key }), 'imports')<{ readonly done: boolean }>(),
  goOn: call(v.strictObject({ job: key }), 'imports')<{ readonly done: boolean }>(),
  /** What is in stays; the rest is not read any more. */
  cancel: call(v.strictObject({ job: key }), 'imports')<{ readonly done: boolean }>(),
  /** Reads once more what failed. */
  retry: call(v.strictObject({ job: key }), 'imports')<{ readonly waiting: number }>(),
  /** How the bytes that an article came in read in each encoding, the present one first; none if they are no text. */
  readings: call(v.strictObject({ id }))<readonly Reading[]>(),
  /** What an article came in, piece by piece; null if it was written here, or its file is kept no longer. */
  origin: call(v.strictObject({ id }))<Origin | null>(),
  /**
   * Puts a piece of the source into the body before block `at`, takes block `at` out of it (refused with `conflict` unless it
   * reads `text`), or makes a line a field and, if it stands in the body, takes it out there. Refused with `conflict` if `base`
   * is not the version. `acts.undo` takes it back.
   */
  place: call(v.strictObject({ id, base: key, act: placing }), 'articles')<{ readonly version: number }>(),
  /**
   * Reads an article anew in another encoding, or as something else, in place; what stood there is kept as a revision.
   */
  reread: call(
    v.strictObject({
      id,
      encoding: v.pipe(v.string(), v.maxLength(40)),
      as: v.optional(v.picklist(['auto', 'page', 'article']), 'auto'),
    }),
    'articles',
    'headlines',
    'sources',
  )<{ readonly done: boolean }>(),
  /**
   * From how an article stands now, that came in as a page: what pages of its site look like. `site` is empty if the page does
   * not say where it is from, `learned` false if nothing was found that could be learned.
   */
  learnSite: call(v.strictObject({ id }), 'sites')<{ readonly site: string; readonly learned: boolean }>(),
  /** Takes back what was learned last of a site. */
  forgetSite: call(v.strictObject({ site: SiteName }), 'sites')<{
    readonly done: boolean
  }>(),
  /** Asks where to, and writes the file that an article came in, byte for byte; null if the editor cancelled. */
  saveOriginal: call(v.strictObject({ id }))<{ readonly file: string } | null>(),
  watching: call(nothing)<Watching>(),
  /** Asks for the folder to watch; null if the editor cancelled. */
  chooseWatch: call(nothing, 'imports')<Watching | null>(),
  stopWatch: call(nothing, 'imports')<Watching>(),
  forget: call(v.strictObject({ job: key }), 'imports')<{ readonly done: boolean }>(),
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
} as const
