// Why a word is what it is, in sentences.
import type { DecorationToken } from '#shared/decoration'
import type { Language } from '#shared/settings'
import { decorationsTexts } from '#shared/texts/decorations'

/** The reasons, the weightiest first; never empty. */
export function evidenceOf(token: DecorationToken, language: Language): readonly string[] {
  const words = decorationsTexts[language]
  const n = (value: number): string => value.toLocaleString(language)
  const percent = (share: number): string =>
    share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 })
  const { headlines, unrelated, containing, strong, sources, edges, confirmed, refused } = token
  const decided = confirmed + refused > 0 ? [words.approved(n(confirmed), n(refused))] : []
  if (headlines === 0) return [words.neverSeen, ...decided]
  return [
    words.subjects(n(headlines), n(unrelated)),
    words.atEdge(percent(headlines / Math.max(headlines, containing)), n(containing)),
    words.edges[edges.length === 2 ? 'both' : (edges[0] ?? 'both')],
    ...(strong > 0 ? [words.strong(percent(strong))] : []),
    words.sources(n(sources)),
    ...decided,
  ]
}
