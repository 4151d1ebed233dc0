// Several files into a folder, all of them or none: built beside their places, flushed, read back, then moved together.
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { GalleyError } from '#shared/error'
import { uniqueNamesIn } from './names'
import { flushFolder, hashOf, writeFault, type FilePort } from './write'

/** The file system calls that staging makes; tests let each of them fail in turn. */
export type FolderPort = FilePort & Pick<typeof fs, 'mkdir' | 'readdir' | 'rmdir'>

/** `.galley.partial-<process>-<random>`, in the folder that the files are for. */
const PARTIAL = /^\.galley\.partial-(\d{1,10})-[0-9a-f]{12}$/
/** Written last: from then on everything is there and only has to be moved. */
const MANIFEST = 'manifest.json'

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Manifest = v.array(
  v.strictObject({
    /** With forward slashes, below the folder. */
    path: v.pipe(
      v.string(),
      v.regex(/^[^\\:]{1,4000}$/),
      v.check((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')),
    ),
    sha256,
    /** Of the file that is to be replaced; null: there is to be none. */
    replaces: v.nullable(sha256),
  }),
)
type Entry = v.InferOutput<typeof Manifest>[number]

export interface Staged {
  /** `replaces`: SHA-256 of the file that may stand there; anything else that does is never touched. */
  readonly write: (path: string, content: string | Uint8Array, replaces?: string | null) => Promise<void>
  readonly has: (path: string) => boolean
  /** Moves all to their places, or leaves the folder as it was; answers the folder in which they are. */
  readonly commit: () => Promise<string>
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>
}

// Those that this process is building now.
const building = new Set<string>()

const hashAt = (port: FolderPort, file: string): Promise<string | null> =>
  port.readFile(file).then(
    (bytes) => hashOf(bytes),
    () => null,
  )

interface Building extends Omit<Staged, 'commit'> {
  /** To whoever visits the folder next. */
  readonly leave: () => void
  readonly place: string
  readonly entries: readonly Entry[]
  readonly flushed: (file: string, bytes: Uint8Array) => Promise<void>
}

async function build(folder: string, port: FolderPort): Promise<Building> {
  await sweep(folder, port).catch(() => {})
  const place = join(folder, `.galley.partial-${process.pid}-${randomBytes(6).toString('hex')}`)
  const entries: Entry[] = []
  const paths = new Set<string>()
  const made = new Set<string>()
  const abandon = async (): Promise<void> => {
    await port.rm(place, { recursive: true, force: true }).catch(() => {})
    building.delete(basename(place))
  }
  async function flushed(file: string, bytes: Uint8Array): Promise<void> {
    const handle = await port.open(file, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (hashOf(await port.readFile(file)) !== hashOf(bytes))
      throw new Error('what was written reads back differently')
  }
  building.add(basename(place))
  try {
    // Not of what is above: a folder that is not there is not made behind anybody's back.
    await port.mkdir(place)
    await port.mkdir(join(place, 'new'))
  } catch (error) {
    await abandon()
    throw writeFault(error, folder)
  }
  return {
    place,
    entries,
    abandon,
    leave: () => void building.delete(basename(place)),
    flushed,
    has: (path) => paths.has(path),
    write: async (path, content, replaces = null) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      const file = join(place, 'new', path)
      try {
        if (!made.has(dirname(file))) await port.mkdir(dirname(file), { recursive: true })
        made.add(dirname(file))
        await flushed(file, bytes)
      } catch (error) {
        throw writeFault(error, join(folder, path))
      }
      paths.add(path)
      entries.push({ path, sha256: hashOf(bytes), replaces })
    },
  }
}

/** Files beside what is in `folder`. Refuses with `write-failed` or `disk-full`, naming the file. */
export async function stageInto(folder: string, port: FolderPort = fs): Promise<Staged> {
  const { place, entries, flushed, ...building } = await build(folder, port)

  async function move(back: (() => Promise<unknown>)[], { path, replaces }: Entry): Promise<void> {
    const at = join(folder, path)
    const first = await port.mkdir(dirname(at), { recursive: true })
    if (first !== undefined) back.push(() => port.rmdir(first))
    const there = await hashAt(port, at)
    if (there !== null) {
      if (there !== replaces) throw new GalleyError('write-failed', 'another file stands there', at)
      const old = join(place, `old-${back.length}`)
      await port.rename(at, old)
      back.push(() => port.rename(old, at))
    }
    const fresh = join(place, 'new', path)
    await port.rename(fresh, at)
    back.push(() => port.rename(at, fresh))
  }

  /** What cannot even be taken back stays with its manifest, and the next visit completes it. */
  async function takeBack(back: readonly (() => Promise<unknown>)[]): Promise<void> {
    try {
      for (const step of back.toReversed()) await step()
      // First of all, so that nobody completes what is half taken away.
      await port.rm(join(place, MANIFEST), { force: true })
    } catch {
      building.leave()
      return
    }
    await building.abandon()
  }

  return {
    ...building,
    commit: async () => {
      const back: (() => Promise<unknown>)[] = []
      let at = folder
      try {
        await flushed(join(place, MANIFEST), Buffer.from(JSON.stringify(entries)))
        await flushFolder(port, place)
        for (const entry of entries) {
          at = join(folder, entry.path)
          await move(back, entry)
        }
        for (const above of new Set(entries.map(({ path }) => dirname(join(folder, path)))))
          await flushFolder(port, above)
        await flushFolder(port, folder)
      } catch (error) {
        await takeBack(back)
        throw writeFault(error, at)
      }
      await building.abandon()
      return folder
    },
  }
}

/** Files of a folder of their own in `parent`: it appears whole, under a name that nothing there has. */
export async function stageFolder(parent: string, name: string, port: FolderPort = fs): Promise<Staged> {
  const { place, entries, flushed: _flushed, ...building } = await build(parent, port)
  return {
    ...building,
    commit: async () => {
      const folder = join(parent, (await uniqueNamesIn(parent))(name, ''))
      try {
        const within = new Set(entries.map(({ path }) => dirname(join(place, 'new', path))))
        for (const above of within) await flushFolder(port, above)
        await flushFolder(port, join(place, 'new'))
        await port.rename(join(place, 'new'), folder)
        await flushFolder(port, parent)
      } catch (error) {
        await building.abandon()
        throw writeFault(error, folder)
      }
      await building.abandon()
      return folder
    },
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

async function manifestOf(place: string, port: FolderPort): Promise<readonly Entry[]> {
  try {
    const entries: unknown = JSON.parse((await port.readFile(join(place, MANIFEST))).toString())
    // The folder is anybody's: a manifest that leads out of it is none of ours.
    return v.parse(Manifest, entries)
  } catch {
    return []
  }
}

/**
 * What an export that was killed has left in a folder: with its manifest all of it is whole, and what is not yet in its
 * place is moved there; without, it is taken away. What a living process is building is left alone.
 */
export async function sweep(folder: string, port: FolderPort = fs): Promise<void> {
  for (const name of await port.readdir(folder).catch(() => [])) {
    const pid = PARTIAL.exec(name)?.[1]
    if (pid === undefined || building.has(name)) continue
    if (Number(pid) !== process.pid && isAlive(Number(pid))) continue
    const place = join(folder, name)
    for (const { path, sha256, replaces } of await manifestOf(place, port)) {
      const at = join(folder, path)
      const fresh = join(place, 'new', path)
      if ((await hashAt(port, fresh)) !== sha256) continue
      const there = await hashAt(port, at)
      if (there !== null && there !== replaces) continue
      await port.mkdir(dirname(at), { recursive: true })
      await port.rename(fresh, at)
    }
    await port.rm(place, { recursive: true, force: true })
  }
}
