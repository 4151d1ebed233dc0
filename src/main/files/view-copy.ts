// A copy of a library that cannot or must not be written to, to be looked at; what it was made of stays as it is.
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ViewCopy {
  /** Absolute path. */
  readonly path: string
  readonly remove: () => Promise<void>
}

/** Of a library that nobody of us has open, its log with it. */
export async function viewCopyOf(file: string): Promise<ViewCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-view-'))
  const path = join(folder, 'galley.db')
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await copyFile(file, path)
    await copyFile(`${file}-wal`, `${path}-wal`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
