// Sites whose pages Galley was taught to read: what is known of each, how it came to be known, how often it was right since.
import * as v from 'valibot'
import { PROFILE_PARTS, type PageProfile, type ProfilePart } from './page-profile'

export interface Site {
  /** E.g. `news.example.cn`. */
  readonly site: string
  readonly profile: PageProfile
  /** Its pages are read by what was learned. */
  readonly on: boolean
  /** Pages that it was learned from here. */
  readonly taught: number
  /** Pages read by it, and those of them that somebody corrected afterwards: taught again, or put a piece back. */
  readonly read: number
  readonly corrected: number
  /** Milliseconds since 1970; null if no page was read by it yet. */
  readonly lastRead: number | null
  readonly learnedAt: number
}

/** Selectors as `PageProfile` says; what is none is never matched, and harms nobody. */
const places: v.GenericSchema<readonly string[]> = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
  v.maxLength(10),
)

const Profile = v.strictObject({
  headline: places,
  author: places,
  source: places,
  editor: places,
  date: places,
  body: places,
  furniture: places,
} satisfies Record<ProfilePart, typeof places>)

export const SiteName = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.regex(/^[^\s/?#]+$/))

/** A file of what was learned, for another desk or the command line. */
export const SiteFile = v.strictObject({
  galley: v.literal('sites'),
  version: v.literal(1),
  sites: v.pipe(
    v.array(v.strictObject({ site: SiteName, profile: Profile, on: v.optional(v.boolean(), true) })),
    v.maxLength(5000),
  ),
})
export type SiteFile = v.InferOutput<typeof SiteFile>
export type SiteEntry = Pick<Site, 'site' | 'profile' | 'on'>

/** Parts that a profile knows something of, in the order of a page. */
export const partsKnown = (profile: PageProfile): readonly ProfilePart[] =>
  PROFILE_PARTS.filter((part) => profile[part].length > 0)
