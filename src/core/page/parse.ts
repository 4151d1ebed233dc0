// A raw page's text → article fields, body, furniture set apart, and the page's other headlines.
import type { Lexicon } from '#shared/decoration'
import type { SplitHeadline } from '#shared/headline'
import type { Page } from '#shared/page'
import { splitHeadline } from '../headline/split'
import { standing } from '../headline/standing'
import { taught } from '../headline/together'
import { fold } from '../text/fold'
import { afterBullet, isBullet, splitLines } from './lines'
import { readPage, type RawPage } from './read'

/** The page's own headline often opens the list of others: the same words, decorated or not. */
function sameHeadline(a: SplitHeadline, b: SplitHeadline): boolean {
  const folded = fold(a.clean)
  return a.raw === b.raw || (folded !== '' && folded === fold(b.clean))
}

/**
 * Reads a page copied or saved as text. Body paragraphs are byte for byte as on the page, except that the blanks
 * around a line (ASCII, NBSP, an ideographic indent) are taken off and that a picture note before or a labelled credit in
 * brackets after a paragraph is set apart. Fields are filled only where the page names them; menus above the headline
 * and whatever lies after the credits and is no headline is left to the raw text. `lexicon`: what the library says of words on headlines; `read`: how its lines are
 * read, as a page unless `readArticle`.
 */
export function parsePage(
  text: string,
  lexicon: Lexicon = [],
  read: (text: string) => RawPage = readPage,
): Page {
  const {
    headline: rawHeadline,
    headlines: rawHeadlines,
    headlineAt: _headlineAt,
    places: _places,
    ...rest
  } = read(text)
  // The page is evidence too: a line that is the headline alone, whom it names as its source, what hangs on many.
  const headings = standing(splitLines(text).map((line) => afterBullet(line.text) ?? line.text))
  const words = taught(lexicon, rawHeadlines, [rest.source])
  const split = (raw: string): SplitHeadline => splitHeadline(raw, words, headings)
  const headline = rawHeadline === null ? null : split(rawHeadline)
  const headlines = rawHeadlines.map(split)
  const ownHeadlineAt = headline
    ? headlines.flatMap((other, at) => (sameHeadline(headline, other) ? [at] : []))
    : []
  return { ...rest, headline, headlines, ownHeadlineAt }
}

/** A list of headlines, one a line, with or without bullets. Blank lines and lone bullets are skipped, repeats kept. */
export function parseHeadlines(text: string, lexicon: Lexicon = []): SplitHeadline[] {
  const raws = splitLines(text)
    .filter((line) => !isBullet(line.text))
    .map((line) => afterBullet(line.text) ?? line.text)
  const words = taught(lexicon, raws)
  return raws.map((raw) => splitHeadline(raw, words))
}
