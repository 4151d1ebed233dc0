// The intake process: reads untrusted bytes apart from everything that matters. It has no library and no paths.
import { toFault } from '#shared/error'
import type { IntakeOptions } from './client'
import { readBytes } from './read'
import { tableOf } from './table'

interface Request {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
  /** Null: the file is a table, and its cells are wanted. */
  readonly options: IntakeOptions | null
}

function answer({ id, name, bytes, options }: Request): unknown {
  try {
    if (options === null) return { id, result: { ok: true, table: tableOf(name, bytes) } }
    return { id, result: { ok: true, found: readBytes(name, bytes, options) } }
  } catch (error) {
    return { id, result: { ok: false, fault: toFault(error) } }
  }
}

/** Electron's utility process talks through `parentPort`, Node's child through `process`. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: Request }) => void): void
  postMessage(message: unknown): void
}
const { parentPort } = process as { parentPort?: ParentPort }

if (parentPort) parentPort.on('message', ({ data }) => parentPort.postMessage(answer(data)))
else process.on('message', (request: Request) => process.send?.(answer(request)))
