// The library's upkeep.
import * as v from 'valibot'
import type { Health, HealthState } from '../health'
import type { IndexChecked, Indexing, Room } from '../library'
import { call } from './call'
import { id, nothing } from './inputs'

export const library = {
  /** How far the search index is; null if it is up to date and is not being checked. Announced when work begins unasked. */
  indexing: call(nothing)<Indexing | null>(),
  /** Announced when it changes. */
  room: call(nothing)<Room>(),
  /** Has the index made anew, in the background; searches stay complete. */
  reindex: call(nothing, 'library')<{ readonly left: number }>(),
  /** Compares the index with every article, in steps: minutes in a large library. Damage is mended. */
  checkIndex: call(nothing, 'library')<IndexChecked>(),
  /** What the last look over all hashes has found; announced when one finds damage. */
  health: call(nothing)<HealthState>(),
  /** Looks over everything by its hash, in steps. */
  lookOver: call(nothing, 'library')<Health>(),
  /**
   * A damaged article as its latest sound revision or the latest sound backup has it; what could be read of the damaged text
   * becomes a copy of its own, marked. Refused with `not-found` if there is nothing sound.
   */
  bringBack: call(v.strictObject({ id, from: v.picklist(['revision', 'backup']) }), 'articles', 'library')<{
    readonly copy: string | null
  }>(),
} as const
