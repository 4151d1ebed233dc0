// Main's end of looking over a copy: a thread for each, ended with it.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupChecked } from '#shared/backup'

/** Of a file that nobody has open; a thread that dies says so as damage. */
export const checkInThread = (file: string): Promise<BackupChecked> =>
  new Promise((resolve) => {
    const worker = new Worker(join(import.meta.dirname, 'copy-check-thread.js'), {
      workerData: { file },
      name: 'copy check',
    })
    const broken = (why: string): void => resolve({ sound: false, articles: 0, damaged: [why] })
    worker.on('message', (found: BackupChecked) => resolve(found))
    worker.on('error', (error) => broken(error.message))
    worker.on('exit', () => broken('the thread ended'))
  })
