// Signs that Word keeps as the place of a glyph in a symbol font (`w:sym`), as characters.

// Wingdings, by the code of the glyph: those that stand in texts.
const WINGDINGS: Readonly<Record<string, string>> = {
  '4A': '☺',
  '6C': '●',
  '6D': '❍',
  '6E': '■',
  '6F': '□',
  '71': '❑',
  '72': '❒',
  '74': '⬧',
  '75': '◆',
  '76': '❖',
  '77': '⬥',
  '9F': '•',
  A1: '○',
  A7: '▪',
  A8: '◻',
  AB: '★',
  B2: '✰',
  D8: '➢',
  DF: '←',
  E0: '→',
  E1: '↑',
  E2: '↓',
  E8: '➔',
  EF: '⇦',
  F0: '⇨',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
}
// Symbol, the Adobe encoding: Greek letters and signs of reckoning.
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const GREEK_LARGE = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const SYMBOL: Readonly<Record<string, string>> = {
  A3: '≤',
  A5: '∞',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B5: '∝',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BA: '≡',
  BB: '≈',
  AB: '↔',
  AC: '←',
  AD: '↑',
  AE: '→',
  AF: '↓',
  D6: '√',
  E5: '∑',
  F2: '∫',
}

function symbol(code: number): string | undefined {
  if (code >= 0x61 && code <= 0x7a) return GREEK_SMALL.charAt(code - 0x61)
  if (code >= 0x41 && code <= 0x5a) return GREEK_LARGE.charAt(code - 0x41)
  return SYMBOL[code.toString(16).toUpperCase()]
}

/** `code`: hexadecimal, often moved to F000…F0FF. Null if nobody knows what it looks like. */
export function signOf(font: string, code: string): string | null {
  const given = Number.parseInt(code, 16)
  if (!Number.isInteger(given) || given <= 0 || given > 0xffff) return null
  const at = given >= 0xf000 && given <= 0xf0ff ? given - 0xf000 : given
  const isWingdings = /^wingdings$/i.test(font)
  const found = isWingdings
    ? WINGDINGS[at.toString(16).toUpperCase().padStart(2, '0')]
    : /^symbol$/i.test(font)
      ? symbol(at)
      : undefined
  if (found !== undefined) return found
  // An ordinary character, kept in this way by habit.
  const isOrdinary = !isWingdings && given >= 0x20 && (given < 0xd800 || given > 0xf8ff)
  return isOrdinary ? String.fromCharCode(given) : null
}
