// Words of Latin text that a dictionary may be asked about: plain ones in small letters, since names and codes are no slips.
import type { Span } from '#shared/check'
import type { CopyBlock } from '#shared/copyedit'
import { touches } from './rule'

export interface LatinWord extends Span {
  readonly word: string
}

/** `government`, `don’t`; not `iPhone`, `NATO`, `Smith`, `e2e`, `node.js`, `well-known` as a whole, but each of its parts. */
const WORD =
  /(?<![\p{L}\p{N}@#._/\\'’])[a-z]{3,24}(?:['’](?:s|t|re|ve|ll|d|m))?(?![\p{L}\p{N}@_/\\]|['’]\p{L}|\.\p{L})/gu
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/gi

/** In order. Nothing of quotations and code, which are somebody else's words. */
export function latinWords({ kind, text, opaque }: CopyBlock): readonly LatinWord[] {
  if (kind === 'code' || kind === 'quotation' || !/[a-z]{3}/.test(text)) return []
  const closed = [
    ...opaque,
    ...Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  ]
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter((span) => !touches(span, closed))
}
