// How a revision's bytes are kept: whole and compressed, or as what was changed in the one before it.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** `splice`: two lengths of 4 bytes each, of what is the same at the beginning and at the end, then what lies between. */
export type Codec = 'deflate' | 'splice'

export interface Packed {
  readonly codec: Codec
  readonly data: Buffer
}

/** So many in a row build upon one another at most: to read one, so many are read. */
export const LONGEST_CHAIN = 20
/** What deflate looks back at, in bytes. */
const WINDOW = 32_768

function sameAtStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a[n] === b[n]) n++
  return n
}

function sameAtEnd(a: Buffer, b: Buffer, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let n = 0
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** What deflate is given to look back at: the old words in place of which the new ones stand. */
const dictionaryOf = (old: Buffer): { readonly dictionary?: Buffer } =>
  old.length === 0 ? {} : { dictionary: old.subarray(-WINDOW) }

/** `before` is the revision before, unpacked; without it the whole is kept. */
export function pack(bytes: Buffer, before: Buffer | undefined): Packed {
  const whole = (): Packed => ({ codec: 'deflate', data: deflateRawSync(bytes) })
  if (before === undefined) return whole()
  const start = sameAtStart(before, bytes)
  const end = sameAtEnd(before, bytes, start)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(start, 0)
  head.writeUInt32LE(end, 4)
  const between = deflateRawSync(
    bytes.subarray(start, bytes.length - end),
    dictionaryOf(before.subarray(start, before.length - end)),
  )
  const splice = Buffer.concat([head, between])
  // A sentence in a long article: no text is worth so little that its whole must be packed to be compared.
  if (splice.length < bytes.length / 40) return { codec: 'splice', data: splice }
  const other = whole()
  return splice.length < other.data.length / 2 ? { codec: 'splice', data: splice } : other
}

/** Throws on data that is damaged; that the right bytes come out is for a hash to say. */
export function unpack({ codec, data }: Packed, before: Buffer | undefined): Buffer {
  if (codec === 'deflate') return inflateRawSync(data)
  if (before === undefined) throw new Error('the revision before is missing')
  const start = data.readUInt32LE(0)
  const end = data.readUInt32LE(4)
  if (start + end > before.length) throw new Error('the revision before is another one')
  const old = before.subarray(start, before.length - end)
  const between = inflateRawSync(data.subarray(8), dictionaryOf(old))
  return Buffer.concat([before.subarray(0, start), between, before.subarray(before.length - end)])
}
