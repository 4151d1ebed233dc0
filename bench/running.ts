// What the running app takes: start to first list, IPC round trips, import of the sample. Not a test: figures of a host
// that is not Electron say nothing about Electron, and each is printed beside the bare cost on the same host.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { runsOn } from '../e2e/which-host.ts'

if (runsOn === 'chromium')
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, '../e2e/host')

function percentile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`
}
const row = (name: string, ...figures: readonly string[]): void =>
  console.log(name.padEnd(46), figures.join('   '))

async function start(dataDir: string): Promise<{ app: ElectronApplication; page: Page; took: number }> {
  const begun = performance.now()
  const app = await _electron.launch({
    args: ['.'],
    env: { ...(process.env as Record<string, string>), GALLEY_USER_DATA: dataDir, GALLEY_LANG: 'en' },
  })
  const page = await app.firstWindow()
  await page.locator('#root > *').first().waitFor()
  return { app, page, took: performance.now() - begun }
}

/** Round trips from the page to the library and back; `kilobytes` travel with the answer. */
async function roundTrips(page: Page, kilobytes: number, times: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([size, count]) => {
      interface Call {
        readonly call: Readonly<
          Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
        >
      }
      const { call } = (window as unknown as { galley: Call }).galley
      const took: number[] = []
      const name = `pad`.repeat(Math.ceil((size * 1024) / 3)).slice(0, size * 1024)
      for (let n = 0; n < count; n++) {
        const begun = performance.now()
        // A refused input makes the same way there and back, and leaves the library as it is.
        if (size === 0) await call['settings']?.['get']?.({})
        else await call['articles']?.['list']?.({ view: 'all', query: name })
        took.push(performance.now() - begun)
      }
      return took
    },
    [kilobytes, times] as const,
  )
}

export async function running(): Promise<void> {
  console.log(
    `\nrunning on ${runsOn}${runsOn === 'chromium' ? ' (the Chromium host; no figure of Electron)' : ''}`,
  )
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    const first = await start(dataDir)
    row('first start to first screen (new library)', `${first.took.toFixed(0)} ms`)
    await first.page.evaluate(async () => {
      interface Call {
        readonly call: Readonly<
          Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
        >
      }
      const begun = performance.now()
      await (window as unknown as { galley: Call }).galley.call['importing']?.['sample']?.({})
      document.documentElement.dataset['importTook'] = String(performance.now() - begun)
    })
    const importTook = await first.page.evaluate(() => Number(document.documentElement.dataset['importTook']))
    row('import of the sample page', `${importTook.toFixed(0)} ms`)
    await roundTrips(first.page, 0, 50)
    const small = await roundTrips(first.page, 0, 500)
    row(
      'round trip, small, to the library and back',
      `p50 ${percentile(small, 0.5)}`,
      `p99 ${percentile(small, 0.99)}`,
    )
    const large = await roundTrips(first.page, 1024, 40)
    row(
      'round trip, 1 MB in, refused by the schema',
      `p50 ${percentile(large, 0.5)}`,
      `p99 ${percentile(large, 0.99)}`,
    )
    await first.app.close()
    const second = await start(dataDir)
    await second.page.getByText('打造党建引领高质量发展新高地').first().waitFor()
    row('second start to first list', `${second.took.toFixed(0)} ms`)
    await second.app.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
