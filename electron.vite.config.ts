// How the three parts are built: main (shell, library thread, intake process, command line), preload, renderer.
import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'electron-vite'
import { manual } from './packaging/manual.ts'
import { thirdParty } from './packaging/third-party.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  main: {
    plugins: [thirdParty()],
    define: { __VERSION__: JSON.stringify(version) },
    // Its build for Node declares a `require` of its own, beside the one that every bundle of main begins with.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      rollupOptions: {
        input: {
          index: 'src/main/start.ts',
          'library-thread': 'src/main/library/thread.ts',
          'copy-check-thread': 'src/main/library/copy-check-thread.ts',
          'salvage-thread': 'src/main/library/salvage/thread.ts',
          'spelling-thread': 'src/main/spelling/thread.ts',
          'pattern-thread': 'src/main/patterns/thread.ts',
          'intake-process': 'src/main/intake/process.ts',
          cli: 'src/main/cli/index.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries: the library thread is found from wherever its client lands.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  // A sandboxed preload must be one CommonJS file.
  preload: { plugins: [thirdParty()], build: { lib: { entry: 'src/preload/index.ts', formats: ['cjs'] } } },
  // Half as much to read before the first screen; nothing in it depends on what functions are called.
  renderer: { plugins: [react(), manual(), thirdParty()], build: { minify: true } },
})
