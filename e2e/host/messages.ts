// The messages between one page's preload and `ipcMain`: invoke, send, and the answers.
import { runAccelerator, type KeyPress } from './accelerator.ts'
import type { CdpSession } from './cdp.ts'
import { makeCodec } from './codec.ts'
import { ipcMain } from './ipc.ts'
import type { RoleWindow } from './menu.ts'
import { BINDING, WORLD } from './worlds.ts'

const codec = makeCodec()

/** `sender` is the page's webContents; the others are what `event` tells of it. */
export interface Origin {
  readonly sender: { readonly id: number; send(channel: string, ...args: unknown[]): void }
  readonly senderFrame: object
  readonly window: RoleWindow
}

export class PageMessages {
  readonly #origin: Origin
  #cdp: CdpSession | undefined
  /** The preload's world in the document of the moment; '' while there is none. */
  #context = ''

  constructor(origin: Origin) {
    this.#origin = origin
  }

  /** Before the page's first document. */
  listen(cdp: CdpSession, mainFrameId: string): void {
    this.#cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isMain = context.auxData?.frameId === mainFrameId
      if (context.name === WORLD && isMain) this.#context = context.uniqueId
    })
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#context = ''
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.#receive(payload, this.#context)
    })
  }

  send(channel: string, args: readonly unknown[]): void {
    void this.#deliver(codec.encode(['event', channel, args]), this.#context)
  }

  async #receive(text: string, context: string): Promise<void> {
    const [kind, ...rest] = codec.decode(text) as [string, ...unknown[]]
    const { sender, senderFrame, window } = this.#origin
    if (kind === 'key') return runAccelerator(rest[0] as KeyPress, window)
    const [channel, args, id] = rest as [string, unknown[], number]
    const event = { sender, senderFrame, processId: sender.id, frameId: 1 }
    if (kind === 'invoke') return this.#deliver(await this.#answer(channel, event, args, id), context)
    const reply = (to: string, ...what: unknown[]): void => sender.send(to, ...what)
    ipcMain.emit(channel, { ...event, reply }, ...args)
  }

  async #answer(channel: string, event: object, args: readonly unknown[], id: number): Promise<string> {
    try {
      return codec.encode(['reply', id, true, await ipcMain.answer(channel, event, args)])
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      return codec.encode(['reply', id, false, String(error)])
    }
  }

  async #deliver(text: string, uniqueContextId: string): Promise<void> {
    if (!uniqueContextId) return // no document, or one without a preload
    const call = {
      functionDeclaration: `function (text) { ${BINDING}Receive(text) }`,
      arguments: [{ value: text }],
      uniqueContextId,
      silent: true,
    }
    await this.#cdp?.send('Runtime.callFunctionOn', call).catch(() => {}) // the document went away meanwhile
  }
}
