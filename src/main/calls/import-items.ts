// What is to be imported: its bytes are fetched only when its turn comes.
import { readFile, stat } from 'node:fs/promises'
import { GalleyError } from '#shared/error'
import { MOST_BYTES } from './import-file'

export interface Item {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

/** Refuses with `file-unreadable` or `file-too-large` when its bytes are asked for. */
export function fromPath(path: string, name = path): Item {
  return {
    name,
    bytes: async () => {
      const info = await stat(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
      if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
      if (info.size > MOST_BYTES) throw new GalleyError('file-too-large', `${info.size} bytes`, name)
      return readFile(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
    },
  }
}
