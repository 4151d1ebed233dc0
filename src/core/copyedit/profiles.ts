// How copy is set: the profiles that ship, each a whole set of choices; a desk's own is one of them with overrides.
import type { CopyProfile, CopyProfileId, CopyRuleId } from '#shared/copyedit'

/** A newspaper: full-width marks, no blanks between Han and letters or digits, ～ between values, AP for English. */
const NEWS: CopyProfile = {
  hanLatin: 'none',
  range: '～',
  english: 'ap',
  headings: 'alike',
  longSentence: 90,
  off: [],
  severities: {},
}

export const COPY_PROFILE: Readonly<Record<CopyProfileId, CopyProfile>> = {
  news: NEWS,
  // One blank between Han and letters, as most sites and manuals on the web set it.
  web: { ...NEWS, hanLatin: 'one', range: null },
  // Read on a telephone: sentences shorter, blanks as the writer likes them.
  wechat: { ...NEWS, hanLatin: 'leave', longSentence: 70 },
  'english-ap': NEWS,
  'english-chicago': { ...NEWS, english: 'chicago' },
}

/** A profile with what a desk has changed; rules that it names are then asked or not, whatever the profile says. */
export function copyProfile(
  id: CopyProfileId,
  own: Partial<Omit<CopyProfile, 'off'>> & {
    readonly on?: readonly CopyRuleId[]
    readonly off?: readonly CopyRuleId[]
  } = {},
): CopyProfile {
  const base = COPY_PROFILE[id]
  const { on = [], off = [], ...rest } = own
  return {
    ...base,
    ...rest,
    off: [...new Set([...base.off.filter((rule) => !on.includes(rule)), ...off])],
    severities: { ...base.severities, ...own.severities },
  }
}
