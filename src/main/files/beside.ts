// Pictures that lie beside a document on the disk: only within the folder that somebody chose, and only what is a picture.
import { constants } from 'node:fs'
import { lstat, open, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { isPicture } from '#core/media/picture'
import { decodedAddress, insideOf } from '../intake/beside'

/** The bytes of what a document names, by the names it gives; what is not there, or not to be had, is missing. */
export type PicturesBeside = (references: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>

/** Of one picture, and of all of one document. In bytes. */
const LARGEST = 50_000_000
const MOST_BYTES = 150_000_000
const MOST_PICTURES = 500

const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':')
}

/** Null for what is no picture, no plain file, too large, or lies elsewhere by whatever way. Never waits for a pipe or a device. */
async function pictureAt(path: string, realRoot: string, most: number): Promise<Uint8Array | null> {
  const real = await realpath(path).catch(() => null)
  // A link, be it the picture or a folder on the way, may not lead out.
  if (real === null || !isWithin(realRoot, real)) return null
  const info = await lstat(real).catch(() => null)
  if (info === null || !info.isFile() || info.size === 0 || info.size > Math.min(LARGEST, most)) return null
  const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => null)
  if (file === null) return null
  try {
    const head = new Uint8Array(64)
    await file.read(head, 0, head.length, 0)
    if (!isPicture(head)) return null
    const bytes = new Uint8Array(await file.readFile())
    return bytes.byteLength <= LARGEST ? bytes : null
  } catch {
    return null
  } finally {
    await file.close()
  }
}

/**
 * `root`: the folder that was chosen; of a file that was chosen by itself, its own folder. `taken` is told the path of each picture
 * that was given.
 */
export function picturesBeside(
  document: string,
  root: string,
  taken: (path: string) => void = () => {},
): PicturesBeside {
  const way = relative(root, document)
  const [folder, name] = isWithin(root, document)
    ? [root, way.split(sep).join('/')]
    : [dirname(document), relative(dirname(document), document)]
  return async (references) => {
    const found = new Map<string, Uint8Array>()
    const realRoot = await realpath(folder).catch(() => null)
    if (realRoot === null) return found
    let left = MOST_BYTES
    for (const reference of references.slice(0, MOST_PICTURES))
      for (const place of [insideOf(name, reference), insideOf(name, decodedAddress(reference))]) {
        if (place === null || found.has(reference)) continue
        const path = join(folder, ...place.split('/'))
        const bytes = await pictureAt(path, realRoot, left)
        if (bytes === null) continue
        left -= bytes.byteLength
        found.set(reference, bytes)
        taken(path)
      }
    return found
  }
}
