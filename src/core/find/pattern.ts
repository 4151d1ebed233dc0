// A pattern made ready for folded text: its own letters are folded the same way, and none of them becomes a sign of the pattern.
import { GalleyError } from '#shared/error'
import type { Find } from '#shared/find'
import { foldingOf, halfOrFull } from './folding'
import { patternFault, withoutIdleEscapes } from './pattern-fault'

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
/** Names of groups and of properties stay: `(?<名>`, `\k<名>`, `\p{Script=Han}`. */
const NAMED = /\(\?<[^=!>][^>]*>|\\k<[^>]*>|\\[pP]\{[^}]*\}/y
const CODE = /\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))/iy
/** `Ａ-Ｚ` in a class. */
const RANGE = /([^\\\]])-([^\\\]])/y

function foldedSource(source: string, table: Uint16Array): string {
  let result = ''
  let inClass = false
  const at = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from
    return pattern.exec(source)
  }
  const one = (unit: number): string => {
    const to = table[unit] ?? unit
    return to === unit ? String.fromCharCode(unit) : escaped(to)
  }
  for (let i = 0; i < source.length;) {
    const named = inClass ? null : at(NAMED, i)
    const code = named ? null : at(CODE, i)
    const range = inClass && !code ? at(RANGE, i) : null
    if (named) {
      result += named[0]
      i += named[0].length
    } else if (code) {
      const unit = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
      const to = unit < table.length ? (table[unit] ?? unit) : unit
      result += to === unit ? code[0] : escaped(to)
      i += code[0].length
    } else if (range) {
      // A range of Han is one of code points and stays; one of full-width signs becomes one of half-width ones.
      const [low = 0, high = 0] = [range[1], range[2]].map((end) => end?.charCodeAt(0) ?? 0)
      const isWide = table[low] === halfOrFull(low) && table[high] === halfOrFull(high)
      const [from, to] = [table[low] ?? low, table[high] ?? high]
      result +=
        isWide && from !== low && to !== high && from <= to ? `${escaped(from)}-${escaped(to)}` : range[0]
      i += 3
    } else if (source.charAt(i) === '\\') {
      result += source.slice(i, i + 2)
      i += 2
    } else {
      if (source.charAt(i) === '[') inClass = true
      if (source.charAt(i) === ']') inClass = false
      result += one(source.charCodeAt(i))
      i++
    }
  }
  return result
}

/** For text folded as `find` asks. Refused with `pattern-invalid`. `indices`: says where each group stands. */
export function compilePattern(find: Find, indices: boolean): RegExp {
  const fault = patternFault(find.text)
  if (fault !== null) throw new GalleyError('pattern-invalid', `${fault.kind} at ${fault.at}`, find.text)
  const source = withoutIdleEscapes(find.text)
  const table = foldingOf(find)
  const flags = `${indices ? 'd' : ''}gmu${find.matchCase ? '' : 'i'}`
  return new RegExp(table === null ? source : foldedSource(source, table), flags)
}
