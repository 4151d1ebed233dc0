// The application itself.
import * as v from 'valibot'
import type { Unsaved } from '../article'
import type { Diagnostics } from '../diagnostics'
import type { AppInfo } from '../settings'
import { call } from './call'
import { nothing } from './inputs'

export const app = {
  info: call(nothing)<AppInfo>(),
  /** Whose work goes along, with their licences, as one text that the build makes; empty where nothing was built. */
  licences: call(nothing)<string>(),
  /** How program and library are: versions, numbers, codes; no copy. */
  diagnostics: call(nothing)<Diagnostics>(),
  /** Shows the folder of the log in the system's file manager. */
  showLogs: call(nothing)<{ readonly shown: boolean }>(),
  /**
   * Opens an address of web or mail outside of the program, after a yes; false after a no. Refused with `address-refused`
   * if it is none, hides something or names somebody before the host.
   */
  openAddress: call(v.strictObject({ href: v.pipe(v.string(), v.maxLength(4096)) }))<{
    readonly opened: boolean
  }>(),
  /** What could not be saved yet, e.g. since the disk is full: words of a window that may be gone. */
  unsaved: call(nothing)<readonly Unsaved[]>(),
  /** Tells main which commands make sense now, and which are called otherwise just now, so that the menu agrees. */
  enable: call(
    v.strictObject({
      disabled: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(1000)),
      names: v.optional(
        v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(1000))),
        {},
      ),
    }),
  )<{
    readonly done: boolean
  }>(),
} as const
