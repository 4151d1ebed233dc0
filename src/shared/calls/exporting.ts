// Writing articles out.
import * as v from 'valibot'
import { ChannelKey } from '../channel'
import { type ExportBefore, type ExportPreview, type ExportReport, manner } from '../exporting'
import { call } from './call'
import { id, selection } from './inputs'

/** Whose headline an export takes; null: the main one. */
const forChannel = v.optional(v.nullable(ChannelKey), null)

/** Why something leaves although the channel's checks keep it back. */
const override = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)))

export const exporting = {
  /**
   * Asks for a file, or for more than one article a folder; null if the editor cancelled. One article after the other;
   * `acts.progress` and `acts.cancel` are about it too. What the channel's checks keep back (`block`) is not written
   * without `override`: of one article that is refused with `over-limit`, of several the report names them. Each file
   * that is written stands on the ledger.
   */
  choose: call(v.strictObject({ selection, ...manner, override }), 'publications')<ExportReport | null>(),
  before: call(v.strictObject({ selection, channel: forChannel }))<ExportBefore>(),
  /** The text of the file, for the clipboard or a preview. */
  preview: call(v.strictObject({ id, ...manner }))<ExportPreview>(),
  reveal: call(v.strictObject({ file: v.pipe(v.string(), v.maxLength(4096)) }))<{
    readonly shown: boolean
  }>(),
} as const
