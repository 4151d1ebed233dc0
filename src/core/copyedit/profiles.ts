// How copy is set: the profiles that ship, each a whole set of choices; a desk's own is one of them with overrides.
import type { OwnCopyProfile } from '#shared/copy-profile'
import {
  COPY_PROFILES,
  type CopyProfile,
  type CopyProfileId,
  type CopyRuleId,
  type CopyStyle,
} from '#shared/copyedit'

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

/** A desk's own as a whole set of choices. */
export function ownProfile({ id: _id, name: _name, base, ...own }: OwnCopyProfile): CopyProfile {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return copyProfile(base, said)
}

/** Which profile an article is read by, and all its choices. */
export interface InForce {
  readonly profile: CopyProfile
  /** The desk's own; null: one that ships. */
  readonly own: OwnCopyProfile | null
  /** The shipped one it is or comes from, with the English it has. */
  readonly base: CopyProfileId
  /** Chosen for this article alone. */
  readonly forArticle: boolean
}

interface Choices {
  readonly style: CopyStyle
  readonly own: readonly OwnCopyProfile[]
  /** What was chosen for the article: a shipped profile or the id of an own one; null: as the desk has it. */
  readonly article: string | null
}

/** A profile that is not there any more stands for nothing: the desk's holds. */
export function profileInForce({ style, own, article }: Choices): InForce {
  const mine = own.find(({ id }) => id === article)
  if (mine !== undefined) return { profile: ownProfile(mine), own: mine, base: mine.base, forArticle: true }
  const shipped = COPY_PROFILES.find((id) => id === article)
  if (shipped !== undefined) {
    const english = shipped.startsWith('english-') ? {} : { english: style.en }
    return {
      profile: copyProfile(shipped, { ...english, off: style.off }),
      own: null,
      base: shipped,
      forArticle: true,
    }
  }
  const desk = own.find(({ id }) => id === style.own)
  if (desk !== undefined) return { profile: ownProfile(desk), own: desk, base: desk.base, forArticle: false }
  return {
    profile: copyProfile(style.zh, { english: style.en, off: style.off }),
    own: null,
    base: style.zh,
    forArticle: false,
  }
}

/** The own profile asking a rule or not; what the shipped one does by itself is not written down. */
export function askingRule(own: OwnCopyProfile, rule: CopyRuleId, asked: boolean): OwnCopyProfile {
  const offInBase = COPY_PROFILE[own.base].off.includes(rule)
  const on = own.on.filter((one) => one !== rule)
  const off = own.off.filter((one) => one !== rule)
  if (asked === !offInBase) return { ...own, on, off }
  return asked ? { ...own, on: [...on, rule], off } : { ...own, on, off: [...off, rule] }
}

/** How many things an own profile says that its shipped one does not. */
export function differences({ id: _id, name: _name, base, ...own }: OwnCopyProfile): number {
  const { on, off, severities, ...rest } = own
  const shipped: Readonly<Record<string, unknown>> = { ...COPY_PROFILE[base] }
  const choices = Object.entries(rest).filter(([key, value]) => value !== undefined && value !== shipped[key])
  return choices.length + on.length + off.length + Object.keys(severities).length
}
