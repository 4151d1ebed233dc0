// A thread of its own for looking over a copy: hashing all that a library holds takes seconds.
import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy } from './copy-check'

const { file } = workerData as { readonly file: string }
parentPort?.postMessage(checkCopy(file))
