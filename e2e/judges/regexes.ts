// Every regular expression of the program: those written in its source, and those put together when its modules load.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** In whose turn a module loads depends on all others. */
export const COMPOSED = 'put together'

export interface FoundRegex {
  readonly source: string
  readonly flags: string
  /** The first file it was found in, from `src/` on; `COMPOSED` where it is put together. */
  readonly file: string
}

/** As it is kept in the table of verdicts. */
export const keyOf = ({ source, flags }: Omit<FoundRegex, 'file'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16)

const files = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .toSorted()

function eachLiteral(node: unknown, found: (regex: { pattern: string; flags: string }) => void): void {
  if (Array.isArray(node)) for (const one of node) eachLiteral(one, found)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, regex } = node as { type?: unknown; regex?: { pattern: string; flags: string } }
  if (type === 'Literal' && regex !== undefined) found(regex)
  else for (const value of Object.values(node)) eachLiteral(value, found)
}

/** By the syntax tree, so that neither a division nor a comment is taken for one. */
function literals(): readonly FoundRegex[] {
  const all: FoundRegex[] = []
  for (const file of files('src/**/*.{ts,tsx}')) {
    const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
    eachLiteral(program, ({ pattern, flags }) =>
      all.push({ source: pattern, flags, file: relative('src', file) }),
    )
  }
  return all
}

/** What `new RegExp` makes while the modules of the core load: constants put together from lists. */
async function composed(): Promise<readonly FoundRegex[]> {
  const all: FoundRegex[] = []
  const real = globalThis.RegExp
  globalThis.RegExp = new Proxy(real, {
    construct: (target, args: [string | RegExp, string?]) => {
      const made = new target(...args)
      all.push({ source: made.source, flags: made.flags, file: COMPOSED })
      return made
    },
  })
  try {
    for (const path of files('src/{core,shared}/**/*.ts'))
      await import(/* @vite-ignore */ pathToFileURL(join(root, path)).href)
  } finally {
    globalThis.RegExp = real
  }
  return all
}

/** Each once, in the order of their files. */
export async function allRegexes(): Promise<readonly FoundRegex[]> {
  const each = new Map<string, FoundRegex>()
  for (const one of [...literals(), ...(await composed())])
    if (!each.has(keyOf(one))) each.set(keyOf(one), one)
  return [...each.values()]
}
