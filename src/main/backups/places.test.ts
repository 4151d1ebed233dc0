// Places for backups: what is refused, a place that is gone and comes back, what was made elsewhere is found.
import { chmod, mkdir, mkdtemp, readdir, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshFile } from '../library/fresh-library'
import { keptState } from '../files/app-state'
import { checkCopy } from '../library/copy-check'
import { libraryOf, type LibraryAnswers } from '../library/library'
import { openLibrary } from '../library/open'
import { backupsOf, type Backups } from './backups'
import { aboutPlace } from './place-about'
import { backupPlaces, type BackupPlaces } from './places'

let folder: string
let places: BackupPlaces
let library: LibraryAnswers
let clock = Date.UTC(2026, 10, 23, 9)
let told: number

const path = (): string => join(folder, 'library', 'galley.db')
const disk = (): string => join(folder, 'disk')
const fresh = async (): Promise<BackupPlaces> =>
  backupPlaces(folder, await keptState(join(folder, 'galley.json')))

const kept = (): Backups =>
  backupsOf({
    ...places,
    library: {
      id: async () => library.inside.id({}),
      changes: async () => library.inside.changes({}),
      copy: (file) => library.inside.copy({ file }),
    },
    check: (file) => Promise.resolve(checkCopy(file)),
    each: () => 1000,
    room: () => 1e9,
    now: () => (clock += 60_000),
    changed: () => told++,
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-places-'))
  await mkdir(disk())
  library = libraryOf(openLibrary(freshFile(path()), { create: false }), path())
  places = await fresh()
  told = 0
})

describe('the place for backups', () => {
  it('is refused where the library lies, in the app’s own folder of it, and where nothing can be written', async () => {
    await mkdir(join(folder, 'library', 'inner'))
    for (const refused of ['library', 'library/inner'])
      await expect(places.setPlace(join(folder, refused), path())).rejects.toMatchObject({
        code: 'backup-place-inside',
      })
    await writeFile(join(folder, 'file'), '')
    await expect(places.setPlace(join(folder, 'file'), path())).rejects.toMatchObject({
      code: 'write-failed',
    })
    expect(places.place()).toBe(join(folder, 'backups'))
    await places.setPlace(disk(), path())
    expect(places.place()).toBe(disk())
    // Nothing is left of the try.
    expect(await readdir(disk())).toEqual([])
  })

  it('P25 that is gone is told; the app’s own serves meanwhile, both are found, and the numbers go on', async () => {
    await places.setPlace(disk(), path())
    await library.articles.create({ headline: '一' })
    const first = await kept().make('asked')
    expect(await kept().place()).toMatchObject({ missing: null, backups: [{ n: 1 }] })

    const backups = kept()
    await rename(disk(), join(folder, 'unplugged'))
    await library.articles.create({ headline: '二' })
    await backups.tick()
    expect(told).toBeGreaterThan(0)
    const meanwhile = await backups.place()
    expect(meanwhile).toMatchObject({ missing: disk(), behind: false, backups: [{ n: 2, articles: 2 }] })
    expect(meanwhile.folder.startsWith(join(folder, 'backups'))).toBe(true)
    // No folder is made in the place of a disk.
    expect(await readdir(folder)).not.toContain('disk')

    await rename(join(folder, 'unplugged'), disk())
    await library.articles.create({ headline: '三' })
    const back = await kept().make('asked')
    expect(back.n).toBe(3)
    const found = await kept().place()
    expect(found).toMatchObject({ missing: null, backups: [{ n: 3 }, { n: 2 }, { n: 1 }] })
    expect(found.folder.startsWith(disk())).toBe(true)
    const sound = await Promise.all(found.backups.map(async ({ name }) => (await kept().check(name)).sound))
    expect(sound).toEqual([true, true, true])
    expect(await kept().fileOf(first.name)).toContain(disk())
  })

  it('chosen before is still found, after a restart too', async () => {
    await places.setPlace(disk(), path())
    await library.articles.create({ headline: '一' })
    await kept().make('asked')
    await mkdir(join(folder, 'other'))
    await places.setPlace(join(folder, 'other'), path())
    places = await fresh()
    expect(await kept().place()).toMatchObject({ backups: [{ n: 1 }] })
    expect((await kept().make('asked')).n).toBe(2)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'nobody may write to is as one that is gone',
    async () => {
      await places.setPlace(disk(), path())
      await chmod(disk(), 0o555)
      await places.look()
      expect([places.missing(), places.place()]).toEqual([disk(), join(folder, 'backups')])
      await chmod(disk(), 0o755)
      await places.look()
      expect(places.missing()).toBeNull()
    },
  )

  it('says that it dies with the library’s disk, and who syncs it', async () => {
    await mkdir(join(folder, 'Dropbox'))
    expect(aboutPlace(disk(), path())).toEqual({ syncedBy: null, sameDisk: true })
    expect(aboutPlace(join(folder, 'Dropbox'), path())).toMatchObject({ syncedBy: 'Dropbox' })
  })
})
