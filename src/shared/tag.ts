// Tags: the library's own vocabulary, a tree with aliases.

export const TAG_COLOURS = ['none', 'vermilion', 'moss', 'pencil', 'ochre', 'ink'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export interface Tag {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly colour: TagColour
  /** Articles that carry it or a tag below it, each counted once, the trash left out. */
  readonly count: number
  /** Articles that carry the tag itself. */
  readonly own: number
  /** Other names that mean this tag. */
  readonly aliases: readonly string[]
  /** How the name and then each alias is read, e.g. `chang|zhang jiang`; empty where nothing is Han. */
  readonly readings: readonly string[]
}

/** What a change of the vocabulary answers. */
export interface TagStep {
  /** Hand it to `acts.undo` to put everything back; null if nothing changed. */
  readonly step: number | null
  /** Articles outside the trash that the step concerned. */
  readonly articles: number
}

/** What an edit of the tags of articles answers. */
export interface TagEdited {
  /** Null if nothing changed. */
  readonly step: number | null
  /** Articles that gained or lost a tag. */
  readonly changed: number
  /** Whether somebody stopped it; what was done by then stays. */
  readonly cancelled: boolean
  /** The names in use of the tags that were asked for; an alias comes back as its tag's name. */
  readonly added: readonly string[]
}

/** What a merge would do; the trash is left out. */
export interface MergePreview {
  /** Articles that carry the tag to be merged. */
  readonly articles: number
  /** Those among them that carry the other too. */
  readonly both: number
}

/** Why a tag is offered: it stands in the text, or similar articles carry it. */
export type TagReason =
  | { readonly kind: 'text'; readonly word: string; readonly times: number }
  /** `articles` carry it together with a tag of this article. */
  | { readonly kind: 'together'; readonly articles: number }

export interface TagSuggestion {
  readonly id: string
  readonly name: string
  readonly reason: TagReason
}
