// The libraries that were open here, and exchanging the open one for another.
import * as v from 'valibot'
import type { ListedLibrary } from '../library-list'
import { call } from './call'
import { nothing } from './inputs'

const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** The answer comes at once: the windows then begin anew in the other library, or are told why they do not. */
export interface Exchanging {
  readonly begun: boolean
}

export const libraries = {
  /** Pinned ones first, then the latest first. */
  list: call(nothing)<readonly ListedLibrary[]>(),
  /** Asks for a place and makes an empty one there; not begun if the editor cancelled. */
  create: call(nothing)<Exchanging>(),
  /** Asks which. */
  choose: call(nothing)<Exchanging>(),
  /** Refused with `not-found`. */
  open: call(v.strictObject({ key }))<Exchanging>(),
  /**
   * Opens the sample library, made now if there is none: articles of the program's own to try things on, apart from the
   * editor's library.
   */
  sample: call(nothing, 'libraries')<Exchanging>(),
  /**
   * Takes the sample library away whole; if it is open, the editor's own is opened. Asks if somebody has written into it,
   * and then puts it into the system's bin. Refused with `not-found` if there is none.
   */
  removeSample: call(nothing, 'libraries')<Exchanging>(),
  /** What it is called here; its file keeps its name. */
  rename: call(
    v.strictObject({ key, name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
    'libraries',
  )<{
    readonly done: true
  }>(),
  pin: call(v.strictObject({ key, pinned: v.boolean() }), 'libraries')<{ readonly done: true }>(),
  /** Only from the list, where it stands until it is opened again; its file is not touched. */
  forget: call(v.strictObject({ key }), 'libraries')<{ readonly done: true }>(),
  /** Shows its file in the system's file manager; without a key that of the open one. */
  reveal: call(v.strictObject({ key: v.optional(key) }))<{ readonly shown: true }>(),
} as const
