// A tail whose words nobody knows, believed for its shape and its place alone: `…_晨间小站`, `…|城南一角`.
import type { Gap } from './marks'
import { SURE } from '#shared/headline'
import { isClause, withoutSection } from './sites'

const LONGEST_LABEL = 16
/** Longest label that is surely one behind `_`, which no headline prints: `…_晨间小站`. */
const LONGEST_SURE = 10

/** A name without marks or blanks: `晨间小站`, `10%公司`, `CN`. */
const LABEL = /^[\p{sc=Han}A-Za-z0-9%+·.&-]{2,16}$/u
/** In both scripts: `端云 Duanyun Media`, `BBC News 中文`, `某某星空 Xyz.com`. */
const DOUBLE =
  /^(?:\p{sc=Han}{2,8} [A-Z][A-Za-z0-9.]{1,15}(?: [A-Z][A-Za-z0-9.]{1,15}){0,2}|[A-Z][A-Za-z0-9.]{1,15}(?: [A-Z][A-Za-z0-9.]{1,15}){0,2} \p{sc=Han}{2,6})$/u
const HAS_HAN = /\p{sc=Han}/u
/** Numbers, scores, dates and parts of a series are the headline's own: `…_2`, `…|3-1`, `…|上`. */
const NUMBERS = /^[\d.:：%+-]+$|^第?[一二三四五六七八九十\d]{1,3}[期集讲章回季部篇场站轮]?$/u
/** Clauses, not names: what asks, negates, exhorts or is said of somebody. */
const CLAUSE =
  /[吗呢了吧么啊]$|^(?:不|没|请|让|把|被|为|我|你|他|她|这|那|谁|如何|怎|何)|[不没了着过得]\p{sc=Han}{2,}/u
/** Words that close the headline itself: `…|组图`, `…_图`; they are named as labels and stay. */
const KINDS =
  /^(?:组图|图集|多图|高清图|图文|视频|图解|动图|全文|评论|社评|时评|观点|访谈|专访|特稿|述评|综述|侧记|手记|快评|锐评|调查|连载|转载|对话|独家|深度|特写|通讯|专题|直播|实录|附[图表录]|节选|摘登|完整版|修订版|最新版|互联网|人工智能)$/

/** Whether a tail says what kind of piece this is or which part of one; learned from nothing, cut from nothing. */
export const isKind = (token: string): boolean => KINDS.test(token) || NUMBERS.test(token)

/** An aggregator's scope with two characters nobody knows: 每日趣读, 环球瞭望. */
const HALF_KNOWN =
  /^(?:天天|环球|寰球|寰宇|每日|每天|今日|全网|当前|实时|即时|焦点|热点|头条|世界|全球)\p{sc=Han}{2}$/u
/** Four characters, as labels have, that end as labels do: 八方快讯, 掌上趣闻, 云端晨览. */
const LABEL_END = /^\p{sc=Han}{3}[讯闻报播览刊]$/u
/** What stands before a glued dash inside a headline: a speaker, a title of a work, a further dash. */
const INNER = /[:：》”」-]/
/** Characters that write foreign names, as they stand behind a dash: 妮可-里奇, 杰西卡-阿尔芭. */
const FOREIGN =
  /^[阿埃艾安奥巴拜班鲍贝本比彼宾波博伯布查达丹德登迪蒂丁东杜顿多恩尔法菲费芬弗福盖冈戈格古瓜哈海汉赫亨胡霍基吉加贾杰金卡凯坎康考科克肯库奎拉莱兰朗劳勒雷里利莉丽琳林隆卢鲁伦罗洛马玛迈曼梅蒙米密摩莫姆穆纳娜内尼妮诺努欧帕派庞佩皮珀普奇乔切琼屈让热瑞萨塞赛桑瑟森沙舍圣施史斯丝苏索塔泰坦汤特提图托瓦万威韦维温沃乌伍西希夏香肖谢辛休许雅亚延杨耶叶伊因英尤约扎詹兹佐潘朋]{2,6}$/u
/** Whether a word is written in characters of foreign names alone, which a dash joins. */
export const isForeignName = (token: string): boolean => FOREIGN.test(token)

/** Pages of one article: `…_第2页`, `…(1/2)`. No headline ends so. */
export const PAGE_TAIL = /^(?:第[一二三四五六七八九十\d]{1,3}页|[Pp]age \d{1,3})$/

/** `(1/2)`, `（2/3）`: one of the pages of an article. */
export const PAGE_OF = /^[1-9]\d?\/[1-9]\d?$/

/** Asked or said, not named: behind `_` a second headline may stand as well as a name. */
const isSaid = (name: string): boolean => CLAUSE.test(name) || isClause(name.slice(0, -1))

/**
 * 0…1 for a tail behind this gap that no list or grammar knows. `left` is the text before the gap, its last
 * forty units. Behind a glued dash hardly anything: `…-时光之书` may as well be the end of the headline.
 */
export function unknownConfidence(token: string, gap: Gap, left: string): number {
  const before = Array.from(left).length
  // `·` and `/` part the items of a list: 新车亮相 / 旧款降价.
  if (gap.slot === 'crumb' && !/^[>＞›»]/.test(gap.separator) && (gap.isGlued || gap.separator !== '·'))
    return 0
  if (DOUBLE.test(token) && !gap.isGlued && before >= 8) return gap.slot === 'long-dash' ? 0 : 0.75
  if (DOUBLE.test(token) && (gap.slot === 'under' || gap.slot === 'bar') && before >= 8) return 0.75
  const isCut = /(?:…|\.{3})$/.test(token)
  const name = isCut ? token.replace(/(?:…{1,6}|\.{3,6})$/, '') : token
  const length = Array.from(name).length
  if (length > LONGEST_LABEL || !LABEL.test(name) || NUMBERS.test(name) || KINDS.test(name)) return 0
  if (gap.slot === 'under') {
    if (before < 8 || before < length) return 0
    return !isCut && length <= LONGEST_SURE && before >= 10 && HAS_HAN.test(name) && !isSaid(name)
      ? SURE
      : 0.75
  }
  const isLabel = HALF_KNOWN.test(name)
  if (!HAS_HAN.test(name) || CLAUSE.test(name) || (!isLabel && isClause(name.slice(0, -1)))) return 0
  // 某专题|某栏目|潮起珠江: where all pieces before are short, the last is the headline.
  const longest = Math.max(...left.split(/[|｜丨│¦]/).map((piece) => Array.from(piece.trim()).length))
  if (longest < 10) return 0
  if (gap.slot === 'bar') return length <= 10 && before >= 10 && before >= 1.5 * length ? 0.7 : 0
  if (gap.slot === 'long-dash' && (gap.isGlued || gap.separator !== '—')) return 0
  if (gap.isGlued) {
    const isLikely = gap.slot === 'dash' && before >= 10 && !INNER.test(withoutSection(left))
    if (isLikely && (isLabel || LABEL_END.test(name))) return 0.65
    const isApart = before >= 12 && length >= 2 && length <= 6 && before >= 2 * length
    return isLikely && isApart && !/[A-Za-z\d]$/.test(left) && !FOREIGN.test(name) ? 0.6 : 0
  }
  return length <= 8 && before >= 10 && before >= 1.5 * length ? 0.65 : 0
}
