// How the three parts are built: main (shell, library thread, intake process, command line), preload, renderer.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          'library-thread': 'src/main/library/thread.ts',
          'intake-process': 'src/main/intake/process.ts',
          cli: 'src/main/cli/index.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  // A sandboxed preload must be one CommonJS file.
  preload: { build: { lib: { entry: 'src/preload/index.ts', formats: ['cjs'] } } },
  renderer: { plugins: [react()] },
})
