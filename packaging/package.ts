// `npm run package`: installers for the system this runs on, then a look into what was packed. Arguments go to electron-builder.
import { join } from 'node:path'
import { ROOT, run } from './run.ts'

const OTHER = {
  linux: ['--mac', '--win'],
  darwin: ['--linux', '--win'],
  win32: ['--linux', '--mac'],
} as const

const given = process.argv.slice(2)
const system = process.platform
const other =
  system in OTHER ? OTHER[system as keyof typeof OTHER].filter((name) => given.includes(name)) : []
if (other.length > 0) {
  // The binary of SQLite that goes along is that of the system which packs.
  console.error(
    `${other.join(', ')}: each system's installers are packed on that system. docs/packaging.md says more.`,
  )
  process.exit(1)
}

const code = await run('electron-builder', given)
if (code !== 0) {
  console.error(
    'electron-builder did not finish. It fetches Electron and, for installers, further tools from GitHub: look above whether ' +
      'a download failed. What needs no download is tested by `npm test` (packaging/, e2e/packed.spec.ts).',
  )
  process.exit(code)
}
process.exitCode = await run('node', [join(ROOT, 'packaging/check.ts'), join(ROOT, 'dist')])
