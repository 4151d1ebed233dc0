// End-to-end specs: every test starts an app of its own, so two at a time, and those of a file one after the other.
import { mkdtempSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Nothing that a test starts, the command line too, may touch the data of whoever runs it.
process.env.GALLEY_USER_DATA ??= mkdtempSync(join(tmpdir(), 'galley-e2e-data-'))

// Every start of the app compiles the same files.
process.env.NODE_COMPILE_CACHE ??= mkdtempSync(join(tmpdir(), 'galley-e2e-compiled-'))

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: Math.min(2, availableParallelism()),
  // A spec is a story of many steps; what hangs in one of them is told by the limit of `expect`.
  timeout: 180_000,
  // A busy machine makes a screen late, not wrong.
  expect: { timeout: 15_000 },
  // Two more tries for a machine that hiccups; the report names each test that needed it, since it is to be mended.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['./report.ts'], ['list']],
  use: {
    trace: 'retain-on-failure',
    viewport: { width: 1280, height: 800 },
    colorScheme: null, // the app's own theme decides
  },
})
