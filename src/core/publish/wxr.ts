// Articles → WordPress eXtended RSS 1.2, for WordPress' own importer. What WordPress has no field for are custom fields.
import { readingsOf } from '../text/pinyin'
import { escapeHtml, languageTag, oneLine } from './escape'
import { bodyHtml } from './html-body'
import { fullMoment, mailMoment, utcMoment } from './moments'
import { guidOf, type Publishable } from './publishable'
import { namesIn, tagsOf } from './wire'
import { cdata, element, field, group, XML_DECLARATION } from './xml'

export interface WxrOptions {
  /** As what WordPress takes them in. */
  readonly status: 'draft' | 'publish'
}

const NAMESPACES = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
} as const

const told = (name: string, text: string): string => element(name, {}, cdata(text))
/** Titles, excerpts and names of tags are HTML to WordPress: `a < b` is `a &lt; b` there. */
const toldHtml = (name: string, text: string): string => told(name, escapeHtml(text))

/** WordPress takes Latin letters alone in a login: 闫方舟 → yan-fang-zhou, Ann Lee → ann-lee; `author` where nothing is left. */
function loginOf(name: string): string {
  const sound = Array.from(name, (character) => {
    const [reading] = readingsOf(character)
    return reading === undefined ? character : ` ${reading} `
  }).join('')
  const plain = sound
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 60) || 'author'
}

/** Of the first who wrote it; who else did stands in a custom field. */
const writerOf = (article: Publishable): string => namesIn(article.author)[0] ?? oneLine(article.organisation)

/**
 * WordPress makes paragraphs of line ends: between elements there must be none. Text has none, and in code `<` is escaped.
 * What looks like a shortcode, e.g. `[gallery]`, is to stay text.
 */
const contentOf = (article: Publishable): string =>
  bodyHtml(article)
    .replaceAll('>\n<', '><')
    .replace(/\[(?=\/?[a-z])/gi, '&#91;')

const slugOf = (tag: string): string => encodeURIComponent(tag.toWellFormed().toLowerCase()).toLowerCase()

const meta = (key: string, value: string): string =>
  value === ''
    ? ''
    : group('wp:postmeta', {}, told('wp:meta_key', `galley_${key}`), told('wp:meta_value', value))

/** `2023-03-27 10:42:00` on the clock that the article names, and in UTC. */
function dates(article: Publishable): { readonly local: string; readonly utc: string; readonly ms: number } {
  const moment = fullMoment(article.publishedAt, article.lang) || utcMoment(article.updatedAt)
  const ms = Date.parse(moment)
  const shown = (iso: string): string => iso.slice(0, 19).replace('T', ' ')
  return { local: shown(moment), utc: shown(utcMoment(ms)), ms }
}

function item(article: Publishable, at: number, { status }: WxrOptions): string {
  const { local, utc, ms } = dates(article)
  const writer = writerOf(article)
  return group(
    'item',
    {},
    toldHtml('title', oneLine(article.headline)),
    element('link', {}),
    field('pubDate', mailMoment(ms)),
    told('dc:creator', writer === '' ? '' : loginOf(writer)),
    field('guid', guidOf(article), { isPermaLink: 'false' }),
    element('description', {}),
    told('content:encoded', contentOf(article)),
    toldHtml('excerpt:encoded', oneLine(article.deck)),
    field('wp:post_id', String(at + 1)),
    told('wp:post_date', local),
    told('wp:post_date_gmt', utc),
    told('wp:comment_status', 'closed'),
    told('wp:ping_status', 'closed'),
    told('wp:post_name', ''),
    told('wp:status', status),
    field('wp:post_parent', '0'),
    field('wp:menu_order', '0'),
    told('wp:post_type', 'post'),
    told('wp:post_password', ''),
    field('wp:is_sticky', '0'),
    ...tagsOf(article).map((tag) =>
      element('category', { domain: 'post_tag', nicename: slugOf(tag) }, cdata(escapeHtml(tag))),
    ),
    meta('kicker', oneLine(article.kicker)),
    meta('author', oneLine(article.author)),
    meta('organisation', oneLine(article.organisation)),
    meta('editor', oneLine(article.editor)),
    meta('source', oneLine(article.source)),
    meta('published_at', oneLine(article.publishedAt)),
    meta('lang', languageTag(article.lang)),
  )
}

/** Everybody who wrote, once by login. */
function authors(articles: readonly Publishable[]): string[] {
  const names = new Map(
    articles.map(writerOf).flatMap((name) => (name === '' ? [] : [[loginOf(name), name]])),
  )
  return [...names].map(([login, name], at) =>
    group(
      'wp:author',
      {},
      field('wp:author_id', String(at + 1)),
      told('wp:author_login', login),
      told('wp:author_email', ''),
      told('wp:author_display_name', name),
      told('wp:author_first_name', ''),
      told('wp:author_last_name', ''),
    ),
  )
}

interface Site {
  readonly title: string
  readonly description: string
  readonly lang: string
}

/** What stands for the site where one article goes alone. */
export const siteOf = ({ source, headline, lang }: Publishable): Site => ({
  title: source || headline,
  description: '',
  lang,
})

/**
 * A file for Tools → Import → WordPress. The pictures are named where they stand beside it: WordPress fetches only what is
 * on the web, so they are uploaded by hand. In UTF-8, ending with a line feed; the same articles give the same bytes.
 */
export function publishWxr(site: Site, articles: readonly Publishable[], options: WxrOptions): string {
  const channel = group(
    'channel',
    {},
    toldHtml('title', oneLine(site.title)),
    element('link', {}),
    field('description', oneLine(site.description)),
    field('language', languageTag(site.lang)),
    field('wp:wxr_version', '1.2'),
    ...authors(articles),
    ...articles.map((article, at) => item(article, at, options)),
  )
  return `${XML_DECLARATION}\n${group('rss', { version: '2.0', ...NAMESPACES }, channel)}\n`
}
