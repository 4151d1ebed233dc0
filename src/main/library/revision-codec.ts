// How a revision's bytes are kept: whole and compressed, or as what was changed in the one before it.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { applyPatch, patchOf } from './revision-patch'

/**
 * `splice`: two lengths of 4 bytes each, of what is the same at the beginning and at the end, then what lies between.
 * `patch`: the same two lengths, then what lies between as pieces of the one before and what is new (`revision-patch.ts`).
 */
export type Codec = 'deflate' | 'splice' | 'patch'

export interface Packed {
  readonly codec: Codec
  readonly data: Buffer
}

/** So many in a row build upon one another at most: to read one, so many are read. */
export const LONGEST_CHAIN = 20
/** A splice that is smaller is not worth another try. In bytes. */
const SMALL = 48
/** So much smaller than the bytes, nothing is gained by keeping them whole. */
const SURELY = 40
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
  if (before === undefined) return { codec: 'deflate', data: deflateRawSync(bytes) }
  const start = sameAtStart(before, bytes)
  const end = sameAtEnd(before, bytes, start)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(start, 0)
  head.writeUInt32LE(end, 4)
  const [old, now] = [before.subarray(start, before.length - end), bytes.subarray(start, bytes.length - end)]
  const best = smallest(head, old, now)
  // A sentence in a long article: no text is worth so little that its whole must be packed to be compared.
  if (best.data.length < bytes.length / SURELY) return best
  const whole = deflateRawSync(bytes)
  return best.data.length < whole.length / 2 ? best : { codec: 'deflate', data: whole }
}

/** One place changed is told in least by a splice; several, far from each other, by a patch. */
function smallest(head: Buffer, old: Buffer, now: Buffer): Packed {
  const patch = (): Packed => ({ codec: 'patch', data: Buffer.concat([head, patchOf(old, now)]) })
  // Deflate would not see the beginning of what it is to look back at.
  if (old.length > WINDOW) return patch()
  const splice: Packed = {
    codec: 'splice',
    data: Buffer.concat([head, deflateRawSync(now, dictionaryOf(old))]),
  }
  if (splice.data.length <= SMALL) return splice
  const other = patch()
  return other.data.length < splice.data.length ? other : splice
}

/** Throws on data that is damaged; that the right bytes come out is for a hash to say. */
export function unpack({ codec, data }: Packed, before: Buffer | undefined): Buffer {
  if (codec === 'deflate') return inflateRawSync(data)
  if (before === undefined) throw new Error('the revision before is missing')
  const start = data.readUInt32LE(0)
  const end = data.readUInt32LE(4)
  if (start + end > before.length) throw new Error('the revision before is another one')
  const old = before.subarray(start, before.length - end)
  const rest = data.subarray(8)
  const between = codec === 'patch' ? applyPatch(old, rest) : inflateRawSync(rest, dictionaryOf(old))
  return Buffer.concat([before.subarray(0, start), between, before.subarray(before.length - end)])
}
