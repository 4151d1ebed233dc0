// What is taken from others: where it comes from, that it is what the lock file says, its licences, its scripts, known faults.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf, thirdPartyText } from './third-party.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly allowScripts: Record<string, boolean>
}
const lock = JSON.parse(read('package-lock.json')) as {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Locked>>
}
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const locked = Object.entries(lock.packages).flatMap(([path, entry]) =>
  path === '' ? [] : [{ name: nameOf(path), ...entry }],
)

test('every package is of the public registry, with a hash that npm checks', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(locked.length).toBeGreaterThan(100)
  const wrong = locked.filter(
    ({ resolved, integrity, link }) =>
      link === true ||
      // Left out where it follows from the name; never another host, never without TLS.
      !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') ||
      !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
  )
  expect(wrong).toEqual([])
})

test('who may run a script when installed is a list, and who would like to as well', () => {
  const wants = [...new Set(locked.filter((entry) => entry.hasInstallScript).map(({ name }) => name))].sort()
  expect(wants).toEqual(['electron-winstaller', 'lefthook', 'node'])
  expect(manifest.allowScripts).toEqual({ lefthook: true, node: true })
})

const LICENCES = new Set(
  'MIT ISC BSD BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 Python-2.0 MPL-2.0 Zlib CC0-1.0 WTFPL CC-BY-4.0'.split(
    ' ',
  ),
)

/** `(MIT OR GPL-3.0-or-later)`: one of them will do; `(MIT AND Zlib)`: each must. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => LICENCES.has(part)))

test('each package has a licence that allows what we do with it', () => {
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].every(isAllowed)).toBe(true)
  expect(['GPL-3.0-or-later', '(MIT AND GPL-3.0-only)', 'SEE LICENSE IN x', ''].some(isAllowed)).toBe(false)
  expect(
    locked
      .filter(({ license }) => !isAllowed(license ?? ''))
      .map(({ name, license }) => `${name}: ${license}`),
  ).toEqual([])
})

test('what ships by itself is little, and every direct dependency has its reason on record', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12)
  const reasons = read('docs/decisions/0005-dependencies.md')
  const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].filter(
    (name) => !name.startsWith('@types/') && !name.startsWith('prosemirror-') && !reasons.includes(name),
  )
  expect(named).toEqual([])
})

/** Package → the first version without the fault that made us write it here. */
const SOUND_FROM: Readonly<Record<string, string>> = {
  // Fixed in 42.0 betas and 44.0.0-beta.5: CVE-2026-70610, -70601, -34780, -102676; supported lines alone are taken.
  electron: '45.0.0',
  // CVE-2025-11849: a linked picture read local files. Beside our reader in the benchmarks only.
  mammoth: '1.11.0',
  // A bundle with SQLite 3.51.3 or newer: before it two connections could lose pages.
  'better-sqlite3': '13.0.0',
}

const numbers = (version: string): readonly number[] => version.split(/[.+-]/).slice(0, 3).map(Number)
const isBefore = (a: string, b: string): boolean => {
  const [one, other] = [numbers(a), numbers(b)]
  const at = one.findIndex((part, n) => part !== other[n])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

test('nothing is older than the version that mended a known fault', () => {
  expect([isBefore('1.10.9', '1.11.0'), isBefore('1.11.0', '1.11.0'), isBefore('2.0.0', '1.11.0')]).toEqual([
    true,
    false,
    false,
  ])
  const versions = (name: string): string[] =>
    locked.filter((entry) => entry.name === name).map(({ version }) => version)
  const unsound = Object.entries(SOUND_FROM).filter(
    ([name, from]) =>
      versions(name).length === 0 || versions(name).some((version) => isBefore(version, from)),
  )
  expect(unsound).toEqual([])
})

test('Electron, the database and whatever reads foreign bytes are pinned to a version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  const names =
    'electron better-sqlite3 parse5 saxes fflate linkedom markdown-it @mozilla/readability valibot'.split(' ')
  expect(names.filter((name) => !/^\d+\.\d+\.\d+$/.test(all[name] ?? ''))).toEqual([])
})

test('the text of licences names a package once, in order, and the innermost one', () => {
  expect(packageOf('/a/node_modules/@b/c/lib/d.js')).toBe('/a/node_modules/@b/c')
  expect(packageOf('\0/a/node_modules/b/node_modules/c/d.js?commonjs')).toBe(
    '/a/node_modules/b/node_modules/c',
  )
  expect(packageOf('/a/src/b.ts')).toBeUndefined()
  const folder = (name: string): string => join(ROOT, 'node_modules', name)
  const text = thirdPartyText([folder('react'), folder('better-sqlite3'), folder('react')])
  expect(text.match(/^react [\d.]+ — MIT$/gm)).toHaveLength(1)
  expect(text.indexOf('better-sqlite3 13')).toBeLessThan(text.indexOf('\nreact '))
  expect(text).toContain('Permission is hereby granted')
})
