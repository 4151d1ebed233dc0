// The smallest app with one of everything that host.spec.ts makes claims about. Runs on Electron as it stands.
// oxlint-disable-next-line no-restricted-imports -- an app of its own
import { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const CSP = "default-src 'self'; object-src 'none'"
const TYPES = { html: 'text/html', js: 'text/javascript' }

/** What has happened, for the spec to ask. */
const seen = { second: [], gone: [], navigations: [], refused: [], senders: [] }
globalThis.seen = seen

app.setPath('userData', process.env.GALLEY_USER_DATA)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
if (!app.requestSingleInstanceLock()) app.quit()
app.on('second-instance', (_event, argv) => seen.second.push(argv.at(-1)))
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    seen.refused.push(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    seen.navigations.push(event.url)
    if (!event.url.startsWith('app://bundle/')) event.preventDefault()
  })
  contents.on('render-process-gone', (_gone, details) => seen.gone.push(details.reason))
})

async function serve(request) {
  const { pathname } = new URL(request.url)
  const name = pathname.slice(1)
  if (!['index.html', 'page.js', 'other.html'].includes(name))
    return new Response('not found', { status: 404 })
  const headers = { 'content-type': TYPES[name.split('.')[1]], 'content-security-policy': CSP }
  return new Response(await readFile(path(name === 'other.html' ? 'index.html' : name)), { headers })
}

function createWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    title: 'Fixture',
    webPreferences: { preload: path('preload.cjs'), sandbox: true },
  })
  void window.loadURL('app://bundle/index.html')
  return window
}

await Promise.resolve()
void app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest((details, done) => {
    done({ cancel: details.url.startsWith('https:') })
  })
  protocol.handle('app', serve)
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', (_event, message) => {
    throw new RangeError(message)
  })
  ipcMain.handle('sender', (event) => {
    const { url, origin } = event.senderFrame
    return { url, origin, isMain: event.senderFrame === event.sender.mainFrame }
  })
  ipcMain.handle('child', (_event, value) => askChild(value))
  ipcMain.on('shout', (event, word) => event.sender.send('heard', `${word}!`))
  const click = () => BrowserWindow.getAllWindows()[0]?.webContents.send('heard', 'menu')
  const submenu = [
    { id: 'file.shout', label: 'Shout', click },
    { id: 'file.off', label: 'Off', enabled: false },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]))
  createWindow()
})

function askChild(value) {
  const child = utilityProcess.fork(path('child.js'), ['one'], { serviceName: 'fixture child' })
  return new Promise((resolve) => {
    let answer
    child.on('message', (message) => {
      answer = message
      child.postMessage('end')
    })
    child.on('exit', (code) => resolve({ answer, code, pid: child.pid }))
    child.postMessage(value)
  })
}
