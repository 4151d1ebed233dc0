// Checks a headline: asks every rule that is on and can be asked, and says which could not.
import {
  SEVERITIES,
  type CheckArgs,
  type CheckFinding,
  type CheckReport,
  type CheckSettings,
  type CheckSeverity,
  type NotChecked,
  type Span,
} from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import type { SplitHeadline } from '#shared/headline'
import type { Evidence } from '../headline/claims'
import { evidenceOf } from '../headline/evidence'
import { splitHeadline } from '../headline/split'
import { fingerprintOf, placeOf } from './fingerprint'
import { normaliseEdits, type NormaliseEdit } from './normalise-edits'
import { RULES } from './rules'
import { spansOf, type Context, type Need, type Raw, type Rule } from './rule'

// `“…”` `「…」` `《…》` `"…"` and English ‘…’ with a blank or nothing before it.
const QUOTED =
  /“[^“”]{1,80}”|「[^「」]{1,80}」|『[^『』]{1,80}』|《[^《》]{1,80}》|"[^"]{1,80}"|(?<=^|\s)‘[^‘’]{1,80}’/gu

/** Longer lines are no headlines; rules see so much, and what lies behind is only counted. */
const FAR = 2000

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

function contextOf(input: CheckInput): Context {
  const headline = input.headline.slice(0, FAR)
  return {
    ...input,
    headline,
    evidence: once((): readonly Evidence[] =>
      input.blocks === null ? [] : evidenceOf(headline, { blocks: input.blocks, credits: input.fields }),
    ),
    quoted: once((): readonly Span[] => spansOf(headline, QUOTED)),
    split: once((): SplitHeadline => splitHeadline(headline, input.lexicon)),
    normaliseEdits: once((): readonly NormaliseEdit[] => normaliseEdits(headline)),
  }
}

const MISSING: Readonly<Record<Need, readonly [(input: CheckInput) => boolean, NotChecked]>> = {
  body: [({ blocks }) => blocks === null || blocks.every((text) => text.trim() === ''), 'no-body'],
  channel: [({ channels }) => channels.length === 0, 'no-channel'],
  others: [({ others }) => others === null, 'no-others'],
  list: [({ lists }) => lists.every(({ entries }) => entries.length === 0), 'no-list'],
  roster: [({ roster }) => roster.length === 0, 'no-list'],
  advertising: [({ kind }) => kind !== 'advertising', 'not-advertising'],
}

function whyNot(rule: Rule, input: CheckInput, settings: CheckSettings): NotChecked | null {
  if (settings[rule.id]?.enabled === false) return 'off'
  if (!rule.languages.includes(input.lang)) return 'language'
  if (rule.needs === undefined) return null
  const [isMissing, because] = MISSING[rule.needs]
  return isMissing(input) ? because : null
}

const weight = (severity: CheckSeverity): number => SEVERITIES.indexOf(severity)

/** The desk's word outweighs the rule's; but what the rule itself weighs less than usual stays no heavier than that. */
function severityOf(rule: Rule, raw: Raw, settings: CheckSettings): CheckSeverity {
  const own = raw.severity ?? rule.severity
  const wanted = settings[rule.id]?.severity
  if (wanted === undefined) return own
  return weight(own) > weight(rule.severity) && weight(own) > weight(wanted) ? own : wanted
}

const NO_ARGS: CheckArgs = { word: '', other: '', count: '', limit: '', list: '' }

/**
 * All findings of a headline in the order of their place and weight, and the rules that were not asked, with the cause.
 * Pure; never throws. The same input gives the same findings with the same fingerprints.
 */
export function checkHeadline(input: CheckInput, settings: CheckSettings = {}): CheckReport {
  const context = contextOf(input)
  const findings: CheckFinding[] = []
  const notChecked: { rule: Rule['id']; because: NotChecked }[] = []
  const seen = new Map<string, number>()
  for (const rule of RULES) {
    const because = whyNot(rule, input, settings)
    if (because !== null) {
      notChecked.push({ rule: rule.id, because })
      continue
    }
    for (const raw of rule.run(context)) {
      const place = placeOf(fingerprintOf(rule.id, raw, context.headline, 0))
      const nth = seen.get(place) ?? 0
      seen.set(place, nth + 1)
      findings.push({
        rule: rule.id,
        version: rule.version,
        severity: severityOf(rule, raw, settings),
        message: raw.message,
        args: { ...NO_ARGS, ...raw.args },
        spans: raw.spans,
        evidence: raw.evidence ?? [],
        fixes: raw.fixes ?? [],
        channel: raw.channel ?? null,
        fingerprint: `${place}.${nth}`,
      })
    }
  }
  const from = ({ spans }: CheckFinding): number => spans[0]?.start ?? 0
  return {
    findings: findings.toSorted(
      (one, other) => weight(one.severity) - weight(other.severity) || from(one) - from(other),
    ),
    notChecked,
  }
}
