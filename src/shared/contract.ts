// Every call there is: noun → verb → what goes in, what comes out, which nouns it changes. The app's table of contents.
import type * as v from 'valibot'
import type { Call, Noun } from './calls/call'
import { acts } from './calls/acts'
import { app } from './calls/app'
import { articles } from './calls/articles'
import { backups } from './calls/backups'
import { channels } from './calls/channels'
import { checks } from './calls/checks'
import { collections } from './calls/collections'
import { copyedit } from './calls/copyedit'
import { copies } from './calls/copies'
import { decorations } from './calls/decorations'
import { exporting } from './calls/exporting'
import { headlines } from './calls/headlines'
import { importing } from './calls/importing'
import { keys } from './calls/keys'
import { library } from './calls/library'
import { libraries } from './calls/libraries'
import { links } from './calls/links'
import { media } from './calls/media'
import { names } from './calls/names'
import { replacing } from './calls/replacing'
import { outcomes } from './calls/outcomes'
import { people } from './calls/people'
import { profiles } from './calls/profiles'
import { publications } from './calls/publications'
import { queueViews } from './calls/queue-views'
import { revisions } from './calls/revisions'
import { comments } from './calls/comments'
import { suggestions } from './calls/suggestions'
import { reviews } from './calls/reviews'
import { searches } from './calls/searches'
import { sites } from './calls/sites'
import { settings } from './calls/settings'
import { tags } from './calls/tags'
import { windows } from './calls/windows'
import { wordLists } from './calls/word-lists'
import type { act, selection } from './calls/inputs'

/** Each noun's verbs are in a file of its own under `calls`. */
export const contract = {
  articles,
  revisions,
  suggestions,
  comments,
  tags,
  searches,
  queueViews,
  collections,
  links,
  copies,
  media,
  acts,
  headlines,
  channels,
  decorations,
  checks,
  copyedit,
  names,
  people,
  replacing,
  reviews,
  importing,
  sites,
  backups,
  exporting,
  publications,
  profiles,
  outcomes,
  wordLists,
  library,
  libraries,
  settings,
  keys,
  app,
  windows,
} as const

export type Contract = typeof contract
export type ContractNoun = keyof Contract

/** Which articles an act is done to. */
export type Selection = v.InferInput<typeof selection>
export type BulkAct = v.InferOutput<typeof act>

type InputOf<C> = C extends Call<infer Schema, unknown> ? v.InferInput<Schema> : never
type ParsedOf<C> = C extends Call<infer Schema, unknown> ? v.InferOutput<Schema> : never
type AnswerOf<C> = C extends Call<v.GenericSchema, infer Answer> ? Answer : never

/** What the renderer sees: noun → verb → a function that promises the answer. */
export type Calls = {
  readonly [N in ContractNoun]: {
    readonly [V in keyof Contract[N]]: (input: InputOf<Contract[N][V]>) => Promise<AnswerOf<Contract[N][V]>>
  }
}

/** What main must give: noun → verb → a function of the checked input. */
export type Answers = {
  readonly [N in ContractNoun]: {
    readonly [V in keyof Contract[N]]: (
      input: ParsedOf<Contract[N][V]>,
    ) => AnswerOf<Contract[N][V]> | Promise<AnswerOf<Contract[N][V]>>
  }
}

/** What preload puts on `window.galley`. Answers still travel in their envelope. */
export interface Wire {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
  /** `nouns` changed in the library; answers a function that stops listening. */
  readonly onChange: (listener: (nouns: readonly Noun[]) => void) => () => void
  /** A command was chosen in the menu. */
  readonly onCommand: (listener: (command: string) => void) => () => void
  /**
   * Files and folders, as the system has let them be dropped or pasted: taken in by where they lie, which only preload and main learn.
   * The answer's value is that of `importing.choose`; null where one of them has no place, so that its bytes are to be given.
   */
  readonly drop: (...files: readonly unknown[]) => Promise<unknown>
  /** The window is about to close or the machine to sleep: save, then answer whether nothing is left unsaved. */
  readonly onFlush: (listener: () => Promise<boolean>) => () => void
}
