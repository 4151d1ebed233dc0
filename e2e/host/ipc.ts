// `ipcMain`. Messages from pages come in through contents.ts.
import type * as Electron from 'electron'
import { Strict } from './strict.ts'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown

class HostIpcMain
  extends Strict
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Not Electron's: runs the handler of a channel for a page. */
  async answer(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event as Electron.IpcMainInvokeEvent, ...(args as never[]))
  }
}

export const ipcMain = new HostIpcMain()
