// The window: sandboxed, isolated, shown when it has something to show.
import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { cascaded, type Bounds } from './windows/cascade'
import { inReach } from './windows/in-reach'

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
  /** It fills its screen; `place` is where it stands once it does not. */
  readonly maximized: boolean
  /** Behind the one in front. */
  readonly quietly: boolean
}

export function createWindow(url: string, { articleId, place, maximized, quietly }: Opening): BrowserWindow {
  const window = new BrowserWindow({
    // Electron itself remembers place and size under this name; no two windows may bear it at a time.
    ...(place ?? { name: 'desk', windowStatePersistence: true, width: 1280, height: 800 }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Galley 清样',
    backgroundColor: '#f1efe9',
    webPreferences: { ...WEB_PREFERENCES, preload: join(import.meta.dirname, '../preload/index.cjs') },
  })
  const bringIn = (): void => bringInReach(window)
  window.once('ready-to-show', () => {
    bringIn()
    // Shows it as well.
    if (maximized) window.maximize()
    if (quietly) window.showInactive()
    else window.show()
  })
  screen.on('display-removed', bringIn)
  window.once('closed', () => screen.off('display-removed', bringIn))
  void window.loadURL(articleId === null ? url : `${url}#${articleId}`)
  return window
}

/** What was remembered may have been on a screen that is not there now. What fills a screen is the system's to place. */
function bringInReach(window: BrowserWindow): void {
  if (window.isMaximized() || window.isFullScreen() || window.isMinimized()) return
  const before = window.getNormalBounds()
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const after = inReach(before, areas, screen.getPrimaryDisplay().workArea)
  if (after !== before) window.setBounds(after)
}

/** A step from that window, or from the middle of the screen where there is none. */
export function placeBeside(from: BrowserWindow | undefined): Bounds {
  const { workArea } =
    from === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(from.getBounds())
  return from === undefined
    ? { x: workArea.x, y: workArea.y, width: 1280, height: 800 }
    : cascaded(from.getNormalBounds(), workArea)
}
