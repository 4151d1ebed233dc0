// Text → GB18030, the encoding that Chinese public offices and older layout programs ask for. The platform only reads it.

// In every place where core runs; core's own types know no platform.
declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string }

/** Trail bytes of a pair: 40–7E, 80–FE. */
const TRAILS = 190
/** Four-byte codes of the basic plane: 81308130–8431A439. */
const BASIC_QUADS = 39_420
/** Where the planes above it begin, as a number of four-byte codes: 90308130. */
const ABOVE = 189_000

// Private characters that stood for these until GB 18030-2022 gave the pair to a character of Unicode's own. They are
// written as the same pair (as https://encoding.spec.whatwg.org/#gb18030-encoder has it), which now reads as the latter.
const SUPERSEDED = (
  'e78d a6d9 e78e a6da e78f a6db e790 a6dc e791 a6dd e792 a6de e793 a6df e794 a6ec e795 a6ed e796 a6f3 ' +
  'e81e fe59 e826 fe61 e82b fe66 e82c fe67 e832 fe6d e843 fe7e e854 fe90 e864 fea0 e5e5 a3a0'
)
  .split(' ')
  .map((hex) => Number.parseInt(hex, 16))

function putQuad(into: Uint8Array, at: number, pointer: number): void {
  into[at] = 0x81 + Math.trunc(pointer / 12_600)
  into[at + 1] = 0x30 + (Math.trunc(pointer / 1260) % 10)
  into[at + 2] = 0x81 + (Math.trunc(pointer / 10) % 126)
  into[at + 3] = 0x30 + (pointer % 10)
}

/** For each character of the basic plane its pair (≥ 8140), or -1 minus the number of its four-byte code; 0: none. */
function tableOf(): Int32Array {
  const table = new Int32Array(0x10000)
  const decoder = new TextDecoder('gb18030')
  const quads = new Uint8Array(BASIC_QUADS * 4)
  for (let pointer = 0; pointer < BASIC_QUADS; pointer++) putQuad(quads, pointer * 4, pointer)
  const single = decoder.decode(quads)
  for (let at = 0; at < single.length; at++) {
    const unit = single.charCodeAt(at)
    if (table[unit] === 0) table[unit] = -1 - at
  }
  const pairs = new Uint8Array(126 * TRAILS * 2)
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pairs.set([lead, trail], codes.length * 2)
      codes.push(lead * 256 + trail)
    }
  const double = decoder.decode(pairs)
  if (single.length !== BASIC_QUADS || double.length !== codes.length)
    throw new Error('GB18030: the platform reads it in an unknown way')
  // From the end, so that of two pairs for one character the first stays: U+3000 is A1A1, not A3A0.
  for (let at = double.length - 1; at >= 0; at--) table[double.charCodeAt(at)] = codes[at] ?? 0
  for (let at = 0; at < SUPERSEDED.length; at += 2) table[SUPERSEDED[at] ?? 0] = SUPERSEDED[at + 1] ?? 0
  return table
}

let made: Int32Array | null = null

/**
 * Every character of Unicode has a code in GB18030; a lone surrogate is none and becomes U+FFFD. All read back as they
 * were but 19 private-use ones (U+E5E5, U+E78D–E796, U+E81E … U+E864), whose codes the standard has since given away.
 */
export function encodeGb18030(text: string): Uint8Array {
  made ??= tableOf()
  const bytes = new Uint8Array(text.length * 4)
  let at = 0
  for (const char of text.toWellFormed()) {
    const point = char.codePointAt(0) ?? 0
    const code = point > 0xffff ? -1 - (point - 0x10000 + ABOVE) : (made[point] ?? 0)
    if (point < 0x80) bytes[at++] = point
    else if (code > 0) {
      bytes[at++] = code >> 8
      bytes[at++] = code & 0xff
    } else {
      putQuad(bytes, at, -1 - code)
      at += 4
    }
  }
  return bytes.slice(0, at)
}
