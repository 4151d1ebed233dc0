// An article → NITF 3.6 (News Industry Text Format). XSD: IPTC; tested against it.
import { languageTag, oneLine } from './escape'
import { wordsFor } from './labels'
import { compactDate, utcMoment } from './moments'
import { nitfBlocks } from './nitf-body'
import { guidOf, type Publishable } from './publishable'
import { namesIn, tagsOf } from './wire'
import { element, field, group, XML_DECLARATION, xmlText } from './xml'

function head(article: Publishable): string {
  const date = compactDate(article.publishedAt)
  const tags = tagsOf(article)
  return group(
    'head',
    {},
    field('title', oneLine(article.headline)),
    element('meta', { name: 'language', content: languageTag(article.lang) }),
    group(
      'docdata',
      {},
      element('doc-id', { 'id-string': guidOf(article) }),
      date === '' ? '' : element('date.issue', { norm: date }),
      element('du-key', { version: article.version }),
      tags.length === 0 ? '' : group('key-list', {}, ...tags.map((key) => element('keyword', { key }))),
    ),
    element('pubdata', {
      type: 'web',
      'item-length': article.zishu,
      'unit-of-measure': 'character',
      'date.publication': date,
    }),
    ...namesIn(article.editor).map((name) =>
      element('revision-history', {
        name,
        function: 'editor',
        norm: compactDate(utcMoment(article.updatedAt)),
      }),
    ),
  )
}

function byline(article: Publishable): string {
  const author = oneLine(article.author)
  const organisation = oneLine(article.organisation)
  if (author === '' && organisation === '') return ''
  return element(
    'byline',
    {},
    field('person', author),
    organisation === '' ? '' : element('byttl', {}, field('org', organisation)),
  )
}

function bodyHead(article: Publishable): string {
  const source = oneLine(article.source)
  return group(
    'body.head',
    {},
    group(
      'hedline',
      {},
      element('hl1', {}, xmlText(oneLine(article.headline))),
      field('hl2', oneLine(article.kicker), { class: 'kicker' }),
      field('hl2', oneLine(article.deck), { class: 'deck' }),
    ),
    byline(article),
    source === '' ? '' : element('distributor', {}, field('org', source)),
  )
}

/** A document in UTF-8 that ends with a line feed; the same article gives the same bytes. */
export function publishNitf(article: Publishable): string {
  const editor = oneLine(article.editor)
  const nitf = group(
    'nitf',
    {
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: languageTag(article.lang),
    },
    head(article),
    group(
      'body',
      {},
      bodyHead(article),
      group('body.content', {}, ...nitfBlocks(article)),
      editor === ''
        ? ''
        : group('body.end', {}, field('tagline', wordsFor(article.lang).editor + editor, { type: 'std' })),
    ),
  )
  return `${XML_DECLARATION}\n${nitf}\n`
}
