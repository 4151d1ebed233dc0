// Credits that stand as lines around a text without front matter: 作者：…, 来源：…, （责任编辑：…).
import type { Token } from 'markdown-it'
import type { SetAside } from '#shared/page'
import type { Credits } from '../page/credit'
import { readCredits } from '../page/credits'
import { kindOf } from '../page/read'

export interface Signed {
  /** The text without those lines. */
  readonly rest: readonly Token[]
  readonly credits: readonly Credits[]
  readonly above: readonly Omit<SetAside, 'before'>[]
  readonly below: readonly Omit<SetAside, 'before'>[]
}

/** More lines of credits stand nowhere. */
const MOST = 8

/** Without what makes a line bold, slanted or a break: `**作者：** 张三\` → `作者： 张三`. */
const bare = (line: string): string =>
  line
    .replace(/\\$/, '')
    .replace(/[*_]{1,3}/g, '')
    .trim()

/** The lines of the paragraph that begins at a token, each with what it credits; null if any of them is none. */
function creditsAt(
  tokens: readonly Token[],
  at: number,
  mayBeDate: boolean,
): (readonly [string, Credits])[] | null {
  const [open, inline] = [tokens[at], tokens[at + 1]]
  if (open?.type !== 'paragraph_open' || open.level !== 0 || inline === undefined) return null
  const lines = inline.content.split('\n', MOST + 1).map(bare)
  if (lines.length > MOST) return null
  const found = lines.map((line) => [line, readCredits(line)] as const)
  return found.every((one): one is readonly [string, Credits] => {
    const [, credits] = one
    return credits !== null && (mayBeDate || !credits.bareDate)
  })
    ? found
    : null
}

/** Paragraphs of nothing but credits at the beginning (`mayBeDate`: below a headline a date alone is one) and at the end. */
export function creditsAround(tokens: readonly Token[], mayBeDate: boolean): Signed {
  const credits: Credits[] = []
  const setAside = (found: readonly (readonly [string, Credits])[]): Omit<SetAside, 'before'>[] =>
    found.map(([text, one]) => {
      credits.push(one)
      return { kind: kindOf(one), text }
    })
  const above: Omit<SetAside, 'before'>[] = []
  const below: Omit<SetAside, 'before'>[] = []
  let from = 0
  let to = tokens.length
  for (
    let found = creditsAt(tokens, from, mayBeDate);
    found !== null && from < to;
    found = creditsAt(tokens, from, mayBeDate)
  ) {
    above.push(...setAside(found))
    from += 3
  }
  for (
    let found = creditsAt(tokens, to - 3, false);
    found !== null && to - 3 >= from;
    found = creditsAt(tokens, to - 3, false)
  ) {
    below.unshift(...setAside(found))
    to -= 3
  }
  return { rest: tokens.slice(from, to), credits, above, below }
}
