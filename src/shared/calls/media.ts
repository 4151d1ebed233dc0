// Pictures.
import * as v from 'valibot'
import { LARGEST_PICTURE, type ChosenPictures, type Picture } from '../media'
import { call } from './call'
import { nothing } from './inputs'

export const media = {
  /**
   * Takes a picture into the library: PNG, JPEG, GIF, WebP or AVIF by its own first bytes. What says where and with which
   * camera it was made is taken out of it. Refused with `picture-unknown`, `picture-damaged` or `picture-too-large`.
   */
  add: call(
    v.strictObject({ bytes: v.pipe(v.instance(Uint8Array), v.maxLength(LARGEST_PICTURE)) }),
  )<Picture>(),
  /** Asks for files; null if the editor cancelled. */
  choose: call(nothing)<ChosenPictures | null>(),
} as const
