// How bytes read in each encoding: the beginning of the text, and how much of it no encoding of that name holds.
import type { Reading } from '#shared/importing'
import { decodeBytes } from '../intake/decode'
import { byLikelihood } from '../intake/decode-likely'
import { ENCODINGS } from '../intake/encodings'

/** So many characters tell whether a text is garbled. */
const SHOWN = 160

/** Blanks and markup tell nothing: `<p>正文</p>` → `正文`. */
const sampleOf = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, SHOWN)

/** The present one first, then as likely as they are; of those that read alike only the likeliest, since nothing is to choose. */
export function readingsOf(bytes: Uint8Array, present: string): readonly Reading[] {
  const likely = byLikelihood(bytes)
  const seen = new Set<string>()
  return [...ENCODINGS]
    .map((encoding): Reading => {
      const { text, replaced } = decodeBytes(bytes, encoding)
      return { encoding, sample: sampleOf(text), replaced, isPresent: encoding === present }
    })
    .toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent) || placeIn(likely, a) - placeIn(likely, b))
    .filter(({ sample }) => !seen.has(sample) && seen.add(sample))
}
const placeIn = (likely: readonly string[], { encoding, replaced }: Reading): number => {
  const at = likely.indexOf(encoding)
  return at < 0 ? likely.length + replaced : at
}
