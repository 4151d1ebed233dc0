// Puts a copy where the library lies: the old one stands aside with its log, and at any moment there is the old or the new.
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { flushFile, flushFolder, writeFault } from './write'

/** The calls of the file system that it makes; tests let each of them fail in turn. */
export type PlacePort = Pick<
  typeof fs,
  'mkdir' | 'readdir' | 'rename' | 'rm' | 'open' | 'copyFile' | 'access'
>

const LOGS = ['-wal', '-shm', '-journal']

const freshOf = (path: string): string => join(dirname(path), `.${basename(path)}.restoring`)

const isThere = (file: string, port: PlacePort): Promise<boolean> =>
  port.access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      // What cannot be looked at may well be there, and must not be written over.
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw error
    },
  )

/**
 * `backup` becomes the library at `path`, which nobody has open. What lay there is moved, with its log, into a folder
 * beside it, whose path is answered (null if nothing lay there); nothing is deleted. Order: the copy is whole on the disk
 * first; then the log goes aside, then the old file, then the copy takes the name. A log that stayed would be played into
 * the copy. Refuses with `disk-full` or `write-failed`; what can be put back then is.
 */
export async function putInPlace(
  backup: string,
  path: string,
  stamp: string,
  port: PlacePort = fs,
): Promise<string | null> {
  const folder = dirname(path)
  const fresh = freshOf(path)
  const partial = `${fresh}-partial`
  const aside = join(folder, `aside-${stamp}`)
  const moved: (readonly [from: string, to: string])[] = []
  try {
    await port.mkdir(folder, { recursive: true })
    await port.copyFile(backup, partial)
    await flushFile(port, partial)
    // From here on there is a whole copy under this name, or none.
    await port.rename(partial, fresh)
    // The file goes before its log: a log without its file is no library, a file without its log would be an older one.
    for (const name of [path, ...LOGS.map((log) => path + log)]) {
      if (!(await isThere(name, port))) continue
      if (moved.length === 0) await port.mkdir(aside, { recursive: true })
      const to = join(aside, basename(name))
      await port.rename(name, to)
      moved.push([name, to])
    }
    await port.rename(fresh, path)
    await flushFolder(port, folder).catch(() => {})
    return moved.length === 0 ? null : aside
  } catch (error) {
    // If not all of the old one can be put back, the copy stays: the next start gives it the place.
    const back = await putBack(moved, port)
    for (const name of back ? [partial, fresh] : [partial])
      await port.rm(name, { force: true }).catch(() => {})
    throw writeFault(error, path)
  }
}

/** The log first: a library without its log would be an older one. Answers whether all went back. */
async function putBack(
  moved: readonly (readonly [from: string, to: string])[],
  port: PlacePort,
): Promise<boolean> {
  try {
    for (const [from, to] of moved.toReversed()) await port.rename(to, from)
    return true
  } catch {
    return false
  }
}

/**
 * Finishes what a restore that was cut off has begun, before anything opens the library: a whole copy that waits takes its
 * place if no library is there, and is thrown away if the old one still stands. Answers whether it took its place.
 */
export async function finishPutting(path: string, port: PlacePort = fs): Promise<boolean> {
  const folder = dirname(path)
  const fresh = freshOf(path)
  await port.rm(`${fresh}-partial`, { force: true }).catch(() => {})
  if (!(await isThere(fresh, port))) return false
  if (await isThere(path, port)) {
    await port.rm(fresh, { force: true })
    return false
  }
  const asides = (await port.readdir(folder)).filter((name) => name.startsWith('aside-')).toSorted()
  const aside = join(folder, asides.at(-1) ?? 'aside')
  for (const name of LOGS.map((log) => path + log)) {
    if (!(await isThere(name, port))) continue
    await port.mkdir(aside, { recursive: true })
    await port.rename(name, join(aside, basename(name)))
  }
  await port.rename(fresh, path)
  await flushFolder(port, folder)
  return true
}
