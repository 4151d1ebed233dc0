// A backup takes the library's place: at any moment, and after a death at any moment, there is the old one or the new one.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faulty, FAULTS } from './faulty'
import { finishPutting, putInPlace } from './put-in-place'

interface Place {
  readonly folder: string
  readonly path: string
  readonly backup: string
}

/** A library with a log that belongs to it, and a backup of another day. */
async function place(): Promise<Place> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'galley-place-'))
  const path = join(folder, 'galley.db')
  const backup = join(folder, 'backups', 'one.db')
  await fs.mkdir(join(folder, 'backups'))
  await fs.writeFile(path, 'old library')
  await fs.writeFile(`${path}-wal`, 'old log')
  await fs.writeFile(backup, 'backed up library')
  return { folder, path, backup }
}

const read = (file: string): Promise<string | null> => fs.readFile(file, 'utf8').catch(() => null)
/** What the next start finds: the file and its log. */
const found = async (path: string): Promise<readonly (string | null)[]> => [
  await read(path),
  await read(`${path}-wal`),
]
const OLD = ['old library', 'old log']
const NEW = ['backed up library', null]

describe('P27 putInPlace', () => {
  it('puts the old one aside with its log, and nothing is lost', async () => {
    const { path, backup, folder } = await place()
    const aside = await putInPlace(backup, path, 'T1')
    expect(await found(path)).toEqual(NEW)
    expect(aside).toBe(join(folder, 'aside-T1'))
    expect(await read(join(folder, 'aside-T1', 'galley.db'))).toBe('old library')
    expect(await read(join(folder, 'aside-T1', 'galley.db-wal'))).toBe('old log')
    expect(await read(backup)).toBe('backed up library')
    expect((await fs.readdir(folder)).toSorted()).toEqual(['aside-T1', 'backups', 'galley.db'])
  })

  it('makes the folder where none was', async () => {
    const { backup, folder } = await place()
    const path = join(folder, 'gone', 'galley.db')
    expect(await putInPlace(backup, path, 'T1')).toBeNull()
    expect(await found(path)).toEqual(NEW)
  })

  it('names the library it could not replace', async () => {
    const { path, folder } = await place()
    const missing = join(folder, 'no.db')
    await expect(putInPlace(missing, path, 'T1')).rejects.toMatchObject({
      code: 'write-failed',
      subject: path,
    })
    expect(await found(path)).toEqual(OLD)
  })

  it.each(FAULTS)(
    'whichever call fails (%s), the next start has the old one or the new one',
    async (fault) => {
      const first = await place()
      const clean = faulty(Number.POSITIVE_INFINITY, 'once')
      await putInPlace(first.backup, first.path, 'T1', clean.port)
      const steps = clean.calls()
      expect(steps).toBeGreaterThan(8)
      const outcomes = new Set<string>()
      for (let at = 1; at <= steps; at++) {
        const { path, backup, folder } = await place()
        const outcome = await putInPlace(backup, path, 'T1', faulty(at, fault).port).then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
        await finishPutting(path)
        const now = await found(path)
        expect(outcome === 'done' ? [NEW] : [OLD, NEW], `call ${at}, ${outcome}`).toContainEqual(now)
        outcomes.add(String(now[0]))
        // Whatever came of it, the old words are somewhere, and no half copy is.
        const aside = await read(join(folder, 'aside-T1', 'galley.db'))
        expect(now[0] === 'old library' || aside === 'old library').toBe(true)
        expect(await read(backup)).toBe('backed up library')
        expect((await fs.readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([])
      }
      expect(outcomes.size).toBeGreaterThan(fault === 'dead' ? 1 : 0)
    },
  )

  it('a death while finishing is finished at the start after', async () => {
    for (let at = 1; at <= 12; at++) {
      const { path, backup, folder } = await place()
      // Died just before the copy takes the name.
      await fs.mkdir(join(folder, 'aside-T1'))
      await fs.copyFile(backup, join(folder, '.galley.db.restoring'))
      await fs.rename(path, join(folder, 'aside-T1', 'galley.db'))
      await finishPutting(path, faulty(at, 'dead').port).catch(() => {})
      await finishPutting(path)
      expect(await found(path)).toEqual(NEW)
      expect(await read(join(folder, 'aside-T1', 'galley.db-wal'))).toBe('old log')
    }
  })
})
