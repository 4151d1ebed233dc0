// Tokens as single code units, so that a diff of strings compares them whole.

/** Code units that can stand for a token: all but surrogates, which a diff might tear apart. */
const LAST_BEFORE_SURROGATES = 0xd7ff
const FIRST_AFTER_SURROGATES = 0xe000
const MOST_TOKENS = LAST_BEFORE_SURROGATES + (0xffff - FIRST_AFTER_SURROGATES)

export class Alphabet {
  readonly #units = new Map<string, string>()
  readonly #tokens: string[] = []

  /** The tokens as one code unit each, or null when there are more different ones than code units. */
  encode(tokens: Iterable<string>): string | null {
    let coded = ''
    for (const token of tokens) {
      let unit = this.#units.get(token)
      if (unit === undefined) {
        const index = this.#tokens.length
        if (index >= MOST_TOKENS) return null
        const shift = index < LAST_BEFORE_SURROGATES ? 1 : FIRST_AFTER_SURROGATES - LAST_BEFORE_SURROGATES
        unit = String.fromCharCode(index + shift)
        this.#units.set(token, unit)
        this.#tokens.push(token)
      }
      coded += unit
    }
    return coded
  }

  decode(coded: string): string {
    let text = ''
    for (let i = 0; i < coded.length; i++) {
      const code = coded.charCodeAt(i)
      const shift = code < FIRST_AFTER_SURROGATES ? 1 : FIRST_AFTER_SURROGATES - LAST_BEFORE_SURROGATES
      text += this.#tokens[code - shift] ?? ''
    }
    return text
  }
}
