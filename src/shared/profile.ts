// Profiles of export: how a destination wants its files, kept under a name. Shipped ones are data; an editor's own win.
import * as v from 'valibot'
import { manner } from './exporting'
import { HOLDINGS } from './formats'

export const ProfileKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/i))

const text = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\u0000-\u001f]*$/))

/** `{标题}` and the like, e.g. `{日期} {标题}`; the ending is the format's. See `core/publish/file-name`. */
const NamePattern = text(120)

/** What an editor settles of a profile; its folder is chosen in the system's dialog. */
export const ProfileSaid = v.strictObject({
  name: v.strictObject({ 'zh-CN': text(40), en: text(40) }),
  ...manner,
  /** What one export of several articles makes. */
  as: v.picklist(HOLDINGS),
  naming: NamePattern,
  /** Nothing leaves while copyediting has something left to verify or a warning, in any article of the selection. */
  copyClean: v.optional(v.boolean()),
})
export type ProfileSaid = v.InferOutput<typeof ProfileSaid>

export interface Profile extends ProfileSaid {
  readonly key: string
  /** Absolute path of where its files go; null: it is asked each time. */
  readonly folder: string | null
  /** Comes with the program. */
  readonly shipped: boolean
  /** Shipped, and changed by an editor. */
  readonly edited: boolean
}

/** What an editor has made of a profile, or of its place; the folder is this machine's. */
export const ProfileEdit = v.strictObject({
  /** Null: as it ships. */
  profile: v.nullable(ProfileSaid),
  /** Smaller ones come first, shipped ones stand at 10, 20, 30 …; null: where it ships. */
  place: v.nullable(v.pipe(v.number(), v.finite())),
  removed: v.boolean(),
})
export type ProfileEdit = v.InferOutput<typeof ProfileEdit>

/** A profile as it comes with the program. */
export type ShippedProfile = ProfileSaid & { readonly key: string }

/** So many may leave at once. */
export const MOST_AT_ONCE = 20
