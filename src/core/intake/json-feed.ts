// JSON Feed 1 and 1.1 → articles, one an item.
import * as v from 'valibot'
import { GalleyError } from '#shared/error'
import { bodyOfHtml, leadPicture } from './bodies'
import { isoOf } from './dates'
import { incoming, joinNames, type FoundPart } from './incoming'
import { htmlOfText } from './markup'
import { oneLine } from './plain'

const text = v.fallback(v.string(), '')
const Author = v.object({ name: text })
const authors = v.fallback(v.array(Author), [])
const author = v.fallback(v.nullable(Author), null)

// What is not as the format says is as if it were not there; only what makes it a feed must be right.
const Item = v.object({
  id: v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author,
  authors,
  tags: v.fallback(v.array(text), []),
  language: text,
})
const Feed = v.object({
  version: v.pipe(v.string(), v.regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/)),
  title: text,
  language: text,
  author,
  authors,
  items: v.array(v.unknown()),
})

const namesOf = (one: v.InferOutput<typeof author>, all: v.InferOutput<typeof authors>): string =>
  joinNames([...all, ...(one === null ? [] : [one])].map(({ name }) => name))

/** The items in order. Refuses with `markup-damaged` what is no JSON or no feed. */
export function* readJsonFeed(json: string): Generator<FoundPart> {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    throw new GalleyError('markup-damaged', String(error))
  }
  const found = v.safeParse(Feed, parsed)
  if (!found.success) throw new GalleyError('markup-damaged', v.summarize(found.issues))
  const feed = found.output
  for (const each of feed.items) {
    const read = v.safeParse(Item, each)
    if (!read.success) continue
    const item = read.output
    const body = bodyOfHtml(item.content_html || htmlOfText(item.content_text || item.summary), {
      base: item.url,
    })
    const hasText = item.content_html !== '' || item.content_text !== ''
    yield {
      part: oneLine(item.id || item.url),
      incoming: incoming({
        headline: item.title,
        deck: hasText ? item.summary : '',
        author: namesOf(item.author, item.authors) || namesOf(feed.author, feed.authors),
        source: feed.title,
        publishedAt: isoOf(item.date_published) || isoOf(item.date_modified),
        keywords: item.tags,
        lang: oneLine(item.language || feed.language),
        ...leadPicture(body, item.image || item.banner_image, item.url),
      }),
    }
  }
}
