// An article → ninjs 3.1 (IPTC News in JSON). Schema: iptc.org/std/ninjs, MIT; tested against it.
import { mediaOf } from '#shared/document'
import { clean, languageTag, oneLine } from './escape'
import { figureList } from './figures'
import { bodyHtml } from './html-body'
import { fullMoment, utcMoment } from './moments'
import { guidOf, type Publishable } from './publishable'
import { namesIn, tagsOf } from './wire'

/** Without what is empty: the schema has no use for it. */
function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

const plain = (role: string, value: string): Record<string, unknown>[] =>
  value === '' ? [] : [{ role, contentType: 'text/plain', value }]

/** Named by its bytes. */
const pictureUri = (hash: string): string => `urn:galley:sha256:${hash}`

function pictures(article: Publishable): Record<string, unknown>[] {
  const shown = new Set(mediaOf(article.body).filter((hash) => article.pictures[hash] !== undefined))
  return figureList(article.body).flatMap(({ attrs, caption, credit }) => {
    if (attrs.media === null || !shown.delete(attrs.media)) return []
    const size = attrs.width > 0 && attrs.height > 0 ? { width: attrs.width, height: attrs.height } : {}
    return [
      present({
        name: `picture-${attrs.media.slice(0, 12)}`,
        uri: pictureUri(attrs.media),
        type: 'picture',
        by: credit,
        descriptions: [...plain('caption', caption), ...plain('alt', oneLine(attrs.alt))],
        altIds: [{ role: 'file', value: clean(article.pictures[attrs.media]?.path ?? '') }],
        renditions: [{ name: 'original', ...size }],
      }),
    ]
  })
}

/** JSON, two blanks deep, ending with a line feed; the same article gives the same bytes. */
export function publishNinjs(article: Publishable): string {
  const author = oneLine(article.author)
  const editor = oneLine(article.editor)
  const organisation = oneLine(article.organisation)
  const source = oneLine(article.source)
  const item = present({
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    uri: guidOf(article),
    type: 'text',
    representationType: 'full',
    version: String(article.version),
    firstCreated: utcMoment(article.createdAt),
    versionCreated: utcMoment(article.updatedAt),
    contentCreated: fullMoment(article.publishedAt, article.lang),
    pubStatus: 'usable',
    language: languageTag(article.lang),
    headlines: [
      ...plain('kicker', oneLine(article.kicker)),
      ...plain('main', oneLine(article.headline)),
      ...plain('deck', oneLine(article.deck)),
    ],
    by: author,
    people: [
      ...namesIn(author).map((name) => ({ name, rel: 'author' })),
      ...namesIn(editor).map((name) => ({ name, rel: 'editor' })),
    ],
    organisations: organisation === '' ? [] : [{ name: organisation, rel: 'author' }],
    infoSources: source === '' ? [] : [{ name: source, role: 'source' }],
    subjects: tagsOf(article).map((name) => ({ name })),
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: article.zishu, value: bodyHtml(article) }],
    associations: pictures(article),
  })
  return `${JSON.stringify(item, null, 2)}\n`
}
