// Every dictionary of the program, as its modules export them: an object by language.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const TEXTS = join(import.meta.dirname, '../../src/shared/texts')

export interface Dictionary {
  /** `tags.ts` */
  readonly file: string
  /** `tagsTexts` */
  readonly name: string
  readonly zh: unknown
  readonly en: unknown
}

/** In the order of files and names. */
export async function allDictionaries(): Promise<readonly Dictionary[]> {
  const found: Dictionary[] = []
  const files = readdirSync(TEXTS).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  for (const file of files.toSorted()) {
    const exported = (await import(pathToFileURL(join(TEXTS, file)).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== 'object' || value === null) continue
      if ('zh-CN' in value && 'en' in value) found.push({ file, name, zh: value['zh-CN'], en: value.en })
    }
  }
  return found
}

/** What stands at each path of a dictionary: `['colours', 'moss']` → its string, `['count']` → its function. */
export function* leaves(
  words: unknown,
  path: readonly string[] = [],
): Generator<readonly [path: readonly string[], leaf: unknown]> {
  if (typeof words === 'object' && words !== null)
    for (const [key, value] of Object.entries(words)) yield* leaves(value, [...path, key])
  else yield [path, words]
}
