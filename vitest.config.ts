// Unit tests lie beside the file they test; everything in a window is e2e.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'packaging/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['e2e/sealed-prototypes.ts'],
    pool: 'threads',
    // Left to itself it keeps a core for others: on a machine with two, half the speed.
    maxWorkers: availableParallelism(),
    // A busy machine makes a test slow, not wrong.
    testTimeout: 60_000,
    // As in e2e/playwright.config.ts; the report marks each test that needed it.
    retry: process.env.CI ? 1 : 0,
  },
})
