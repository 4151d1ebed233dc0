// Words of Latin text that a dictionary may be asked about: plain ones in small letters, since names and codes are no slips.
import type { Span } from '#shared/check'
import type { CopyBlock } from '#shared/copyedit'
import { addressesIn, touches } from './rule'

export interface LatinWord extends Span {
  readonly word: string
}

/** `government`, `don’t`; not `iPhone`, `NATO`, `Smith`, `e2e`, `node.js`, `well-known` as a whole, but each of its parts. */
const WORD =
  /(?<![\p{L}\p{N}@#._/\\'’])[a-z]{3,24}(?:['’](?:s|t|re|ve|ll|d|m))?(?![\p{L}\p{N}@_/\\]|['’]\p{L}|\.\p{L})/gu

const known = new WeakMap<CopyBlock, readonly LatinWord[]>()

/** In order. Nothing of quotations and code, which are somebody else's words. The very same block is read once. */
export function latinWords(block: CopyBlock): readonly LatinWord[] {
  const kept = known.get(block)
  if (kept !== undefined) return kept
  const words = read(block)
  known.set(block, words)
  return words
}

function read({ kind, text, opaque }: CopyBlock): readonly LatinWord[] {
  if (kind === 'code' || kind === 'quotation' || !/[a-z]{3}/.test(text)) return []
  const closed = [...opaque, ...addressesIn(text)]
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter((span) => !touches(span, closed))
}
