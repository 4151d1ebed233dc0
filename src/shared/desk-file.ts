// All that is a setting of a desk, as a file carries it from one machine to another: items by part and key.
import * as v from 'valibot'
import { ChannelEdit, ChannelKey } from './channel'
import { CHECK_IDS, CheckSetting } from './check'
import { CopyProfileKey, OwnCopyProfile } from './copy-profile'
import { MOST_KEYS, type KeyLeftOut, type KeyMap } from './key-map'
import { PersonName, PersonRole } from './person'
import { ProfileEdit, ProfileKey } from './profile'
import { RuleByNames } from './review'
import type { Settings, SettingsChange } from './settings'

/** In the order in which they are shown and taken: whom the rule of review names is there before it. */
export const DESK_PARTS = [
  'settings',
  'copyProfiles',
  'checks',
  'channels',
  'exportProfiles',
  'people',
  'reviewRule',
  'keys',
] as const
export type DeskPart = (typeof DESK_PARTS)[number]

const item = <Part extends DeskPart, Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(
  part: Part,
  key: Key,
  value: Value,
) => v.strictObject({ part: v.literal(part), key, value })

const named = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

/** How each is said of a person who is not there yet. */
export const PersonSaid = v.strictObject({
  role: v.optional(PersonRole, ''),
  active: v.optional(v.boolean(), true),
})

/** By part: what its keys are, and what stands under one. */
export const DESK_ITEMS = {
  /** By the names of `PREFERENCES`; whether one can be set so `SettingsChange` says. */
  settings: item('settings', named(60), v.unknown()),
  copyProfiles: item('copyProfiles', CopyProfileKey, OwnCopyProfile),
  checks: item('checks', v.picklist(CHECK_IDS), CheckSetting),
  channels: item('channels', ChannelKey, ChannelEdit),
  exportProfiles: item('exportProfiles', ProfileKey, ProfileEdit),
  /** By name. */
  people: item('people', PersonName, PersonSaid),
  reviewRule: item('reviewRule', v.literal('rule'), RuleByNames),
  /** By command; none is no key. */
  keys: item('keys', named(60), v.pipe(v.array(named(40)), v.maxLength(MOST_KEYS))),
} as const

export const DeskItem = v.variant('part', [
  DESK_ITEMS.settings,
  DESK_ITEMS.copyProfiles,
  DESK_ITEMS.checks,
  DESK_ITEMS.channels,
  DESK_ITEMS.exportProfiles,
  DESK_ITEMS.people,
  DESK_ITEMS.reviewRule,
  DESK_ITEMS.keys,
])
export type DeskItem = v.InferOutput<typeof DeskItem>

/** So many a file may hold. */
export const MOST_ITEMS = 5000

/** A file of settings, as far as it can be set: nothing is until somebody has chosen among it. */
export interface SettingsFile {
  /** Without its folder. */
  readonly file: string
  readonly items: readonly DeskItem[]
  /** Names that this version does not know, as they stand in the file. */
  readonly unknown: readonly string[]
  /** Of the keys in it, what cannot be in force here. */
  readonly keysLeftOut: readonly KeyLeftOut[]
}

/** What was done, and what is to be handed back to `change`, `acts.undo` and `keys.put` to undo it. */
export interface SettingsTaken {
  /** As they are now. */
  readonly settings: Settings
  /** Null: nothing of it is the library's. */
  readonly act: number | null
  readonly back: {
    /** Of this machine. */
    readonly settings: SettingsChange
    /** Null: no key was changed. */
    readonly keys: KeyMap | null
  }
}
