// The name of the site in Chinese at the end of a page title: `…_财经_腾讯网`, `…-中国新闻网`, `… | 某某在线`.
import {
  CLAUSE_WORDS,
  FIRM_SITE_ENDINGS,
  NO_SITES,
  SECTION_NAMES,
  SITE_BRANDS,
  SITE_ENDINGS,
  SITE_SECTIONS,
  SITE_STEMS,
  WEAK_SITE_ENDINGS,
} from './decorations'
import type { GapSlot } from './marks'
import { LATIN_SECTIONS } from './press-words'

const alternatives = (list: readonly string[]): string =>
  list.toSorted((a, b) => b.length - a.length).join('|')
const ended = (endings: readonly string[], least: number): RegExp =>
  new RegExp(`^[\\p{sc=Han}A-Za-z0-9·]{${least},12}(?:${alternatives(endings)})$`, 'u')

const BRANDS = new Set(SITE_BRANDS)
const BRANDED = new RegExp(
  `^(?:手机)?(?:${alternatives([...SITE_BRANDS, ...SITE_STEMS])})(?:${alternatives(SITE_SECTIONS)}){1,2}$`,
  'u',
)
const FIRMLY_ENDED = ended(FIRM_SITE_ENDINGS, 1)
const ENDED = ended(SITE_ENDINGS, 2)
const WEAKLY_ENDED = ended(WEAK_SITE_ENDINGS, 2)
/** 某某新闻, 某某财经, 某某周刊: at least two characters of a name before. */
const PRESS_ENDED = /^[\p{sc=Han}A-Za-z0-9]{2,6}(?:新闻|财经|周刊|月刊|杂志|资讯)$/u
const NOT_ENDED = new RegExp(`(?:${alternatives(NO_SITES)})$`, 'u')
const SECTIONS = new Set(SECTION_NAMES)
const LONGEST_NAME = 16
/** Behind a glued dash longer names are clauses as often as names: `…-记者走进新闻频道`. */
const LONGEST_TIGHT = 7

/** What a name may be followed by: `某某网——某地门户`, `某某百科，人人可编`, `某某网(example.com)`. */
const BYLINE =
  /^([^—，,(（]{2,16})(?:—{1,2}|[，,])[^—，,。！？]{2,14}$|^([^—，,(（]{2,16})[(（][A-Za-z0-9.-]{2,24}[)）]$/u

/** What makes a clause of it: 市民迎来·新闻客户端, 走进·电视台. No name of a site has it. */
const CLAUSE = new RegExp(
  `[的了吗呢吧被把让给着谈称赴]|一[个家张份台座条]|${alternatives(CLAUSE_WORDS)}|这|那|[你我他她]|不|没`,
  'u',
)

/** Whether a piece says something rather than names somebody: 记者走进新闻频道, 稳稳的幸福. */
export const isClause = (piece: string): boolean => CLAUSE.test(piece)

/** Known by brand and section, by a bare brand, by a telling ending, by one of the press that others share, by one anybody shares. */
export type SiteName = 'brand' | 'bare' | 'firm' | 'ending' | 'press' | 'weak'

/** What kind of Chinese site name a whole token is, or null. `互联网` ends like one and is none. */
export function readSiteName(token: string): SiteName | null {
  if (token.length < 2 || token.length > 2 * LONGEST_NAME) return null
  const match = BYLINE.exec(token)
  const name = match?.[1] ?? match?.[2] ?? token
  if (name.length > LONGEST_NAME) return null
  if (BRANDS.has(name)) return 'bare'
  if (BRANDED.test(name)) return 'brand'
  if (NOT_ENDED.test(name) || isClause(name.slice(0, -1))) return null
  if (FIRMLY_ENDED.test(name)) return 'firm'
  if (ENDED.test(name)) return 'ending'
  if (!WEAKLY_ENDED.test(name)) return null
  return PRESS_ENDED.test(name) ? 'press' : 'weak'
}

/** 0…1: how surely such a name behind such a separator is the site's; `length` in UTF-16 units. A glued dash is part of many headlines. */
export function siteConfidence(name: SiteName, slot: GapSlot, isGlued: boolean, length: number): number {
  if (name === 'brand' || name === 'bare') return slot === 'crumb' && isGlued ? 0.85 : 0.95
  const isTight = isGlued && slot !== 'under' && slot !== 'bar'
  if (name === 'firm') return isTight ? (length <= LONGEST_TIGHT ? 0.9 : 0.85) : 0.95
  if (name === 'ending') return isTight ? (length <= LONGEST_TIGHT - 1 ? 0.9 : 0.85) : 0.92
  if (slot === 'under') return 0.92
  // Whole headlines end in 某某论坛 and 某某社区; a label that ends in 某某新闻 is a site's or a section's.
  if (name === 'press' && !isTight && slot !== 'crumb') return 0.9
  return slot === 'bar' ? 0.85 : isTight ? 0.65 : 0.8
}

/**
 * Whether a piece before the name of a site is a section of it. Between `_` or `--` any short name without marks is,
 * e.g. `_10%公司_澎湃新闻`; between `-` or `|`, which headlines use too, only one of the usual or `某某频道`.
 */
export function isSection(piece: string, separator: string): boolean {
  if (SECTIONS.has(piece) || /^\p{sc=Han}{2,4}(?:频道|新闻|资讯|中心|专区|首页|栏目|板块|版)$/u.test(piece))
    return true
  if (LATIN_SECTIONS.has(piece.toLowerCase())) return true
  if (separator !== '_' && separator !== '--') return false
  return /^[\p{sc=Han}A-Za-z0-9%+·]{1,8}$/u.test(piece)
}

/** `…-浙江新闻` before `-浙江在线`: a section of the site and no second part of the headline. */
export function withoutSection(left: string): string {
  const at = left.lastIndexOf('-')
  return at > 0 && isSection(left.slice(at + 1), '-') ? left.slice(0, at) : left
}
