// A thread of its own for looking over a copy: hashing all that a library holds takes seconds.
import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy, healthOf } from './copy-check'

const { file, as } = workerData as { readonly file: string; readonly as: 'copy' | 'quick' | 'full' }
parentPort?.postMessage(as === 'copy' ? checkCopy(file) : healthOf(file, as === 'full'))
