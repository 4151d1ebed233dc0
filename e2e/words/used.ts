// Which keys of a dictionary nothing in the program reads.
import { dirname, join } from 'node:path'
import { leaves, type Dictionary } from './dictionaries.ts'
import { isNode, nodes, type Source, type TreeNode } from './sources.ts'

interface Read {
  readonly imports: ReadonlySet<string>
  /** Fields read by name: `words.done`, `const { done } = words`. */
  readonly fields: ReadonlySet<string>
  /** Every string and key: `words[verdict]` reads what `verdict` can be. */
  readonly strings: ReadonlySet<string>
  /** What a type or a list of the nouns can be: `'open' | 'approved'`, `['light', 'dark'] as const`. */
  readonly variants: ReadonlySet<string>
}

const isTexts = (file: string): boolean => file.startsWith('src/shared/texts/')

function named(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  const name = node.type === 'Identifier' ? node['name'] : node['value']
  return typeof name === 'string' ? name : undefined
}

function place(file: string, from: string): string {
  return from.startsWith('#') ? join('src', from.slice(1)) : join(dirname(file), from)
}

function read({ file, tree }: Source, files: ReadonlySet<string>): Read {
  const imports = new Set<string>()
  const fields = new Set<string>()
  const strings = new Set<string>()
  const variants = new Set<string>()
  const isNoun = file.startsWith('src/shared/') || file.startsWith('src/core/')
  const isVariant = (parent: TreeNode | undefined): boolean =>
    parent?.type === 'TSLiteralType' ||
    parent?.type === 'ArrayExpression' ||
    (parent?.type === 'Property' && isNoun)
  for (const [node, parent] of nodes(tree)) {
    if (node.type === 'ImportDeclaration') {
      const from = named(node['source']) ?? ''
      for (const end of ['.ts', '.tsx'])
        if (files.has(place(file, from) + end)) imports.add(place(file, from) + end)
    } else if (node.type === 'MemberExpression' && node['computed'] === false)
      fields.add(named(node['property']) ?? '')
    else if (node.type === 'Property') {
      const key = named(node['key']) ?? ''
      strings.add(key)
      if (parent?.type === 'ObjectPattern') fields.add(key)
      else if (isNoun) variants.add(key)
    } else if (node.type === 'TSPropertySignature') variants.add(named(node['key']) ?? '')
    else if (node.type === 'Literal' && typeof node['value'] === 'string') {
      strings.add(node['value'])
      if (isVariant(parent)) variants.add(node['value'])
    }
  }
  return { imports, fields, strings, variants }
}

/**
 * `benchTexts: linkedTo`. A key counts as read where it is named in a file that imports the dictionary, or beside one that
 * does and imports it in turn; and where it is a variant of some noun, since dictionaries are asked by those.
 */
export function unusedKeys(
  dictionaries: readonly Dictionary[],
  sources: readonly Source[],
): readonly string[] {
  const files = new Set(sources.map(({ file }) => file))
  const reads = new Map(sources.map((source) => [source.file, read(source, files)]))
  const variants = new Set<string>()
  for (const [file, one] of reads) if (!isTexts(file)) for (const name of one.variants) variants.add(name)

  const importersOf = (module: string, found = new Set<string>()): Set<string> => {
    for (const [file, { imports }] of reads) {
      if (!imports.has(module) || found.has(file)) continue
      found.add(file)
      if (isTexts(file)) importersOf(file, found)
    }
    return found
  }
  return dictionaries.flatMap(({ file, name, en }) => {
    const module = `src/shared/texts/${file}`
    const importers = importersOf(module)
    const near = new Set(importers)
    for (const importer of importers)
      for (const beside of reads.get(importer)?.imports ?? [])
        if (dirname(beside) === dirname(importer)) near.add(beside)
    const fields = new Set([module, ...near].flatMap((one) => [...(reads.get(one)?.fields ?? [])]))
    const strings = new Set(
      [...near].filter((one) => !isTexts(one)).flatMap((one) => [...(reads.get(one)?.strings ?? [])]),
    )
    const isRead = (key: string): boolean =>
      fields.has(key) || strings.has(key) || variants.has(key) || /^\d+$/.test(key)
    return [...leaves(en)]
      .filter(([path]) => !path.every(isRead))
      .map(([path]) => `${name}: ${path.join(' / ')}`)
  })
}
