// What a packed app may hold and what it must not, read from the folder that electron-builder leaves (`*-unpacked`, `*.app`).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { filesInAsar } from './asar.ts'
import { wrongFuses } from './fuses.ts'

/** Bytes; docs/packaging.md says what stands behind them. */
export const BUDGET = { asar: 14_000_000, binary: 3_500_000 } as const

/** Everything in the archive matches one of these; a dependency that is not meant to ship shows up here. */
const MAY_HOLD = [
  /^package\.json$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+$/,
  /^out\/[\w-]+\.txt$/,
  /^resources\/sample\/(?:library\/)?[^/]+$/,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
  /^node_modules\/better-sqlite3\/prebuilds\/(?:linux|win32|darwin)-(?:x64|arm64)\.node$/,
  /^node_modules\/dictionary-en\/(?:package\.json|license|index\.(?:js|aff|dic))$/,
]

const MUST_HOLD = [
  'package.json',
  'out/THIRD-PARTY.txt',
  'out/main/index.js',
  'out/main/library-thread.js',
  'out/main/intake-process.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'node_modules/dictionary-en/index.dic',
  'resources/sample/library/plan.json',
  'resources/sample/library/ferry.md',
]

/** Folders with an `app.asar` in them, somewhere below. */
export function packedApps(folder: string): string[] {
  const here = readdirSync(folder, { withFileTypes: true })
  if (here.some((entry) => entry.name === 'app.asar')) return [folder]
  return here.flatMap((entry) => (entry.isDirectory() ? packedApps(join(folder, entry.name)) : []))
}

/** The executable with the fuses, from the folder of resources: on macOS it is Electron's framework. */
function executableOf(resources: string): string | undefined {
  const mac = join(resources, '../Frameworks/Electron Framework.framework/Electron Framework')
  if (existsSync(mac)) return mac
  return ['galley', 'Galley.exe'].map((name) => join(resources, '..', name)).find((path) => existsSync(path))
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** The system that the executable is for, as Node names it; SQLite's binary must be one for it. */
function systemOf(executable: string): string {
  if (executable.endsWith('.exe')) return 'win32'
  return executable.endsWith('Electron Framework') ? 'darwin' : 'linux'
}

/** A line for whatever is not as it should be; `resources` is a folder that `packedApps` found. */
export function wrongIn(resources: string): string[] {
  const asar = join(resources, 'app.asar')
  const files = filesInAsar(asar)
  const paths = new Set(files.map(({ path }) => path))
  const wrong: string[] = []
  for (const path of MUST_HOLD) if (!paths.has(path)) wrong.push(`${path} is missing`)
  for (const { path } of files)
    if (!MAY_HOLD.some((pattern) => pattern.test(path))) wrong.push(`${path} is not meant to ship`)

  const unpacked = filesBelow(join(resources, 'app.asar.unpacked'))
  const meant = files.filter((file) => file.unpacked).map(({ path }) => path)
  for (const path of new Set([...unpacked, ...meant])) {
    if (!/^node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node$/.test(path))
      wrong.push(`${path} lies outside of the archive`)
    if (unpacked.includes(path) !== meant.includes(path)) wrong.push(`${path} is not where the archive says`)
  }
  if (meant.length === 0) wrong.push('the binary of SQLite is not unpacked, or not there')

  const size = statSync(asar).size
  if (size > BUDGET.asar) wrong.push(`app.asar has ${size} bytes, over ${BUDGET.asar}`)
  for (const { path, size: bytes } of files.filter((file) => file.unpacked))
    if (bytes > BUDGET.binary) wrong.push(`${path} has ${bytes} bytes, over ${BUDGET.binary}`)

  const executable = executableOf(resources)
  if (!executable) return [...wrong, 'the executable is not there']
  const ours = `/${systemOf(executable)}-`
  for (const path of meant) if (!path.includes(ours)) wrong.push(`${path} is for another system`)
  return [...wrong, ...wrongFuses(readFileSync(executable))]
}
