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

// At its beginning, by initials from the first, inside, by initials further in.
function rankIn(wanted: string, text: string): number | undefined {
  const at = text.toLowerCase().indexOf(wanted)
  if (at === 0) return 0
  const letters = initials(text).indexOf(wanted)
  if (letters === 0) return 1
  if (at > 0) return 2
  return letters > 0 ? 3 : undefined
}

/**
 * How well `typed` finds something called `name`, also known by other names: 0 is best, undefined is not at all.
 * Other names count after all that its own name could give, e.g. `sh` finds 审核 before 已发 (Published).
 */
export function findRank(typed: string, name: string, also: readonly string[] = []): number | undefined {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return 0
  const own = rankIn(wanted, name)
  if (own !== undefined) return own
  const others = also.map((other) => rankIn(wanted, other)).filter((rank) => rank !== undefined)
  return others.length > 0 ? 4 + Math.min(...others) : undefined
}
