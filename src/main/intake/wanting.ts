// What a document names beside it: read once without, it says which pictures it wants; then it is read with them.
import type { IntakeOptions, Piece } from './client'
import { insideOf } from './beside'
import { piecesOf } from './pieces'

/** Nobody's article shows more. */
export const MOST_WANTED = 500

export interface Wanting {
  /** As the document writes them, each once; none of the web, none that leads to a root or a drive. */
  readonly wants: readonly string[]
  /** What was read meanwhile. */
  readonly pieces: AsyncIterator<Piece>
}

/** Refuses as reading it does. */
export async function wantingOf(name: string, bytes: Uint8Array, options: IntakeOptions): Promise<Wanting> {
  const wants = new Set<string>()
  const beside = {
    get: (reference: string) => {
      // What leads up is judged by whoever knows how far up is allowed.
      if (
        wants.size < MOST_WANTED &&
        reference.length <= 2048 &&
        insideOf('a/'.repeat(30), reference) !== null
      )
        wants.add(reference)
      return undefined
    },
  }
  const pieces = piecesOf(name, bytes, options, beside)[Symbol.asyncIterator]()
  const first = await pieces.next()
  let isFirst = true
  return {
    wants: [...wants],
    pieces: {
      next: () => {
        if (!isFirst) return pieces.next()
        isFirst = false
        return Promise.resolve(first)
      },
      return: (value) => pieces.return?.(value) ?? Promise.resolve({ done: true, value }),
    },
  }
}
