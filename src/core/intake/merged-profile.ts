// What is known of a site's pages and what was learned now, as one profile; apart, since it needs no page.
import { EMPTY_PROFILE, PROFILE_PARTS, type PageProfile, type ProfilePart } from '#shared/page-profile'

/** Ways of a part that are kept; the latest is tried first. */
export const MOST_PLACES = 5

/** What was learned last goes first, what was known stays behind it. */
export function mergedProfile(known: PageProfile, learned: PageProfile): PageProfile {
  const merged: Record<ProfilePart, readonly string[]> = { ...EMPTY_PROFILE }
  for (const part of PROFILE_PARTS)
    merged[part] = [...new Set([...learned[part], ...known[part]])].slice(0, MOST_PLACES)
  return merged
}
