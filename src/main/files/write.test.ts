// A file is whole or absent: every call of the file system fails in turn, once and for ever.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faulty } from './faulty'
import { writeWhole } from './write'

const folder = (): Promise<string> => fs.mkdtemp(join(tmpdir(), 'galley-write-'))

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

  it.each(['once', 'for-ever'] as const)(
    'P8 leaves the old file or the new one, never a part (fault %s)',
    async (fault) => {
      const clean = faulty(Number.POSITIVE_INFINITY, 'once')
      await writeWhole(join(await folder(), 'a.txt'), 'new words', clean.port)
      const steps = clean.calls()
      expect(steps).toBeGreaterThan(6)
      for (let at = 1; at <= steps; at++) {
        const inside = await folder()
        const file = join(inside, 'a.txt')
        await fs.writeFile(file, 'old words')
        const outcome = await writeWhole(file, 'new words', faulty(at, fault).port).then(
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

  it('P8 flushes the bytes before the name stands, and the name before it says so', async () => {
    const calls: string[] = []
    const named = (name: string, handle: fs.FileHandle): fs.FileHandle =>
      new Proxy(handle, {
        get: (_, verb: string) => {
          const run = Reflect.get(handle, verb) as unknown
          if (typeof run !== 'function') return run
          return (...args: readonly unknown[]) => {
            calls.push(`${verb} ${name}`)
            return run.apply(handle, args) as unknown
          }
        },
      })
    const port = new Proxy(fs, {
      get: (_, verb: string) => {
        const run = Reflect.get(fs, verb) as (...args: readonly unknown[]) => Promise<unknown>
        return async (...args: readonly unknown[]) => {
          calls.push(verb)
          const answer = await run(...args)
          return verb === 'open'
            ? named(args[1] === 'wx' ? 'file' : 'folder', answer as fs.FileHandle)
            : answer
        }
      },
    })
    await writeWhole(join(await folder(), 'a.txt'), 'words', port)
    const order = ['stat', 'open', 'writeFile file', 'sync file', 'close file', 'readFile', 'rename']
    expect(calls).toEqual([...order, 'open', 'sync folder', 'close folder'])
  })

  it('names the file it could not write', async () => {
    const file = join(await folder(), 'missing', 'a.txt')
    await expect(writeWhole(file, 'x')).rejects.toMatchObject({ code: 'write-failed', subject: file })
  })
})
