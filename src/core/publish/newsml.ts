// An article → NewsML-G2 2.35, a news item with its text as XHTML inside. XSD: IPTC, CC BY 4.0; tested against it.
import { languageTag, oneLine } from './escape'
import { bodyHtml } from './html-body'
import { schemaDate, utcMoment } from './moments'
import { guidOf, type Publishable } from './publishable'
import { namesIn, tagsOf } from './wire'
import { element, field, group, XML_DECLARATION, xmlText } from './xml'

const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'

/** Roles that IPTC has no code for, under an alias that the item itself declares. */
const OWN_ROLES = group('catalog', {}, element('scheme', { alias: 'galley', uri: 'urn:galley:role:' }))

function party(name: string, literal: string, attributes: Readonly<Record<string, string>>): string {
  return literal === '' ? '' : element(name, { ...attributes, literal }, field('name', literal))
}

function contentMeta(article: Publishable): string {
  const published = schemaDate(article.publishedAt)
  const tags = tagsOf(article)
  return group(
    'contentMeta',
    {},
    field('contentCreated', published),
    field('contentModified', utcMoment(article.updatedAt)),
    party('infoSource', oneLine(article.source), {}),
    ...namesIn(article.author).map((name) => party('creator', name, { type: 'cpnat:person' })),
    party('creator', oneLine(article.organisation), { type: 'cpnat:organisation' }),
    ...namesIn(article.editor).map((name) =>
      party('contributor', name, { role: 'galley:editor', type: 'cpnat:person' }),
    ),
    element('language', { tag: languageTag(article.lang) }),
    ...tags.map((tag) => field('keyword', tag)),
    field('headline', oneLine(article.kicker), { role: 'galley:kicker' }),
    field('headline', oneLine(article.headline)),
    field('by', oneLine(article.author)),
    field('description', oneLine(article.deck), { role: 'drol:summary' }),
  )
}

function xhtml(article: Publishable): string {
  const lang = languageTag(article.lang)
  return group(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': lang },
    element('head', {}, element('title', {}, xmlText(oneLine(article.headline)))),
    group('body', {}, bodyHtml(article, { xml: true })),
  )
}

/** A document in UTF-8 that ends with a line feed; the same article gives the same bytes. */
export function publishNewsml(article: Publishable): string {
  const provider = oneLine(article.source) || oneLine(article.organisation) || 'Galley'
  const item = group(
    'newsItem',
    {
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid: guidOf(article),
      version: article.version,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': languageTag(article.lang),
    },
    element('catalogRef', { href: CATALOG }),
    OWN_ROLES,
    group(
      'itemMeta',
      {},
      element('itemClass', { qcode: 'ninat:text' }),
      party('provider', provider, {}),
      field('versionCreated', utcMoment(article.updatedAt)),
      field('firstCreated', utcMoment(article.createdAt)),
      element('pubStatus', { qcode: 'stat:usable' }),
      field('title', oneLine(article.headline)),
    ),
    contentMeta(article),
    group(
      'contentSet',
      {},
      group('inlineXML', { contenttype: 'application/xhtml+xml', wordcount: article.zishu }, xhtml(article)),
    ),
  )
  return `${XML_DECLARATION}\n${item}\n`
}
