// The verbs of the command line, for whoever has to know them without what they do.

export const VERBS = [
  'init',
  'import',
  'list',
  'show',
  'extract',
  'headlines',
  'count',
  'export',
  'search',
  'replace',
  'lint',
  'lists',
  'review',
  'report',
  'history',
  'diff',
  'restore',
  'reindex',
  'backup',
  'check',
  'rescue',
  'diagnostics',
  'settings',
  'sites',
  'names',
  'stats',
] as const
export type Verb = (typeof VERBS)[number]

const WITH_VALUE: ReadonlySet<string> = new Set(['--library', '--lang'])
const GENERAL = /^(?:--library=|--lang=|--json$|--quiet$|--help$|-h$)/

/**
 * What a terminal asks an installed program for, from its first general option or verb on; undefined where the words are
 * no command: files to be opened, switches of Chromium, nothing. A file called like a verb is opened by its path (`./list`).
 */
export function askedOf(words: readonly string[]): readonly string[] | undefined {
  let from: number | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (WITH_VALUE.has(word)) {
      from ??= at++
      continue
    }
    if (GENERAL.test(word)) {
      from ??= at
      if (word === '--help' || word === '-h') return words.slice(from)
      continue
    }
    if (word.startsWith('-')) continue
    return word === 'help' || (VERBS as readonly string[]).includes(word)
      ? words.slice(from ?? at)
      : undefined
  }
  return undefined
}
