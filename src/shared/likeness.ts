// Headlines that are alike: what two are to each other, what an editor has ruled, and the clusters they make.
import type { Stage } from './article'

/** `template`: a series, only dates, numbers or names differ. `contradiction`: one of the two denies. */
export const SIMILAR_KINDS = ['same', 'template', 'event', 'contradiction'] as const
export type SimilarKind = (typeof SIMILAR_KINDS)[number]

/** What an editor says of headlines that are alike. `distinct`: both are kept and are no longer told of each other. */
export const RULINGS = ['distinct', 'series', 'duplicate'] as const
export type Ruling = (typeof RULINGS)[number]

/** A stretch of a headline; joined they are the headline. `shared`: the other has it too, in the same order. */
export interface SimilarPiece {
  readonly text: string
  readonly shared: boolean
}

/** A headline with where it lies. */
export interface PlacedHeadline {
  readonly id: string
  readonly text: string
  readonly articleId: string | null
  /** Null while it has no article. */
  readonly stage: Stage | null
  /** Name of the file or paste it came from; empty for one written here. */
  readonly source: string
  /** As the article says it; empty if it does not. */
  readonly publishedAt: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The first paragraph of its article, at most 200 characters; empty without one. */
  readonly lead: string
}

export interface SimilarHeadline extends PlacedHeadline {
  readonly kind: SimilarKind
  /** Shared pairs of characters over all pairs, 0.4…1. */
  readonly likeness: number
  readonly pieces: readonly SimilarPiece[]
  readonly ruling: Ruling | null
}

export interface SimilarFound {
  /** The most alike first, at most twenty; what was ruled distinct comes last. */
  readonly rows: readonly SimilarHeadline[]
  /** So many headlines have not been looked at yet; 0 if the answer is complete. */
  readonly left: number
}

/** Which clusters: what nobody has ruled, of all kinds or of one; or what is ruled a series or duplicates throughout. */
export const CLUSTER_FILTERS = ['open', ...SIMILAR_KINDS, 'settled'] as const
export type ClusterFilter = (typeof CLUSTER_FILTERS)[number]

export interface Cluster {
  /** Of the clustering as it stands: another one may not have it. */
  readonly id: string
  readonly kind: SimilarKind
  /** How many headlines. */
  readonly size: number
  /** When the first and the last of them came, in ms. */
  readonly from: number
  readonly to: number
  /** The headline that stands for it. */
  readonly text: string
}

export interface ClusterPage {
  /** The one with the latest headline first. */
  readonly rows: readonly Cluster[]
  readonly next: string | null
  readonly counts: Readonly<Record<ClusterFilter, number>>
  /** So many headlines have not been compared yet; 0 if the clusters are complete. */
  readonly left: number
  readonly of: number
}

export interface ClusterFull extends Cluster {
  /** The latest last; at most 500. */
  readonly headlines: readonly PlacedHeadline[]
  /** Of all of them, also of those not in `headlines`. */
  readonly ids: readonly string[]
}
