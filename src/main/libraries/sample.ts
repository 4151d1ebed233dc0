// The sample library's own folder: it is made there when it is first asked for, and taken away whole.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

export interface SampleLibrary {
  /** Absolute path of the one that is there; undefined if there is none. */
  readonly find: () => Promise<string | undefined>
  /** As `find` or `make` last found it, or `remove` left it: asked at every look into the settings, the disk is not. */
  readonly isThere: () => Promise<boolean>
  /** Makes it, if there is none; answers its absolute path. Nothing half made stays. */
  readonly make: (name: string) => Promise<string>
  readonly isOne: (path: string) => boolean
  /** Whether nobody has written anything into it since it was made. `open`: the library, if it is the open one. */
  readonly isUntouched: (path: string, open: Library | undefined) => Promise<boolean>
  /** Its file and all beside it, for good. */
  readonly remove: () => Promise<void>
  /** Its folder, for whoever puts it into the system's bin instead. */
  readonly folder: string
}

export interface SampleParts {
  /** Absolute path of a folder in which nothing else lies. */
  readonly folder: string
  readonly start: (path: string, create: boolean) => Promise<Library>
  /** Into a library that is empty. */
  readonly fill: (library: Library) => Promise<void>
}

/** How far the library had counted when it was made. */
const MADE = 'made.json'

export function sampleLibraryOf({ folder, start, fill }: SampleParts): SampleLibrary {
  /** Each one made lies in a folder of its own: another one at the same place would be taken for one exchanged. */
  async function look(): Promise<string | undefined> {
    const folders = await readdir(folder).catch((): string[] => [])
    for (const one of folders.toSorted()) {
      const files = await readdir(join(folder, one)).catch((): string[] => [])
      const library = files.find((file) => file.endsWith('.galley'))
      if (library !== undefined && files.includes(MADE)) return join(folder, one, library)
    }
    return undefined
  }
  let found: Promise<string | undefined> | undefined
  const find = (): Promise<string | undefined> => (found = look())
  async function remove(): Promise<void> {
    await rm(folder, { recursive: true, force: true })
    await find()
  }

  async function made(name: string): Promise<string> {
    // What an earlier start did not bring to its end.
    await remove()
    const own = join(folder, Date.now().toString(36))
    await mkdir(own, { recursive: true })
    const path = join(own, `${name}.galley`)
    const making = `${path}.making`
    const library = await start(making, true)
    try {
      await fill(library)
      const { seq } = await library.inside.changes({})
      await library.inside.close({})
      await rename(making, path)
      await writeWhole(join(own, MADE), `${JSON.stringify({ seq })}\n`)
      found = Promise.resolve(path)
      return path
    } catch (error) {
      await library.inside.close({}).catch(() => {})
      await remove()
      throw error
    }
  }
  let making: Promise<string> | undefined

  return {
    find,
    isThere: async () => (await (found ?? find())) !== undefined,
    folder,
    remove,
    isOne: (path) => path.startsWith(join(folder, '/')),
    make: async (name) => {
      // Asked twice, it is made once.
      making ??= find()
        .then((there) => there ?? made(name))
        .finally(() => {
          making = undefined
        })
      return making
    },
    isUntouched: async (path, open) => {
      let library: Library | undefined
      try {
        const { seq } = JSON.parse(await readFile(join(path, '..', MADE), 'utf8')) as {
          readonly seq: unknown
        }
        library = open ?? (await start(path, false))
        return (await library.inside.changes({})).seq === seq
      } catch {
        // What cannot be read is not thrown away unasked.
        return false
      } finally {
        if (open === undefined) await library?.inside.close({})
      }
    },
  }
}
