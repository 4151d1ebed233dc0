// The intake process behind a command: a process of Node's, unless whoever runs the command has another way.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { intakeOf, type Intake, type IntakeProcess } from '../intake/client'

function forked(): IntakeProcess {
  const child = fork(join(import.meta.dirname, 'intake-process.js'), [], {
    execArgv: ['--max-old-space-size=512'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  }
}

let start = forked

/** From now on intake is started so: an installed program cannot run as Node. */
export function startIntakeBy(other: () => IntakeProcess): void {
  start = other
}

export const openIntake = (): Intake => intakeOf(() => start())
