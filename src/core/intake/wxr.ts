// WordPress eXtended RSS → articles, read as it comes: a file of any length, one post at a time.
import type { Incoming } from '#shared/incoming'
import { bodyOfHtml, leadPicture } from './bodies'
import { isoOf } from './dates'
import { incoming, type FoundPart } from './incoming'
import { oneLine, plainOf } from './plain'
import { postHtml } from './wordpress-text'
import { childOf, elementsOf, textOf, xmlItems, type XmlElement } from './xml'

const PREFIXES = {
  '*': 'other',
  'http://wordpress.org/export/1.0/': 'wp',
  'http://wordpress.org/export/1.1/': 'wp',
  'http://wordpress.org/export/1.2/': 'wp',
  'http://wordpress.org/export/1.0/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.1/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.2/excerpt/': 'excerpt',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** Kinds that a site keeps for itself: no posts, no pages, nobody's own kind of text. */
const MACHINERY = new Set([
  'attachment',
  'revision',
  'nav_menu_item',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'wp_block',
  'wp_template',
  'wp_template_part',
  'wp_global_styles',
  'wp_navigation',
  'wp_font_family',
  'wp_font_face',
  'acf-field',
  'acf-field-group',
])
/** What nobody had written yet, and what somebody had thrown away. */
const GONE = new Set(['auto-draft', 'trash', 'inherit'])
const NO_CATEGORY = new Set(['uncategorized', '未分类', '未分類'])

const said = (item: XmlElement, name: string): string => {
  const child = childOf(item, name)
  return child === undefined ? '' : textOf(child)
}

interface Site {
  title: string
  lang: string
  /** Names to be shown, by login. */
  readonly authors: Map<string, string>
  /** Addresses of files, by the id of their post. */
  readonly files: Map<string, string>
}

function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(item)
      .filter(({ name }) => name === 'wp:postmeta')
      .map((meta) => [said(meta, 'wp:meta_key'), said(meta, 'wp:meta_value')]),
  )
}

/** The time on the site's own clock, with how far that is from UTC where both are told. */
function publishedAt(item: XmlElement): string {
  const local = isoOf(said(item, 'wp:post_date'))
  const utc = isoOf(said(item, 'wp:post_date_gmt'))
  if (local === '') return utc === '' ? isoOf(said(item, 'pubDate')) : `${utc}Z`
  if (utc === '') return local
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 60_000)
  const size = Math.abs(minutes)
  if (!Number.isFinite(minutes) || size > 14 * 60) return local
  if (minutes === 0) return `${local}Z`
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`
}

/** Words that sort it: tags and categories, not the format of the post nor the category of those that have none. */
const keywordsOf = (item: XmlElement): string[] =>
  elementsOf(item).flatMap((child) => {
    if (child.name !== 'category') return []
    const { domain = 'category', nicename = '' } = child.attrs
    const word = plainOf(textOf(child))
    const sorts = domain !== 'post_format' && domain !== 'nav_menu' && domain !== 'post_status'
    return sorts && !NO_CATEGORY.has(nicename) && !NO_CATEGORY.has(word.toLowerCase()) ? [word] : []
  })

/** What stands about the post and is no field here: kept as lines set apart. */
function remarksOf(item: XmlElement): string[] {
  const status = said(item, 'wp:status')
  const comments = elementsOf(item).filter(({ name }) => name === 'wp:comment').length
  return [
    ...(status === '' || status === 'publish' ? [] : [`wp:status ${oneLine(status)}`]),
    ...(said(item, 'wp:post_password') === '' ? [] : ['wp:post_password']),
    ...(comments === 0 ? [] : [`wp:comment × ${comments}`]),
  ]
}

function articleOf(item: XmlElement, site: Site): Incoming {
  const meta = metaOf(item)
  const { html, leftOut } = postHtml(said(item, 'content:encoded'), (id) => site.files.get(id) ?? '')
  const link = said(item, 'link').trim()
  const featured = site.files.get(meta.get('_thumbnail_id') ?? '') ?? ''
  const { body, pictures, notices } = leadPicture(bodyOfHtml(html, { base: link }), featured, link)
  const login = said(item, 'dc:creator')
  // We wrote it ourselves: what stands in no field of ours was not known, whatever WordPress had to be told.
  const own = meta.has('galley_lang')
  return incoming({
    headline: plainOf(said(item, 'title')),
    kicker: meta.get('galley_kicker') ?? '',
    deck: plainOf(said(item, 'excerpt:encoded')),
    author: own ? (meta.get('galley_author') ?? '') : (site.authors.get(login) ?? login),
    organisation: meta.get('galley_organisation') ?? '',
    editor: meta.get('galley_editor') ?? '',
    source: own ? (meta.get('galley_source') ?? '') : site.title,
    publishedAt: own ? isoOf(meta.get('galley_published_at') ?? '') : publishedAt(item),
    keywords: keywordsOf(item),
    lang: meta.get('galley_lang') ?? site.lang,
    body,
    pictures,
    furniture: (own ? [] : remarksOf(item)).map((text) => ({ kind: 'other', text, before: 0 })),
    notices: leftOut ? [...notices, 'parts-left-out'] : notices,
  })
}

/** How many posts are held back at most for the file of their featured picture, which may come after them. */
const MOST_WAITING = 64

/**
 * Posts and pages in the order of the file, drafts and private ones too; not what was in the trash, and nothing a site
 * keeps for itself. Refuses with `markup-refused` or `markup-damaged` at the place that is wrong; what came before it stands.
 */
export function* readWxr(text: string | Iterable<string>): Generator<FoundPart> {
  const site: Site = { title: '', lang: '', authors: new Map(), files: new Map() }
  const waiting: XmlElement[] = []
  const part = (item: XmlElement): FoundPart => ({
    part: oneLine(said(item, 'guid')) || `post ${oneLine(said(item, 'wp:post_id'))}`,
    incoming: articleOf(item, site),
  })
  const isSettled = (item: XmlElement): boolean => {
    const featured = metaOf(item).get('_thumbnail_id')
    return featured === undefined || site.files.has(featured)
  }
  let failure: unknown
  try {
    for (const element of xmlItems(text, PREFIXES, (_, parent) => parent === 'channel', { strays: true })) {
      if (element.name === 'title') site.title = plainOf(textOf(element))
      else if (element.name === 'language') site.lang = oneLine(textOf(element))
      else if (element.name === 'wp:author') {
        const login = said(element, 'wp:author_login')
        const names = [said(element, 'wp:author_first_name'), said(element, 'wp:author_last_name')]
        site.authors.set(
          login,
          oneLine(said(element, 'wp:author_display_name')) || oneLine(names.join(' ')) || login,
        )
      } else if (element.name === 'item') {
        const kind = said(element, 'wp:post_type')
        if (kind === 'attachment')
          site.files.set(said(element, 'wp:post_id'), said(element, 'wp:attachment_url').trim())
        else if (!MACHINERY.has(kind) && !GONE.has(said(element, 'wp:status'))) waiting.push(element)
      }
      while (waiting[0] !== undefined && (waiting.length > MOST_WAITING || isSettled(waiting[0])))
        yield part(waiting.shift() as XmlElement)
    }
  } catch (error) {
    failure = error
  }
  for (const item of waiting) yield part(item)
  if (failure !== undefined) throw failure
}
