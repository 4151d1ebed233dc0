// Numbers, units, dates, names and quotations of the headline that the body does not bear out.
import type { CheckEvidence, CheckMessage } from '#shared/check'
import type { Evidence, Place } from '../../headline/claims'
import { flat } from '../../headline/in-copy'
import { fold } from '../../text/fold'
import { BOTH, type Context, type Raw, type Rule } from '../rule'

const MOST_PLACES = 20

const toBody = (places: readonly Place[]): CheckEvidence[] =>
  places.slice(0, MOST_PLACES).map((place) => ({ kind: 'body', ...place }))

function told(claim: Evidence, message: CheckMessage, rest: Partial<Raw> = {}): Raw {
  const says = claim.found === 'differs' ? claim.says : ''
  return {
    message,
    spans: [{ start: claim.start, end: claim.end }],
    args: { word: claim.text, other: says },
    evidence: 'places' in claim ? toBody(claim.places) : [],
    // The outcome is part of who the finding is: when the body changes its answer, it must be looked at again.
    key: `${claim.found} ${says}`,
    ...rest,
  }
}

// `(9)` counts a series, `1+1` and `3·15` are names, six digits in brackets are a share's code, `11.18.19` is a date,
// `4 Things` and `10大` count a list that the reader can count, too; so do `Top 10`, `No. 1`.
const LIST =
  /^\d{1,3} (?:\p{L}+ ){0,2}(?:things|tips|ways|reasons|questions|facts|best|worst|lessons|steps|ideas|takeaways|rules|signs|myths|books|films|recipes|walks|places|bakeries)\b|^\d{1,2}(?:大|招|问|点|条建议|个理由|件事|个问题|种方法)/iu
const RANKED = /\b(?:Top|No\.|Number|Day|Part|Chapter|Episode|Vol\.|Round|Week|Route|Section)\s?$/iu
/** Named after a number: 24小时书房, 24-hour gym, 24/7, 9/11, 90后, 1990s, 10万+, 618, 双11 on shopping days. */
const NAMED: readonly (readonly [before: RegExp, from: RegExp])[] = [
  [/(?:^|[^\d])(?:7[×x*])?$/u, /^24小时(?![内后前之以间]|\d)/u],
  [/(?:^|\D)$/u, /^7[×x*]24/u],
  [
    /(?:^|\D)$/u,
    /^24-hour (?:library|gym|shop|store|service|hotline|news|line|clinic|pharmacy|diner|drive)/iu,
  ],
  [/(?:^|\D)$/u, /^24\/7|^9\/11/u],
  [/24\/$|9\/$/u, /^7|^11/u],
  [/(?:^|\D)$/u, /^\d0后/u],
  [/(?:^|\D)$/u, /^(?:[12]\d)?\d0s\b/u],
  [/(?:^|\D)$/u, /^10万[+＋]/u],
  [/(?:^|\D)$/u, /^(?:6\.?18|11\.?11|12\.?12)(?:大促|购物|狂欢|预售|年中)/u],
  // Nothing of something is told in many words: 0:0闷平, 0元入住.
  [/(?:^|[^\d.])$/u, /^0(?![\d.])/u],
]
/** Vague by nature: 万人空巷, 亿元订单, 千人长跑. */
const VAGUE = /^[百千万亿]+[人元名位]*$/u

function isNoFact(headline: string, { start, end, text }: Evidence): boolean {
  const before = headline.charAt(start - 1)
  const after = headline.charAt(end)
  if (/[(（]/.test(before) && /[)）]/.test(after)) return true
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text) || LIST.test(headline.slice(start, start + 40))) return true
  const [left, right] = [headline.slice(Math.max(0, start - 10), start), headline.slice(start, start + 24)]
  if (NAMED.some(([one, other]) => one.test(left) && other.test(right))) return true
  if (VAGUE.test(text) || RANKED.test(left)) return true
  return /[+·•:：/]/.test(before + after) && /^\d{1,2}$/.test(text) && /[\d+·•]/.test(before + after)
}

const HAN_DIGITS = '零一二三四五六七八九十'

/** Of a range, `3—5岁` `1-2月` `3 to 5 inches`, the first member has no unit of its own; the body may write it in words. */
function isBegunRange(headline: string, { start, end, text }: Evidence, body: string): boolean {
  if (!/^\d{1,2}$/.test(text) || !/^[-—–~～至到]\d/u.test(headline.slice(end, end + 2))) return false
  const han = HAN_DIGITS.charAt(Number(text))
  if (han !== '' && new RegExp(`${han}.{0,2}[至到—~～-]`, 'u').test(body)) return true
  return /^\d{1,2}[-—–~～至到]\d{1,2}月/u.test(headline.slice(start)) && MONTHS.test(body)
}
// 1-2月 is 前两个月, 一季度, 上半年.
const MONTHS = /前[一二两三四五六七八九十\d]{1,3}个?月|[一二三四]季度|[上下]半年/u

/** `6:30` where the body says `6.30` or `18:30`. */
function isClock(headline: string, { start, end }: Evidence, body: string): boolean {
  const clock = Array.from(headline.matchAll(/(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)/gu)).find(
    ({ 0: all, index }) => index <= start && end <= index + all.length,
  )
  if (clock === undefined) return false
  const [, hour = '', minute = ''] = clock
  const hours = [String(Number(hour)), hour, String(Number(hour) + 12)].join('|')
  return new RegExp(`(?<!\\d)(?:${hours})[:：.时点]${minute}(?!\\d)`, 'u').test(body)
}

// 三连冠 and 两连胜, where the body tells of them in other words.
const IN_A_ROW = /蝉联|连续|连胜|连败|卫冕|第.{1,3}次夺/u

function numbers({ headline, evidence, blocks, fields }: Context): Raw[] {
  const body = (blocks ?? []).join('\n')
  return (
    evidence()
      .filter(({ kind, found }) => kind === 'number' && (found === 'nowhere' || found === 'differs'))
      .filter((claim) => !isNoFact(headline, claim))
      .filter((claim) => !isBegunRange(headline, claim, body) && !isClock(headline, claim, body))
      .filter(({ text }) => !(/连[冠胜败]$/u.test(text) && IN_A_ROW.test(body)))
      // The year it came out: `Budget 2031`.
      .filter(({ text }) => !(/^(?:19|20)\d{2}$/.test(text) && fields.publishedAt.startsWith(text)))
      .map((claim) => told(claim, claim.found === 'differs' ? 'number-differs' : 'number-nowhere'))
  )
}

const MONEY = /^[万亿千百]{0,2}(?:美元|欧元|日元|港元|英镑|韩元|卢布|元)/u
const SHARE = /^(?:%|％|个?百分点|成|倍| ?percentage points?| ?per ?cent|pc)/u

/** `5%` where the body says `5个百分点`, `500万元` where it says `500亿元`: a digit alike, a unit apart. */
function units({ evidence, blocks }: Context): Raw[] {
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'number' || claim.found !== 'body' || claim.how !== 'number-only') return []
    const unit = claim.text.replace(/^[$€£¥￥]?[\d.,０-９．，]+/u, '')
    const kind = [MONEY, SHARE].find((pattern) => pattern.test(unit))
    if (kind === undefined) return []
    const says = claim.places.flatMap((place) => {
      const after = kind.exec(blocks?.[place.block]?.slice(place.end, place.end + 20) ?? '')?.[0]
      return after === undefined || flat(after) === flat(unit) ? [] : [{ place, after }]
    })
    const [first] = says
    if (first === undefined) return []
    const digits = claim.text.slice(0, claim.text.length - unit.length)
    return [
      told(claim, 'unit', {
        args: { word: claim.text, other: `${digits}${first.after}` },
        evidence: toBody(says.map(({ place }) => place)),
        key: first.after,
      }),
    ]
  })
}

/** Only what is written in digits can be nowhere; 昨日 may be resolved, but a body that never says the day is no mistake. */
function dates({ headline, evidence, blocks }: Context): Raw[] {
  const body = (blocks ?? []).join('\n')
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'time') return []
    const isRange = /\d[-—–~～至到]$/u.test(headline.slice(Math.max(0, claim.start - 2), claim.start))
    if (isRange && claim.text.endsWith('月') && MONTHS.test(body)) return []
    if (claim.found === 'differs') return [told(claim, 'date-differs')]
    return claim.found === 'nowhere' && /\d/.test(flat(claim.text)) ? [told(claim, 'date-nowhere')] : []
  })
}

// Latin that names nobody.
const NO_NAME = new Set(
  'vs pk g7 g8 g20 top no ok ps tv app vip diy gdp cpi ipo ceo cfo cto ai it pc dc hd live show new hot in'.split(
    ' ',
  ),
)

const bare = (text: string): string => text.replace(/[-‐‑ ·’'.]/gu, '')

/** What Chinese copy calls them. */
const ALIASES: Readonly<Record<string, RegExp>> = {
  nba: /美职篮|美国职业篮球/u,
  cba: /中职篮|中国男子篮球职业联赛/u,
  who: /世卫组织|世界卫生组织/u,
  wto: /世贸组织|世界贸易组织/u,
  un: /联合国/u,
  eu: /欧盟/u,
  imf: /国际货币基金组织/u,
  nasa: /航天局|航空航天局/u,
  fifa: /国际足联/u,
  ioc: /国际奥委会/u,
  nato: /北约/u,
  etf: /交易型开放式/u,
  esg: /环境、社会/u,
  pmi: /采购经理/u,
  cpi: /居民消费价格/u,
  ppi: /工业生产者出厂价格|生产者价格/u,
  mri: /核磁|磁共振/u,
  icu: /重症监护/u,
  led: /发光二极管/u,
}

/** `FDA` where the body writes `Food and Drug Administration`: capitals of words that stand together, small ones between. */
function isSpeltOut(text: string, body: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(text)) return false
  const small = '(?:[ -](?:of|the|and|for|in|on|to|de|du|la))*[ -]'
  return new RegExp(
    `(?<![\\p{L}])${Array.from(text, (letter) => `${letter}[\\p{L}’']+`).join(small)}`,
    'u',
  ).test(body)
}

/** In an English line only what is surely a name: capitals, or a capital inside a line that is not in title case. */
function isEnglishName(headline: string, { text, start }: Evidence): boolean {
  if (/^\p{Lu}[\p{Lu}\d]{1,9}$/u.test(text)) return headline !== headline.toUpperCase()
  if (start === 0 || !/^\p{Lu}\p{Ll}/u.test(text) || /[:.!?“"‘]\s*$/u.test(headline.slice(0, start)))
    return false
  const long = headline.match(/(?<!\p{L})\p{L}{5,}/gu) ?? []
  return long.filter((word) => /^\p{Ll}/u.test(word)).length > long.length / 2
}

function names({ headline, lang, evidence, blocks }: Context): Raw[] {
  const open = evidence().filter(
    ({ kind, found }) =>
      (found === 'nowhere' || found === 'credit') &&
      (kind === 'place' || kind === 'name' || kind === 'latin'),
  )
  if (open.length === 0) return []
  const body = (blocks ?? []).join('\n')
  const plainBody = bare(flat(body))
  return open.flatMap((claim): Raw[] => {
    if (claim.kind === 'latin') {
      if (claim.text.length < 2 || NO_NAME.has(claim.text.toLowerCase())) return []
      if (lang === 'en' && !isEnglishName(headline, claim)) return []
      // B52 for B-52, WeChat’s for WeChat.
      const plain = bare(flat(claim.text))
      if (plainBody.includes(plain) || plainBody.includes(plain.replace(/s$/, ''))) return []
      if (ALIASES[plain]?.test(body) === true || isSpeltOut(claim.text, body)) return []
    }
    if (claim.found !== 'credit') return [told(claim, 'name-nowhere')]
    return [
      told(claim, 'name-in-credit', {
        args: { word: claim.text, list: claim.field },
        evidence: [{ kind: 'field', field: claim.field }],
      }),
    ]
  })
}

// `李某称“…”` `回应：“…”`: words of saying beside the quotation.
const SAYING =
  /(?:称|说|表示|回应|坦言|直言|透露|强调|喊话|怒斥|反问|否认|承认|道|谈|[:：])$|says?|said|tells?|told|:\s*$/iu
const SAYING_AFTER =
  /^(?:，|,)?\s*(?:.{0,6}(?:称|说|表示|回应|坦言|直言)|.{0,24}\b(?:says?|said|tells?|told)\b)/iu

/** Six characters or three words, and somebody says it: short quotations are irony and terms. */
function quotations({ headline, lang, evidence, blocks }: Context): Raw[] {
  // Commas and blanks of a quotation are the desk’s.
  const spoken = fold((blocks ?? []).join('\n'))
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'quoted' || claim.text.startsWith('《')) return []
    const inner = claim.text.slice(1, -1)
    const isLong = lang === 'zh' ? Array.from(inner).length >= 6 : inner.trim().split(/\s+/).length >= 3
    const isSaid =
      SAYING.test(headline.slice(Math.max(0, claim.start - 12), claim.start).trimEnd()) ||
      SAYING_AFTER.test(headline.slice(claim.end, claim.end + 32))
    if (!isLong || !isSaid) return []
    if (claim.found === 'nowhere')
      return spoken.includes(fold(inner)) ? [] : [told(claim, 'quotation-nowhere')]
    if (claim.found === 'body' && claim.how === 'unquoted')
      return [told(claim, 'quotation-unquoted', { severity: 'note', key: 'unquoted' })]
    return []
  })
}

const fact = (id: Rule['id'], severity: Rule['severity'], run: Rule['run']): Rule => ({
  id,
  version: 2,
  family: 'facts',
  severity,
  languages: BOTH,
  needs: 'body',
  run,
})

export const FACT_RULES: readonly Rule[] = [
  fact('number', 'verify', numbers),
  fact('unit', 'warn', units),
  fact('date', 'verify', dates),
  fact('name', 'verify', names),
  fact('quotation', 'verify', quotations),
]
