// Entry of the Chromium host: reads Electron's command line, answers for the module `electron`, runs the app's main.
import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

interface AppPackage {
  readonly name: string
  readonly version: string
  readonly productName?: string
  readonly main?: string
}

const args = process.argv.slice(2)
const require = createRequire(import.meta.url)
const { version: electron } = require('electron/package.json') as { readonly version: string }

function valueOf(name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
}

function answerForElectron(): void {
  const url = new URL('./index.ts', import.meta.url).href
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}

// What the app's own code sees of its process is what Electron would show it.
function lookLikeElectron(): void {
  Object.defineProperties(process, {
    type: { value: 'browser' },
    defaultApp: { value: true },
    resourcesPath: { value: resolve('resources') },
  })
  Object.defineProperty(process.versions, 'electron', { value: electron, enumerable: true })
  process.argv = [process.argv[0] ?? '', ...args]
}

// Playwright's loader comes in as `-r file`; it patches `app` and cuts its own switches out of process.argv.
function preloadModules(): void {
  for (const [index, arg] of args.entries()) {
    const file = args[index + 1]
    if ((arg === '-r' || arg === '--require') && file) require(resolve(file))
  }
}

function findAppFolder(): string {
  const entry = process.argv.slice(1).find((arg, i, all) => !arg.startsWith('-') && all[i - 1] !== '-r')
  return resolve(entry ?? '.')
}

async function main(): Promise<void> {
  answerForElectron()
  lookLikeElectron()
  const { app } = await import('./app.ts')
  const { announce, startChromium } = await import('./chromium.ts')
  const { attachToTargets } = await import('./targets.ts')
  await import('./popups.ts')

  const inspectPort = valueOf('inspect')
  if (inspectPort !== undefined) inspector.open(Number(inspectPort))
  preloadModules()

  const folder = findAppFolder()
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as AppPackage
  app.boot({ folder, name: about.productName ?? about.name, version: about.version })

  // Asked to end, Electron quits as if the menu had said so; asked twice, at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.on(signal, () => process.exit(1))
      app.quit()
    })
  }

  const chromium = startChromium(Number(valueOf('remote-debugging-port') ?? 0))
  await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href)
  const browser = await chromium
  await attachToTargets(browser)
  announce(browser)
  app.becomeReady()
}

if (args.includes('--version') || args.includes('-v')) console.log(`v${electron}`)
else await main()
