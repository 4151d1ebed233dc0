// One record of a database page: its header of types, then its values. Source: sqlite.org/fileformat2.html, section 2.1.

export type Value = null | number | string | Uint8Array

/** What the runtime has and the core may use: no file, no clock. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })

/** A number of one to nine bytes, and where it ends; undefined beyond the end. Above 2^53 it is not exact. */
export function varint(bytes: Uint8Array, at: number): readonly [value: number, end: number] | undefined {
  let value = 0
  for (let n = 0; n < 8; n++) {
    const byte = bytes[at + n]
    if (byte === undefined) return undefined
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + n + 1]
  }
  const last = bytes[at + 8]
  if (last === undefined) return undefined
  const whole = value * 256 + last
  return [whole >= 2 ** 63 ? whole - 2 ** 64 : whole, at + 9]
}

const INTEGERS = [0, 1, 2, 3, 4, 6, 8] as const

/** Bytes that a value of this type takes; undefined for a type that is none. */
function widthOf(type: number): number | undefined {
  if (type <= 6) return INTEGERS[type]
  if (type === 7) return 8
  if (type === 8 || type === 9) return 0
  if (type < 12) return undefined
  return (type - (type % 2 === 0 ? 12 : 13)) / 2
}

function integer(bytes: Uint8Array): number {
  let value = 0
  for (const byte of bytes) value = value * 256 + byte
  return (bytes[0] ?? 0) >= 0x80 ? value - 2 ** (8 * bytes.length) : value
}

function valueOf(type: number, bytes: Uint8Array, whole: boolean): Value {
  if (type === 0) return null
  if (type <= 6) return integer(bytes)
  if (type === 7) return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)
  if (type <= 9) return type - 8
  if (type % 2 === 0) return bytes.slice()
  return (whole ? strict : lenient).decode(bytes)
}

/**
 * The values of a record; undefined if it is none. With `whole` false the end may be missing: what is cut off is
 * shortened, text that is no UTF-8 is read as far as it goes, and columns of which nothing is left are null.
 */
export function recordOf(payload: Uint8Array, whole: boolean): readonly Value[] | undefined {
  const head = varint(payload, 0)
  if (head === undefined || head[0] < 1 || head[0] > payload.length) return undefined
  const types: number[] = []
  let at = head[1]
  while (at < head[0]) {
    const type = varint(payload, at)
    if (type === undefined || type[0] < 0) return undefined
    types.push(type[0])
    at = type[1]
  }
  if (at !== head[0] || types.length === 0) return undefined
  const values: Value[] = []
  for (const type of types) {
    const width = widthOf(type)
    if (width === undefined) return undefined
    const there = payload.subarray(at, at + width)
    if (there.length < width && (whole || type < 12)) {
      if (whole) return undefined
      values.push(null)
      at = payload.length
      continue
    }
    try {
      values.push(valueOf(type, there, whole && there.length === width))
    } catch {
      return undefined
    }
    at += width
  }
  return whole && at !== payload.length ? undefined : values
}
