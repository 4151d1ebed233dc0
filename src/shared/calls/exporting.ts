// Writing articles out.
import * as v from 'valibot'
import { ChannelKey } from '../channel'
import { type ExportBefore, type ExportReport, FORMATS } from '../exporting'
import { call } from './call'
import { id, selection } from './inputs'

/** Whose headline an export takes; null: the main one. */
const forChannel = v.optional(v.nullable(ChannelKey), null)

export const exporting = {
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
} as const
