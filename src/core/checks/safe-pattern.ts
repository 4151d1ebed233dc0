// Whether a desk's own pattern can be run at every keystroke: what it may try is counted before it is run.

const LONGEST = 200
/** Ways to match from one place of the line, at most. Lines are cut at 500 characters before such a pattern sees them. */
const MOST_WAYS = 15_000
const UNBOUNDED = 500

/** `{2,5}` is four ways, `*` five hundred, `?` and `|` two each. */
function waysOf(plain: string): number {
  let ways = 1
  for (const [repeat] of plain.replace(/\(\?:/g, '(').matchAll(/[*+?|]\??|\{\d*(?:,\d*)?\}\??/g)) {
    if (repeat.startsWith('?') || repeat.startsWith('|')) ways *= 2
    else if (!repeat.startsWith('{')) ways *= UNBOUNDED
    else {
      const [, least = '0', most] = /\{(\d*)(?:,(\d*))?\}/.exec(repeat) ?? []
      ways *= most === undefined ? 1 : most === '' ? UNBOUNDED : Math.max(1, Number(most) - Number(least) + 1)
    }
  }
  return ways
}

/**
 * True for a pattern that compiles, matches something, and has few ways to do so: groups are not repeated, `(a+)+`;
 * back references and look-around are refused; a second `*` or `+` is one too many. At most 200 characters.
 */
export function isSafePattern(source: string): boolean {
  if (source === '' || source.length > LONGEST) return false
  if (/\\[1-9k]|\(\?(?!:)/.test(source)) return false
  const plain = source.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  if (/\)[*+{]/.test(plain) || waysOf(plain) > MOST_WAYS) return false
  try {
    return !new RegExp(source, 'u').test('')
  } catch {
    return false
  }
}
