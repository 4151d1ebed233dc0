// What a writer gets beside the article: pictures' bytes, what was chosen of the format, the press, what the desk knows.
import type { PictureMime } from '../media/picture'
import type { Format, OptionsOf } from '#shared/formats'
import type { Dossier } from './dossier'

export interface PictureBytes {
  readonly mime: PictureMime
  readonly bytes: Uint8Array
  /** Pixels, as it is to be seen. */
  readonly width: number
  readonly height: number
}

export interface Extras<F extends Format> {
  /** By hash. Filled where the pictures are to be in the file, empty else. */
  readonly pictures: Readonly<Record<string, PictureBytes>>
  readonly options: OptionsOf<F>
  /** Prints a page that stands alone, its pictures by their `address`; refused with `no-press` where nothing prints. */
  readonly print: (html: string) => Promise<Uint8Array>
  /** By the article's id. Filled for formats whose shape asks for it, empty else. */
  readonly dossiers: Readonly<Record<string, Dossier>>
}
