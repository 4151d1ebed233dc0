// A thread of its own for a rescue: reading a ruined library row by row takes seconds to minutes.
import { parentPort, workerData } from 'node:worker_threads'
import { toFault } from '#shared/error'
import { salvage, type SalvageOptions } from './salvage'
import type { Reply } from './in-thread'

const say = (reply: Reply): void => parentPort?.postMessage(reply)

try {
  const options = workerData as Omit<SalvageOptions, 'progress'>
  const progress = (done: number, of: number): void => say({ kind: 'progress', done, of })
  say({ kind: 'done', salvaged: await salvage({ ...options, progress }) })
} catch (error) {
  say({ kind: 'fault', fault: toFault(error) })
}
