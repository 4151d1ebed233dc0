// The journal: what was done last, and the way back.
import * as v from 'valibot'
import type { Act, Progress } from '../act'
import { call } from './call'
import { nothing } from './inputs'

export const acts = {
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
    'reviews',
    'outcomes',
    'suggestions',
    'wordLists',
    'names',
    'settings',
    'channels',
    'checks',
    'people',
    'profiles',
  )<{ readonly changed: number; readonly cancelled: boolean }>(),
  /** How far the work under way has come; null if there is none. */
  progress: call(nothing)<Progress | null>(),
  /** Stops the work under way between two of its steps. */
  cancel: call(nothing)<{ readonly cancelled: boolean }>(),
} as const
