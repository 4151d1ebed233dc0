// Base64 (RFC 4648 §4, and §5's letters) → bytes.

const VALUES = (() => {
  const values = new Int8Array(128).fill(-1)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let at = 0; at < letters.length; at++) values[letters.charCodeAt(at)] = at
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
