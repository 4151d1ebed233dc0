// Base64 (RFC 4648 §4, reading also §5's letters) ↔ bytes.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = (() => {
  const values = new Int8Array(128).fill(-1)
  for (let at = 0; at < LETTERS.length; at++) values[LETTERS.charCodeAt(at)] = at
  values['-'.charCodeAt(0)] = 62
  values['_'.charCodeAt(0)] = 63
  return values
})()

/** Blanks and line ends are passed over, `=` ends it; null if anything else stands in it. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3)
  let size = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3d) break
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    const value = code < 128 ? VALUES[code]! : -1
    if (value < 0) return null
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[size++] = (held >> bits) & 0xff
    }
  }
  return bytes.slice(0, size)
}

const CODES = Array.from(LETTERS, (letter) => letter.charCodeAt(0))
const EQUALS = 0x3d

/** On one line, filled up with `=`. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A multiple of three, and few enough for one call.
  for (let from = 0; from < bytes.length; from += 12_288) {
    const piece = bytes.subarray(from, from + 12_288)
    const codes = new Uint8Array(Math.ceil(piece.length / 3) * 4).fill(EQUALS)
    for (let at = 0, put = 0; at < piece.length; at += 3, put += 4) {
      const [one = 0, two, three] = [piece[at], piece[at + 1], piece[at + 2]]
      codes[put] = CODES[one >> 2]!
      codes[put + 1] = CODES[((one & 3) << 4) | ((two ?? 0) >> 4)]!
      if (two !== undefined) codes[put + 2] = CODES[((two & 15) << 2) | ((three ?? 0) >> 6)]!
      if (three !== undefined) codes[put + 3] = CODES[three & 63]!
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}
