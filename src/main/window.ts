// The window: sandboxed, isolated, shown when it has something to show.
import { join } from 'node:path'
import { BrowserWindow } from 'electron'

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

export function createWindow(url: string): BrowserWindow {
  const window = new BrowserWindow({
    // Electron itself remembers place and size under this name.
    name: 'desk',
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Galley 清样',
    backgroundColor: '#f1efe9',
    webPreferences: { ...WEB_PREFERENCES, preload: join(import.meta.dirname, '../preload/index.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}
