// A text that somebody says is one article: whatever stands under its headline is its text, credits and picture notes aside.
import { splitLines, width } from './lines'
import { readLine, type ReadLine } from './kinds'
import { readPage, sort, type RawPage } from './read'

/** 会议通知: a first line as short as that is the headline if nothing else is. In ideographs. */
const LONGEST_HEADLINE = 40

const KEPT_APART: ReadonlySet<ReadLine['kind']> = new Set(['credit', 'picture', 'bullet'])

/**
 * Where `readPage` leaves out what a page has around its article, nothing is left out here: lists, short lines and what looks like
 * a menu or a foot are paragraphs; what stands above the headline is set apart. There are no other headlines.
 */
export function readArticle(text: string): RawPage {
  const page = readPage(text)
  const lines = splitLines(text).map(readLine)
  const first = lines[0]
  const found = lines.findIndex(({ at }) => at === page.headlineAt)
  const isTitled = found < 0 && first !== undefined && first.kind !== 'credit' && lines.length > 1
  const at = isTitled && width(first.text) <= LONGEST_HEADLINE && !first.text.endsWith('。') ? 0 : found
  const own = lines
    .slice(at + 1)
    .map((line): ReadLine => (KEPT_APART.has(line.kind) ? line : { ...line, kind: 'prose' }))
  const { body, places, furniture, credits } = sort(own, true)
  const named = (names: readonly string[]): string => [...new Set(names)].join('、')
  const headline = lines[at]
  return {
    ...page,
    headline: headline?.text ?? null,
    headlineAt: headline?.at ?? -1,
    author: page.author || named(credits.flatMap(({ authors }) => authors)),
    editor: page.editor || named(credits.flatMap(({ editors }) => editors)),
    source: page.source || (credits.flatMap(({ sources }) => sources)[0] ?? ''),
    publishedAt: page.publishedAt || (credits.find(({ published }) => published !== '')?.published ?? ''),
    body,
    places,
    furniture: [
      ...lines
        .slice(0, Math.max(0, at))
        .map((line) => ({ kind: 'other' as const, text: line.text, before: 0 })),
      ...furniture,
    ],
    headlines: [],
  }
}
