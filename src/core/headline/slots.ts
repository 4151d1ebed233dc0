// How sure a cut is: the same words are a decoration in one place and a column or a predicate in another.
import { KEPT_LABELS, KEPT_NAMES, LABEL_NOUNS, SECTION_NOUNS, SHOUTED_NOUNS } from './decorations'
import { readNewsWords, readToken, type Reading } from './grammar'

/** What stands between a decoration at the head and the headline. */
export type HeadSlot = 'colon' | 'shout' | 'bar' | 'dash' | 'blank' | 'bracket'

/** What stands between the headline and a decoration at its tail. */
export type TailSlot = 'under' | 'bar' | 'dash' | 'long-dash' | 'crumb' | 'blank' | 'nothing' | 'bracket'

/** Cuts below this are not made at all. */
export const LEAST = 0.6
const NO = 0
const CERTAIN = 0.98
const SCOPED = 0.9
const MODIFIED = 0.85
const AFTER_BLANK = 0.82
const SECTION = 0.7
const BARE = 0.8
const DOUBTFUL = 0.6

const SHOUTED = new Set(SHOUTED_NOUNS)
const LABELS = new Set(LABEL_NOUNS)
/** 世界 全球: the scopes aggregators like best. */
const WORLD = /^(?:世界|全球)/
/** Column nouns that with a scope make no real column: 今日最新, 每日实时. */
const STALE = /^(?:最新|即时|实时|热议|报道)$/
const NAMES = new Set(KEPT_NAMES)
const COLUMNS = new Set(KEPT_LABELS)

/** A section named by its subject, 财经·快讯: only at the tail, only behind a bar or dash. */
const OPEN_SECTION = new RegExp(`^\\p{sc=Han}{2,4}(?:${SECTION_NOUNS.join('|')})$`, 'u')

/** 全球·最·热门 and 世界·新·焦点 can be what a clause says: "… 全球最热门". */
const isSaying = (reading: Reading): boolean =>
  reading.modifiers === 1 && /(?:最热门|[新最](?:热点|亮点|看点|焦点|动态|天下|大事))$/.test(reading.text)

const isFull = (reading: Reading): boolean =>
  reading.scope !== 'none' && (reading.modifiers > 0 || reading.noun === 'odd')

/** Scope and noun without modifier, at the head: 世界动态: is cut, 国际观察: is a column. */
function scopedHead(reading: Reading, slot: HeadSlot): number {
  if (reading.scope === 'odd') return reading.noun === 'column' && slot !== 'shout' ? DOUBTFUL : SCOPED
  if (reading.noun === 'column') {
    const isLikely =
      slot === 'shout' ||
      (slot === 'colon' && (WORLD.test(reading.scopeText) || STALE.test(reading.nounText)))
    return isLikely && reading.scope !== 'phrase' ? DOUBTFUL : NO
  }
  if (reading.scope === 'phrase')
    return slot === 'shout' || (slot === 'colon' && /^(?:实时|热门|头条)/.test(reading.text)) ? DOUBTFUL : NO
  if (slot === 'bar') return DOUBTFUL
  return SCOPED
}

function unscopedHead(token: string, reading: Reading, slot: HeadSlot): number {
  if (slot !== 'colon' && slot !== 'shout' && slot !== 'bar') return NO
  if (reading.modifiers > 0 && reading.noun !== 'column') return slot === 'bar' ? DOUBTFUL : MODIFIED
  if (slot === 'shout') return SHOUTED.has(token) ? BARE : NO
  return LABELS.has(token) ? (slot === 'bar' ? DOUBTFUL : BARE) : NO
}

/** Words of news pages ending in a noun that no clause and hardly a column ends in: 前沿资讯, 现场快讯. */
const isNewsLabel = (token: string): boolean =>
  /(?:资讯|速讯|热讯|快讯|简讯|短讯|快播|速览|快看|热闻|热文)$/.test(token) &&
  readNewsWords(token) === 'label'

/** 0…1: how surely a token at the head, before this kind of separator, is a decoration. */
export function confidenceAtHead(token: string, slot: HeadSlot): number {
  if (NAMES.has(token) || (slot !== 'shout' && COLUMNS.has(token))) return NO
  const reading = readToken(token)
  if (reading === null) return isNewsLabel(token) && (slot === 'colon' || slot === 'shout') ? DOUBTFUL : NO
  if (isFull(reading)) {
    if (slot === 'blank')
      return reading.modifiers > 0 && reading.scope !== 'phrase' && !isSaying(reading) ? BARE : NO
    if (reading.scope === 'phrase' && reading.noun !== 'odd') return slot === 'shout' ? MODIFIED : DOUBTFUL
    if (reading.noun === 'column' && reading.scope !== 'odd') return slot === 'bar' ? DOUBTFUL : MODIFIED
    return slot === 'bar' ? SCOPED : CERTAIN
  }
  if (slot === 'blank') return NO
  if (reading.scope === 'none') return unscopedHead(token, reading, slot)
  if (slot === 'dash' || slot === 'bracket') {
    if (reading.noun === 'column' && reading.scope === 'odd') return DOUBTFUL
    if (reading.noun === 'column' || reading.scope === 'phrase') return NO
    return reading.scope === 'odd' ? SCOPED : WORLD.test(reading.scopeText) ? DOUBTFUL : NO
  }
  return scopedHead(reading, slot)
}

/** What a clause may say of the world, and a column too: "… 全球关注". */
const isPredicate = (reading: Reading): boolean =>
  /^(?:世界|全球|国际|国内|全国|全网)$/.test(reading.scopeText) &&
  /^(?:关注|聚焦|热议|报道|瞩目|点评|时评)$/.test(reading.nounText)

/** After a blank a clause may stand: only what no clause would be is cut. "… 全球关注" stays. */
function afterBlank(reading: Reading): number {
  if (reading.scope === 'none') {
    const isNews = /(?:讯|消息|资讯|动态|头条|要闻|播报|推荐)$/.test(reading.nounText)
    return reading.modifiers > 0 && isNews && reading.noun !== 'column' ? DOUBTFUL : NO
  }
  if (isFull(reading) && /^(?:天天|环球|寰)/.test(reading.text)) return SCOPED
  if (isFull(reading)) return reading.scope === 'phrase' || isSaying(reading) ? NO : SCOPED
  if (reading.scope === 'odd')
    return reading.noun !== 'column' ? AFTER_BLANK : /^(?:天天|环球|寰)/.test(reading.text) ? DOUBTFUL : NO
  if (reading.noun === 'column' || reading.scope === 'phrase') return NO
  if (!/^(?:焦点|亮点|热点|看点|热门|在线|天下|大事|一览)/.test(reading.nounText)) return AFTER_BLANK
  return /^每日(?:热点|看点|亮点|热门)$/.test(reading.text) ? DOUBTFUL : NO
}

/** Behind a separator no clause stands, only a label, unless the separator is part of the headline. */
function behind(reading: Reading, slot: 'under' | 'bar' | 'dash' | 'crumb'): number {
  if (isFull(reading)) return CERTAIN
  const isTight = slot === 'dash'
  if (reading.scope !== 'none')
    return reading.noun === 'column' && isTight && isPredicate(reading) ? SECTION : SCOPED
  if (reading.modifiers > 0)
    return reading.noun === 'column' ? BARE : isTight && /^[新最]/.test(reading.text) ? MODIFIED : SCOPED
  return reading.noun === 'column' && isTight ? DOUBTFUL : BARE
}

/** 0…1: how surely a token at the tail, after this kind of separator, is a decoration. */
export function confidenceAtTail(token: string, slot: TailSlot): number {
  const reading = readToken(token)
  if (slot === 'under')
    return reading === null ? unreadBehind(token, slot) : Math.max(SCOPED, behind(reading, slot))
  if (slot === 'bar' || slot === 'dash' || slot === 'crumb')
    return reading === null ? unreadBehind(token, slot) : behind(reading, slot)
  if (reading === null) return slot === 'blank' && isNewsLabel(token) ? DOUBTFUL : NO
  if (slot === 'blank') return afterBlank(reading)
  if (slot === 'nothing' || slot === 'bracket')
    return isFull(reading) && reading.scope !== 'phrase'
      ? MODIFIED
      : reading.scope === 'odd' && reading.noun !== 'column'
        ? BARE
        : NO
  if (isFull(reading)) return CERTAIN
  return reading.scope === 'odd' && reading.noun !== 'column' ? SCOPED : NO
}

/** Words the grammar does not read as a whole: 独家·追踪, 前沿·资讯, 财经·快讯. */
function unreadBehind(token: string, slot: 'under' | 'bar' | 'dash' | 'crumb'): number {
  const news = readNewsWords(token)
  if (news !== null) return slot === 'under' || (news === 'label' && slot !== 'dash') ? SCOPED : MODIFIED
  if (!OPEN_SECTION.test(token)) return NO
  return slot === 'under' ? SCOPED : slot === 'bar' ? BARE : SECTION
}
