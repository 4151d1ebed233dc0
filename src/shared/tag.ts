// Tags: the library's own vocabulary.

export const TAG_COLOURS = ['none', 'vermilion', 'moss', 'pencil', 'ochre', 'ink'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export interface Tag {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly colour: TagColour
  /** Articles that carry it, the trash left out. */
  readonly count: number
}
