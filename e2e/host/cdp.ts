// The smallest Chrome DevTools Protocol client: one WebSocket, flattened sessions. Types come from Playwright.
import type { CDPSession } from '@playwright/test'
import { EventEmitter } from 'node:events'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** One target's conversation, or the browser's own. */
export class CdpSession {
  readonly events = new EventEmitter()
  readonly send: CDPSession['send']
  readonly on: CDPSession['on']

  constructor(connection: CdpConnection, id?: string) {
    this.send = ((method: string, params: object = {}) =>
      connection.request(method, params, id)) as CDPSession['send']
    this.on = ((name: string, listener: (params: unknown) => void) => {
      this.events.on(name, listener)
      return this
    }) as unknown as CDPSession['on']
  }
}

export class CdpConnection {
  readonly browser: CdpSession
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, CdpSession>()
  #lastId = 0

  static async open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', reject, { once: true })
    })
    return new CdpConnection(socket)
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    this.browser = new CdpSession(this)
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message))
    socket.addEventListener('close', () => {
      for (const { method, reject } of this.#waiting.values())
        reject(new Error(`${method}: Chromium is gone`))
      this.#waiting.clear()
      this.browser.events.emit('disconnected')
    })
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id)
    if (known) return known
    const session = new CdpSession(this, id)
    this.#sessions.set(id, session)
    return session
  }

  request(method: string, params: object, sessionId?: string): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId ? this.session(message.sessionId) : this.browser
      if (message.method) session.events.emit(message.method, message.params)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }
}
