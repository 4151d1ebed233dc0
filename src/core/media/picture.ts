// What bytes are: a picture of a kind we know by its own first bytes, never by a name; made fit to be kept.
import { avif, isAvif } from './avif'
import { nameAt } from './bytes'
import type { Found } from './found'
import { gif } from './gif'
import { jpeg } from './jpeg'
import { png } from './png'
import { webp } from './webp'

export interface ReadPicture extends Found {
  readonly mime: PictureMime
}

export const PICTURE_MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const
export type PictureMime = (typeof PICTURE_MIMES)[number]

/** The name's ending for a file of this kind. */
export const PICTURE_EXTENSIONS: Readonly<Record<PictureMime, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** 100 megapixels: decoded they are 400 MB. */
export const MOST_PIXELS = 100_000_000

const PNG = '\u0089PNG\r\n\u001a\n'

// ISO 10918-1 begins with FF D8 and the first marker's FF.
function mimeOf(bytes: Uint8Array): PictureMime | null {
  const start = nameAt(bytes, 0, 12)
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (start.startsWith(PNG)) return 'image/png'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return isAvif(bytes) ? 'image/avif' : null
}

/** By its first 64 bytes; whether it is whole `readPicture` says. */
export const isPicture = (head: Uint8Array): boolean => mimeOf(head) !== null

const READERS: Readonly<Record<PictureMime, (bytes: Uint8Array) => Found | null>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/gif': gif,
  'image/webp': webp,
  'image/avif': avif,
}

/** SVG is none of them: it is a program, and what it draws may lie elsewhere. */
export function readPicture(bytes: Uint8Array): ReadPicture | 'unknown' | 'damaged' | 'too-large' {
  const mime = mimeOf(bytes)
  if (mime === null) return 'unknown'
  const found = READERS[mime](bytes)
  if (found === null || found.width < 1 || found.height < 1) return 'damaged'
  if (found.width * found.height > MOST_PIXELS || found.width > 100_000 || found.height > 100_000)
    return 'too-large'
  return { mime, ...found }
}
