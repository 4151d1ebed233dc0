// Main's end of looking over a library that is not open: a thread for each, ended with it.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupChecked } from '#shared/backup'
import type { Health } from '#shared/health'

const inThread = <Answer>(
  file: string,
  as: 'copy' | 'quick' | 'full',
  broken: (why: string) => Answer,
): Promise<Answer> =>
  new Promise((resolve) => {
    const worker = new Worker(join(import.meta.dirname, 'copy-check-thread.js'), {
      workerData: { file, as },
      name: 'copy check',
    })
    worker.on('message', (found: Answer) => resolve(found))
    worker.on('error', (error) => resolve(broken(error.message)))
    worker.on('exit', () => resolve(broken('the thread ended')))
  })

/** Of a file that nobody has open; a thread that dies says so as damage. */
export const checkInThread = (file: string): Promise<BackupChecked> =>
  inThread(file, 'copy', (why) => ({ sound: false, articles: 0, damaged: [why] }))

/** All that can be said of it; `full`: by every hash too. */
export const healthInThread = (file: string, full: boolean): Promise<Health> =>
  inThread(file, full ? 'full' : 'quick', (title) => ({
    sound: false,
    articles: 0,
    headlines: 0,
    revisions: 0,
    pictures: 0,
    files: 0,
    damage: [{ kind: 'database', title, articleId: null, n: null }],
    more: 0,
  }))
