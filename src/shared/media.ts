// Pictures of the library: named by the SHA-256 of their bytes, each kept once.
import type { ErrorCode } from './error'

export interface Picture {
  /** SHA-256 of the bytes that are kept, lower-case hex. */
  readonly hash: string
  readonly mime: string
  /** Pixels, as it is to be seen: a picture that is to be turned has been. */
  readonly width: number
  readonly height: number
}

/** Larger files are refused. In bytes. */
export const LARGEST_PICTURE = 30 * 1024 * 1024

/** What came of pictures that somebody chose; each file is in one of the two. */
export interface ChosenPictures {
  readonly pictures: readonly Picture[]
  readonly refused: readonly { readonly file: string; readonly code: ErrorCode }[]
}
