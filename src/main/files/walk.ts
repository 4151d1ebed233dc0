// The files below a folder, in the order of their names; what no editor put there is left out.
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isPictureName } from '../intake/beside'
import { LIBRARY_FILE } from '#shared/open-library'

export interface Below {
  readonly path: string
  /** Seen from the folder, with forward slashes. */
  readonly name: string
}

/** `社会版.galley`, `社会版.galley-wal`: a library is opened, never taken in. */
export const isLibraryFile = (path: string): boolean => /\.galley(?:-wal|-shm|-journal)?$/i.test(path)

/** `.DS_Store`, `~$稿件.docx`, `Thumbs.db`, a library */
export const isLitter = (name: string): boolean =>
  /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name) || isLibraryFile(name)

/** What a browser saves beside `页面.html`: `页面_files`, `页面.files`. */
function besidePages(names: ReadonlySet<string>): ReadonlySet<string> {
  const folders = [...names].filter((name) => /[._]files$/i.test(name))
  return new Set(
    folders.filter((name) => {
      const page = name.replace(/[._]files$/i, '')
      return ['.html', '.htm', '.mht'].some((ending) => names.has(page + ending))
    }),
  )
}

/** Refuses with the system's error if the folder itself cannot be read; folders in it that cannot are left out. */
export async function filesBelow(folder: string): Promise<readonly Below[]> {
  const found: Below[] = []
  const below = async (at: string, isTop: boolean): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      if (isTop) throw error
      return []
    })
    const names = new Set(entries.map(({ name }) => name))
    const skipped = besidePages(names)
    // Of an open library the articles: the same again as pages, and what lay in the trash, are not to come in.
    const isLibrary = names.has(LIBRARY_FILE)
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isLitter(entry.name) || entry.name === '__MACOSX' || skipped.has(entry.name)) continue
      if (isLibrary && entry.name !== 'articles') continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) await below(path, false)
      else if (entry.isFile()) found.push({ path, name: relative(folder, path).split(sep).join('/') })
    }
  }
  await below(folder, true)
  // Pictures last: those that an article shows come in with it.
  const isPicture = ({ name }: Below): boolean => isPictureName(name)
  return [...found.filter((one) => !isPicture(one)), ...found.filter(isPicture)]
}
