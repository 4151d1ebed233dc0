// What a start is measured beside: the smallest window that electron-vite builds, React and one list, run by the same host.
import { build } from 'electron-vite'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MAIN = `
  import { app, BrowserWindow, protocol } from 'electron'
  import { readFile } from 'node:fs/promises'
  import { join } from 'node:path'
  app.setPath('userData', process.env.GALLEY_USER_DATA)
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  const TYPES = { html: 'text/html', js: 'text/javascript' }
  app.whenReady().then(() => {
    protocol.handle('app', async ({ url }) => {
      const { pathname } = new URL(url)
      const body = await readFile(join(import.meta.dirname, '../renderer', pathname))
      return new Response(body, { headers: { 'content-type': TYPES[pathname.split('.').at(-1)] } })
    })
    const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, '../preload/index.cjs') } })
    void window.loadURL('app://bundle/index.html')
  })`
const PRELOAD = `
  import { contextBridge } from 'electron'
  contextBridge.exposeInMainWorld('bare', { rows: 12 })`
const PAGE = `
  import { createRoot } from 'react-dom/client'
  function List() {
    return <div role="grid">{Array.from({ length: window.bare.rows }, (_, n) => <div role="row" key={n}>第{n}号</div>)}</div>
  }
  createRoot(document.getElementById('root')).render(<List />)`
const CONFIG = `
  import react from '@vitejs/plugin-react'
  import { join } from 'node:path'
  const root = import.meta.dirname
  const part = (entry, format, name) => ({
    build: {
      lib: { entry: join(root, entry), formats: [format] },
      outDir: join(root, 'out', name),
      rollupOptions: { output: { entryFileNames: name === 'main' ? 'index.js' : 'index.cjs' } },
    },
  })
  export default {
    main: part('main.ts', 'es', 'main'),
    preload: part('preload.ts', 'cjs', 'preload'),
    renderer: {
      root,
      plugins: [react()],
      build: { outDir: join(root, 'out/renderer'), rollupOptions: { input: join(root, 'index.html') } },
    },
  }`
const HTML =
  '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="/page.tsx"></script>'

/** Builds it and answers its folder, which lies in the repository's own `node_modules` so that it finds React there. */
export async function buildBare(root: string): Promise<string> {
  const base = join(root, 'node_modules', '.cache')
  mkdirSync(base, { recursive: true })
  const folder = mkdtempSync(join(base, 'bare-'))
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(
    'package.json',
    JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'out/main/index.js' }),
  )
  write('main.ts', MAIN)
  write('preload.ts', PRELOAD)
  write('index.html', HTML)
  write('page.tsx', PAGE)
  write('electron.vite.config.js', CONFIG)
  await build({ root: folder, configFile: join(folder, 'electron.vite.config.js'), logLevel: 'error' })
  return folder
}
