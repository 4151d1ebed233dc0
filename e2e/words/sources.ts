// The program's own source as syntax trees: without tests and what only tests start.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const ONLY_FOR_TESTS =
  /\.test\.tsx?$|\.d\.ts$|-child\.ts$|-cases\.ts$|-corpus\.ts$|\/fixtures\/|\/old-library\.ts$/

export interface Source {
  /** `src/renderer/app.tsx` */
  readonly file: string
  readonly tree: unknown
}

export interface TreeNode {
  readonly type: string
  readonly [field: string]: unknown
}

export const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** In the order of their paths. */
export function allSources(pattern: string): readonly Source[] {
  return globSync(pattern, { cwd: root })
    .filter((file) => !ONLY_FOR_TESTS.test(file))
    .toSorted()
    .map((file) => {
      const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'))
      if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
      return { file, tree: program }
    })
}

/** Every node from the top down, with the one that holds it. */
export function* nodes(
  tree: unknown,
  parent?: TreeNode,
): Generator<readonly [node: TreeNode, parent?: TreeNode]> {
  if (Array.isArray(tree)) for (const one of tree) yield* nodes(one, parent)
  else if (isNode(tree)) {
    yield parent === undefined ? [tree] : [tree, parent]
    for (const value of Object.values(tree)) if (typeof value === 'object') yield* nodes(value, tree)
  }
}
