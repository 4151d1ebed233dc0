// Starts the intake process as Electron wants it: a utility process with little memory.
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { withCompiled } from './compiled'
import type { IntakeProcess } from './intake/client'

export function startIntake(): IntakeProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'intake-process.js'), [], {
    serviceName: 'Galley intake',
    execArgv: ['--max-old-space-size=512'],
    stdio: 'ignore',
    env: withCompiled(),
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  }
}
