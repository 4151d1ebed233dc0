// Which words of a headline stand in the article: found in the body, only in the credit line, or nowhere.
import type { Claim, ClaimKind, Copy, Evidence } from './claims'
import { APART_LATIN, flatCopyOf, inBody, inCredits, known, type FlatCopy, type Known } from './in-copy'
import { nameClaims, nameEvidence, type WordAtom } from './name-claims'
import { numberEvidence } from './number-evidence'
import { quantitiesOf } from './quantities'
import { TENS, UNITS } from './quantities-english'
import { TIME, timeEvidence, timesOf } from './time-evidence'

// `“书记项目”` `「…」` `《…》` `"…"` `‘We’re on it’`: marks that enclose words which should be somebody's own.
const QUOTED =
  /“([^“”]{1,60})”|「([^「」]{1,60})」|‘([^‘’]{1,60}(?:’(?=[a-z])[^‘’]{1,60}){0,4})’(?![a-z])|《([^《》]{1,60})》|"([^"]{1,60})"/gi
// What stands close behind digits in English: `$2.1bn` `45K` `5pc` `50p` `1st`.
const SUFFIX = String.raw`(?:bn|tn|[mMkKB]|pc|p|st|nd|rd|th)(?![A-Za-z\d])`
const POWER = '(?:thousand|million|billion|trillion)(?![A-Za-z])'
// `43项` `246亿元` `2.1亿` `30%` `688143` `2023年` `$2.1 billion`: a currency, digits, then at most one power and one unit.
const NUMBER = new RegExp(
  String.raw`[$€£¥￥]?\d(?:[\d.,]{0,20}\d)?(?:${SUFFIX}|\s${POWER}|%|％|‰|℃|` +
    '(?:[万亿千百]{0,2}(?:余|多)?(?:美元|欧元|日元|港元|公里|平方米|千瓦|千伏|小时|分钟|[元人名位个项年月日岁倍折次家户款件起条种届场亩吨米天座例宗套辆台架艘枚票成列])?))?',
  'g',
)
// `Nine hurt` `twenty-two arrested`: only before what happens to people, since numbers stand in names and phrases.
const SPELT_NUMBER = new RegExp(
  String.raw`(?<![\p{L}-]|\b(?:Big|Top|The|Final|at|or|in|of)\s)(?:(?:${TENS})(?:-(?:${UNITS}))?|${UNITS})(?=\s(?:\p{L}+\s)?(?:people|dead|killed|die|dies|died|hurt|injured|wounded|missing|arrested|held|detained|charged|jailed|rescued|saved|drown|drowned|trapped|evacuated)\b)`,
  'giu',
)
// `两成` `三倍` `五人`: Han numerals that count; 一 alone, 三人行 and other fixed phrases do not.
const HAN_NUMBER =
  /(?<![\p{sc=Han}][零〇一二三四五六七八九十])(?:百分之[零〇一二三四五六七八九十百]{1,5}|[二两三四五六七八九十百千万亿][零〇一二两三四五六七八九十百千万亿]{0,8}(?:折(?!叠|腾|射|旧|磨|扣|返|断|线|纸|服|中)|成(?!功|为|立|长|绩|都|员|本|年|果|熟|交|人|型|品|份)|倍|岁|名(?!著|胜|品|家|额)|人(?!行|称|空|成|小组|大|民|代)|届|连[冠胜败]|[亿万]?元(?!素|旦|月|年|宵)))/gu
// `YouTube` `CCHF` `*ST` `don't`
const LATIN = new RegExp(
  String.raw`(?<!\d(?=${SUFFIX})|\d[btpsnr](?=[ncdth](?![A-Za-z\d])))(?!(?<=\d\s)${POWER})\*?\p{Script=Latin}[\p{Script=Latin}\d’'&.-]{0,40}`,
  'gu',
)

// Words that claim nothing; a stretch is not counted by them, nor does it begin or end with them.
const EMPTY_HAN = new Set(
  '的了着过和与及或在是把被为对从到将要吗呢啊吧也都就又而之其这那有不以于并等个让给向由',
)
const EMPTY_LATIN = new Set(
  'a an the of in on at to for from by with and or but is are was were be been as it its this that how why what who'.split(
    ' ',
  ),
)

const HAN = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

type Finder = (text: string) => Known | null

/**
 * The Han words of a stretch as the longest runs that the first finder knows; what it leaves over goes to the next one,
 * and what no finder knows is gathered as found nowhere.
 */
function hanClaims(headline: string, atoms: readonly WordAtom[], finders: readonly Finder[]): Evidence[] {
  const [finder, ...others] = finders
  const [head, tail] = [atoms[0], atoms.at(-1)]
  if (head === undefined || tail === undefined) return []
  if (finder === undefined) return claimOf(headline, head.start, tail.end, () => null)
  const claims: Evidence[] = []
  let left: WordAtom[] = []
  for (let at = 0; at < atoms.length;) {
    const run = longestRun(headline, atoms.slice(at, at + 30), finder)
    if (run === null) left.push(...atoms.slice(at, at + 1))
    else {
      claims.push(...hanClaims(headline, left, others), ...claimOf(headline, run.start, run.end, finder))
      left = []
    }
    at += run?.atoms ?? 1
  }
  return [...claims, ...hanClaims(headline, left, others)]
}

/** The longest text from the first atom on that the finder knows and that says something. */
function longestRun(
  headline: string,
  atoms: readonly WordAtom[],
  finder: Finder,
): (WordAtom & { readonly atoms: number }) | null {
  const start = atoms[0]?.start ?? 0
  for (let count = atoms.length; count > 0; count--) {
    const end = atoms[count - 1]?.end ?? start
    const { text } = trimmed(headline.slice(start, end))
    if (text.length >= 2 && finder(text) !== null) return { start, end, atoms: count }
  }
  return null
}

/** Without empty words at both ends: `把小事` → `小事`. */
function trimmed(text: string): { readonly text: string; readonly lead: number } {
  let lead = 0
  let end = text.length
  while (lead < end && EMPTY_HAN.has(text.charAt(lead))) lead++
  while (end > lead && EMPTY_HAN.has(text.charAt(end - 1))) end--
  return { text: text.slice(lead, end), lead }
}

function claimOf(headline: string, from: number, to: number, finder: Finder): Evidence[] {
  const { text, lead } = trimmed(headline.slice(from, to))
  if (text.length < 2) return []
  const start = from + lead
  return [{ kind: 'words', text, start, end: start + text.length, ...(finder(text) ?? { found: 'nowhere' }) }]
}

/** Whether more quotation marks open than close before an offset of a flat text, in which all marks are one. */
const isInQuotation = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1

function quoted(claim: Claim, copy: FlatCopy): Evidence {
  const inner = claim.text.slice(1, -1)
  const whole = inBody(claim.text, copy)
  if (whole !== null) return { ...claim, ...whole }
  const bare = known(inner, copy)
  if (bare?.found === 'body') {
    // A part of a longer quotation, or one with its comma inside: “…，”他说.
    const said = bare.places.filter(({ block, start }) => isInQuotation(copy.blocks[block] ?? '', start))
    return said.length > 0
      ? { ...claim, found: 'body', how: 'exact', places: said }
      : { ...claim, ...bare, how: 'unquoted' }
  }
  return bare === null ? { ...claim, found: 'nowhere' } : { ...claim, ...bare }
}

/** Takes out of `free` all that `pattern` matches there, answering each as a claim; no character is claimed twice. */
function take(headline: string, taken: boolean[], pattern: RegExp, kind: ClaimKind): Claim[] {
  const claims: Claim[] = []
  for (const match of headline.matchAll(pattern)) {
    const [text] = match
    const { index: start } = match
    if (taken.slice(start, start + text.length).includes(true)) continue
    taken.fill(true, start, start + text.length)
    claims.push({ kind, text, start, end: start + text.length })
  }
  return claims
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/**
 * Every claim of a headline in its order, with where it was found. Words are compared by letters as they stand (case,
 * width and the shape of quotation marks aside), numbers and times by what they mean: a synonym or a sum is not found,
 * and `nowhere` says no more than that.
 */
export function evidenceOf(headline: string, copy: Copy): readonly Evidence[] {
  const flatCopy = flatCopyOf(copy)
  const numbers = once(() => flatCopy.blocks.map(quantitiesOf))
  const times = once(() => timesOf(flatCopy.blocks, flatCopy.publishedAt))
  const atoms = Array.from(words.segment(headline), ({ segment, index }) => ({
    segment,
    start: index,
    end: index + segment.length,
  }))
  const taken = Array.from({ length: headline.length }, () => false)
  const evidence: Evidence[] = [
    ...take(headline, taken, QUOTED, 'quoted').map((claim) => quoted(claim, flatCopy)),
    ...take(headline, taken, SPELT_NUMBER, 'number').map((claim) =>
      numberEvidence(claim, headline, flatCopy, numbers),
    ),
    ...take(headline, taken, LATIN, 'latin')
      .filter((claim) => !EMPTY_LATIN.has(claim.text.toLowerCase()))
      .map((claim): Evidence => ({
        ...claim,
        ...(known(claim.text, flatCopy, APART_LATIN) ?? { found: 'nowhere' }),
      })),
    ...take(headline, taken, TIME, 'time').map((claim) => timeEvidence(claim, flatCopy, times)),
    ...[NUMBER, HAN_NUMBER]
      .flatMap((pattern) => take(headline, taken, pattern, 'number'))
      .map((claim) => numberEvidence(claim, headline, flatCopy, numbers)),
    ...nameClaims(headline, atoms, taken).map((claim) => nameEvidence(claim, flatCopy)),
  ]
  const finders = [inBody, inCredits].map((find) => (text: string) => find(text, flatCopy))
  let stretch: WordAtom[] = []
  for (const { segment, start, end } of atoms) {
    const free = HAN.test(segment) && !taken.slice(start, end).includes(true)
    if (free && (stretch.at(-1)?.end ?? start) === start) stretch.push({ start, end })
    else {
      evidence.push(...hanClaims(headline, stretch, finders))
      stretch = free ? [{ start, end }] : []
    }
  }
  evidence.push(...hanClaims(headline, stretch, finders))
  return evidence.toSorted((one, other) => one.start - other.start)
}
