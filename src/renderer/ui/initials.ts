// Type-ahead by what one types first: letters of English words, pinyin initials of Han.

// The first character of each pinyin initial in the order of the zh collation; i, u and v begin no syllable.
const FIRSTS = [
  ['a', '吖'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '呣'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const
const collator = new Intl.Collator('zh-Hans-u-co-pinyin')

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character
  let letter = ''
  for (const [name, first] of FIRSTS) if (collator.compare(first, character) <= 0) letter = name
  return letter
}

/** `打开样例` → `dkyl`, `Open the sample` → `ots`. Several readings of one character are not tried. */
export function initials(text: string): string {
  return [...text.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)]
    .map(([piece]) => (/\p{Script=Han}/u.test(piece) ? initialOf(piece) : (piece[0] ?? '')))
    .join('')
    .toLowerCase()
}

/** How well `typed` finds `texts`: 0 at a beginning, 1 inside, 2 by initials; undefined if not at all. */
export function findRank(typed: string, texts: readonly string[]): number | undefined {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return 0
  let best: number | undefined
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(wanted)
    const rank = at === 0 ? 0 : at > 0 ? 1 : initials(text).includes(wanted) ? 2 : undefined
    if (rank !== undefined && (best === undefined || rank < best)) best = rank
  }
  return best
}
