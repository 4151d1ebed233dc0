// Loaded first in every utility process: gives it Electron's `process.parentPort`.
import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'

type Surface = Pick<Electron.ParentPort, 'postMessage'>

class ParentPort extends EventEmitter implements Surface {
  constructor() {
    super()
    // Messages wait until somebody listens, as in Electron; Node keeps them until it is asked.
    this.once('newListener', () => {
      process.on('message', (data) => this.emit('message', { data, ports: [] }))
    })
  }
  postMessage(message: unknown): void {
    process.send?.(structuredClone(message))
  }
}

Object.defineProperties(process, {
  parentPort: { value: new ParentPort(), enumerable: true },
  type: { value: 'utility', enumerable: true },
})

// A utility process lives until it is killed or its app is gone.
process.on('disconnect', () => process.exit())
