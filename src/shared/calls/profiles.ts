// Profiles of export: how each destination wants its files.
import * as v from 'valibot'
import { type Profile, ProfileKey, ProfileSaid } from '../profile'
import { call } from './call'
import { nothing } from './inputs'

const key = ProfileKey

export const profiles = {
  /** Shipped ones and the editor's own, in the order that the desk has given them. */
  list: call(nothing)<readonly Profile[]>(),
  /** With null a new one, at the end. */
  save: call(v.strictObject({ key: v.nullable(key), profile: ProfileSaid }), 'profiles')<Profile>(),
  /** Takes one away; a shipped one no longer shows. `restore` takes that back. */
  remove: call(v.strictObject({ key }), 'profiles')<{ readonly done: boolean }>(),
  restore: call(v.strictObject({ key }), 'profiles')<{ readonly done: boolean }>(),
  /** Puts a shipped one back as it came, its folder apart; answers what it was, null if it was as shipped. */
  reset: call(v.strictObject({ key }), 'profiles')<{ readonly before: ProfileSaid | null }>(),
  /** To before another; with null to the end. */
  move: call(v.strictObject({ key, before: v.nullable(key) }), 'profiles')<{ readonly done: boolean }>(),
  /** Asks in the system's dialog where its files go; null if the editor cancelled. */
  chooseFolder: call(v.strictObject({ key }), 'profiles')<{ readonly folder: string } | null>(),
  /** From now on it is asked each time; answers whether there was one. */
  forgetFolder: call(v.strictObject({ key }), 'profiles')<{ readonly done: boolean }>(),
} as const
