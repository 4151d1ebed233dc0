// The window: sandboxed, isolated, shown when it has something to show.
import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { cascaded, type Bounds } from './windows/cascade'

export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

interface Opening {
  /** What it opens with; null: the list. */
  readonly articleId: string | null
  /** Null: the one that Electron remembers. */
  readonly place: Bounds | null
  /** Behind the one in front. */
  readonly quietly: boolean
}

export function createWindow(url: string, { articleId, place, quietly }: Opening): BrowserWindow {
  const window = new BrowserWindow({
    // Electron itself remembers place and size under this name; no two windows may bear it at a time.
    ...(place === null ? { name: 'desk', windowStatePersistence: true, width: 1280, height: 800 } : place),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Galley 清样',
    backgroundColor: '#f1efe9',
    webPreferences: { ...WEB_PREFERENCES, preload: join(import.meta.dirname, '../preload/index.cjs') },
  })
  window.once('ready-to-show', () => (quietly ? window.showInactive() : window.show()))
  void window.loadURL(articleId === null ? url : `${url}#${articleId}`)
  return window
}

/** A step from that window, or from the middle of the screen where there is none. */
export function placeBeside(from: BrowserWindow | undefined): Bounds {
  const { workArea } =
    from === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(from.getBounds())
  return from === undefined
    ? { x: workArea.x, y: workArea.y, width: 1280, height: 800 }
    : cascaded(from.getNormalBounds(), workArea)
}
