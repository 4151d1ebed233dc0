// The name of a site in Latin letters at the end of a page title: `… | Reuters`, `… - The Xyz Times`, `…_xyz.com`.
import type { GapSlot } from './marks'
import { SURE } from '#shared/headline'
import { KIND_WORDS, PHRASE_STARTS, PRESS_NOUNS, SMALL_WORDS, WEAK_PRESS_NOUNS } from './press-words'
import { LEAST } from './slots'

const PRESS = new Set(PRESS_NOUNS)
const LONGEST_NAME = 40
const MOST_WORDS = 6

/** A host: `CSDN.NET`, `xinhuanet.com`, `www.people.com.cn`, `xyz.co.uk`. */
const HOST =
  /^(?:[a-z0-9-]{1,30}\.){1,3}(?:com|cn|net|org|tv|cc|hk|tw|info|news|io|co|uk|eu|us|me|jp|kr|fr|de|ru|au|in|ca|edu|gov|int|biz|top|vip|site|online|xyz|press|media|today|world|live|blog|app|dev|am|fm|sg|my|nz|ie|it|es|nl|ch|at|be|se|no|dk|fi|pl|cz|br|mx|za)$/i

const LATIN_BRAND =
  /^(?:(?:BBC|CBS|ABC|NBC|Fox|Sky|Yahoo|CNN|AP|PBS|ITV|CTV|CBC)(?: News| Sport| Sports| Business)|Reuters|Bloomberg|CNN|NPR|CNBC|WSJ|Al Jazeera(?: English)?|USA TODAY|Wikipedia(?:, the free encyclopedia)?|YouTube|GitHub|bilibili|CGTN|Xinhua|China Daily|People's Daily(?: Online)?|Global Times|TechCrunch|POLITICO|HuffPost|BuzzFeed(?: News)?|Newsweek|Quora|Engadget|Gizmodo|Mashable|The Paper|CSDN(?:博客)?)$/

/** Brands that are everyday words, or agencies named as the source of a claim; believed behind a bar only. */
const BAR_BRAND =
  /^(?:AFP|AP|UPI|Vox|Axios|VICE|Vice|WIRED|Wired|Forbes|TIME|Medium|Reddit|MSN|AOL|Slate|Salon|Time)$/

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word)
/** TheHill, MoreBikes, SFGate, 9to5Mac, my6sense: capitals or digits inside a word, as only names have them. */
const isOddlySpelt = (word: string): boolean =>
  word.length >= 4 &&
  /^[A-Za-z0-9]+$/.test(word) &&
  /[a-z][A-Z]|[A-Za-z]\d[a-z]|\d[a-z]{2,}\d|[A-Z]{2}[a-z]{3}/.test(word)

/** Where in a page title a Latin tail stands. */
export interface LatinPlace {
  readonly slot: GapSlot
  readonly isGlued: boolean
  /** Words before the gap, and whether Han stand among them. */
  readonly wordsBefore: number
  readonly isBehindHan: boolean
  /** Whether the text before is in title case, so that capitals tell nothing: `Farmers Win New Rules - Nurses Face Fake News`. */
  readonly isTitled: boolean
}

/** Stations named after their network: `CBS Detroit`, `NBC 5 Dallas-Fort Worth`, `RT World News`. */
const STATION =
  /^(?:BBC|CBS|NBC|ABC|FOX|Fox|CNN|RT|CTV|CBC|ITV|PBS|NPR|KQED|WGN)(?: (?:\d{1,2}|[A-Z][A-Za-z-]{1,14})){1,4}$/
/** What a name has not but a sentence has: `May You Live in Interesting Times`, `RT’s Keiser Report`; `Tom’s Hardware` is a name. */
const SENTENCE =
  /\b(?:I|You|We|He|She|It|They|Is|Are|Was|May|Can|Will|Who|What|Why|How|When|Where|Not|Now)\b|(?<! )['’]s (?:\S+ )+\S|\S \S+['’]s\b/

/** `The Xyz Times`, `Xyz Valley News`, `BBC Radio`: 0 none, 1 an everyday phrase might be the same, 2 a name. */
function pressName(parts: readonly string[]): 0 | 1 | 2 {
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  if (parts.length < 2 || !PRESS.has(last) || SENTENCE.test(parts.join(' '))) return 0
  if (parts.length > (first === 'The' ? 5 : 4)) return 0
  if (first === 'The') return parts.length > 2 || !WEAK_PRESS_NOUNS.has(last) ? 2 : 1
  // Farmers Face Fake News
  if (
    parts.length > 2 &&
    PHRASE_STARTS.has(parts.at(-2) ?? '') &&
    !/^(?:World|East|West|North|South)$/.test(parts.at(-2) ?? '')
  )
    return 0
  if (PHRASE_STARTS.has(first) && !/^(?:World|Financial|Post|Sunday)$/.test(first)) return 0
  if (PHRASE_STARTS.has(first)) return 1
  return WEAK_PRESS_NOUNS.has(last) ? 1 : 2
}

/** Capitalised Latin words behind a Chinese headline: `… - OSCHINA`, `…-Pear Video`, `…-InfoQ`. */
function behindHan(parts: readonly string[], place: LatinPlace): number {
  if (!place.isBehindHan || parts.length > 3 || KIND_WORDS.has(parts.at(-1) ?? '')) return 0
  if (!place.isGlued) return 0.7
  return parts.length > 1 || isOddlySpelt(parts[0] ?? '') ? 0.65 : 0
}

/** Behind a dash with blanks a claim's author stands as well as a site: `… - UN`, `… - Senator Reyes`. */
const SPEAKER =
  /^(?:UN|EU|WHO|IMF|NATO|NASA|WTO|OECD|FBI|CIA|FDA|CDC|PM|IOC|FIFA|UEFA|OPEC|IAEA|UNICEF|UNESCO|ECB|Fed|GOP|MPs?|NHS)$|^(?:Sen|Rep|Gov|Gen|Dr|Prof|Mr|Mrs|Ms|Sir|Lord|Lady|Pope|King|Queen|Prince|Princess|President|Premier|Chancellor|Minister|Senator|Governor|Mayor|Judge|Justice|General|Captain|Coach|Chief|Secretary|Professor|Doctor|Bishop|Police|Report|Study|Survey|Poll|Source|Sources|Expert|Experts|Officials?)\b/

const isApart = (parts: readonly string[], { isBehindHan, wordsBefore, isTitled }: LatinPlace): boolean =>
  !isBehindHan &&
  wordsBefore >= 5 &&
  parts.length <= (isTitled ? 2 : 4) &&
  !(parts.length > 1 && PHRASE_STARTS.has(parts[0] ?? '')) &&
  !SPEAKER.test(parts.join(' '))

/** 0…1: how surely a whole tail in Latin letters is the name of a site, known or told by its shape and place. */
export function latinSiteConfidence(token: string, place: LatinPlace): number {
  if (token.length < 2 || token.length > LONGEST_NAME) return 0
  if (LATIN_BRAND.test(token)) return 0.95
  // F-16复工 begins with a capital, too.
  if (/[\p{sc=Han}，。！？]/u.test(token)) return 0
  if (HOST.test(token)) return place.slot === 'crumb' && place.isGlued ? 0 : 0.95
  if (BAR_BRAND.test(token)) return place.slot === 'under' || place.slot === 'bar' ? 0.92 : 0
  if (/[.?!,:;…()"“”]/.test(token.replaceAll(/\b[A-Z]\./g, ''))) return 0
  const parts = token.split(' ')
  // Two or three words before are a headline as often as the first half of one: `Apple unveils Mac | The Brackwater Times`.
  const isShort = place.wordsBefore < 4 && !place.isBehindHan
  if (parts.length > MOST_WORDS || (isShort && place.wordsBefore < 2)) return 0
  const isNamed = parts.every((word) => isCapitalised(word) || SMALL_WORDS.has(word) || isOddlySpelt(word))
  if (/^[\d%–-]+$/.test(token)) return 0
  if (!isNamed || !(isCapitalised(token) || isOddlySpelt(parts[0] ?? ''))) return 0
  const named = pressName(parts)
  const press = named === 2 && place.isTitled && parts[0] !== 'The' && parts.length > 2 ? 1 : named
  const isFirm = place.slot === 'under' || place.slot === 'bar'
  if (isShort)
    return press === 2 && (parts[0] === 'The' || place.slot === 'under') && !place.isGlued ? 0.7 : 0
  if (place.isGlued && !isFirm)
    return press === 2 ? (place.isBehindHan ? 0.92 : 0.7) : behindHan(parts, place)
  if (STATION.test(token)) return 0.9
  if (press === 2) return isFirm ? 0.95 : 0.92
  if (press === 1) return place.slot === 'under' ? 0.9 : isFirm ? 0.8 : 0.7
  if (KIND_WORDS.has(parts.at(-1) ?? '') || SENTENCE.test(token)) return 0
  if (parts.some(isOddlySpelt) && parts.length <= 3) return isFirm ? 0.85 : 0.75
  // `_` no headline prints.
  if (place.slot === 'under') return parts.length <= 4 ? SURE : 0.75
  if (parts[0] === 'The' && parts.length <= 3) return isFirm ? 0.75 : 0.65
  if (place.slot === 'bar' && parts.length <= 4) return 0.7
  // Who said it stands there too, `… - Bank of Eastmere`: proposed, never sure.
  return isApart(parts, place) ? LEAST : behindHan(parts, place)
}
