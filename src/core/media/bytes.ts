// Reading numbers and names out of bytes; beyond the end everything is 0, so that no length is believed.

export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
export const u16be = (bytes: Uint8Array, at: number): number =>
  (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1)
export const u16le = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)
export const u24le = (bytes: Uint8Array, at: number): number =>
  u16le(bytes, at) | (byteAt(bytes, at + 2) << 16)
export const u32be = (bytes: Uint8Array, at: number): number =>
  u16be(bytes, at) * 0x1_0000 + u16be(bytes, at + 2)
export const u32le = (bytes: Uint8Array, at: number): number =>
  u16le(bytes, at) + u16le(bytes, at + 2) * 0x1_0000

/** So many bytes as Latin-1, e.g. a chunk's name. */
export const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
