// What the wire and archive formats need of an article besides its text: who it is and when it came to be.
import type { Publishable } from './publishable'

export interface WireArticle extends Publishable {
  /** A ULID. */
  readonly id: string
  /** Rises with every save; 1 or more. */
  readonly version: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A name for the article that is its own in the whole world and the same at each export: `urn:uuid:` (RFC 9562) with the
 * 128 bits of its ULID. An id that is no ULID is taken as it is, under `urn:x-galley:`.
 */
export function urnOf(id: string): string {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))
    return `urn:x-galley:${encodeURIComponent(id.toWellFormed())}`
  let bits = 0n
  for (const digit of id) bits = bits * 32n + BigInt(DIGITS.indexOf(digit))
  const hex = bits.toString(16).padStart(32, '0')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}

/** Names in a field that holds several: 张三、李四 · Ann Lee, Bo Kim · 张三；李四. */
export const namesIn = (field: string): string[] =>
  field
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
