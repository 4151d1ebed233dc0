// Whose work goes along: the packages whose modules end up in a bundle or beside it, with their licences, as one text.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

// As the rest of the configuration does: what is bundled with it no longer knows where it lay.
const ROOT = process.cwd()
const FILE = join(ROOT, 'out/THIRD-PARTY.txt')

/** Not bundled, but packed as packages of their own; the first holds SQLite as well. */
const BESIDE = ['better-sqlite3', 'dictionary-en']

/** Published with their dependencies inside one file, so that the bundler does not see them. */
const HOLD_OTHERS = ['docx']

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** `…/node_modules/@a/b/lib/c.js` → `…/node_modules/@a/b`; undefined for what is ours. The innermost package counts. */
export function packageOf(module: string): string | undefined {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return undefined
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/')
  return `${path.slice(0, at)}/node_modules/${scope.startsWith('@') ? `${scope}/${name}` : scope}`
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
}

/** In the order of the names; the same packages give the same text. */
export function thirdPartyText(folders: Iterable<string>): string {
  const packages = [...new Set(folders)]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, ...manifestOf(folder) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const parts = packages.map(({ folder, name, version, license }) =>
    [`${name} ${version} — ${license ?? 'see below'}`, licenceOf(folder)].filter(Boolean).join('\n\n'),
  )
  return [
    'Galley holds work of others, with thanks. Electron and Chromium bring their own list: LICENSES.chromium.html.',
    'SQLite, within better-sqlite3, is in the public domain.',
    ...parts,
  ].join(`\n\n${'─'.repeat(72)}\n\n`)
}

const packageNamed = (name: string): string => join(ROOT, 'node_modules', name).replaceAll('\\', '/')

const found = new Set<string>()

/** A part of the build each; together they write `out/THIRD-PARTY.txt`, the last one the whole. */
export function thirdParty(): Plugin {
  return {
    name: 'third-party',
    generateBundle(_options, bundle): void {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        for (const module of file.moduleIds) {
          const folder = packageOf(module)
          if (folder === undefined) continue
          found.add(folder)
          for (const name of HOLD_OTHERS)
            if (folder.endsWith(`/node_modules/${name}`))
              for (const held of Object.keys(manifestOf(folder).dependencies ?? {}))
                found.add(packageNamed(held))
        }
      }
    },
    writeBundle(): void {
      mkdirSync(dirname(FILE), { recursive: true })
      writeFileSync(
        FILE,
        thirdPartyText([
          ...found,
          ...BESIDE.map((name) => join(ROOT, 'node_modules', name).replaceAll('\\', '/')),
        ]),
      )
    },
  }
}
