// Starts and ends the system's Chromium.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium } from '../../packaging/system.ts'
import { CdpConnection } from './cdp.ts'

export interface Browser {
  readonly executable: string
  readonly profile: string
  readonly child: ChildProcess
  readonly endpoint: string
  readonly connection: CdpConnection
}

/** Windows are real (an X or Wayland display is needed) only when asked for; tests run headless. */
export const headed = process.env.ELECTRON_HOST_HEADED === '1'

/** Chromium refuses its sandbox to root. */
export const asRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
const SWITCHES = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  // The last two would draw pages for an address bar that nobody sees, a third of what a start costs.
  '--disable-features=Translate,MediaRouter,OptimizationHints,PaintHolding,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
]

let running: Browser | undefined

/** `port` 0 lets Chromium choose. Prints nothing: see `announce`. */
export async function startChromium(port: number): Promise<Browser> {
  const executable = findChromium()
  if (!executable)
    throw new Error('electron host: no Chromium found; install it, or name it in CHROMIUM_PATH')
  const profile = newProfile()
  const mode = headed ? [] : ['--headless=new', '--disable-gpu', '--hide-scrollbars']
  const place = [`--remote-debugging-port=${port}`, '--remote-debugging-pipe', `--user-data-dir=${profile}`]
  // Nothing is said over the pipe (descriptors 3 and 4): it breaks when this process dies, and Chromium then quits.
  const child = spawn(executable, [...SWITCHES, ...asRoot, ...mode, ...place], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: headed, // Ctrl+C is for the app, which then closes its windows itself
  })
  process.on('exit', () => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  })
  const endpoint = await whenListening(child)
  const connection = await CdpConnection.open(endpoint)
  running = { executable, profile, child, connection, endpoint }
  connection.browser.events.once('disconnected', () => {
    console.error('[electron host] Chromium is gone')
    process.exit(1)
  })
  return running
}

/** The line by which a test driver finds the browser; said only once this process sees every new page itself. */
export function announce({ endpoint }: Browser): void {
  process.stderr.write(`DevTools listening on ${endpoint}\n`)
}

/** The polite end, so that no helper process is left writing into the profile while it is removed. */
export async function closeChromium(): Promise<void> {
  if (!running || running.child.exitCode !== null) return
  const { child, connection } = running
  connection.browser.events.removeAllListeners('disconnected')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  connection.browser.send('Browser.close').catch(() => {})
  await Promise.race([ended, sleep(2000, undefined, { ref: false })])
}

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'electron-host-'))
  // Chromium would offer to translate the page; that bar does not belong to the app.
  mkdirSync(join(profile, 'Default'))
  const preferences = { translate: { enabled: false }, browser: { has_seen_welcome_page: true } }
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  return profile
}

function whenListening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      log += String(chunk)
      const endpoint = /^DevTools listening on (ws:\S+)$/m.exec(log)?.[1]
      if (endpoint) resolve(endpoint)
      log = log.slice(-4000)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${log}`)))
  })
}
