// All that ever happened to a headline, in one order: wordings made, chosen, decided, used by channels, and what revisions had.
import { settledChoices } from '#core/headline/settled-choices'
import type { Revision } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { HeadlineFull } from '#shared/headline'
import type { Language } from '#shared/settings'
import { originTexts, reasonTexts, verdictTexts } from '#shared/texts/bench'
import { revisionsTexts } from '#shared/texts/revisions'
import { whyKept } from '#shared/why-kept'

export interface HeadlineEntry {
  readonly id: string
  readonly at: number
  readonly by: string
  /** What happened. */
  readonly what: string
  /** The wording it is about; null where it is about none. */
  readonly text: string | null
  /** The wording before, where this one took its place. */
  readonly before: string | null
  readonly note: string
}

/** A candidate chosen this soon after it was made was made to be chosen. In ms. */
const AT_ONCE = 1000

/** The oldest first. Ids rise with time whatever the clock says, those of different nouns too. */
export function headlineEntries(
  full: HeadlineFull,
  revisions: readonly Revision[],
  channels: readonly Channel[],
  language: Language,
): readonly HeadlineEntry[] {
  const words = revisionsTexts[language]
  const candidateOf = (id: string | null) => full.candidates.find((one) => one.id === id)
  const nameOf = (key: string): string => channels.find((one) => one.key === key)?.name[language] ?? key
  const inOrder = revisions.toSorted((one, other) => one.n - other.n)
  const kept = inOrder.flatMap((one, at): HeadlineEntry[] => {
    const before = inOrder[at - 1]
    if (before?.headline === one.headline) return []
    const { id, by, headline, n } = one
    const what = `${words.historyWhat.revision(n)} · ${one.name ?? whyKept(one, language)}`
    return [{ id, at: one.at, by, what, text: headline, before: before?.headline ?? null, note: one.note }]
  })
  // What was made and chosen in one stroke is one entry.
  const atOnce = new Map(
    full.choices.flatMap(({ id, at, candidateId }) => {
      const candidate = candidateOf(candidateId)
      return candidate !== undefined && at - candidate.createdAt < AT_ONCE ? [[id, candidateId] as const] : []
    }),
  )
  const taken = new Set(atOnce.values())
  const made = full.candidates.map(
    ({ id, createdAt, by, n, text, note, parentId, origin }): HeadlineEntry => ({
      id,
      at: createdAt,
      by: by === '' ? originTexts[language][origin] : by,
      what: (taken.has(id) ? words.historyWhat.taken : words.historyWhat.candidate)(n),
      text,
      before: candidateOf(parentId)?.text ?? null,
      note,
    }),
  )
  const chosen = settledChoices(full).flatMap(({ id, at, by, candidateId }): HeadlineEntry[] => {
    if (atOnce.has(id)) return []
    const candidate = candidateOf(candidateId)
    const what = words.historyWhat.choice(candidate?.n ?? 0)
    return [{ id, at, by, what, text: candidate?.text ?? null, before: null, note: '' }]
  })
  const decided = full.decisions.map(
    ({ id, at, by, verdict, candidateText, reason, note }): HeadlineEntry => ({
      id,
      at,
      by,
      what: verdictTexts[language][verdict],
      text: candidateText,
      before: null,
      note: [reason === null ? '' : reasonTexts[language][reason], note]
        .filter((part) => part !== '')
        .join(' · '),
    }),
  )
  const used = full.channelChoices.map(({ id, at, by, channel, candidateId }): HeadlineEntry => {
    const { historyWhat } = words
    const what = (candidateId === null ? historyWhat.follows : historyWhat.channel)(nameOf(channel))
    return { id, at, by, what, text: candidateOf(candidateId)?.text ?? null, before: null, note: '' }
  })
  return [...kept, ...made, ...chosen, ...decided, ...used].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )
}
