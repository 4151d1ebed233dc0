// `npm start`, `npm run dev`, `npm run tour`: the app before a person, on Electron where its binary can be had, else on
// the Chromium host, and never silently on the latter.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIfNeeded } from './build.ts'
import { electronPackage, findElectron } from './electron-binary.ts'
import { canRunSpecs, runSpecs } from './run-specs.ts'
import { run } from '../packaging/run.ts'
import { ensureSystem, hasDisplay } from '../packaging/system.ts'

const HOST = join(import.meta.dirname, 'host/electron')
const NOTICE = "Electron's binary is not installed; showing the app in Chromium, for development only"
const MODES = { start, dev, tour } as const

// Twenty seconds, since a machine without a network answers at once and a slow one must not keep a person waiting.
function installElectron(): string | undefined {
  spawnSync(process.execPath, [join(electronPackage(), 'install.js')], { stdio: 'ignore', timeout: 20_000 })
  return findElectron()
}

async function start(): Promise<number> {
  const electron = findElectron() ?? installElectron()
  if (!electron && !hasDisplay()) {
    console.log(
      "Electron's binary is not installed and there is no display; taking the tour instead (npm run tour)",
    )
    return tour()
  }
  if (!(await buildIfNeeded())) return 1
  if (electron) return run(electron, ['.'])
  console.log(NOTICE)
  return ensureSystem({ window: true }) ? run(HOST, ['.'], { ELECTRON_HOST_HEADED: '1' }) : 1
}

async function dev(): Promise<number> {
  if (findElectron() ?? installElectron()) return run('electron-vite', ['dev'])
  console.log(hasDisplay() ? NOTICE : `${NOTICE}; there is no display, so nothing is to be seen`)
  const env = { ELECTRON_EXEC_PATH: HOST, ...(hasDisplay() ? { ELECTRON_HOST_HEADED: '1' } : {}) }
  return ensureSystem({ window: hasDisplay() }) ? run('electron-vite', ['dev'], env) : 1
}

/** The main job from end to end, headless, on a sample page; its exports and pictures are left in `tour/`. */
async function tour(): Promise<number> {
  if (!canRunSpecs() || !(await buildIfNeeded())) return 1
  const code = await runSpecs(['tour'], { TOUR: '1' })
  if (code === 0) console.log(`Files and pictures of the tour: ${join(import.meta.dirname, '../tour')}`)
  return code
}

function isMode(name: string): name is keyof typeof MODES {
  return Object.hasOwn(MODES, name)
}

const mode = process.argv[2] ?? 'start'
if (isMode(mode)) process.exitCode = await MODES[mode]()
else {
  console.error(`node e2e/start.ts ${Object.keys(MODES).join(' | ')}`)
  process.exitCode = 1
}
