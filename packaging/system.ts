// What the app's own window needs of the machine when Electron's binary is not there: Chromium, a Chinese font, and a
// display for windows that are to be seen.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** CHROMIUM_PATH wins over the places where systems put it. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  return named ? named : CHROMIUM_PLACES.find((path) => existsSync(path))
}

export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true // part of the system
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  // fc-list need not be installed; then the place where Debian puts the font must do.
  return stdout ? stdout.trim() !== '' : existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

function has(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

/** Names as Debian packages them. */
function missingPackages(window: boolean): string[] {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(window && !hasDisplay() && !has('xvfb-run') ? ['xvfb', 'xauth'] : []),
  ]
}

function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !has('apt-get') || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) // Ubuntu's chromium is only a signpost to snap
}

/** Judges of exported files that Debian has; without one its tests say that they are skipped. */
const JUDGES: readonly (readonly [program: string | null, name: string])[] = [
  ['xmllint', 'libxml2-utils'],
  ['java', 'default-jre-headless'],
  ['epubcheck', 'epubcheck'],
  ['pdftotext', 'poppler-utils'],
  ['pandoc', 'pandoc'],
  [null, 'python3-feedparser'],
]
/** A judge that is no program of its own. */
const hasFeedparser = (): boolean =>
  ['/usr/bin/python3', 'python3'].some(
    (python) => spawnSync(python, ['-c', 'import feedparser']).status === 0,
  )

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0

/** Installs the judges that are missing where that can be done without asking; nothing depends on it. */
export function wantJudges(): void {
  const missing = JUDGES.flatMap(([program, name]) =>
    (program === null ? hasFeedparser() : has(program)) ? [] : [name],
  )
  if (missing.length === 0) return
  if (mayInstall()) {
    console.log(`Installing with apt-get: ${missing.join(' ')}`)
    apt('update') // may fail for a source that does not matter here
    apt('install', '-y', '--no-install-recommends', ...missing)
  } else console.log(`Judges of exported files that are not here: ${missing.join(', ')} (Debian packages).`)
}

/**
 * Installs what is missing where that can be done without asking (root on Debian), and says so; elsewhere says what
 * is missing. Answers whether everything is there. `window`: a window is to be drawn, not only tested.
 */
export function ensureSystem({ window }: { readonly window: boolean }): boolean {
  const missing = missingPackages(window)
  if (missing.length === 0) return true
  if (mayInstall()) {
    console.log(`Installing with apt-get: ${missing.join(' ')}`)
    apt('update') // may fail for a source that does not matter here
    apt('install', '-y', '--no-install-recommends', ...missing)
  }
  const still = missingPackages(window)
  if (still.length > 0) {
    console.error(`Missing on this machine: ${still.join(', ')} (names of Debian packages).`)
    console.error(
      'Install them, or Electron itself with `npx install-electron`; CHROMIUM_PATH names a Chromium elsewhere.',
    )
  }
  return still.length === 0
}
