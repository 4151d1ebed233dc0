// What the writers of files need of an article: plain values that are the same whenever they are asked, no clock.
import type { Document } from '#shared/document'

/** A picture that the file shows. */
export interface Picture {
  /** Where it stands beside the file, with forward slashes, e.g. `标题.files/0f3a….jpg`; not encoded. Empty if nowhere. */
  readonly path: string
  /** What an address attribute says instead of the path, as it is: a `data:` address, or one on the printing press. */
  readonly address?: string
}

export interface Publishable {
  /** The article's own for ever, 26 characters: for GUIDs and the like, `guidOf`. */
  readonly id: string
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  /** ISO 8601 as far as known; empty if unknown. */
  readonly publishedAt: string
  /** Rises with every save: of two files of an article the one with the higher is the newer. 1 or more. */
  readonly version: number
  /** When it came into the library and when it was last changed there, in milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly tags: readonly string[]
  /** A language tag, e.g. `zh-CN`, `en`. */
  readonly lang: string
  readonly body: Document
  /** By hash, of those that the body shows and the file is to have; any other is left out with its caption kept. */
  readonly pictures: Readonly<Record<string, Picture>>
  readonly zishu: number
  /**
   * The line with which a channel prints author, source and editor back; empty: it prints none. Undefined: each writer's
   * own way. `creditsOf` knows.
   */
  readonly creditLine?: string | undefined
}

/** Several articles in the order of a collection. */
export interface Edition {
  /** The collection's own for ever. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of most of its articles. */
  readonly lang: string
  readonly articles: readonly Publishable[]
}

/** An article in a list of many: without its body. */
export type Listed = Omit<Publishable, 'body' | 'pictures' | 'creditLine' | 'version'> & {
  /** As the desk calls it: `inbox`, `draft`, `review`, `ready`, `published`. */
  readonly stage: string
}

/** A name for an article that no other article of any library has, e.g. `urn:galley:01J8Z3K5Q0000000000000000A`. */
export const guidOf = ({ id }: { readonly id: string }): string => `urn:galley:${id}`
