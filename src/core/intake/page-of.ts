// What a reader found, made ready for the library: headlines split, with the page's own words as evidence.
import type { Lexicon } from '#shared/decoration'
import type { Incoming } from '#shared/incoming'
import type { Page } from '#shared/page'
import { splitHeadline } from '../headline/split'
import { standing } from '../headline/standing'
import { taught } from '../headline/together'
import { fold } from '../text/fold'

/** `body` of the answer is empty: the body of an `Incoming` is a document. */
export function pageOf(incoming: Incoming, lexicon: Lexicon = []): Page {
  const { author, organisation, editor, source, publishedAt, keywords, furniture, others } = incoming
  const words = taught(lexicon, others, [source])
  const headings = standing(incoming.alsoHeadlines)
  const headline = incoming.headline === '' ? null : splitHeadline(incoming.headline, words, headings)
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
