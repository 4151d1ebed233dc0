// What `import … from 'electron'` gives the main process here. Every part is checked by tsc against electron.d.ts.
import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'
import { mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Strict, strict } from './strict.ts'

export { app } from './app.ts'
export { clipboard, HostClipboardItem as ClipboardItem } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc.ts'
export { HostMenu as Menu, HostMenuItem as MenuItem } from './menu.ts'
export { HostNotification as Notification } from './notification.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { nativeTheme } from './theme.ts'
export { utilityProcess } from './utility-process.ts'
export { webContents } from './web-contents.ts'
export { HostWindow as BrowserWindow } from './window.ts'

/** Nothing leaves the machine: what would have been opened is only printed. */
export const shell = strict('shell', {
  async openExternal(url) {
    console.error(`[electron host] shell.openExternal ${url}`)
  },
  async openPath(path) {
    console.error(`[electron host] shell.openPath ${path}`)
    return ''
  },
  showItemInFolder(path) {
    console.error(`[electron host] shell.showItemInFolder ${path}`)
  },
  /** The bin is a folder beside what goes into it. */
  async trashItem(path) {
    const bin = join(dirname(path), '.bin')
    await mkdir(bin, { recursive: true })
    await rename(path, join(bin, `${Date.now()}-${basename(path)}`))
  },
  beep() {},
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem' | 'beep'>)

/** A picture is known by its size alone. */
export const nativeImage = strict('nativeImage', {
  createFromBitmap(bytes: Buffer, { width, height }: Electron.CreateFromBitmapOptions) {
    if (bytes.length !== width * height * 4) throw new Error('invalid buffer size')
    return { isEmpty: () => width * height === 0, getSize: () => ({ width, height }) }
  },
})

class HostPowerMonitor extends Strict {}
/** Emits nothing by itself; a spec emits what it wants to have happened. */
export const powerMonitor = new HostPowerMonitor()

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: area, workArea: area, workAreaSize: area, scaleFactor: 1 }
/** One display of full-HD size. */
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  }),
)
