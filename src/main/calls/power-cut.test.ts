// A power cut at any moment: what had reached the disk by then, played back, holds every save and file that was acknowledged.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { builtChild, type BuiltChild, type Running } from '../files/built-child'
import { checkCopy } from '../library/copy-check'
import { openLibraryAnswers } from '../library/library'
import { seeded } from '../library/search-corpus'
import { lost } from './acknowledged'

const CUTS = 20
const PER_DISK = 5
/** Of a disk, in bytes. */
const DISK = 96_000_000

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function mount(image: string, mounted: string): void {
  mkdirSync(mounted)
  run('mount', '-o', 'loop', image, mounted)
}
function newDisk(folder: string): { readonly image: string; readonly mounted: string } {
  const image = join(folder, 'disk.img')
  const mounted = join(folder, 'disk')
  writeFileSync(image, '')
  truncateSync(image, DISK)
  run('mkfs.ext4', '-q', '-F', image)
  mount(image, mounted)
  return { image, mounted }
}

/** Root may mount a file as a disk of its own; without that nothing can be shown. */
function whyNot(): string | null {
  if (process.env['LONG'] !== '1') return 'only by npm run test:long'
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux'
  const folder = mkdtempSync(join(tmpdir(), 'galley-mount-'))
  try {
    run('umount', newDisk(folder).mounted)
    return null
  } catch (error) {
    return `no loop devices or no ext4 here: ${String(error).slice(0, 200)}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each of its threads stands still. */
async function stopped({ process: child }: Running): Promise<void> {
  child.kill('SIGSTOP')
  const tasks = `/proc/${child.pid}/task`
  const isStill = (): boolean =>
    readdirSync(tasks).every((task) => readFileSync(join(tasks, task, 'stat'), 'utf8').includes(') T '))
  while (!isStill()) await setTimeout(1)
}

/** What is lost on a disk as it was when the power went. */
async function lookAt(image: string, lines: readonly string[]): Promise<readonly string[]> {
  const mounted = `${image}-mounted`
  // The file system's own journal is played back here.
  mount(image, mounted)
  try {
    const path = join(mounted, 'galley.db')
    const library = openLibraryAnswers(path, { create: false })
    const gone = await lost(library, join(mounted, 'exports'), lines)
    library.inside.close({})
    return [...gone, ...checkCopy(path).damaged]
  } finally {
    run('umount', mounted)
    rmSync(image)
  }
}

interface Seen {
  readonly gone: readonly string[]
  readonly lines: readonly string[]
}
async function cutsOn(child: BuiltChild, place: string, random: () => number): Promise<Seen> {
  const { image, mounted } = newDisk(place)
  const exports = join(mounted, 'exports')
  mkdirSync(exports)
  const writer = child.start(join(place, 'said'), 'write', join(mounted, 'galley.db'), exports)
  const gone: string[] = []
  let lines: readonly string[] = []
  try {
    await writer.hears('exported')
    for (let cut = 0; cut < PER_DISK; cut++) {
      await setTimeout(50 + random() * 1500)
      await stopped(writer)
      lines = writer.said()
      // What is in the image has left the file system; what that still holds back is lost with the power.
      const after = join(place, `after-${cut}`)
      copyFileSync(image, after)
      writer.process.kill('SIGCONT')
      gone.push(...(await lookAt(after, lines)))
    }
  } finally {
    await writer.kill()
    run('umount', mounted)
  }
  return { gone, lines }
}

const hindered = whyNot()
if (hindered !== null) console.log(`Power cuts are not tried: ${hindered}`)

it.skipIf(hindered !== null)(
  `P2 P8 ${CUTS} power cuts take no acknowledged save and no acknowledged file, and leave none half`,
  { timeout: CUTS * 30_000 },
  async () => {
    const child = await builtChild(join(import.meta.dirname, 'killed-child.ts'))
    const folder = mkdtempSync(join(tmpdir(), 'galley-cuts-'))
    const random = seeded(31)
    const [lines, gone]: [string[], string[]] = [[], []]
    for (let at = 0; at < CUTS / PER_DISK; at++) {
      const place = join(folder, `${at}`)
      mkdirSync(place)
      const seen = await cutsOn(child, place, random)
      lines.push(...seen.lines)
      gone.push(...seen.gone)
    }
    rmSync(folder, { recursive: true })
    child.remove()
    const count = (what: string): number => lines.filter((line) => line.startsWith(what)).length
    console.log(
      `${CUTS} power cuts: ${count('saved')} saves and ${count('exported')} files acknowledged, ${gone.length} lost`,
    )
    expect(gone).toEqual([])
    expect(count('saved')).toBeGreaterThan(CUTS)
  },
)
