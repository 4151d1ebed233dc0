// Whether a desk's own pattern can be run at every keystroke: nothing in it may take more than linear time.

const LONGEST = 200

/**
 * True for a pattern that compiles and repeats nothing that repeats: `(a+)+`, `(a|a)*`, back references and look-around
 * are refused, and so are two unbounded repeats in a row (`\d*\d*`). At most 200 characters and three repeats.
 */
export function isSafePattern(source: string): boolean {
  if (source === '' || source.length > LONGEST) return false
  if (/\\[1-9k]|\(\?(?!:)/.test(source)) return false
  const plain = source.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  if (/\)[*+{]/.test(plain)) return false
  const repeats = plain.match(/[*+]|\{\d*,\d*\}/g) ?? []
  if (repeats.length > 3) return false
  // `x*x*`, `.+.+`: two repeats with nothing but optional things between them.
  if (/(?:[*+]|\{\d*,\d*\})\??(?:.\?)*.(?:[*+]|\{\d*,\d*\})/u.test(plain)) return false
  try {
    return !new RegExp(source, 'u').test('')
  } catch {
    return false
  }
}
