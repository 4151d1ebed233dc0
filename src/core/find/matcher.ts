// Finds in one text all that is looked for, and says what would stand there instead. Used by the open article and the library.
import type { Find, Found } from '#shared/find'
import { boundsOf, type Bounds } from './bounds'
import { folded, foldingOf } from './folding'
import { compilePattern } from './pattern'
import { replacementOf, type Groups, type GroupsOf } from './replacement'

export interface Matcher {
  /** In order, none overlapping another, at most `most`. A pattern may take for ever: see `Patterns` in main. */
  readonly find: (text: string, most: number) => readonly Found[]
}

type Fits = (from: number, to: number) => boolean

function fitsOf({ isGrapheme, isWord }: Bounds, wholeWord: boolean): Fits {
  return (from, to) =>
    isGrapheme(from) && isGrapheme(to) && (!wholeWord || (from < to && isWord(from) && isWord(to)))
}

function literal(find: Find, replacement: string): Matcher {
  const table = foldingOf(find)
  const needle = folded(find.text, table)
  return {
    find: (text, most) => {
      const found: Found[] = []
      if (needle === '') return found
      const hay = folded(text, table)
      let from = hay.indexOf(needle)
      if (from < 0) return found
      const fits = fitsOf(boundsOf(text), find.wholeWord)
      while (from >= 0 && found.length < most) {
        const to = from + needle.length
        const fit = fits(from, to)
        if (fit) found.push({ from, to, insert: replacement })
        from = hay.indexOf(needle, fit ? to : from + 1)
      }
      return found
    },
  }
}

/** The groups of a pattern: what an empty alternative leaves of them. */
function groupsIn({ source, flags }: RegExp): GroupsOf {
  const found = new RegExp(`${source}|`, flags.replace(/[dg]/g, '')).exec('')
  return { count: (found?.length ?? 1) - 1, named: found?.groups !== undefined }
}

function groupsOf({ indices }: RegExpExecArray): Groups {
  const place = (one: readonly [number, number] | undefined) => one ?? null
  return {
    numbered: Array.from(indices ?? [], place),
    named: Object.fromEntries(Object.entries(indices?.groups ?? {}).map(([name, one]) => [name, place(one)])),
  }
}

const NO_GROUPS: Groups = { numbered: [], named: {} }

function pattern(find: Find, template: string): Matcher {
  const table = foldingOf(find)
  const replacement = replacementOf(template, groupsIn(compilePattern(find, false)))
  const expression = compilePattern(find, replacement.asksGroups)
  return {
    find: (text, most) => {
      const found: Found[] = []
      if (find.text === '') return found
      const hay = folded(text, table)
      const fits = fitsOf(boundsOf(text), find.wholeWord)
      const next = (at: number): number => at + ((hay.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
      expression.lastIndex = 0
      for (let hit = expression.exec(hay); hit && found.length < most; hit = expression.exec(hay)) {
        const from = hit.index
        const to = from + hit[0].length
        const fit = fits(from, to)
        if (fit) {
          const groups = replacement.asksGroups ? groupsOf(hit) : NO_GROUPS
          found.push({ from, to, insert: replacement.of(text, groups) })
        }
        expression.lastIndex = fit && to > from ? to : next(from)
      }
      return found
    },
  }
}

/**
 * Longest first of several is not tried: of a pattern's alternatives the first counts, as in JavaScript. Refuses with
 * `pattern-invalid`; with `regex` false it refuses nothing and always ends soon.
 */
export const matcherOf = (find: Find, replacement: string): Matcher =>
  find.regex ? pattern(find, replacement) : literal(find, replacement)
