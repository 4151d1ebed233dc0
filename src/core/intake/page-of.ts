// What a reader found, made ready for the library: headlines split, with the page's own words as evidence.
import type { Lexicon } from '#shared/decoration'
import type { Incoming } from '#shared/incoming'
import type { Page } from '#shared/page'
import { NO_HEADLINE, type SplitHeadline } from '#shared/headline'
import { splitHeadline } from '../headline/split'
import { standing } from '../headline/standing'
import { taught } from '../headline/together'
import { fold } from '../text/fold'

/** A line that people have settled, e.g. of Galley's own file: nothing hangs on it. */
const settled = (raw: string): SplitHeadline => ({
  ...NO_HEADLINE,
  raw,
  segments: [{ role: 'headline', text: raw, rule: '', confidence: 1 }],
  clean: raw,
  normalised: raw,
})

/** `body` of the answer is empty: the body of an `Incoming` is a document. `isSettled`: the headline stays as it is. */
export function pageOf(incoming: Incoming, lexicon: Lexicon = [], isSettled = false): Page {
  const { author, organisation, editor, source, publishedAt, keywords, furniture, others } = incoming
  const words = taught(lexicon, others, [source])
  const headings = standing(incoming.alsoHeadlines)
  const split = (raw: string): SplitHeadline =>
    isSettled ? settled(raw) : splitHeadline(raw, words, headings)
  const headline = incoming.headline === '' ? null : split(incoming.headline)
  const headlines = others.map((raw) => splitHeadline(raw, words, headings))
  const own = headline === null ? '' : fold(headline.clean)
  return {
    headline,
    author,
    organisation,
    editor,
    source,
    publishedAt,
    keywords,
    body: [],
    furniture,
    headlines,
    ownHeadlineAt: headlines.flatMap(({ raw, clean }, at) =>
      raw === incoming.headline || (own !== '' && fold(clean) === own) ? [at] : [],
    ),
  }
}
