// Pictures in the page itself, as `data:` addresses: one file that goes anywhere alone.
import { toBase64 } from '../media/base64'
import type { PictureBytes } from './extras'
import type { Publishable } from './publishable'

/** The article with those pictures whose bytes are given shown from the page; others stay where they are. */
export function withPicturesInside(
  article: Publishable,
  bytes: Readonly<Record<string, PictureBytes>>,
): Publishable {
  const inside = Object.entries(bytes).map(([hash, picture]) => [
    hash,
    { path: '', address: `data:${picture.mime};base64,${toBase64(picture.bytes)}` },
  ])
  return inside.length === 0
    ? article
    : { ...article, pictures: { ...article.pictures, ...Object.fromEntries(inside) } }
}
