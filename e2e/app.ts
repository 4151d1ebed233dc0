// The one fixture: a running app with data of its own, on real Electron where its binary is installed, else on the
// Chromium host. Specs cannot tell which.
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listenForNoise } from './noise.ts'
import { addedToPrototypes } from './prototypes.ts'
import { longestStall, watchStalls } from './stall.ts'
import { runsOn } from './which-host.ts'

export { answerDialog, chooseMenu, compose, dropFiles, type Composition } from './hand.ts'
export { runsOn } from './which-host.ts'
export { expect } from '@playwright/test'

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

export interface Desk extends Running {
  /** The user's data; gone after the test. */
  readonly dataDir: string
  /**
   * What a quiet app does not do: console errors, page errors, breaches of the content security policy, requests to
   * anything but the app itself. The test fails in the end if there was any.
   */
  readonly noise: readonly string[]
  /** Set to false by a test that expects noise. */
  quiet: boolean
  /** Starts the app once more, over the same data; `before` runs while it starts, before there is a window. */
  open(before?: (app: ElectronApplication) => Promise<void>): Promise<Running>
  /** Quits as a person would, and starts again over the same data; `app` and `page` are then the new ones. */
  relaunch(): Promise<Running>
}

export interface DeskOptions {
  /** Of the interface. */
  readonly language: 'zh-CN' | 'en'
  /** More environment variables for the app. */
  readonly appEnv: Readonly<Record<string, string>>
  /** Holds the package.json of the app to be run. */
  readonly appDir: string
}

interface Start {
  readonly options: DeskOptions
  readonly dataDir: string
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null
  readonly viewport: { readonly width: number; readonly height: number } | null
}

const ROOT = resolve(import.meta.dirname, '..')

// npm's `electron` module then names this folder's `electron` file, and Playwright starts it as it would Electron.
if (runsOn === 'chromium') process.env.ELECTRON_OVERRIDE_DIST_PATH = join(import.meta.dirname, 'host')

function launch({ options, dataDir, colorScheme }: Start): Promise<ElectronApplication> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  return _electron.launch({
    cwd: ROOT,
    args: [options.appDir],
    colorScheme, // null leaves it to the app's own nativeTheme
    env: { ...env, GALLEY_USER_DATA: dataDir, GALLEY_LANG: options.language, ...options.appEnv },
  })
}

/** Closes politely and, should the app not go, firmly. */
async function end(app: ElectronApplication): Promise<void> {
  await app.evaluate((electron) => electron.app.exit(0)).catch(() => {}) // the connection breaks before the answer
  await app.close().catch(() => {})
}

export const test = base.extend<DeskOptions & { desk: Desk }>({
  language: ['en', { option: true }],
  appEnv: [{}, { option: true }],
  appDir: ['.', { option: true }],

  desk: async ({ language, appEnv, appDir, colorScheme, viewport }, provide, info) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'galley-e2e-'))
    const start: Start = {
      options: { language, appEnv, appDir },
      dataDir,
      colorScheme: colorScheme ?? null,
      viewport,
    }
    const running = new Set<ElectronApplication>()
    const noise: string[] = []
    let log = ''

    async function open(before?: (app: ElectronApplication) => Promise<void>): Promise<Running> {
      const app = await launch(start)
      await before?.(app)
      running.add(app)
      app.on('close', () => running.delete(app))
      app.process().stderr?.on('data', (chunk: Buffer) => {
        log += String(chunk)
      })
      await listenForNoise(app, noise)
      const page = await app.firstWindow()
      if (start.viewport) await page.setViewportSize({ ...start.viewport })
      // A window exists before its document does, on either host.
      await page.locator('#root > *').first().waitFor()
      await watchStalls(app)
      return { app, page }
    }

    try {
      const desk = {
        ...(await open()),
        dataDir,
        noise,
        quiet: true,
        open,
        async relaunch() {
          await desk.app.close()
          Object.assign(desk, await open())
          return desk
        },
      }
      await provide(desk)
      const added = running.has(desk.app) ? await addedToPrototypes(desk.app) : []
      if (added.length > 0) throw new Error(`Added to a prototype: ${added.join(', ')}`)
      if (desk.quiet && noise.length > 0) throw new Error(`The app was not quiet:\n${noise.join('\n')}`)
    } finally {
      for (const app of running) await longestStall(app, info.title)
      for (const app of running) await end(app)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
      await keepLog(info, log)
    }
  },
})

// What the main process said, beside the trace of a failed test.
async function keepLog(info: TestInfo, log: string): Promise<void> {
  if (info.status !== info.expectedStatus)
    await info.attach('main process', { body: log, contentType: 'text/plain' })
}
