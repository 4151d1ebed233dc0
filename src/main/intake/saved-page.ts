// A page saved as a letter (.mhtml): its parts decoded as they say.
import { readMhtml } from '#core/intake/mhtml'
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

/** Refuses with `file-empty` if no page is in it. */
export function readSavedPage(bytes: Uint8Array, { name }: ReadContext): readonly Incoming[] {
  const found = readMhtml(bytes, (part, charset) => decodeBytes(part, encodingNamed(charset)).text)
  if (found === null) throw new GalleyError('file-empty', 'no page in it', name)
  return [found]
}
