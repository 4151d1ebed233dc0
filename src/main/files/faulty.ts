// For tests: calls of the file system that fail at a chosen one, once, for ever, or as if the process had died there.
import * as fs from 'node:fs/promises'

/** `dead`: from the fault on nothing is done any more, not even tidying up: what is on the disk is what a kill leaves. */
export type Fault = 'once' | 'for-ever' | 'dead'
export const FAULTS: readonly Fault[] = ['once', 'for-ever', 'dead']

export interface Faulty {
  readonly port: typeof fs
  /** Calls made so far; tidying up (`rm`) is none, but for the dead. */
  readonly calls: () => number
}

type Run = (...args: unknown[]) => Promise<unknown>

const noSpace = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' })

export function faulty(at: number, fault: Fault): Faulty {
  let calls = 0
  const isDead = (): boolean => fault === 'dead' && calls >= at
  function strike(): void {
    if (isDead()) throw noSpace()
    calls++
    if (calls === at || (fault === 'for-ever' && calls > at)) throw noSpace()
  }
  const port = new Proxy(fs, {
    get: (_, name: string): Run => {
      const real = Reflect.get(fs, name) as Run
      if (name === 'rm')
        return async (...args) => {
          if (isDead()) throw noSpace()
          return real(...args)
        }
      if (name === 'open')
        return async (...args) => {
          strike()
          return handleOf((await real(...args)) as fs.FileHandle)
        }
      // Half the bytes reach the disk before the fault.
      if (name === 'copyFile')
        return async (from, to) => {
          try {
            strike()
          } catch (error) {
            const bytes = await fs.readFile(from as string)
            await fs.writeFile(to as string, bytes.subarray(0, bytes.length >> 1))
            throw error
          }
          return real(from, to)
        }
      return async (...args) => {
        strike()
        return real(...args)
      }
    },
  })
  function handleOf(handle: fs.FileHandle): fs.FileHandle {
    const writeFile = handle.writeFile.bind(handle)
    const sync = handle.sync.bind(handle)
    handle.writeFile = async (data) => {
      try {
        strike()
      } catch (error) {
        await writeFile(Buffer.from(data as Uint8Array).subarray(0, 3))
        throw error
      }
      await writeFile(data)
    }
    handle.sync = async () => {
      strike()
      await sync()
    }
    return handle
  }
  return { port, calls: () => calls }
}
