// Bytes as pieces of older bytes and what is new between them: small also where a long text was changed in many places.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Copies `length` bytes of the old ones from `from` on, then takes `insert` new ones. */
interface Op {
  from: number
  length: number
  insert: Buffer
}

/** Pieces are some 48 bytes long on average, and no shorter or longer than these. */
const SHORTEST = 16
const LONGEST = 256
const MASK = 0x1f
/** What deflate looks back at, in bytes. */
const WINDOW = 32_768

// Any scattered numbers do, so long as the same words are cut at the same places of both texts.
const SCATTER = Uint32Array.from({ length: 256 }, (_, n) => Math.imul(n + 1, 0x9e3779b1) >>> 7)

/** Ends of pieces: where a sum of the last few bytes says so, hence at the same words wherever they stand. */
function endsOf(bytes: Buffer): readonly number[] {
  const ends: number[] = []
  let sum = 0
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    sum = ((sum << 1) + (SCATTER[bytes[at] ?? 0] ?? 0)) >>> 0
    const length = at + 1 - from
    if (length < SHORTEST || (length < LONGEST && (sum & MASK) !== 0)) continue
    ends.push(at + 1)
    from = at + 1
  }
  if (from < bytes.length) ends.push(bytes.length)
  return ends
}

/** Where each piece stands; -1 for one that stands more than once. */
function placesOf(bytes: Buffer): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let from = 0
  for (const end of endsOf(bytes)) {
    const piece = bytes.toString('latin1', from, end)
    places.set(piece, places.has(piece) ? -1 : from)
    from = end
  }
  return places
}

function opsOf(old: Buffer, now: Buffer): readonly Op[] {
  const places = placesOf(old)
  const ops: Op[] = [{ from: 0, length: 0, insert: Buffer.alloc(0) }]
  let insertFrom = 0
  let copied = 0
  let at = 0
  for (const end of endsOf(now)) {
    const last = ops.at(-1) as Op
    const length = end - at
    const next = last.from + last.length
    // Straight on is best; else where it stands alone. `copied`: how far of the new ones the last copy reaches.
    const isNext = copied === at && old.compare(now, at, end, next, Math.min(old.length, next + length)) === 0
    const from = isNext ? next : (places.get(now.toString('latin1', at, end)) ?? -1)
    if (isNext) last.length += length
    else if (from >= 0) {
      last.insert = now.subarray(insertFrom, at)
      ops.push({ from, length, insert: Buffer.alloc(0) })
    }
    if (isNext || from >= 0) insertFrom = copied = end
    at = end
  }
  const last = ops.at(-1) as Op
  last.insert = now.subarray(insertFrom)
  return grown(ops, old)
}

/** Copies reach as far as they can into what would be new: forward from the one before, backward from the one after. */
function grown(ops: readonly Op[], old: Buffer): readonly Op[] {
  for (const [n, op] of ops.entries()) {
    let start = 0
    while (start < op.insert.length && old[op.from + op.length] === op.insert[start]) {
      op.length++
      start++
    }
    op.insert = op.insert.subarray(start)
    const next = ops[n + 1]
    if (next === undefined) continue
    let end = op.insert.length
    while (end > 0 && next.from > 0 && old[next.from - 1] === op.insert[end - 1]) {
      next.from--
      next.length++
      end--
    }
    op.insert = op.insert.subarray(0, end)
  }
  return ops
}

function writeNumber(out: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    out.push((rest % 0x80) + 0x80)
    rest = Math.floor(rest / 0x80)
  }
  out.push(rest)
}

/** The old bytes that no copy takes are likely to be like the new ones. */
function dictionaryOf(
  old: Buffer,
  ops: readonly Pick<Op, 'from' | 'length'>[],
): { readonly dictionary?: Buffer } {
  const left: Buffer[] = []
  let at = 0
  for (const { from, length } of ops.toSorted((one, other) => one.from - other.from)) {
    if (from > at) left.push(old.subarray(at, from))
    at = Math.max(at, from + length)
  }
  left.push(old.subarray(at))
  const dictionary = Buffer.concat(left).subarray(-WINDOW)
  return dictionary.length === 0 ? {} : { dictionary }
}

/** Two parts, each with its length before it: the numbers of the copies, and the new bytes, deflated. */
export function patchOf(old: Buffer, now: Buffer): Buffer {
  const ops = opsOf(old, now)
  const numbers: number[] = []
  let expected = 0
  for (const { from, length, insert } of ops) {
    // Most go on a little behind the last one: a small number, its lowest bit the sign.
    const step = from - expected
    writeNumber(numbers, step < 0 ? -step * 2 + 1 : step * 2)
    writeNumber(numbers, length)
    writeNumber(numbers, insert.length)
    expected = from + length
  }
  const head = deflateRawSync(Buffer.from(numbers))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  const inserted = Buffer.concat(ops.map(({ insert }) => insert))
  return Buffer.concat([size, head, deflateRawSync(inserted, dictionaryOf(old, ops))])
}

/** Throws on a patch that is damaged or of other bytes; that the right bytes come out is for a hash to say. */
export function applyPatch(old: Buffer, patch: Buffer): Buffer {
  const size = patch.readUInt32LE(0)
  const numbers = inflateRawSync(patch.subarray(4, 4 + size))
  let read = 0
  function number(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = numbers[read++]
      if (byte === undefined) throw new Error('the patch is cut off')
      value += (byte % 0x80) * unit
      if (byte < 0x80) return value
      unit *= 0x80
    }
  }
  const ops: { from: number; length: number; insert: number }[] = []
  let expected = 0
  while (read < numbers.length) {
    const step = number()
    const from = expected + (step % 2 === 1 ? -(step - 1) / 2 : step / 2)
    const [length, insert] = [number(), number()]
    if (from < 0 || from + length > old.length) throw new Error('the revision before is another one')
    ops.push({ from, length, insert })
    expected = from + length
  }
  const inserted = inflateRawSync(patch.subarray(4 + size), dictionaryOf(old, ops))
  let taken = 0
  return Buffer.concat(
    ops.flatMap(({ from, length, insert }) => {
      taken += insert
      return [old.subarray(from, from + length), inserted.subarray(taken - insert, taken)]
    }),
  )
}
