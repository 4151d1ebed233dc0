// For tests: what a writer that came to a sudden end had acknowledged, against what is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText } from '#shared/document'
import type { LibraryAnswers } from '../library/library'
import { textOf } from './killed-child'

/** Article → its version and the number of its text, as acknowledged last. */
function savedLast(lines: readonly string[]): ReadonlyMap<string, readonly [version: number, n: number]> {
  const latest = new Map<string, readonly [number, number]>()
  for (const line of lines) {
    const [what, id = '', version, n] = line.split(' ')
    if (what === 'saved') latest.set(id, [Number(version), Number(n)])
  }
  return latest
}

const numberOf = (file: string): number => Number(/^第(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0)

function lostFiles(exports: string, lines: readonly string[]): readonly string[] {
  const gone: string[] = []
  const latest = new Map<string, number>()
  for (const line of lines) {
    const [what, name = '', n] = line.split(' ')
    if (what === 'exported') latest.set(name, Number(n))
  }
  for (const [name, n] of latest) {
    const file = join(exports, name)
    if (!existsSync(file)) gone.push(`file ${name} is absent`)
    else if (numberOf(file) < n) gone.push(`file ${name} is an older one`)
  }
  for (const name of readdirSync(exports).filter((one) => !one.startsWith('.'))) {
    const file = join(exports, name)
    if (readFileSync(file, 'utf8') !== textOf(numberOf(file))) gone.push(`file ${name} is not whole`)
  }
  return gone
}

/**
 * What of the lines that a writer (`killed-child.ts`) had said is not there, or not whole; nothing should be. A save or a
 * file that was on its way may be there or not, a file that stood there before is the old one or the new one.
 */
export async function lost(
  library: LibraryAnswers,
  exports: string,
  lines: readonly string[],
): Promise<readonly string[]> {
  const gone: string[] = []
  for (const [id, [version, n]] of savedLast(lines)) {
    const article = await (async () => library.articles.get({ id }))().catch(() => undefined)
    const on = (article?.version ?? 0) - version
    if (article === undefined || (on !== 0 && on !== 1) || plainText(article.body) !== textOf(n + on))
      gone.push(`save ${n} of ${id}: version ${article?.version ?? 'none'} of ${version}`)
  }
  return [...gone, ...lostFiles(exports, lines)]
}
