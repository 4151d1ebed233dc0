// What lies at the place of a library, looked at before any connection exists: closing a descriptor later would drop our lock.
import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { GalleyError } from '#shared/error'
import { APPLICATION_ID } from './migrate'
import { MIGRATIONS } from './migrations/index'

/** The first 100 bytes. Refuses with `library-damaged`, `library-foreign` or `library-newer`. */
function inspect(file: string, size: number, viewOnly: boolean): void {
  if (size === 0) throw new GalleyError('library-damaged', 'the library file is empty', file)
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new GalleyError('library-foreign', 'not an SQLite file', file)
  const applicationId = header.readUInt32BE(68)
  const version = header.readUInt32BE(60)
  // A library that died in its very first transaction has a header whose page 1 is still blank of our mark.
  if (applicationId !== APPLICATION_ID && !(applicationId === 0 && version === 0 && size <= 4096))
    throw new GalleyError('library-foreign', `application_id ${applicationId}`, file)
  if (version > MIGRATIONS.length && !viewOnly)
    throw new GalleyError(
      'library-newer',
      `version ${version}, this program knows ${MIGRATIONS.length}`,
      file,
    )
}

/** Whether anything, be it a link that leads nowhere, has that name. */
function isNamed(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The file that is meant, all links followed; null if nothing is there. Refuses with `library-linked` what has two names
 * or leads in a circle (its log would stand beside one of them only), `library-read-only` what cannot be written to or
 * beside, and as `inspect` does.
 */
export function placeOf(path: string, viewOnly = false): string | null {
  if (!isNamed(path)) return null
  let file: string
  try {
    file = realpathSync(path)
  } catch (error) {
    const { code } = error as { code?: string }
    throw new GalleyError(code === 'ENOENT' ? 'library-missing' : 'library-linked', String(error), path)
  }
  const info = statSync(file)
  const { nlink, size } = info
  if (!info.isFile()) throw new GalleyError('library-foreign', 'not a file', path)
  if (nlink > 1) throw new GalleyError('library-linked', `the file has ${nlink} names`, path)
  inspect(file, size, viewOnly)
  if (!viewOnly && !(mayWrite(file) && mayWrite(dirname(file))))
    throw new GalleyError('library-read-only', 'it cannot be written to', path)
  return file
}
