// Quotation marks and brackets that do not come in pairs.

// Brackets of either width close each other here: that they differ is another rule's matter.
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['〉', '〈'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['〕', '〔'],
  ['）', '（'],
  [')', '（'],
  [']', '['],
])
const OPENS = new Map([
  ...['“', '‘', '《', '〈', '「', '『', '【', '〔', '（', '['].map((m) => [m, m] as const),
  ['(', '（'] as const,
])

/** Every mark that opens or closes; all else is passed over. */
const MARK = /["“”‘’《》〈〉「」『』【】〔〕（）()[\]]/gu

const WORD = /[\p{L}\p{N}]/u
// `1)` `2）` `a)` `一）` number a point; `:)` `;-)` smile.
const POINT = /(?:^|[\s，。；：、！？,;:!?])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/u
const SMILE = /[:;=8][-'^]?$/

interface Open {
  readonly mark: string
  readonly at: number
}

/** ’ within or after a word is an apostrophe, unless a ‘ waits for it: `Don’t`, `’90s`, `players’`. */
function isApostrophe(text: string, at: number, waits: boolean): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (WORD.test(before) && /[\p{Script=Latin}\d]/u.test(after)) return true
  if (/\d/.test(after)) return true
  if (!waits && /^\s?$/.test(before) && /\p{Script=Latin}/u.test(after)) return true // ’n’, ’tis
  return !waits && /[\p{Script=Latin}\d]/u.test(before)
}

/** Where in the text, which mark, and the mark that would mend it (empty if none surely does), in order. */
export function unmatched(
  text: string,
): { readonly at: number; readonly mark: string; readonly flip: string }[] {
  const open: Open[] = []
  const bad: { at: number; mark: string; flip: string }[] = []
  const straight: number[] = []
  for (const { index: at, 0: mark } of text.matchAll(MARK)) {
    if (mark === '"') {
      if (!/\d/.test(text.charAt(at - 1)) || straight.length % 2 === 1) straight.push(at) // 5" is inches
      continue
    }
    const opens = OPENS.get(mark)
    if (opens !== undefined) {
      // `“中国红“`: the same mark again where a pair is open.
      const last = open.at(-1)
      if (
        last?.mark === opens &&
        (opens === '“' || opens === '《') &&
        !text.slice(at + 1).includes(closerOf(opens))
      ) {
        bad.push({ at, mark, flip: closerOf(opens) })
        open.pop()
      } else open.push({ mark: opens, at })
      continue
    }
    const closes = CLOSES.get(mark)
    if (closes === undefined) continue
    if (
      mark === '’' &&
      isApostrophe(
        text,
        at,
        open.some((one) => one.mark === '‘'),
      )
    )
      continue
    const index = open.findLastIndex((one) => one.mark === closes)
    if (index >= 0) {
      for (const { at: lost } of open.splice(index).slice(1))
        bad.push({ at: lost, mark: text.charAt(lost), flip: '' })
      continue
    }
    if (
      closes === '（' &&
      (POINT.test(text.slice(Math.max(0, at - 4), at)) || SMILE.test(text.slice(Math.max(0, at - 2), at)))
    )
      continue
    const twin = text.indexOf(mark, at + 1)
    const flips = mark === '”' && twin > 0 && !text.slice(at + 1, twin).includes('“')
    bad.push({ at, mark, flip: flips ? '“' : '' })
    if (flips) open.push({ mark: '“', at })
  }
  bad.push(
    ...open
      .filter(({ at }) => !bad.some((one) => one.at === at))
      .map(({ at }) => ({ at, mark: text.charAt(at), flip: '' })),
  )
  if (straight.length % 2 === 1) bad.push({ at: straight.at(-1) ?? 0, mark: '"', flip: '' })
  return bad.toSorted((one, other) => one.at - other.at)
}

const closerOf = (open: string): string => (open === '“' ? '”' : '》')
