// What a start does not read: modules that no first list needs, looked for along the imports that are followed at once.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
// `import { a, type B } from './c'`, `export … from`, `import './d.css'`; not `import type`, not `import('./e')`.
const IMPORT = /^(?:import|export) (?!type )(?:([\w*\s{},$]{1,4000}?) from )?'([^']{1,200})'/gm

function found(from: string, name: string): string {
  const base = name.startsWith('#')
    ? join(ROOT, 'src', name.slice(1))
    : name.startsWith('.')
      ? join(dirname(from), name)
      : undefined
  const file = base && ['.ts', '.tsx', ''].map((ending) => base + ending).find((path) => existsSync(path))
  return file ?? name
}

const typesAlone = (what: string | undefined): boolean =>
  what !== undefined &&
  /^\{[^}]*\}$/.test(what) &&
  what
    .slice(1, -1)
    .split(',')
    .every((one) => /^\s*(?:type\s.*)?$/s.test(one))

/** Every module that is read with this one, with the chain of those that ask for it. */
function readWith(entry: string): ReadonlyMap<string, string> {
  const chains = new Map<string, string>()
  const waiting: (readonly [string, string])[] = [[join(ROOT, entry), entry]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [file, chain] = next
    const name = file.startsWith(ROOT) ? relative(ROOT, file).replaceAll('\\', '/') : file
    if (chains.has(name)) continue
    chains.set(name, chain)
    if (!/\.tsx?$/.test(file) || !existsSync(file)) continue
    for (const [, what, from = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      if (!typesAlone(what)) {
        const to = found(file, from)
        waiting.push([to, `${chain} → ${relative(ROOT, to) || to}`])
      }
  }
  return chains
}

describe.each([
  {
    part: 'page',
    entry: 'src/renderer/main.tsx',
    needs: ['react-dom/client', 'src/renderer/app-list.tsx', 'src/renderer/library/article-list.tsx'],
    spares: [
      'pinyin-pro',
      'parse5',
      'yaml',
      'virtual:manual/en',
      'virtual:manual/zh-CN',
      'src/core/text/headline-order.ts',
    ],
  },
  {
    part: 'library thread',
    entry: 'src/main/library/thread.ts',
    needs: ['better-sqlite3', 'src/main/library/library.ts', 'src/core/text/pinyin-table.ts'],
    spares: ['parse5', 'yaml', 'fflate', 'electron', 'prosemirror-model', 'dictionary-en'],
  },
  {
    part: 'first file of main',
    entry: 'src/main/start.ts',
    needs: ['electron', 'src/main/compiled.ts'],
    spares: ['src/main/index.ts', 'valibot'],
  },
  {
    part: 'main process',
    entry: 'src/main/index.ts',
    needs: ['electron', 'src/main/calls/answers.ts', 'valibot'],
    spares: [
      'yaml',
      'parse5',
      'pinyin-pro',
      'better-sqlite3',
      'fflate',
      'src/core/publish/markdown.ts',
      'src/core/publish/docx.ts',
      'src/core/publish/epub.ts',
      'src/main/cli/run.ts',
    ],
  },
])('before the first list the $part', ({ entry, needs, spares }) => {
  const read = readWith(entry)

  it.each(needs)('reads %s, so that this test sees what is read', (name) => {
    expect([...read.keys()]).toContain(name)
  })

  it.each(spares)('does not read %s', (name) => {
    expect(read.get(name)).toBeUndefined()
  })
})
