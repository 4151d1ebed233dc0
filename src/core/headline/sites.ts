// The name of the site at the end of a page title: `…_财经_腾讯网`, `…-中国新闻网`, `… | Reuters`.
import {
  NO_SITES,
  SECTION_NAMES,
  SITE_BRANDS,
  SITE_ENDINGS,
  SITE_SECTIONS,
  SITE_STEMS,
  WEAK_SITE_ENDINGS,
} from './decorations'

const alternatives = (list: readonly string[]): string =>
  list.toSorted((a, b) => b.length - a.length).join('|')
const ended = (endings: readonly string[]): RegExp =>
  new RegExp(`^[\\p{sc=Han}A-Za-z0-9]{2,10}(?:${alternatives(endings)})$`, 'u')

const BRANDS = new Set(SITE_BRANDS)
const BRANDED = new RegExp(
  `^(?:手机)?(?:${alternatives([...SITE_BRANDS, ...SITE_STEMS])})(?:${alternatives(SITE_SECTIONS)}){1,2}$`,
  'u',
)
const ENDED = ended(SITE_ENDINGS)
const WEAKLY_ENDED = ended(WEAK_SITE_ENDINGS)
const NOT_ENDED = new RegExp(`(?:${alternatives(NO_SITES)})$`, 'u')
const SECTIONS = new Set(SECTION_NAMES)

/** A host: `CSDN.NET`, `xinhuanet.com`, `www.people.com.cn`. */
const HOST = /^(?:[a-z0-9-]{1,30}\.){1,3}(?:com|cn|net|org|tv|cc|hk|tw|info|news)$/i

/** Latin names of papers: `The Paper`, `The New York Times`, `Los Angeles Times`; not `Hard Times`. */
const LATIN_PAPER =
  /^(?:The (?:[A-Z][A-Za-z.&]{1,14} ){0,3}|(?:New York|Los Angeles|Washington|Financial|Straits|Japan|Irish|Sydney Morning|Boston|Chicago|Wall Street|South China Morning|Miami|Seattle|Houston|Denver|Jerusalem|Bangkok|Jakarta|Korea) )(?:Times|Post|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Economist|Observer|Independent|Atlantic|Paper|Globe|Verge)$/
const LATIN_BRAND =
  /^(?:(?:BBC|CBS|ABC|NBC|Fox|Sky|Yahoo|CNN|AP|PBS|ITV|CTV|CBC)(?: News| Sport| Sports| Business)|Reuters|Bloomberg|CNN|NPR|CNBC|Al Jazeera(?: English)?|USA TODAY|Wikipedia|YouTube|GitHub|bilibili|CGTN|Xinhua|China Daily|People's Daily(?: Online)?|Global Times|TechCrunch|POLITICO|HuffPost|CSDN(?:博客)?)$/

/** How a site name was known: by brand and section, by a bare brand, in Latin letters, or only by how it ends. */
export type SiteName = 'brand' | 'bare' | 'latin' | 'ending'

/** What kind of site name a whole token is, or null. `互联网` ends like one and is none. */
export function readSiteName(token: string, slot: 'bar' | 'dash'): SiteName | null {
  if (token.length < 2 || token.length > 40) return null
  if (HOST.test(token) || LATIN_BRAND.test(token) || LATIN_PAPER.test(token)) return 'latin'
  if (token.length > 14) return null
  if (BRANDS.has(token)) return 'bare'
  if (BRANDED.test(token)) return 'brand'
  if (NOT_ENDED.test(token)) return null
  return ENDED.test(token) || (slot === 'bar' && WEAKLY_ENDED.test(token)) ? 'ending' : null
}

/**
 * Whether a piece before the name of a site is a section of it. Between `_` or `--` any short name without marks is,
 * e.g. `_10%公司_澎湃新闻`; between `-` or `|`, which headlines use too, only one of the usual.
 */
export function isSection(piece: string, separator: string): boolean {
  if (SECTIONS.has(piece)) return true
  if (separator !== '_' && separator !== '--') return false
  return /^[\p{sc=Han}A-Za-z0-9%+·]{1,6}$/u.test(piece)
}
