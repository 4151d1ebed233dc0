// Numbers, units, dates, names and quotations of the headline that the body does not bear out.
import type { CheckEvidence, CheckMessage } from '#shared/check'
import type { Evidence, Place } from '../../headline/claims'
import { flat } from '../../headline/in-copy'
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
// `4 Things` and `10大` count a list that the reader can count, too.
const LIST =
  /^\d{1,3} (?:\p{L}+ )?(?:things|tips|ways|reasons|questions|facts|best|lessons|steps|ideas|takeaways)\b|^\d{1,2}(?:大|招|问|点|条建议|个理由|件事|个问题|种方法)/iu

function isNoFact(headline: string, { start, end, text }: Evidence): boolean {
  const before = headline.charAt(start - 1)
  const after = headline.charAt(end)
  if (/[(（]/.test(before) && /[)）]/.test(after)) return true
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text) || LIST.test(headline.slice(start, start + 24))) return true
  return /[+·•:：/]/.test(before + after) && /^\d{1,2}$/.test(text) && /[\d+·•]/.test(before + after)
}

function numbers({ headline, evidence }: Context): Raw[] {
  return evidence()
    .filter(({ kind, found }) => kind === 'number' && (found === 'nowhere' || found === 'differs'))
    .filter((claim) => !isNoFact(headline, claim))
    .map((claim) => told(claim, claim.found === 'differs' ? 'number-differs' : 'number-nowhere'))
}

const MONEY = /^[万亿千百]{0,2}(?:美元|欧元|日元|港元|英镑|韩元|卢布|元)/u
const SHARE = /^(?:%|％|个?百分点|成|倍)/u

/** `5%` where the body says `5个百分点`, `500万元` where it says `500亿元`: a digit alike, a unit apart. */
function units({ evidence, blocks }: Context): Raw[] {
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'number' || claim.found !== 'body' || claim.how !== 'number-only') return []
    const unit = claim.text.replace(/^[\d.,０-９．，]+/u, '')
    const kind = [MONEY, SHARE].find((pattern) => pattern.test(unit))
    if (kind === undefined) return []
    const says = claim.places.flatMap((place) => {
      const after = kind.exec(blocks?.[place.block]?.slice(place.end, place.end + 8) ?? '')?.[0]
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
function dates({ evidence }: Context): Raw[] {
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'time') return []
    if (claim.found === 'differs') return [told(claim, 'date-differs')]
    return claim.found === 'nowhere' && /\d/.test(flat(claim.text)) ? [told(claim, 'date-nowhere')] : []
  })
}

// Latin that names nobody.
const NO_NAME = new Set(
  'vs pk top no ok ps tv app vip diy gdp cpi ipo ceo cfo cto ai it pc dc hd live show new hot in'.split(' '),
)

const bare = (text: string): string => text.replace(/[-‐‑ ·’']/gu, '')

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
  const plainBody = bare(flat((blocks ?? []).join('\n')))
  return open.flatMap((claim): Raw[] => {
    if (claim.kind === 'latin') {
      if (claim.text.length < 2 || NO_NAME.has(claim.text.toLowerCase())) return []
      if (lang === 'en' && !isEnglishName(headline, claim)) return []
      // B52 for B-52, WeChat’s for WeChat.
      const plain = bare(flat(claim.text))
      if (plainBody.includes(plain) || plainBody.includes(plain.replace(/s$/, ''))) return []
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
function quotations({ headline, lang, evidence }: Context): Raw[] {
  return evidence().flatMap((claim): Raw[] => {
    if (claim.kind !== 'quoted' || claim.text.startsWith('《')) return []
    const inner = claim.text.slice(1, -1)
    const isLong = lang === 'zh' ? Array.from(inner).length >= 6 : inner.trim().split(/\s+/).length >= 3
    const isSaid =
      SAYING.test(headline.slice(Math.max(0, claim.start - 12), claim.start).trimEnd()) ||
      SAYING_AFTER.test(headline.slice(claim.end, claim.end + 32))
    if (!isLong || !isSaid) return []
    if (claim.found === 'nowhere') return [told(claim, 'quotation-nowhere')]
    if (claim.found === 'body' && claim.how === 'unquoted')
      return [told(claim, 'quotation-unquoted', { severity: 'note', key: 'unquoted' })]
    return []
  })
}

const fact = (id: Rule['id'], severity: Rule['severity'], run: Rule['run']): Rule => ({
  id,
  version: 1,
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
