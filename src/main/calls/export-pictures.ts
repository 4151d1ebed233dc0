// The pictures of an article, written into a folder beside its file before the file that names them is.
import { mkdir, readFile, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { PICTURE_EXTENSIONS, type PictureMime } from '#core/media/picture'
import type { Publishable } from '#core/publish/publishable'
import { mediaOf, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

/**
 * Where each picture of a body stands beside `file`, e.g. `标题.files/0f3ac81b52d94e67.jpg`. A name is of the picture's hash:
 * the same name is the same picture, so that nothing is ever written over. Those that the library has not are left out.
 */
export async function picturesBeside(
  library: Library,
  body: Document,
  file: string,
): Promise<Publishable['pictures']> {
  const kinds = await library.inside.pictureKinds({ hashes: mediaOf(body) })
  const folder = `${basename(file, extname(file))}.files`
  return Object.fromEntries(
    kinds.map(({ hash, mime }) => [
      hash,
      { path: `${folder}/${hash.slice(0, 16)}.${PICTURE_EXTENSIONS[mime as PictureMime]}` },
    ]),
  )
}

/** Writes those that are not there yet; answers what takes them away again. On a fault none is left of those. */
export async function writePictures(
  library: Library,
  pictures: Publishable['pictures'],
  folder: string,
): Promise<() => Promise<void>> {
  const written: string[] = []
  let made: string | undefined
  async function takeBack(): Promise<void> {
    for (const file of written) await rm(file, { force: true }).catch(() => {})
    // Not if something else lies in it.
    if (made !== undefined) await rmdir(made).catch(() => {})
  }
  try {
    for (const [hash, { path }] of Object.entries(pictures)) {
      // In the file itself, or on the press.
      if (path === '') continue
      const file = join(folder, path)
      const stored = await library.inside.picture({ hash })
      if (stored === null) continue
      const bytes = Buffer.from(stored.bytes)
      if (
        await readFile(file).then(
          (there) => there.equals(bytes),
          () => false,
        )
      )
        continue
      const parent = dirname(file)
      made ??= await mkdir(parent, { recursive: true }).catch((error: unknown) => {
        throw new GalleyError('write-failed', String(error), parent)
      })
      await writeWhole(file, bytes)
      written.push(file)
    }
  } catch (error) {
    await takeBack()
    throw error
  }
  return takeBack
}
