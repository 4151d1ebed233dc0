// Unit tests lie beside the file they test; everything in a window is e2e.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** These replace modules, or watch them being loaded: each needs a world of its own. */
const ALONE = [
  'e2e/judges/regexes.test.ts',
  'src/main/{desk-windows,ipc,menu,notices,protocol,security,shortcuts}.test.ts',
  'src/main/library/clock.test.ts',
]
const ALL = ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'packaging/**/*.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['e2e/sealed-prototypes.ts'],
    pool: 'threads',
    // Left to itself it keeps a core for others: on a machine with two, half the speed.
    maxWorkers: availableParallelism(),
    // A busy machine makes a test slow, not wrong.
    testTimeout: 60_000,
    // As in e2e/playwright.config.ts; the report marks each test that needed it.
    retry: process.env.CI ? 1 : 0,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // The others share the modules of their thread: to load them anew for each file took a fifth of the time.
      { extends: true, test: { name: 'shared', include: ALL, exclude: ALONE, isolate: false } },
    ],
  },
})
