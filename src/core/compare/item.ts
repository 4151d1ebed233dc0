// A block of a body with all that is asked about it, each found when first asked.
import { flatten, keyOf, type AnyNode, type Flat } from './flat'
import { shinglesOf, type Shingles } from './likeness'

export class Item {
  readonly node: AnyNode
  /** Equal blocks have equal keys. */
  readonly key: string
  readonly flat: Flat
  #shingles: Shingles | undefined

  constructor(node: AnyNode) {
    this.node = node
    this.key = keyOf(node)
    this.flat = flatten([node])
  }

  get text(): string {
    return this.flat.text
  }

  get shingles(): Shingles {
    return (this.#shingles ??= shinglesOf(this.text))
  }
}

/** Whole numbers from `from`, without `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
