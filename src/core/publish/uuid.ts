// An id of the library (a ULID, 128 bits in 26 characters) as a UUID, for formats that know only those.
import { oneLine } from './escape'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `01J8Z3K5Q0000000000000000A` → `01923e39-…`; anything else is spread over 128 bits, the same for the same text. */
export function uuidOf(id: string): string {
  let bits = 0n
  if (/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))
    for (const char of id) bits = bits * 32n + BigInt(DIGITS.indexOf(char))
  // FNV-1a, https://www.rfc-editor.org/rfc/rfc9923
  else {
    bits = 0x6c62272e07bb014262b821756295c58dn
    for (const char of oneLine(id))
      bits = BigInt.asUintN(
        128,
        (bits ^ BigInt(char.codePointAt(0) ?? 0)) * 0x0000000001000000000000000000013bn,
      )
  }
  const hex = bits.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
