// Why a pattern is none, and where: the engine says only that, and in English.
import type { PatternFault, PatternFaultKind } from '#shared/find'

const HEX2 = /[0-9a-f]{2}/iy
const HEX4 = /[0-9a-f]{4}/iy
const CODE_POINT = /\{([0-9a-f]{1,8})\}/iy
/** `{2}`, `{2,}`, `{2,5}` */
const REPEAT = /\{(\d+)(?:(,)(\d*))?\}/y
/** After `(?`: `:`, `=`, `!`, `<=`, `<!`, or flags such as `i:` and `i-m:`. */
const START = /(?:[:=!]|<[=!]|[ims]{0,3}(?:-[ims]{1,3})?:)/y
const NAME = /<([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)>/uy
const SYNTAX = '^$\\.*+?()[]{}|/'

class Fault extends Error {
  readonly fault: PatternFault
  constructor(kind: PatternFaultKind, at: number) {
    super(kind)
    this.fault = { kind, at }
  }
}

class Reader {
  readonly #source: string
  readonly #names: ReadonlySet<string>
  readonly #groups: number
  #at = 0

  constructor(source: string) {
    this.#source = source
    // Groups may be named after they are referred to. Escapes and classes hold none.
    const bare = source.replace(/\\[\s\S]/g, '  ').replace(/\[[^\]]*\]?/g, (all) => ' '.repeat(all.length))
    this.#names = new Set(Array.from(bare.matchAll(/\(\?<([^>=!]{1,500})>/g), ([, name]) => name ?? ''))
    this.#groups = Array.from(bare.matchAll(/\((?!\?)|\(\?<(?![=!])/g)).length
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found !== null) this.#at = pattern.lastIndex
    return found
  }

  /** Behind the backslash. Answers the code point, or null for what stands for many or for none. */
  #escape(start: number, inClass: boolean): number | null | 'assertion' {
    const next = this.#source.charAt(this.#at)
    if (next === '') throw new Fault('backslash', start)
    const code = this.#source.codePointAt(this.#at) ?? 0
    this.#at += code > 0xffff ? 2 : 1
    // Other languages' marks mean themselves: `\（`.
    if (code > 0x7f) return code
    if ('dDwWsS'.includes(next)) return null
    if (next === 'b') return inClass ? 8 : 'assertion'
    if (next === 'B' && !inClass) return 'assertion'
    if ('fnrtv'.includes(next)) return '\f\n\r\t\v'.charCodeAt('fnrtv'.indexOf(next))
    if (next === 'c' && this.#take(/[a-z]/iy)) return 1
    if (next === '0' && !/\d/.test(this.#source.charAt(this.#at))) return 0
    if (next === 'x') {
      const hex = this.#take(HEX2)
      if (hex) return Number.parseInt(hex[0], 16)
    }
    if (next === 'u') {
      const hex = this.#take(HEX4)
      if (hex) return Number.parseInt(hex[0], 16)
      const point = Number.parseInt(this.#take(CODE_POINT)?.[1] ?? 'none', 16)
      if (point <= 0x10ffff) return point
    }
    if (next === 'p' || next === 'P') {
      const name = this.#take(/\{[^}]*\}/y)?.[0] ?? ''
      if (!compiles(`\\p${name}`)) throw new Fault('property', start)
      return null
    }
    if (next === 'k' && !inClass) {
      const name = this.#take(NAME)?.[1]
      if (name === undefined || !this.#names.has(name)) throw new Fault('backreference', start)
      return null
    }
    if (/[1-9]/.test(next) && !inClass) {
      const digits = next + (this.#take(/\d+/y)?.[0] ?? '')
      if (Number(digits) > this.#groups) throw new Fault('backreference', start)
      return null
    }
    if (SYNTAX.includes(next) || (inClass && next === '-')) return code
    throw new Fault('escape', start)
  }

  #class(start: number): void {
    if (this.#source.charAt(this.#at) === '^') this.#at++
    let low: number | null | undefined
    let isRange = false
    for (;;) {
      const here = this.#at
      const code = this.#source.codePointAt(here)
      if (code === undefined) throw new Fault('class-open', start)
      this.#at += code > 0xffff ? 2 : 1
      if (code === 0x5d) return
      const found = code === 0x5c ? this.#escape(here, true) : code
      const high = found === 'assertion' ? null : found
      if (isRange) {
        if (low === null || low === undefined || high === null || low > high) throw new Fault('range', here)
        isRange = false
        low = undefined
        continue
      }
      const isDash = this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']'
      if (isDash && this.#source.charAt(this.#at + 1) !== '') {
        this.#at++
        isRange = true
      }
      low = high
    }
  }

  #open(start: number): boolean {
    if (this.#source.charAt(this.#at) !== '?') return true
    this.#at++
    const begun = this.#take(START)?.[0]
    if (begun !== undefined) return begun.endsWith(':')
    if (this.#take(NAME)) return true
    throw new Fault(this.#source.charAt(this.#at) === '<' ? 'group-name' : 'group-start', start)
  }

  /** Throws a `Fault`. */
  read(): void {
    const open: { readonly at: number; readonly repeatable: boolean }[] = []
    let repeatable = false
    while (this.#at < this.#source.length) {
      const start = this.#at
      const code = this.#source.codePointAt(start) ?? 0
      const one = String.fromCodePoint(code)
      this.#at += one.length
      if (one === '\\') repeatable = this.#escape(start, false) !== 'assertion'
      else if (one === '[') {
        this.#class(start)
        repeatable = true
      } else if (one === '(') {
        open.push({ at: start, repeatable: this.#open(start) })
        repeatable = false
      } else if (one === ')') {
        const group = open.pop()
        if (group === undefined) throw new Fault('group-close', start)
        repeatable = group.repeatable
      } else if ('*+?{'.includes(one)) {
        if (one === '{') {
          this.#at = start
          const repeat = this.#take(REPEAT)
          if (repeat === null) throw new Fault('brace', start)
          if ((repeat[3] ?? '') !== '' && Number(repeat[3]) < Number(repeat[1]))
            throw new Fault('repeat-order', start)
        }
        if (!repeatable) throw new Fault('nothing-to-repeat', start)
        this.#take(/\?/y)
        repeatable = false
      } else if (one === '}' || one === ']') throw new Fault('brace', start)
      else repeatable = !'|^$'.includes(one)
    }
    const last = open.at(-1)
    if (last !== undefined) throw new Fault('group-open', last.at)
  }
}

function compiles(source: string): boolean {
  try {
    void new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}

/** Other languages' marks need no backslash, and the engine allows none: `\（` → `（`. */
export const withoutIdleEscapes = (source: string): string =>
  source.replace(/\\([\s\S])/g, (all, next: string) => (next > '\u007f' ? next : all))

/** Null if it is a pattern. Nothing is run. */
export function patternFault(source: string): PatternFault | null {
  try {
    new Reader(source).read()
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
  return compiles(withoutIdleEscapes(source)) ? null : { kind: 'other', at: 0 }
}
