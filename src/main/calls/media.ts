// Choosing pictures in the file dialog; the library looks at their bytes.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import { LARGEST_PICTURE, type Picture } from '#shared/media'
import type { Library } from '../library/client'

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const info = await stat(path).catch((error: unknown) => {
    throw new GalleyError('file-unreadable', String(error), path)
  })
  if (info.size > LARGEST_PICTURE) throw new GalleyError('picture-too-large', `${info.size} bytes`, path)
  return readFile(path).catch((error: unknown) => {
    throw new GalleyError('file-unreadable', String(error), path)
  })
}

export function media(
  library: Library,
  /** Absolute paths; empty if the editor cancelled. */
  choosePictures: () => Promise<readonly string[]>,
): Answers['media'] {
  return {
    add: library.media.add,
    choose: async () => {
      const paths = await choosePictures()
      if (paths.length === 0) return null
      const pictures: Picture[] = []
      const refused: { file: string; code: ErrorCode }[] = []
      for (const path of paths) {
        try {
          pictures.push(await library.media.add({ bytes: await bytesOf(path) }))
        } catch (error) {
          refused.push({ file: basename(path), code: toFault(error).code })
        }
      }
      return { pictures, refused }
    },
  }
}
