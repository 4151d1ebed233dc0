// A file that somebody has chosen, whole, with its name and its hash; refused as an import of a file refuses it.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { GalleyError } from '#shared/error'

export interface ChosenFile {
  /** Without its folder. */
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Refuses with `file-unreadable`, or `file-too-large` above `most` bytes, naming the file. */
export async function readChosen(path: string, most: number): Promise<ChosenFile> {
  const name = basename(path)
  const unreadable = (error: unknown): never => {
    throw new GalleyError('file-unreadable', String(error), name)
  }
  const info = await stat(path).catch(unreadable)
  if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
  if (info.size > most) throw new GalleyError('file-too-large', `${info.size} bytes`, name)
  const bytes = await readFile(path).catch(unreadable)
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}
