// Electron's end of the wire: windows of our own making, their main frame and our origin only, then hands on.
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { Noun } from '#shared/calls/call'
import { toFault, GalleyError, type Envelope } from '#shared/error'
import type { Dispatch } from './calls/dispatch'
import { isOurs } from './calls/sender'
import type { Windows } from './open-windows'

/** The windows that we have made ourselves. */
export type Made = Pick<Windows, 'has' | 'answer'>

const isFrom = (event: IpcMainEvent | IpcMainInvokeEvent, origins: readonly string[], made: Made): boolean =>
  made.has(event.sender) && isOurs(event.senderFrame, event.sender.mainFrame, origins)

const FOREIGN: Envelope = { ok: false, fault: toFault(new GalleyError('not-ours', 'a foreign frame')) }

/** `dropped` is told the places of files that preload was given; the page itself can name none. */
export function listen(
  dispatch: Dispatch,
  dropped: (paths: unknown) => Promise<Envelope>,
  origins: readonly string[],
  made: Made,
): void {
  ipcMain.handle('dropped', (event, paths: unknown) =>
    isFrom(event, origins, made) ? made.answer(event.sender, () => dropped(paths)) : FOREIGN,
  )
  ipcMain.handle('call', (event, noun: unknown, verb: unknown, input: unknown) =>
    isFrom(event, origins, made) ? made.answer(event.sender, () => dispatch(noun, verb, input)) : FOREIGN,
  )
}

export function announceTo(windows: readonly BrowserWindow[], nouns: readonly Noun[]): void {
  for (const window of windows) window.webContents.send('changed', nouns)
}

let lastFlush = 0
const flushes = new Map<number, (saved: boolean) => void>()

/** Once, at the start: hears the renderer say that it has saved. */
export function listenForFlushes(origins: readonly string[], made: Made): void {
  ipcMain.on('flushed', (event, id: unknown, saved: unknown) => {
    if (isFrom(event, origins, made)) flushes.get(id as number)?.(saved === true)
  })
}

/** Asks the renderer to save what it holds; false if it could not, or did not answer within `limit` milliseconds. */
export function flush(window: BrowserWindow, limit = 3000): Promise<boolean> {
  return new Promise((resolve) => {
    const id = ++lastFlush
    const alarm = setTimeout(() => done(false), limit)
    function done(saved: boolean): void {
      clearTimeout(alarm)
      flushes.delete(id)
      resolve(saved)
    }
    flushes.set(id, done)
    window.webContents.send('flush', id)
  })
}
