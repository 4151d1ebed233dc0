// Which words of a headline stand in the article: found in the body, only in the credit line, or nowhere.

/** What a headline claims by: a number with its unit, words in quotation marks, Latin letters, or Han words. */
export type ClaimKind = 'number' | 'quoted' | 'latin' | 'words'

/** A stretch of a block of the body, in UTF-16 units. */
export interface Place {
  readonly block: number
  readonly start: number
  readonly end: number
}

export interface Claim {
  readonly kind: ClaimKind
  readonly text: string
  /** Where it stands in the headline, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

export const CREDIT_FIELDS = ['author', 'organisation', 'editor', 'source'] as const
export type CreditField = (typeof CREDIT_FIELDS)[number]

/**
 * `exact`: as the headline has it (for a quotation: in quotation marks, too). `unquoted`: the quoted words are there,
 * without quotation marks. `number-only`: the number is there, with another unit or none.
 */
export type Evidence = Claim &
  (
    | {
        readonly found: 'body'
        readonly how: 'exact' | 'unquoted' | 'number-only'
        readonly places: readonly Place[]
      }
    | { readonly found: 'credit'; readonly field: CreditField }
    | { readonly found: 'nowhere' }
  )

export interface Copy {
  /** Plain text of each block of the body, in order. */
  readonly blocks: readonly string[]
  readonly credits: Readonly<Record<CreditField, string>>
}

// `“书记项目”` `「…」` `《…》` `"…"`: marks that enclose words which should be somebody's own.
const QUOTED = /“([^“”]{1,60})”|「([^「」]{1,60})」|‘([^‘’]{1,60})’|《([^《》]{1,60})》|"([^"]{1,60})"/g
// `43项` `246亿元` `2.1亿` `30%` `688143` `2023年`: digits, then at most one power and one unit.
const NUMBER =
  /\d(?:[\d.,]{0,20}\d)?(?:%|％|‰|℃|(?:[万亿千百]{0,2}(?:美元|欧元|日元|港元|公里|平方米|千瓦|千伏|小时|分钟|[元人名个项年月日岁倍次家户款件起条种届场亩吨米天])?))?/g
// `YouTube` `CCHF` `*ST` `don't`
const LATIN = /\*?\p{Script=Latin}[\p{Script=Latin}\d’'&.-]{0,40}/gu

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

/** Full-width forms and capitals made plain, all quotation marks one; as long as before, so that offsets stay. */
function flat(text: string): string {
  return text.replace(/[！-～A-ZÀ-Þ“”‘’「」『』《》]/g, (mark) => {
    if (/[“”‘’「」『』《》]/.test(mark)) return '"'
    const plain = mark >= '！' && mark <= '～' ? String.fromCharCode(mark.charCodeAt(0) - 0xfee0) : mark
    const small = plain.toLowerCase()
    return small.length === 1 ? small : plain
  })
}

/** Every place of `needle`, made flat already; `apart` refuses a hit within a longer number or word (`3项` in `43项`). */
function placesOf(needle: string, blocks: readonly string[], apart: Apart | null): Place[] {
  const places: Place[] = []
  blocks.forEach((text, block) => {
    for (
      let at = text.indexOf(needle);
      at >= 0 && places.length < 200;
      at = text.indexOf(needle, at + needle.length)
    ) {
      const end = at + needle.length
      const inside =
        apart !== null &&
        (apart.before.test(text.slice(0, at).slice(-2)) || apart.after.test(text.slice(end, end + 2)))
      if (!inside) places.push({ block, start: at, end })
    }
  })
  return places
}

/** What, standing just before or just after a hit, makes it a piece of something longer. */
interface Apart {
  readonly before: RegExp
  readonly after: RegExp
}
// `1.|5` runs on, `。|5` does not.
const APART_NUMBER: Apart = { before: /\d[.,]?$/, after: /^[.,]?\d/ }
const APART_LATIN: Apart = { before: /[\p{Script=Latin}\d]$/u, after: /^[\p{Script=Latin}\d]/u }

interface Atom {
  readonly start: number
  readonly end: number
}

type Finder = (text: string) => Finding | null

/**
 * The Han words of a stretch as the longest runs that the first finder knows; what it leaves over goes to the next one,
 * and what no finder knows is gathered as found nowhere.
 */
function hanClaims(headline: string, atoms: readonly Atom[], finders: readonly Finder[]): Evidence[] {
  const [finder, ...others] = finders
  const [head, tail] = [atoms[0], atoms.at(-1)]
  if (head === undefined || tail === undefined) return []
  if (finder === undefined) return claimOf(headline, head.start, tail.end, () => null)
  const claims: Evidence[] = []
  let left: Atom[] = []
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
  atoms: readonly Atom[],
  finder: Finder,
): (Atom & { readonly atoms: number }) | null {
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

type Finding =
  | { readonly found: 'body'; readonly how: 'exact'; readonly places: readonly Place[] }
  | { readonly found: 'credit'; readonly field: CreditField }

function claimOf(headline: string, from: number, to: number, finder: Finder): Evidence[] {
  const { text, lead } = trimmed(headline.slice(from, to))
  if (text.length < 2) return []
  const start = from + lead
  return [{ kind: 'words', text, start, end: start + text.length, ...(finder(text) ?? { found: 'nowhere' }) }]
}

interface FlatCopy {
  readonly blocks: readonly string[]
  readonly credits: readonly (readonly [CreditField, string])[]
}

function inBody(text: string, copy: FlatCopy, apart: Apart | null = null): Finding | null {
  const places = placesOf(flat(text), copy.blocks, apart)
  return places.length > 0 ? { found: 'body', how: 'exact', places } : null
}

function inCredits(text: string, copy: FlatCopy, apart: Apart | null = null): Finding | null {
  const field = copy.credits.find(([, credit]) => placesOf(flat(text), [credit], apart).length > 0)?.[0]
  return field === undefined ? null : { found: 'credit', field }
}

const known = (text: string, copy: FlatCopy, apart: Apart | null = null): Finding | null =>
  inBody(text, copy, apart) ?? inCredits(text, copy, apart)

function quoted(claim: Claim, copy: FlatCopy): Evidence {
  const inner = claim.text.slice(1, -1)
  const whole = inBody(claim.text, copy)
  if (whole !== null) return { ...claim, ...whole }
  const bare = known(inner, copy)
  if (bare?.found === 'body') return { ...claim, ...bare, how: 'unquoted' }
  return bare === null ? { ...claim, found: 'nowhere' } : { ...claim, ...bare }
}

function number(claim: Claim, copy: FlatCopy): Evidence {
  const whole = known(claim.text, copy, APART_NUMBER)
  if (whole !== null) return { ...claim, ...whole }
  const digits = /^[\d.,]+/.exec(claim.text)?.[0] ?? claim.text
  const places = digits === claim.text ? [] : placesOf(digits, copy.blocks, APART_NUMBER)
  return places.length > 0
    ? { ...claim, found: 'body', how: 'number-only', places }
    : { ...claim, found: 'nowhere' }
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

/**
 * Every claim of a headline in its order, with where it was found. The comparison is by letters as they stand (case,
 * width and the shape of quotation marks aside): a synonym or a sum is not found, and `nowhere` says no more than that.
 */
export function evidenceOf(headline: string, copy: Copy): readonly Evidence[] {
  const flatCopy: FlatCopy = {
    blocks: copy.blocks.map(flat),
    credits: CREDIT_FIELDS.map((field) => [field, flat(copy.credits[field])] as const),
  }
  const taken = Array.from({ length: headline.length }, () => false)
  const evidence: Evidence[] = [
    ...take(headline, taken, QUOTED, 'quoted').map((claim) => quoted(claim, flatCopy)),
    ...take(headline, taken, LATIN, 'latin')
      .filter((claim) => !EMPTY_LATIN.has(claim.text.toLowerCase()))
      .map((claim): Evidence => ({
        ...claim,
        ...(known(claim.text, flatCopy, APART_LATIN) ?? { found: 'nowhere' }),
      })),
    ...take(headline, taken, NUMBER, 'number').map((claim) => number(claim, flatCopy)),
  ]
  const finders = [inBody, inCredits].map((find) => (text: string) => find(text, flatCopy))
  let stretch: Atom[] = []
  for (const { segment, index } of words.segment(headline)) {
    const free = HAN.test(segment) && !taken.slice(index, index + segment.length).includes(true)
    if (free && (stretch.at(-1)?.end ?? index) === index)
      stretch.push({ start: index, end: index + segment.length })
    else {
      evidence.push(...hanClaims(headline, stretch, finders))
      stretch = free ? [{ start: index, end: index + segment.length }] : []
    }
  }
  evidence.push(...hanClaims(headline, stretch, finders))
  return evidence.toSorted((one, other) => one.start - other.start)
}
