// What the library answers, by noun and verb: the contract's own, and what only main itself asks.
import type { Article } from '#shared/article'
import type { Answers } from '#shared/contract'
import type { Lexicon } from '#shared/decoration'
import type { LibrarySizes } from '#shared/diagnostics'
import type { ImportedFile } from '#shared/importing'
import type { ReviewedHeadline } from '#shared/review'
import type { Copyedits } from './copyedit'
import type { Changes, Copied } from './copying'
import type { DeskSettings } from './desk-settings'
import type { ExportsInside } from './exports'
import type { SearchPage } from './found-pages'
import type { ImportJobs } from './import-jobs'
import type { Given } from './imports'
import type { Placing } from './placing'
import type { Rereading } from './rereading'
import type { SiteProfiles } from './site-profiles'
import type { StoredPicture } from './media'
import type { Names, NamesInside } from './names'
import type { Mended } from './mend'
import type { OutcomesInside } from './outcomes'
import type { Profiles } from './profiles'
import type { Queue } from './queue'
import type { Reviews } from './reviews'
import type { LibraryStats } from './stats'
import type { Upkeep } from './upkeep'
import type { WordLists, WordListsInside } from './word-list-answers'

type PartsInside = ExportsInside &
  OutcomesInside &
  NamesInside &
  Profiles['inside'] &
  Queue['inside'] &
  Copyedits['inside'] &
  WordListsInside &
  DeskSettings['inside']

/** What the library answers: the nouns of the contract, and what only main itself asks. */
export type LibraryAnswers = Pick<
  Answers,
  | 'acts'
  | 'articles'
  | 'revisions'
  | 'suggestions'
  | 'comments'
  | 'headlines'
  | 'tags'
  | 'searches'
  | 'queueViews'
  | 'collections'
  | 'links'
  | 'copies'
  | 'channels'
  | 'decorations'
  | 'checks'
  | 'publications'
  | 'people'
  | 'replacing'
> & {
  readonly library: Omit<Answers['library'], 'bringBack'>
  readonly settings: DeskSettings['answers']
  readonly names: Names['answers']
  readonly copyedit: Copyedits['answers']
  readonly media: Pick<Answers['media'], 'add'>
  readonly profiles: Profiles['answers']
  readonly reviews: Reviews['answers']
  readonly imports: ImportJobs['answers'] &
    Placing &
    Rereading &
    SiteProfiles & {
      recognise(input: { name: string; sha256: string }): ImportedFile | undefined
      store(input: Given): ImportedFile
    }
  readonly outcomes: Pick<Answers['outcomes'], 'of'>
  readonly wordLists: WordLists['answers']
  readonly inside: PartsInside & {
    /** Null if it is not here; refused with `library-damaged` if its bytes do not match its hash. */
    picture(input: { hash: string }): StoredPicture | null
    /** What kind each is of those that are here. */
    pictureKinds(input: {
      hashes: readonly string[]
    }): readonly { readonly hash: string; readonly mime: string }[]
    /** What a review is of: the main headline, then those that channels have of their own. */
    reviewedHeadlines(input: { id: string }): readonly ReviewedHeadline[]
    /** The article as its revision `n` has it. */
    atRevision(input: { id: string; n: number }): Article
    /** Ranked hits with their snippets: headlines first, newest first within. */
    search(input: { query: string; limit: number; after: string | null }): SearchPage
    /** Brings the index up to date for at most `ms` milliseconds; answers how many articles are left. */
    catchUp(input: { ms: number }): { readonly left: number }
    /** Compares headlines for about `ms` milliseconds; answers how many are left. */
    compare(input: { ms: number }): { readonly left: number }
    /** Does for about `ms` milliseconds what can wait; see `Upkeep`. */
    rest(input: { ms: number }): ReturnType<Upkeep['rest']>
    /** What the library says of words on headlines, for whoever splits some. */
    lexicon(input: Record<string, never>): Lexicon
    /** Learns from all headlines of which nothing has been learned yet. */
    learn(input: Record<string, never>): Promise<{ readonly done: true }>
    /** Of a damaged article; `backup` is the absolute path of a sound one, null for its latest sound revision. */
    mend(input: { id: string; backup: string | null }): Mended
    stats(input: Record<string, never>): LibraryStats
    sizes(input: Record<string, never>): LibrarySizes
    /** Which library this is, whatever its file is called. */
    id(input: Record<string, never>): string
    /** Moves with everything that somebody changes. */
    changes(input: Record<string, never>): ReturnType<Changes['now']>
    /** A consistent copy in a new file; nothing waits for it. */
    copy(input: { file: string }): Promise<Copied>
    close(input: Record<string, never>): { readonly closed: true }
  }
}
