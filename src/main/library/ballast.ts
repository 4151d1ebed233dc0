// Room for the last words: a file of noise beside the library that is given up when the disk is full.
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { randomFillSync } from 'node:crypto'
import { dirname } from 'node:path'
import type { Room } from '#shared/library'

/** More than the log may grow to before it is folded in (`journal_size_limit`). In bytes. */
export const BALLAST = 16_000_000
/** Below this the editor is told; below the other nothing more is taken in. */
export const LOW = 500_000_000
export const TOO_LOW = 100_000_000
const PIECE = 1_000_000

export interface Ballast {
  /** Gives the room up; false if there is none to give. */
  readonly release: () => boolean
  /** Writes another piece of it, when there is room enough again; true while it is not whole. */
  readonly fill: () => boolean
  readonly room: () => Room
}

/** `free`: bytes that may still be written where the library lies; injected by tests. */
export function ballastOf(
  path: string,
  free: () => number = () => {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize
  },
  bytes = BALLAST,
): Ballast {
  const file = `${path}-ballast`
  let released = false

  const size = (): number => (existsSync(file) ? statSync(file).size : 0)
  /** What a disk that cannot be asked has is not known: nobody is alarmed by it. */
  function left(): number {
    try {
      return free()
    } catch {
      return Number.POSITIVE_INFINITY
    }
  }
  return {
    release: () => {
      if (!existsSync(file)) return false
      rmSync(file, { force: true })
      released = true
      return true
    },
    fill: () => {
      const has = size()
      if (has >= bytes) {
        released = false
        return false
      }
      if (left() < TOO_LOW) return false
      // Noise, since a file system may keep nothing at all of zeros.
      const piece = randomFillSync(Buffer.alloc(Math.min(PIECE, bytes - has)))
      const descriptor = openSync(file, 'a')
      try {
        writeSync(descriptor, piece)
        if (has + piece.length >= bytes) fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
      return true
    },
    room: () => {
      const now = left()
      return {
        free: Number.isFinite(now) ? now : null,
        state: released ? 'spent' : now < TOO_LOW ? 'too-low' : now < LOW ? 'low' : 'enough',
      }
    },
  }
}
