// The manual as data: sections of plain blocks, and which section belongs to which place in the window.

/** A run of text. `key` is spelled as the commands table spells keys; `link` leads to the section with the id `to`. */
export interface ManualText {
  readonly kind: 'text' | 'strong' | 'em' | 'code' | 'key' | 'link'
  readonly text: string
  readonly to?: string
}

export type ManualLine = readonly ManualText[]

export type ManualBlock =
  | { readonly kind: 'paragraph'; readonly line: ManualLine }
  /** A heading within a section. */
  | { readonly kind: 'heading'; readonly line: ManualLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ManualBlock[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly ManualLine[]
      readonly rows: readonly (readonly ManualLine[])[]
    }
  | { readonly kind: 'code'; readonly text: string }
  /** `file` lies in `docs/manual/pictures`; `text` says what it shows. */
  | { readonly kind: 'picture'; readonly file: string; readonly text: string }

/** A picture as the build has put it beside the program; size in pixels. */
export interface ManualPicture {
  readonly address: string
  /** The same, taken by night. */
  readonly night: string
  readonly width: number
  readonly height: number
}

export interface ManualSection {
  /** The same in both languages: a chapter's page, a section's English heading, e.g. `import`, `many-files`. */
  readonly id: string
  /** 1: a chapter; 2: a section of the chapter before it. */
  readonly level: 1 | 2
  /** The heading of the contents that it stands under. */
  readonly group: string
  readonly title: string
  /** Keys that stand in the heading, as the commands table spells them, e.g. `CmdOrCtrl+Shift+H`. */
  readonly keys: readonly string[]
  readonly blocks: readonly ManualBlock[]
}

/** Place → section that F1 opens there. Modes, parts of the window and sheets; a test holds that each section exists. */
export const PLACE_SECTIONS = {
  write: 'write',
  bench: 'headline-bench',
  raw: 'source-and-article',
  origin: 'source-and-article',
  revisions: 'revisions',
  queue: 'queue',
  clusters: 'similar-headlines',
  list: 'list',
  sidebar: 'list',
  beside: 'beside',
  copyedit: 'copyedit',
  search: 'search',
  backups: 'backups',
  channels: 'channels',
  checks: 'rules-of-the-checks',
  copies: 'copies-of-the-same-text',
  decorations: 'decorations',
  departures: 'export-record',
  export: 'export',
  exportProfiles: 'export-profiles',
  health: 'when-something-is-wrong-with-the-library',
  imports: 'many-files',
  libraries: 'libraries',
  keys: 'changing-keys',
  names: 'names-and-titles',
  people: 'people',
  replace: 'replace-across-the-library',
  review: 'review',
  sites: 'sites',
  settings: 'settings',
  searches: 'saved-searches-opened-last',
  collections: 'collections',
  styles: 'styles',
  wordLists: 'word-lists',
  findings: 'checks',
  copyReport: 'check-report',
  import: 'import',
  watchFolder: 'watched-folder',
  delete: 'delete-for-ever',
  links: 'duplicates-related-articles-links',
  outcomes: 'outcomes',
  palette: 'keys',
  tags: 'tags',
  diagnostics: 'diagnostics-and-the-log',
} as const satisfies Readonly<Record<string, string>>

export type ManualPlace = keyof typeof PLACE_SECTIONS
