// A page saved as a letter (.mhtml): its parts decoded as they say.
import { pageInMhtml, readMhtml } from '#core/intake/mhtml'
import { GalleyError } from '#shared/error'
import type { Incoming, ReadContext } from '#shared/incoming'
import { decodeBytes } from './decode'
import { encodingNamed } from './encodings'

const decoded = (part: Uint8Array, charset: string): string =>
  decodeBytes(part, encodingNamed(charset) ?? 'auto').text

/** The page itself; empty if none is in it. */
export const htmlInSavedPage = (bytes: Uint8Array): string => pageInMhtml(bytes, decoded)?.html ?? ''

/** Refuses with `file-empty` if no page is in it. */
export function readSavedPage(bytes: Uint8Array, { name, profiles = {} }: ReadContext): readonly Incoming[] {
  const found = readMhtml(bytes, decoded, (site) =>
    Object.hasOwn(profiles, site) ? profiles[site] : undefined,
  )
  if (found === null) throw new GalleyError('file-empty', 'no page in it', name)
  return [found]
}
