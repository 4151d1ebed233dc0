// An article, or a collection of them, as a Word file: named styles, pictures, notes; what is suggested and said of it kept.
import type { Comment } from '#shared/comment'
import type { Dossier } from './dossier'
import { anchored, type Placed } from './docx-anchors'
import { bodyXml } from './docx-body'
import { commentParts } from './docx-comments'
import { packed } from './docx-package'
import { Parts } from './docx-parts'
import { plainChunks, trackedChunks } from './docx-tracked'
import { runText, tag, val } from './docx-xml'
import { oneLine } from './escape'
import type { Extras } from './extras'
import { creditsOf, showDate, wordsFor } from './labels'
import type { Edition, Publishable } from './publishable'

type Given = Pick<Extras<'docx'>, 'pictures' | 'options' | 'dossiers'>

/** A paragraph of one line; nothing if it says nothing. */
function line(
  parts: Parts,
  style: string,
  text: string,
  properties = '',
  around = (runs: string): string => runs,
): string {
  const words = oneLine(text)
  if (words === '') return ''
  return tag(
    'w:p',
    {},
    tag('w:pPr', {}, val('w:pStyle', parts.named(style)) + properties) +
      around(tag('w:r', {}, runText(words))),
  )
}

function bylineOf(article: Publishable): string {
  const credits = creditsOf(article).filter(({ kind }) => kind !== 'editor')
  const date = article.publishedAt === '' ? '' : showDate(article.publishedAt, article.lang)
  // The date first, as on a page: behind a source it would be read as a part of it.
  return [date, ...credits.map(({ label, value }) => label + value)]
    .filter((text) => text !== '')
    .join('\u3000')
}
const editorOf = (article: Publishable): string =>
  creditsOf(article)
    .filter(({ kind }) => kind === 'editor')
    .map(({ label, value }) => label + value)
    .join('\u3000')

/** Where a comment stands; one whose words are gone stands as a point at the block where they were. */
function placeIn(blocks: number, { place, anchor }: Comment, comment: number): Placed {
  if (place !== null) return { comment, ...place }
  return { comment, at: Math.min(anchor.at, Math.max(0, blocks - 1)), from: 0, to: 0 }
}

interface Headed {
  /** Of the headline. */
  readonly style: string
  /** Of the first paragraph. */
  readonly properties: string
  readonly around: (runs: string) => string
}

const tags = (article: Publishable): string => {
  const words = wordsFor(article.lang)
  const names = article.tags.map(oneLine).filter((name) => name !== '')
  return names.length === 0 ? '' : words.tags + names.join(words.between)
}

function articleXml(
  article: Publishable,
  parts: Parts,
  dossier: Dossier | null,
  comments: ReturnType<typeof commentParts> | null,
  first: number,
  { style, properties, around }: Headed,
): string {
  const suggested = dossier?.suggested ?? null
  const chunks =
    dossier === null || suggested === null
      ? plainChunks(article.body)
      : trackedChunks(suggested.holding, dossier.article.body, suggested.suggestions)
  const blocks = (dossier?.article.body ?? article.body).content.length
  const places = (dossier?.comments ?? []).map((comment, n) => placeIn(blocks, comment, first + n))
  return (
    line(parts, 'Kicker', article.kicker, properties) +
    line(parts, style, article.headline, oneLine(article.kicker) === '' ? properties : '', around) +
    line(parts, 'Subtitle', article.deck) +
    line(parts, 'Byline', bylineOf(article)) +
    bodyXml(anchored(chunks, places), parts, comments?.thread ?? (() => [])) +
    line(parts, 'Credits', editorOf(article)) +
    line(parts, 'Credits', tags(article))
  )
}

/** Tables that follow one another would be one; a body does not end with one. */
const apart = (body: string): string =>
  body.replaceAll('</w:tbl><w:tbl>', '</w:tbl><w:p/><w:tbl>').replace(/<\/w:tbl>$/, '</w:tbl><w:p/>')

const isChinese = (lang: string): boolean => /^zh\b/i.test(lang)

const dossierOf = ({ dossiers, options }: Given, id: string): Dossier | null =>
  options.markup === 'with' && Object.hasOwn(dossiers, id) ? (dossiers[id] ?? null) : null

/**
 * One article. With `markup: 'with'` what is suggested stands as tracked changes between the text that holds and the one
 * proposed, and comments with their answers stand beside it; else only the text that holds.
 */
export function publishDocx(article: Publishable, extras: Given): Uint8Array {
  const dossier = dossierOf(extras, article.id)
  const parts = new Parts(extras.pictures, (hash) => Object.hasOwn(article.pictures, hash))
  const comments =
    dossier === null || dossier.comments.length === 0 ? null : commentParts(dossier.comments, parts)
  const headed: Headed = { style: 'Title', properties: '', around: (runs) => runs }
  const body = apart(articleXml(article, parts, dossier, comments, 0, headed))
  return packed(
    { body, isTracking: dossier?.suggested != null, isChinese: isChinese(article.lang) },
    {
      title: oneLine(article.headline),
      author: oneLine(article.author) || oneLine(article.organisation),
      description: oneLine(article.deck),
      keywords: article.tags.map(oneLine).filter((name) => name !== ''),
      lang: article.lang,
    },
    parts,
    comments,
  )
}

/** A field whose shown result is out of date until whoever opens the file has laid it out. */
function field(instruction: string, result: string): string {
  const char = (type: string, dirty: string | null = null): string =>
    tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty }))
  return (
    char('begin', 'true') +
    tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)) +
    char('separate') +
    result +
    char('end')
  )
}

const bookmark = (n: number): string => `_Article${n + 1}`

function contentsXml({ articles }: Edition, parts: Parts): string {
  return articles
    .map((article, n) => {
      const words = oneLine(article.headline)
      const entry =
        tag('w:r', {}, runText(words)) +
        '<w:r><w:tab/></w:r>' +
        field(`PAGEREF ${bookmark(n)} \\h`, '<w:r><w:t xml:space="preserve"> </w:t></w:r>')
      return tag(
        'w:p',
        {},
        tag('w:pPr', {}, val('w:pStyle', parts.named('toc 1'))) +
          tag('w:hyperlink', { 'w:anchor': bookmark(n), 'w:history': '1' }, entry),
      )
    })
    .join('')
}

/** A collection: its title, a page of contents that leads to each article, then each on a page of its own. */
export function publishDocxEdition(edition: Edition, extras: Given): Uint8Array {
  const shown = new Set(edition.articles.flatMap(({ pictures }) => Object.keys(pictures)))
  const parts = new Parts(extras.pictures, (hash) => shown.has(hash))
  const dossiers = edition.articles.map(({ id }) => dossierOf(extras, id))
  const all = dossiers.flatMap((dossier) => dossier?.comments ?? [])
  const comments = all.length === 0 ? null : commentParts(all, parts)
  let first = 0
  const texts = edition.articles.map((article, n) => {
    const dossier = dossiers[n] ?? null
    const around = (runs: string): string =>
      tag('w:bookmarkStart', { 'w:id': 1_000_000 + n, 'w:name': bookmark(n) }) +
      runs +
      tag('w:bookmarkEnd', { 'w:id': 1_000_000 + n })
    const headed: Headed = { style: 'heading 1', properties: '<w:pageBreakBefore/>', around }
    const xml = articleXml(article, parts, dossier, comments, first, headed)
    first += dossier?.comments.length ?? 0
    return xml
  })
  const head =
    line(parts, 'Title', edition.title) +
    line(parts, 'Subtitle', edition.description) +
    contentsXml(edition, parts)
  return packed(
    {
      body: apart(head + texts.join('')),
      isTracking: dossiers.some((dossier) => dossier?.suggested != null),
      isChinese: isChinese(edition.lang),
    },
    {
      title: oneLine(edition.title),
      author: '',
      description: oneLine(edition.description),
      keywords: [],
      lang: edition.lang,
    },
    parts,
    comments,
  )
}
