// What was dropped on the window, by where it lies: only preload names places, of files that a hand has let go.
import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import * as v from 'valibot'
import { GalleyError, toFault, type Envelope } from '#shared/error'
import type { Begun, ImportReport } from '#shared/importing'
import { sorted } from '../files/handed'
import { filesBelow } from '../files/walk'
import type { Announce } from './dispatch'
import { DEFAULTS, takeFiles, type ImportsOf } from './importing'

const Paths = v.pipe(v.array(v.pipe(v.string(), v.maxLength(32_768))), v.minLength(1), v.maxLength(10_000))

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false

/**
 * A few files while somebody waits; folders, and many files, as a job that can be paused, stopped and gone on with after a quit. Null
 * if one of them has no place, e.g. a picture out of another program: then its bytes are to be given. Refuses with `folder-empty`.
 */
async function takePlaces(
  { parts, jobs }: ImportsOf,
  paths: readonly string[],
): Promise<ImportReport | Begun | null> {
  if (!paths.every((path) => isAbsolute(path) && !path.includes('\0'))) return null
  const folders: string[] = []
  const loose: string[] = []
  for (const path of paths) ((await isFolder(path)) ? folders : loose).push(path)
  const [first] = folders
  if (first === undefined) return takeFiles({ parts, jobs }, loose)
  const files = loose.map((path) => ({ name: basename(path), path }))
  // Of several folders each name begins with its own.
  const isOne = folders.length === 1 && loose.length === 0
  for (const folder of folders)
    for (const { name, path } of await filesBelow(folder).catch((error: unknown) => {
      throw new GalleyError('file-unreadable', String(error), basename(folder))
    }))
      files.push({ name: isOne ? name : `${basename(folder)}/${name}`, path })
  if (files.length === 0) throw new GalleyError('folder-empty', 'no files', basename(first))
  const options = { ...DEFAULTS, roots: folders }
  return jobs.begin({ kind: 'folder', name: basename(first), options, files })
}

/** A library was dropped and nothing else. */
const NO_FILES: ImportReport = { files: [], summary: { imported: 0, duplicate: 0, failed: 0, headlines: 0 } }

export interface DropShell {
  /** Whether it was dragged out of the program itself. */
  readonly isDraggedOut: (path: string) => boolean
  /** In place of the open one. */
  readonly openLibrary: (path: string) => void
}

/**
 * Nothing is thrown across the wire. A library among what was dropped is opened, when the rest is in. Files that were dragged
 * out of the program itself are refused with `dragged-back`.
 */
export const droppingOf =
  (imports: ImportsOf, announce: Announce, { isDraggedOut, openLibrary }: DropShell) =>
  async (given: unknown): Promise<Envelope> => {
    try {
      const checked = v.safeParse(Paths, given)
      if (!checked.success) throw new GalleyError('invalid-input', checked.issues[0].message)
      // A hand that lets go over its own window has not brought anything.
      if (checked.output.every(isDraggedOut)) throw new GalleyError('dragged-back', 'our own files')
      const { library, files } = sorted(checked.output)
      const value = files.length === 0 ? NO_FILES : await takePlaces(imports, files)
      if (library !== undefined && isAbsolute(library)) openLibrary(library)
      if (value !== null) announce(['imports', 'articles', 'headlines', 'tags'])
      return { ok: true, value }
    } catch (error) {
      return { ok: false, fault: toFault(error) }
    }
  }

/** What the system hands to the program, e.g. by a double click. */
export interface Handed {
  /** Absolute paths since it was asked last. */
  readonly handed: () => readonly string[]
  /** Told when such files came in. */
  readonly tookIn: () => void
}

/** Takes them in; null if there is nothing (more). */
export const handedOf =
  (imports: ImportsOf, { handed, tookIn }: Handed) =>
  async (): Promise<ImportReport | Begun | null> => {
    const paths = handed()
    if (paths.length === 0) return null
    const taken = await takePlaces(imports, paths)
    tookIn()
    return taken
  }
