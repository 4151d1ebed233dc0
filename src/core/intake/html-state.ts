// What a page states about itself apart from its text: JSON-LD, Open Graph, the meta names of Chinese sites, microdata.
import { attributeOf, elementsIn, textOf, type HtmlElement, type HtmlParent } from './html-tree'

export interface Stated {
  /** Wordings of the headline, the surest first. */
  readonly headlines: readonly string[]
  readonly title: string
  readonly site: string
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  readonly sources: readonly string[]
  readonly dates: readonly string[]
  readonly keywords: readonly string[]
  readonly lang: string
  readonly address: string
  readonly pictures: readonly string[]
  readonly description: string
  /** The text as JSON-LD has it (`articleBody`), without markup; empty if it does not say. */
  readonly body: string
}

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ARTICLE =
  /(?:^|[/#])(?:News|Reportage|Opinion|Analysis|Background|Review|Report|Blog|Scholarly|Tech|Satirical|Advertiser)?(?:Content)?(?:Article|Posting|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/

/** All objects of a JSON-LD text, those of `@graph` and lists among them, at most 1,000. */
function objectsIn(text: string): Json[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(
      text
        .trim()
        .replace(/^<!--|-->$|^\/\*.{0,100}?\*\/|;$/gs, '')
        .replace(/[\u0000-\u001f]+/g, ' '),
    )
  } catch {
    return []
  }
  const found: Json[] = []
  const left: unknown[] = [parsed]
  for (let next = left.shift(); next !== undefined && found.length < 1000; next = left.shift()) {
    if (Array.isArray(next)) left.unshift(...(next as unknown[]).slice(0, 200))
    else if (isJson(next)) {
      found.push(next)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof next[key] === 'object') left.push(next[key])
    }
  }
  return found
}

const isArticle = (object: Json): boolean => {
  const types = [object['@type']].flat()
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type))
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
}
const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#0?39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()

/** Texts and names in a value of JSON-LD: `"A"`, `{ name: "A" }`, lists of them. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [plain(value)].filter((text) => text !== '' && text.length <= 500)
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesIn)
  return isJson(value) ? namesIn(value['name']) : []
}

const NAMES = {
  headlines: [
    'og:title',
    'twitter:title',
    'articletitle',
    'article:title',
    'title',
    'dc.title',
    'sailthru.title',
    'parsely-title',
    'headline',
    'itemprop:headline',
  ],
  site: ['og:site_name', 'sitename', 'application-name', 'apple-mobile-web-app-title'],
  authors: [
    'article:author',
    'author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dcterms.creator',
    'og:article:author',
    'itemprop:author',
    'mediaid',
  ],
  editors: ['editor', 'contenteditor', 'article:editor', '责任编辑'],
  sources: ['contentsource', 'source', 'article:source', 'og:article:source', 'mediaid', 'dc.source'],
  dates: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'publishdate',
    'pubdate',
    'publish_time',
    'publish-date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'date',
    'weibo: article:create_at',
    'weibo:article:create_at',
    'article:create_at',
    'article.published',
    'firstpublishedtime',
    'apub:time',
    'og:release_date',
    'itemprop:datepublished',
    'itemprop:datecreated',
  ],
  keywords: ['news_keywords', 'article:tag', 'keywords', 'parsely-tags', 'itemprop:keywords'],
  address: ['og:url', 'twitter:url'],
  description: ['description', 'og:description', 'twitter:description'],
  pictures: ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'itemprop:image'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const valueOf = (element: HtmlElement): string =>
  attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? plain(textOf(element).slice(0, 2000))

/** Values by name, lower case; `itemprop:…` for microdata. */
function metaIn(root: HtmlParent): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const put = (name: string, value: string): void => {
    const text = plain(value)
    if (text !== '' && text.length <= 4000) found.set(name, [...(found.get(name) ?? []).slice(0, 50), text])
  }
  for (const element of elementsIn(root)) {
    const property = attributeOf(element, 'itemprop')
    if (property !== undefined)
      for (const one of property.toLowerCase().split(/\s+/)) put(`itemprop:${one}`, valueOf(element))
    if (element.tagName === 'meta') {
      const content = attributeOf(element, 'content') ?? ''
      for (const name of ['property', 'name']) {
        const said = attributeOf(element, name)?.trim().toLowerCase()
        if (said) put(said, content)
      }
    } else if (
      element.tagName === 'time' &&
      (attributeOf(element, 'pubdate') !== undefined || /publish/i.test(attributeOf(element, 'class') ?? ''))
    )
      put('itemprop:datepublished', valueOf(element))
  }
  return found
}

const addressesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.slice(0, 10).flatMap(addressesIn)
      : isJson(value)
        ? addressesIn(value['url'] ?? value['contentUrl'])
        : []

const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))]

export function statedIn(root: HtmlParent): Stated {
  const objects: Json[] = []
  let title = ''
  let lang = ''
  let canonical = ''
  let base = ''
  for (const element of elementsIn(root)) {
    if (element.tagName === 'title' && title === '' && element.namespaceURI.endsWith('xhtml'))
      title = plain(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
    if (element.tagName === 'html')
      lang = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang') ?? ''
    if (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical')
      canonical ||= attributeOf(element, 'href') ?? ''
    if (element.tagName === 'base') base ||= attributeOf(element, 'href') ?? ''
    if (element.tagName === 'script' && /ld\+json/i.test(attributeOf(element, 'type') ?? ''))
      objects.push(
        ...objectsIn(
          element.childNodes
            .map((node) => ('value' in node ? node.value : ''))
            .join('')
            .slice(0, 1_000_000),
        ),
      )
  }
  const articles = objects.filter(isArticle)
  const ofArticles = (key: string): string[] => articles.flatMap((one) => namesIn(one[key]))
  const meta = metaIn(root)
  const said = (names: readonly string[]): string[] => names.flatMap((name) => meta.get(name) ?? [])
  const addresses = [
    base,
    canonical,
    ...said(NAMES.address),
    ...articles.flatMap((one) => addressesIn(one['url'])),
  ]
  return {
    headlines: unique([...ofArticles('headline'), ...said(NAMES.headlines)]),
    title,
    site: said(NAMES.site)[0] ?? ofArticles('publisher')[0] ?? '',
    authors: unique([ofArticles('author'), said(NAMES.authors)].find((names) => names.length > 0) ?? []),
    editors: unique([...ofArticles('editor'), ...said(NAMES.editors)]),
    sources: unique([...ofArticles('sourceOrganization'), ...said(NAMES.sources)]),
    dates: unique([
      ...ofArticles('datePublished'),
      ...said(NAMES.dates),
      ...ofArticles('dateCreated'),
      // what Chinese search engines ask for has no type
      ...objects.flatMap((one) => namesIn(one['pubDate'])),
    ]),
    keywords: unique([...said(NAMES.keywords), ...ofArticles('keywords')]),
    description: said(NAMES.description)[0] ?? ofArticles('description')[0] ?? '',
    body: articles.map((one) => one['articleBody']).find((one) => typeof one === 'string') ?? '',
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(lang) ? lang : '',
    address: addresses.find((address) => /^https?:\/\//i.test(address)) ?? '',
    pictures: unique([...said(NAMES.pictures), ...articles.flatMap((one) => addressesIn(one['image']))]),
  }
}
