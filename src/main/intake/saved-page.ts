// A page saved as a letter (.mhtml): its parts decoded as they say.
import { siteOf } from '#core/intake/learn-profile'
import { siteOfPage } from '#core/intake/learn-site'
import { pageInMhtml, readMhtml } from '#core/intake/mhtml'
import { GalleyError } from '#shared/error'
import type { Incoming, ReadContext } from '#shared/incoming'
import { decodeBytes } from './decode'
import { encodingNamed } from './encodings'

const decoded = (part: Uint8Array, charset: string): string =>
  decodeBytes(part, encodingNamed(charset) ?? 'auto').text

/** The page itself, and the site that it is from; both empty if none is in it. */
export function savedPage(bytes: Uint8Array): { readonly html: string; readonly site: string } {
  const page = pageInMhtml(bytes, decoded)
  return page === null
    ? { html: '', site: '' }
    : { html: page.html, site: siteOf(page.base) || siteOfPage(page.html) }
}

/** Refuses with `file-empty` if no page is in it. */
export function readSavedPage(bytes: Uint8Array, { name, profiles = {} }: ReadContext): readonly Incoming[] {
  const found = readMhtml(bytes, decoded, (site) =>
    Object.hasOwn(profiles, site) ? profiles[site] : undefined,
  )
  if (found === null) throw new GalleyError('file-empty', 'no page in it', name)
  return [found]
}
