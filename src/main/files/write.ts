// Writes a file whole or not at all: beside its place, flushed, read back, then moved over.
import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { GalleyError } from '#shared/error'

/** The file system calls that writing makes; tests let each of them fail in turn. */
export type FilePort = Pick<typeof fs, 'open' | 'readFile' | 'rename' | 'rm' | 'stat'>

/** SHA-256 in lower-case hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Makes the names in a folder as durable as what they name. */
export async function flushFolder(port: Pick<FilePort, 'open'>, folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is durable.
  if (process.platform === 'win32') return
  const handle = await port.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the bytes of a file as durable as its name. */
export async function flushFile(port: Pick<FilePort, 'open'>, file: string): Promise<void> {
  const handle = await port.open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** `disk-full` or `write-failed`, naming the file; what is refused already stays as it is. */
export function writeFault(error: unknown, file: string): GalleyError {
  if (error instanceof GalleyError) return error
  const { code } = error as { code?: string }
  return new GalleyError(
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL' ? 'disk-full' : 'write-failed',
    String(error),
    file,
  )
}

/**
 * Refuses with `write-failed` or `disk-full`, naming the file; what stood there before is then untouched and no
 * partial file is left. Never falls back to overwriting in place.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  port: FilePort = fs,
): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const folder = dirname(file)
  const partial = join(folder, `.${shortName(file)}.partial-${randomBytes(6).toString('hex')}`)
  let made = false
  try {
    const mode = await port.stat(file).then(
      (info) => info.mode & 0o777,
      () => 0o644,
    )
    const handle = await port.open(partial, 'wx', mode)
    made = true
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (hashOf(await port.readFile(partial)) !== hashOf(bytes))
      throw new Error('what was written reads back differently')
    await port.rename(partial, file)
    made = false
    await flushFolder(port, folder)
  } catch (error) {
    if (made) await port.rm(partial, { force: true }).catch(() => {})
    throw writeFault(error, file)
  }
}

// The temporary name adds 23 bytes; a name at the limit would not fit with them.
const shortName = (file: string): string => Array.from(basename(file)).slice(0, 40).join('')
