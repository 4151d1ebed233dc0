// What is to be imported: its bytes are fetched only when its turn comes.
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GalleyError } from '#shared/error'
import { isHeld } from '../files/held'
import { isLibraryFile } from '../files/walk'
import { picturesBeside, type PicturesBeside } from '../files/beside'
import { MOST_BYTES } from './import-file'

export interface Item {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
  /** What lies beside it on the disk; undefined where nobody knows where it lies. */
  readonly beside?: PicturesBeside
}

/**
 * `root`: the folder that was chosen, if it was one; pictures beside the file are read from there and from nowhere else.
 * Refuses with `file-unreadable`, `file-is-library` or `file-too-large` when its bytes are asked for.
 */
export function fromPath(path: string, name = path, root = dirname(path)): Item {
  return {
    name,
    beside: picturesBeside(path, root),
    bytes: async () => {
      const info = await stat(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
      if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
      if (isLibraryFile(path) || isHeld(info))
        throw new GalleyError('file-is-library', 'it may be open', name)
      if (info.size > MOST_BYTES) throw new GalleyError('file-too-large', `${info.size} bytes`, name)
      return readFile(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
    },
  }
}
