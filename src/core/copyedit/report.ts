// The check report of an article, made of what was looked at, what was found, what was said and what was mended.
import type { OwnCopyProfile } from '#shared/copy-profile'
import {
  MOST_REPORTED,
  type Consulted,
  type CopyFix,
  type CopyReport,
  type ReportedFinding,
  type SpellingAsked,
} from '#shared/copy-report'
import {
  COPY_RULE_IDS,
  COPY_SEVERITIES,
  type CopyBlock,
  type CopyFinding,
  type CopyRuleId,
  type CopySaid,
} from '#shared/copyedit'
import { COPY_RULES } from './copyedit'
import type { InForce } from './profiles'
import { spoken } from './scripts'
import { standingFixes, weightClass, WEIGHTS } from './weights'

export interface MutedWords {
  readonly rule: string
  readonly quote: string
  readonly by: string
  readonly at: number
}

export interface ReportGiven {
  readonly articleId: string
  readonly headline: string
  readonly at: number
  readonly by: string
  readonly revisionHash: string
  readonly inForce: InForce
  readonly blocks: readonly CopyBlock[]
  /** All that the rules and the dictionary say, whatever was answered. */
  readonly findings: readonly CopyFinding[]
  readonly spelling: SpellingAsked
  readonly consulted: readonly Consulted[]
  readonly said: readonly CopySaid[]
  readonly muted: readonly MutedWords[]
  /** In the order of the record. */
  readonly fixes: readonly CopyFix[]
}

const AROUND = 8
const shipped = (own: OwnCopyProfile | null): string | null => own?.name ?? null

/** Rules that ask a ledger of names say nothing without one; nor does that of lists without one, nor spelling without its dictionary. */
const OF_LEDGER = new Set(COPY_RULES.filter(({ family }) => family === 'names').map(({ id }) => id))

function isAsked(rule: CopyRuleId, { inForce, consulted, spelling }: ReportGiven): boolean {
  if (inForce.profile.off.includes(rule)) return false
  if (OF_LEDGER.has(rule)) return consulted.some(({ kind }) => kind === 'ledger')
  if (rule === 'word-list') return consulted.some(({ kind }) => kind === 'list')
  return rule !== 'spelling' || spelling !== 'unavailable'
}

export function copyReport(given: ReportGiven): CopyReport {
  const { inForce, blocks, findings } = given
  const said = new Map(given.said.map((one) => [one.fingerprint, one]))
  const muted = new Map(given.muted.map((one) => [`${one.rule}\u0001${one.quote}`, one]))
  const reported = findings.map((one): ReportedFinding => {
    const { rule, severity, block, span, quote, other, because } = one
    const text = blocks[block]?.text ?? ''
    const answer = said.get(one.fingerprint)
    const mute = muted.get(`${rule}\u0001${quote}`)
    return {
      rule,
      severity,
      block,
      quote,
      other,
      because,
      before: text.slice(Math.max(0, span.start - AROUND), span.start),
      after: text.slice(span.end, span.end + AROUND),
      disposition: answer?.verdict ?? (mute === undefined ? 'open' : 'muted'),
      by: answer?.by ?? mute?.by ?? '',
      at: answer?.at ?? mute?.at ?? null,
      note: answer?.note ?? '',
    }
  })
  const counts = Object.fromEntries(
    COPY_SEVERITIES.map((severity) => {
      const own = reported.filter((one) => one.severity === severity)
      return [
        severity,
        { found: own.length, open: own.filter(({ disposition }) => disposition === 'open').length },
      ]
    }),
  ) as CopyReport['counts']
  const found = new Map<string, number>()
  for (const { fingerprint } of findings) found.set(fingerprint, (found.get(fingerprint) ?? 0) + 1)
  const stands = standingFixes(given.fixes, (fingerprint) => found.get(fingerprint) ?? 0)
  const fixes = given.fixes.map(({ fingerprint: _f, stood: _s, ...fix }, n) => ({
    ...fix,
    weight: WEIGHTS[weightClass(fix.rule)],
    takenBack: stands[n] === false,
  }))
  // Tenths, so that 61 marks are 6.1.
  const tenths = fixes.reduce((sum, { weight, takenBack }) => sum + (takenBack ? 0 : weight * 10), 0)
  const characters = blocks.reduce((sum, { text }) => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0)
  const weight = Math.round(tenths) / 10
  return {
    articleId: given.articleId,
    headline: given.headline,
    at: given.at,
    by: given.by,
    revisionHash: given.revisionHash,
    profile: {
      name: shipped(inForce.own),
      base: inForce.base,
      forArticle: inForce.forArticle,
      choices: inForce.profile,
    },
    asked: COPY_RULE_IDS.filter((rule) => isAsked(rule, given)),
    notAsked: COPY_RULE_IDS.filter((rule) => !isAsked(rule, given)),
    blocks: spoken(blocks),
    characters,
    spelling: given.spelling,
    consulted: given.consulted,
    counts,
    findings: reported
      .toSorted((a, b) => COPY_SEVERITIES.indexOf(a.severity) - COPY_SEVERITIES.indexOf(b.severity))
      .slice(0, MOST_REPORTED),
    more: Math.max(0, reported.length - MOST_REPORTED),
    fixes,
    weight,
    rate: characters === 0 ? null : (weight * 10_000) / characters,
  }
}
