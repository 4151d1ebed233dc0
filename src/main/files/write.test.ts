// A file is whole or absent: every call of the file system fails in turn, once and for ever.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole, type FilePort } from './write'

const folder = (): Promise<string> => fs.mkdtemp(join(tmpdir(), 'galley-write-'))

interface Faulty {
  readonly port: FilePort
  readonly calls: () => number
}

/** Fails at call `at`, and at all later ones if `forever`. */
function faulty(at: number, forever: boolean): Faulty {
  let calls = 0
  const strike = (): void => {
    calls++
    if (calls === at || (forever && calls > at))
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  }
  const wrap =
    <Args extends unknown[], T>(run: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      strike()
      return run(...args)
    }
  const open = async (...args: Parameters<typeof fs.open>): ReturnType<typeof fs.open> => {
    strike()
    const handle = await fs.open(...args)
    const writeFile = handle.writeFile.bind(handle)
    const sync = handle.sync.bind(handle)
    // Half the bytes reach the disk before the fault.
    handle.writeFile = async (data) => {
      try {
        strike()
      } catch (error) {
        await writeFile(Buffer.from(data as Uint8Array).subarray(0, 3))
        throw error
      }
      await writeFile(data)
    }
    handle.sync = wrap(sync)
    return handle
  }
  const port = {
    open,
    readFile: wrap(fs.readFile as (path: string) => Promise<Buffer>),
    rename: wrap(fs.rename),
    // Tidying up is what happens after a fault; it must work for the promise to hold.
    rm: fs.rm,
    stat: wrap(fs.stat as (path: string) => Promise<Awaited<ReturnType<typeof fs.stat>>>),
  } as unknown as FilePort
  return { port, calls: () => calls }
}

describe('writeWhole', () => {
  it('writes a new file and replaces an old one', async () => {
    const file = join(await folder(), '稿.txt')
    await writeWhole(file, '一')
    await writeWhole(file, '二')
    expect(await fs.readFile(file, 'utf8')).toBe('二')
    expect(await fs.readdir(join(file, '..'))).toEqual(['稿.txt'])
  })

  it('keeps the permissions of what it replaces', async () => {
    const file = join(await folder(), 'a.txt')
    await fs.writeFile(file, 'old', { mode: 0o600 })
    await writeWhole(file, 'new')
    expect((await fs.stat(file)).mode & 0o777).toBe(0o600)
  })

  it.each([false, true])(
    'leaves the old file or the new one, never a part (fault for ever: %s)',
    async (forever) => {
      const clean = faulty(Number.POSITIVE_INFINITY, false)
      await writeWhole(join(await folder(), 'a.txt'), 'new words', clean.port)
      const steps = clean.calls()
      expect(steps).toBeGreaterThan(6)
      for (let at = 1; at <= steps; at++) {
        const inside = await folder()
        const file = join(inside, 'a.txt')
        await fs.writeFile(file, 'old words')
        const outcome = await writeWhole(file, 'new words', faulty(at, forever).port).then(
          () => 'written',
          (error: { code: string }) => error.code,
        )
        expect(['written', 'disk-full']).toContain(outcome)
        expect(['old words', 'new words']).toContain(await fs.readFile(file, 'utf8'))
        const written = await fs.readFile(file, 'utf8')
        expect(outcome === 'written' ? written : 'new words').toBe('new words')
        expect(await fs.readdir(inside)).toEqual(['a.txt'])
      }
    },
  )

  it('names the file it could not write', async () => {
    const file = join(await folder(), 'missing', 'a.txt')
    await expect(writeWhole(file, 'x')).rejects.toMatchObject({ code: 'write-failed', subject: file })
  })
})
