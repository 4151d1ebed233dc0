// Copyediting an article: every rule asked of every block, answers of unchanged blocks kept, each finding given its identity.
import type { Span, TextEdit } from '#shared/check'
import {
  COPY_RULE_IDS,
  type COPY_SEVERITIES,
  type CopyBlock,
  type CopyFinding,
  type CopyProfile,
  type CopyRuleId,
} from '#shared/copyedit'
import { identified } from './identify'
import {
  addressesIn,
  NO_DESK,
  touches,
  type ArticleRule,
  type Context,
  type CopyDesk,
  type Raw,
  type Rule,
} from './rule'
import { ARTICLE_RULES } from './rules/article'
import { CHARACTER_RULES } from './rules/characters'
import { CHINESE_MARKS } from './rules/chinese-marks'
import { CHINESE_WORDS } from './rules/chinese-words'
import { ENGLISH_RULES } from './rules/english'
import { NAME_RULES } from './rules/names'
import { NUMBER_RULES } from './rules/numbers'
import { WORD_LIST } from './rules/word-list'
import { languageOf } from './scripts'

// Of two that would change the same letters the desk's own list holds.
const BLOCK_RULES: readonly Rule[] = [
  WORD_LIST,
  ...CHARACTER_RULES,
  ...CHINESE_MARKS,
  ...CHINESE_WORDS,
  ...NAME_RULES,
  ...NUMBER_RULES,
  ...ENGLISH_RULES,
]

/** Every rule there is, for screens and tests. */
export const COPY_RULES: readonly (Rule | ArticleRule)[] = [...BLOCK_RULES, ...ARTICLE_RULES]

function contextOf(block: CopyBlock, profile: CopyProfile, desk: CopyDesk): Context {
  const { text } = block
  const opaque = [...block.opaque, ...addressesIn(text)].toSorted((one, other) => one.start - other.start)
  return { block, text, profile, desk, language: languageOf(text), opaque: merged(opaque) }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const made: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = made.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else made.push({ ...span })
  }
  return made
}

type Local = Omit<CopyFinding, 'block'>

const isOn = (rule: CopyRuleId, { off }: CopyProfile): boolean => !off.includes(rule)

function finding(rule: Rule | ArticleRule, raw: Raw, context: Context): Local {
  const { text, profile, block } = context
  // A quotation and code are somebody else's words: what is odd in them is pointed at, never changed.
  const isFixed = raw.fix !== undefined && block.kind !== 'quotation' && block.kind !== 'code'
  return {
    ...identified(rule.id, text, raw.span, raw.key),
    version: rule.version,
    severity: profile.severities[rule.id] ?? raw.severity ?? rule.severity,
    span: raw.span,
    other: raw.other ?? '',
    because: raw.because ?? null,
    fix: isFixed ? (raw.fix ?? null) : null,
    batch: rule.batch,
    ...(raw.from === undefined ? {} : { from: raw.from }),
  }
}

/** Rules of one block, in the order of the text. Two that would change the same letters: the first of the list holds. */
function checkBlock(context: Context): readonly Local[] {
  if (context.block.kind === 'code' || context.text.trim() === '') return []
  const found = BLOCK_RULES.filter(
    ({ id, languages }) =>
      isOn(id, context.profile) && context.language !== 'other' && languages.includes(context.language),
  ).flatMap((rule) => rule.run(context).map((raw) => finding(rule, raw, context)))
  const taken: TextEdit[] = []
  const kept: Local[] = []
  for (const one of found) {
    const clashes = one.fix?.some((edit) => taken.some((other) => overlaps(edit, other))) === true
    if (clashes) continue
    taken.push(...(one.fix ?? []))
    kept.push(one)
  }
  return kept.toSorted((one, other) => inBlock(one, other) || one.span.end - other.span.end)
}

/** Two insertions at one place would both be made; an insertion at the edge of a replacement is apart from it. */
const overlaps = (one: TextEdit, other: TextEdit): boolean =>
  touches(one, [other]) || (one.start === other.start && one.end === other.end)

export interface Copyedited {
  /** By block and place. */
  readonly findings: readonly CopyFinding[]
  /** Blocks whose rules were asked anew. */
  readonly asked: number
  /** Blocks in other scripts than ours, of which no rule was asked. */
  readonly unread: number
}

export interface Copyeditor {
  /**
   * All findings of these blocks. Blocks of a text seen before are not looked at again, whatever their place; `stop` is
   * asked before each that is and ends it with null: what was found so far is remembered, so that asking again goes on.
   */
  readonly check: (blocks: readonly CopyBlock[], stop?: () => boolean) => Copyedited | null
}

const keys = new WeakMap<CopyBlock, string>()

function keyOf(block: CopyBlock): string {
  const kept = keys.get(block)
  if (kept !== undefined) return kept
  const { kind, text, opaque } = block
  const key = `${kind}\u0001${opaque.map(({ start, end }) => `${start}-${end}`).join()}\u0001${text}`
  keys.set(block, key)
  return key
}

interface Kept {
  readonly context: Context
  readonly found: readonly Local[]
  /** The same with the place among the blocks that they had last. */
  placed: readonly CopyFinding[]
  at: number
}

const NOTHING: readonly CopyFinding[] = []

/** An unchanged block that stands where it stood gives the very same findings. */
function placedAt(one: Kept, at: number): readonly CopyFinding[] {
  if (one.found.length === 0) return NOTHING
  if (one.at !== at) {
    one.placed = one.found.map((found) => ({ ...found, block: at }))
    one.at = at
  }
  return one.placed
}

/** Of the rules over the whole article, by block. */
function articleFindings(
  contexts: readonly Context[],
  profile: CopyProfile,
): ReadonlyMap<number, readonly CopyFinding[]> {
  const found = new Map<number, CopyFinding[]>()
  for (const rule of ARTICLE_RULES) {
    if (!isOn(rule.id, profile)) continue
    for (const raw of rule.run(contexts)) {
      const context = contexts[raw.block]
      if (context?.block.kind === 'code' || context === undefined) continue
      const one = { ...finding(rule, raw, context), block: raw.block }
      const list = found.get(raw.block)
      if (list) list.push(one)
      else found.set(raw.block, [one])
    }
  }
  return found
}

/** Remembers the blocks of the last look, so that a key in one of them asks for that one alone. */
export function copyeditor(profile: CopyProfile, desk: CopyDesk = NO_DESK): Copyeditor {
  let known = new Map<string, Kept>()
  return {
    check: (blocks, stop = () => false) => {
      const next: typeof known = new Map()
      const contexts: Context[] = []
      const local: (readonly CopyFinding[])[] = []
      let asked = 0
      for (const [at, block] of blocks.entries()) {
        const key = keyOf(block)
        let one = known.get(key) ?? next.get(key)
        if (one === undefined) {
          if (stop()) {
            for (const [text, found] of next) known.set(text, found)
            return null
          }
          asked++
          const context = contextOf(block, profile, desk)
          one = { context, found: checkBlock(context), placed: [], at: -1 }
        }
        next.set(key, one)
        contexts.push(one.context)
        local.push(placedAt(one, at))
      }
      known = next
      const whole = articleFindings(contexts, profile)
      const findings = local.flatMap((found, at) => {
        const more = whole.get(at)
        return more === undefined ? found : [...found, ...more].toSorted(inBlock)
      })
      const unread = contexts.filter(({ language, block }) => language === 'other' && block.kind !== 'code')
      return { findings, asked, unread: unread.length }
    },
  }
}

const order = (rule: CopyRuleId): number => COPY_RULE_IDS.indexOf(rule)

const inBlock = (one: Local, other: Local): number =>
  one.span.start - other.span.start || order(one.rule) - order(other.rule)

/** One look, nothing remembered. */
export const copyedit = (
  blocks: readonly CopyBlock[],
  profile: CopyProfile,
  desk: CopyDesk = NO_DESK,
): readonly CopyFinding[] => copyeditor(profile, desk).check(blocks)?.findings ?? []

/** Of one line, e.g. a headline: as a block by itself. */
export const copyeditLine = (text: string, profile: CopyProfile): readonly CopyFinding[] =>
  copyedit([{ kind: 'heading', text, opaque: [] }], profile)

/** How many of each severity. */
export const weighed = (
  findings: readonly CopyFinding[],
): Readonly<Record<(typeof COPY_SEVERITIES)[number], number>> => ({
  verify: findings.filter(({ severity }) => severity === 'verify').length,
  warn: findings.filter(({ severity }) => severity === 'warn').length,
  note: findings.filter(({ severity }) => severity === 'note').length,
})
