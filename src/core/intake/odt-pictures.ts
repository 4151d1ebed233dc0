// Pictures of an OpenDocument text: their bytes from the file itself, never from outside.
import { isPictureAddress } from '#shared/document'
import type { IncomingPicture } from '#shared/incoming'
import { sha256 } from '../media/sha256'
import type { Shown } from './docx-ir'
import { altOf } from './docx-pictures'
import { childOf, elementsOf, textOf, type XmlElement } from './xml'

export interface OdtPictures {
  /** Null if the frame shows none, e.g. a formula. */
  readonly shownIn: (frame: XmlElement) => Shown | null
  readonly pictures: () => readonly IncomingPicture[]
  readonly hasRemote: () => boolean
}

export function odtPictures(bytesOf: (part: string) => Uint8Array | null): OdtPictures {
  const kept = new Map<string, IncomingPicture>()
  let isRemote = false
  return {
    pictures: () => [...new Map([...kept.values()].map((one) => [one.sha256, one])).values()],
    hasRemote: () => isRemote,
    shownIn(frame) {
      // An object has a picture of itself beside it.
      const images = elementsOf(frame).filter(({ name }) => name === 'draw:image')
      const said = childOf(frame, 'svg:desc') ?? childOf(frame, 'svg:title')
      const alt = said === undefined ? '' : altOf(textOf(said))
      for (const image of images) {
        const href = (image.attrs['xlink:href'] ?? '').replace(/^\.\//, '')
        const bytes = kept.get(href)?.bytes ?? (href === '' ? null : bytesOf(href))
        if (bytes !== null && bytes.length > 0) {
          const picture = kept.get(href) ?? { sha256: sha256(bytes), bytes }
          kept.set(href, picture)
          return { media: picture.sha256, alt, address: '' }
        }
        if (/^[a-z]{2,10}:|^\.\.?\/|^\//i.test(href)) {
          isRemote = true
          return { media: null, alt, address: isPictureAddress(href) ? href : '' }
        }
      }
      return null
    },
  }
}
