// What pages of one site look like: where their headline, credits and text lie, learned from what an editor corrected.

/** Parts of a page that a profile may place. */
export const PROFILE_PARTS = ['headline', 'author', 'source', 'editor', 'date', 'body', 'furniture'] as const
export type ProfilePart = (typeof PROFILE_PARTS)[number]

/**
 * Places in the order they are tried, each a simple selector: a tag, `#id` or `.class`, together (`div.content`), and within
 * one another by a blank (`#main .text`). Nothing else of CSS is understood; what is not stays unmatched.
 */
export type PageProfile = Readonly<Record<ProfilePart, readonly string[]>>

export const EMPTY_PROFILE: PageProfile = {
  headline: [],
  author: [],
  source: [],
  editor: [],
  date: [],
  body: [],
  furniture: [],
}

export const isEmptyProfile = (profile: PageProfile): boolean =>
  PROFILE_PARTS.every((part) => profile[part].length === 0)
