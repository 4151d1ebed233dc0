// The single-instance lock: a Unix socket in the user's data folder. Being able to listen on it is the lock.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'

export interface SecondInstance {
  readonly argv: string[]
  readonly cwd: string
  readonly additionalData: unknown
}

export interface Lock {
  release(): void
}

/** `undefined` when another instance holds it; that one has then been told of `self`. */
export function takeLock(
  folder: string,
  self: SecondInstance,
  onSecond: (second: SecondInstance) => void,
): Lock | undefined {
  const socket = join(folder, 'host.sock')
  if (isHeld(socket)) {
    connect(socket)
      .on('error', () => {})
      .end(JSON.stringify(self))
    return undefined
  }
  rmSync(socket, { force: true })
  const server = listen(socket, onSecond)
  writeFileSync(`${socket}.pid`, String(process.pid))
  return { release: () => void server.close() }
}

function listen(socket: string, onSecond: (second: SecondInstance) => void): Server {
  const server = createServer((connection) => {
    let text = ''
    connection.on('error', () => {})
    connection.on('data', (chunk: Buffer) => {
      text += String(chunk)
    })
    connection.on('end', () => {
      if (text) onSecond(JSON.parse(text) as SecondInstance)
    })
  })
  return server.listen(socket).unref()
}

// The question must be answered at once, so it is asked of the holder's process id and not of the socket.
function isHeld(socket: string): boolean {
  try {
    process.kill(Number(readFileSync(`${socket}.pid`, 'utf8')), 0)
    return existsSync(socket)
  } catch {
    return false
  }
}
