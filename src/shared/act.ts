// Acts: what was done to articles or tags and can be taken back, also after a restart.
import type { Stage } from './article'
import type { Channel } from './channel'
import type { Ruling } from './likeness'
import type { PieceField } from './origin'
import type { NameChange } from './names'
import type { TagColour } from './tag'

/** What was done, in a form that can be said in either language. */
export type ActWhat =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'trash' | 'restore' }
  | { readonly kind: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'tag-renamed'; readonly name: string; readonly to: string }
  | { readonly kind: 'tag-coloured'; readonly name: string; readonly colour: TagColour }
  /** `to` is the tag it lies below; null at the top. */
  | { readonly kind: 'tag-moved'; readonly name: string; readonly to: string | null }
  | { readonly kind: 'alias-added' | 'alias-removed'; readonly name: string; readonly alias: string }
  | { readonly kind: 'tag-merged'; readonly name: string; readonly into: string }
  | { readonly kind: 'tag-deleted'; readonly name: string }
  /** Put into a collection, taken out of it, put in another order in it. */
  | { readonly kind: 'collected' | 'uncollected' | 'collection-ordered'; readonly name: string }
  | { readonly kind: 'collection-made' | 'collection-described'; readonly name: string }
  | { readonly kind: 'collection-deleted' | 'collection-restored'; readonly name: string }
  | { readonly kind: 'collection-renamed'; readonly name: string; readonly to: string }
  /** `of`, `to`: the other article's headline. */
  | { readonly kind: 'duplicates'; readonly of: string }
  | { readonly kind: 'not-duplicates' }
  | { readonly kind: 'related' | 'unrelated'; readonly to: string }
  /** Revision `n` was brought back, whole or in part. */
  | { readonly kind: 'revision-restored'; readonly n: number }
  /** So many suggestions of one article. */
  | { readonly kind: 'suggestions-taken' | 'suggestions-left'; readonly n: number }
  /** A piece of the source was put into the body, a block of it was set apart; `text` is its beginning. */
  | { readonly kind: 'piece-put-back' | 'piece-taken-out'; readonly text: string }
  | { readonly kind: 'piece-field'; readonly field: PieceField; readonly value: string }
  /** Headlines; `articles` counts those. */
  | { readonly kind: 'cleaned' }
  /** Headlines; `to` is who is to review them, empty for nobody. */
  | { readonly kind: 'assigned'; readonly to: string }
  /** Meant for these channels and no longer for those; `articles` counts headlines. */
  | {
      readonly kind: 'meant'
      readonly added: readonly Channel['name'][]
      readonly removed: readonly Channel['name'][]
    }
  /** What was looked for and what stands there now, both shortened. */
  | { readonly kind: 'replaced'; readonly text: string; readonly into: string }
  /** `step`: its name. */
  | { readonly kind: 'review-signed' | 'review-returned'; readonly step: string }
  | { readonly kind: 'review-opened' }
  /** Rows of a table; `articles` of the act counts those. */
  | { readonly kind: 'outcomes'; readonly name: string }
  /** Entries of a list; `articles` of the act counts those. */
  | { readonly kind: 'word-list-imported'; readonly name: string }
  /** Out of a file of settings, whose name it is; `articles` of the act counts settings. */
  | { readonly kind: 'settings-taken'; readonly name: string }
  /** Of the ledger of names; `name`: whose, or of which file. \`articles\` of the act counts people or pairs. */
  | { readonly kind: 'names'; readonly change: NameChange; readonly name: string }
  /** Of headlines that are alike; `articles` of the act is then how many headlines. */
  | { readonly kind: 'headlines-ruled'; readonly ruling: Ruling }

export interface Act {
  /** Rises with each act, whatever the clock says. */
  readonly id: number
  readonly what: ActWhat
  /** How many articles it changed or concerned. */
  readonly articles: number
  /** When, in ms. */
  readonly at: number
}

/** What an act on many answers. */
export interface ActDone {
  /** For `acts.undo`; null if nothing changed. */
  readonly id: number | null
  readonly changed: number
  /** Whether somebody stopped it; what it had done by then stays, and can be taken back. */
  readonly cancelled: boolean
}

/** How far the work under way has come, in articles. */
export interface Progress {
  readonly work:
    | 'stage'
    | 'trash'
    | 'restore'
    | 'tags'
    | 'collect'
    | 'uncollect'
    | 'undo'
    | 'delete'
    | 'export'
    | 'dry-run'
    | 'clean-plan'
    | 'clean'
    | 'rule'
    | 'outcomes'
    | 'names'
    | 'assign'
    | 'channels'
    | 'replace-plan'
    | 'replace'
  readonly done: number
  readonly of: number
}
