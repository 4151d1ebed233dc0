// End-to-end specs: one worker, since every test starts an app of its own.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  timeout: 45_000,
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
