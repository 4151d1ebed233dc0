// How the program and the library are, for whoever helps with them: versions, numbers, codes. No field can hold a text of an article.
import type { BackupReason } from './backup'
import type { ErrorCode } from './error'
import type { Indexing, Room } from './library'
import type { Settings, ViewOnly } from './settings'

export interface LibrarySizes {
  /** Version of its schema. */
  readonly version: number
  readonly sqlite: string
  /** Of the file; pictures and original files are in it. */
  readonly bytes: number
  readonly articles: number
  /** Of the articles, those in the trash. */
  readonly trashed: number
  readonly headlines: number
  readonly revisions: number
  readonly sources: number
  readonly pictures: number
  readonly pictureBytes: number
}

export interface LibraryState {
  readonly sizes: LibrarySizes
  readonly viewOnly: ViewOnly | null
  readonly indexing: Indexing | null
  readonly room: Room
  readonly backups: {
    readonly count: number
    readonly latest: { readonly at: number; readonly articles: number; readonly bytes: number } | null
    readonly reason: BackupReason | null
    /** Whether there are changes that the latest one does not have. */
    readonly behind: boolean
    readonly failed: ErrorCode | null
  }
  /** When it was looked over last, in ms since 1970, and how many damages were found. */
  readonly looked: { readonly at: number; readonly damaged: number } | null
  readonly settings: Pick<Settings, 'language' | 'theme' | 'foldHan' | 'smartQuotes'> & {
    readonly zh: string
    readonly en: string
  }
}

export interface Diagnostics {
  /** In ms since 1970. */
  readonly at: number
  readonly version: string
  /** Null where the program runs without a window. */
  readonly electron: string | null
  readonly chromium: string | null
  readonly node: string
  readonly platform: string
  readonly arch: string
  /** Of the system's kernel. */
  readonly release: string
  readonly processors: number
  /** In bytes. */
  readonly memory: number
  readonly locale: string
  /** Why there is no library to tell of, or what it tells of itself. */
  readonly library: LibraryState | ErrorCode
  /** The latest lines of the log about what failed, latest first: codes, ids, places in the program. */
  readonly failures: readonly string[]
  /** Absolute path; shown, never copied. */
  readonly logs: string
}
