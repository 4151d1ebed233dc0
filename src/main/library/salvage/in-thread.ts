// Main's end of a rescue.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { GalleyError, toError, type Fault } from '#shared/error'
import type { Salvaged } from '#shared/rescue'
import type { SalvageOptions } from './salvage'

export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly salvaged: Salvaged }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** Refuses as `salvage` does. */
export const salvageInThread = ({ progress = () => {}, ...options }: SalvageOptions): Promise<Salvaged> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'salvage-thread.js'), {
      workerData: options,
      name: 'salvage',
    })
    const broken = (why: string): void => reject(new GalleyError('library-damaged', why, options.file))
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'progress') progress(reply.done, reply.of)
      else if (reply.kind === 'done') resolve(reply.salvaged)
      else reject(toError(reply.fault))
    })
    worker.on('error', (error) => broken(error.message))
    worker.on('exit', () => broken('the thread ended'))
  })
