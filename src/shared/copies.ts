// Articles whose bodies are copies of one another, or nearly.

export interface Copy {
  readonly id: string
  readonly headline: string
  readonly author: string
  readonly source: string
  readonly publishedAt: string
  readonly zishu: number
  readonly createdAt: number
}

/** At least two, the oldest first. */
export interface CopyCluster {
  readonly copies: readonly Copy[]
  /** How many different headlines they have; width, case and marks do not count. */
  readonly headlines: number
  /** The least that two of them that were paired have in common, 0.7 to 1. */
  readonly likeness: number
}
