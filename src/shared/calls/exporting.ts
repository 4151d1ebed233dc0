// Writing articles out.
import * as v from 'valibot'
import { ChannelKey } from '../channel'
import { type ExportBefore, type ExportPreview, type ExportReport, making, manner } from '../exporting'
import { MOST_AT_ONCE, ProfileKey } from '../profile'
import { ProofManner } from '../proof'
import { call } from './call'
import { articlesOrHeadlines, id, nothing, selection } from './inputs'

/** Whose headline an export takes; null: the main one. */
const forChannel = v.optional(v.nullable(ChannelKey), null)

/** Why something leaves although the channel's checks keep it back. */
const override = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)))

export const exporting = {
  /**
   * Asks for a file, or for files of more than one article a folder; null if the editor cancelled. Of several articles all
   * files are written or none; `acts.progress` and `acts.cancel` are about it too. What the channel's checks keep back
   * (`block`) is not written without `override`: of one article that is refused with `over-limit`, of several the report
   * names them. Each article in a file that is written stands on the ledger.
   */
  choose: call(
    v.strictObject({ selection, ...manner, ...making, override }),
    'publications',
    'articles',
  )<ExportReport | null>(),
  /**
   * By these profiles, one after the other, each all or none; a report of each. Asks once for a folder for those
   * that have none; where that is cancelled there is no report of them.
   */
  run: call(
    v.strictObject({
      selection,
      profiles: v.pipe(v.array(ProfileKey), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
      title: making.title,
      override,
    }),
    'publications',
    'articles',
  )<readonly ExportReport[]>(),
  /**
   * The whole library as a folder of open files; asks where. Null if the editor cancelled; refused with `cancelled` when it
   * was stopped: then there is no folder. `acts.progress` and `acts.cancel` are about it too.
   */
  library: call(nothing)<{ readonly folder: string; readonly articles: number } | null>(),
  /**
   * Proofs on paper through the system's dialog; 0 if the editor cancelled. Refused with `no-printer`, `print-failed` and,
   * above `MOST_PRINTED`, `too-many-to-print`. No export: nothing stands on the ledger.
   */
  print: call(v.strictObject({ selection, manner: ProofManner }))<{ readonly printed: number }>(),
  /**
   * Makes the files of a drag or for the clipboard, by the profile of the last export, else as Word files, in a folder of
   * their own; `drag` is their number. Of headlines it is their articles; those without one are left out. What the channel keeps back (`held`) is left out; on the ledger as with an export. Refused with `too-many-dragged` above
   * `MOST_DRAGGED`, with `over-limit` where all are kept back. `acts.progress` and `acts.cancel` are about it too.
   */
  dragOut: call(v.strictObject({ of: articlesOrHeadlines }), 'publications', 'articles')<{
    readonly drag: number
    readonly articles: number
    readonly held: number
  }>(),
  /** The system drags these files from now on; false if they are not there any more. */
  dragNow: call(v.strictObject({ drag: v.pipe(v.number(), v.integer(), v.minValue(1)) }))<{
    readonly started: boolean
  }>(),
  /**
   * Puts these files on the clipboard as a file manager does; false if they are not there any more. Refused with
   * `files-not-copied` where the system does not take them.
   */
  copyFiles: call(v.strictObject({ drag: v.pipe(v.number(), v.integer(), v.minValue(1)) }))<{
    readonly copied: boolean
  }>(),
  before: call(v.strictObject({ selection, channel: forChannel }))<ExportBefore>(),
  /** The text of the file, for the clipboard or a preview. */
  preview: call(v.strictObject({ id, ...manner }))<ExportPreview>(),
  reveal: call(v.strictObject({ file: v.pipe(v.string(), v.maxLength(4096)) }))<{
    readonly shown: boolean
  }>(),
} as const
