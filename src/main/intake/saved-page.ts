// A page saved as a letter (.mhtml): its parts decoded as they say.
import { pageInMhtml, readMhtml } from '#core/intake/mhtml'
import { GalleyError } from '#shared/error'
import type { Incoming, ReadContext } from '#shared/incoming'
import { decodeBytes, ENCODINGS, type Encoding } from './decode'

/** `gb2312` and `gbk` are older parts of GB18030; a name that nobody knows says nothing. */
function encodingNamed(charset: string): Encoding | 'auto' {
  const name = charset
    .toLowerCase()
    .replace(/^(?:gb2312|gbk|x-gbk)$/, 'gb18030')
    .replace(/^utf8$/, 'utf-8')
  return ENCODINGS.find((encoding) => encoding === name) ?? 'auto'
}

const decoded = (part: Uint8Array, charset: string): string => decodeBytes(part, encodingNamed(charset)).text

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
