// What an editor sets: language, appearance, the name written beside decisions.
import * as v from 'valibot'
import { SORTS } from './article'
import { ChannelKey } from './channel'
import { COPY_PROFILES_ZH, COPY_RULE_IDS, ENGLISH_STYLES, type CopyStyle } from './copyedit'
import { CopyProfileKey, MOST_COPY_PROFILES, OwnCopyProfile } from './copy-profile'
import { DEFAULT_HEAD_ORDER, HeadOrder } from './head-order'
import { MOST_AT_ONCE, ProfileKey } from './profile'
import { DEFAULT_HOUSE_STYLE, HouseStyle } from './house-style'
import { DEFAULT_PROOF, ProofManner } from './proof'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** `reduced`: nothing slides or fades, whatever the system says. */
export const MOTIONS = ['system', 'reduced'] as const
export type Motion = (typeof MOTIONS)[number]

/** 宋 and serif, 黑 and sans, 楷: from what the system has. */
export const TEXT_FACES = ['serif', 'sans', 'kai'] as const
export type TextFace = (typeof TEXT_FACES)[number]
/** Per cent of the usual size, as they are stepped through. */
export const TEXT_ZOOMS = [75, 90, 100, 110, 125, 150, 175, 200] as const
/** From one line to the next, in per cent of the size: open enough for Han at each. */
export const TEXT_LINES = [160, 175, 190, 210] as const
/** Longest line of the text, in characters of the body. */
export const TEXT_MEASURES = [30, 34, 40, 48, 60] as const
/** At least so often is backed up what was changed, in minutes. */
export const BACKUP_EACH = [10, 30, 60, 240] as const
/** What all backups of a library may take together, in GB; the latest is never taken away. */
export const BACKUP_ROOM = [1, 2, 5, 10, 20, 50] as const

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** How the text of an article is shown; nothing of it is in the text. What came later has its default where it is left out. */
export const TextView = v.strictObject({
  /** The line with the caret stays at one height. */
  typewriter: v.boolean(),
  /** All but the block with the caret is in a paler ink. */
  focus: v.boolean(),
  /** First lines of Chinese texts, and of others, are indented. */
  indentHan: v.boolean(),
  indentOther: v.boolean(),
  /** Size of the type, in per cent. */
  zoom: whole(50, 300),
  face: v.optional(v.picklist(TEXT_FACES), 'serif'),
  /** From line to line, in per cent of the size. */
  line: v.optional(whole(140, 260), 190),
  /** Of a line at most, in characters. */
  measure: v.optional(whole(20, 80), 40),
})
export type TextView = v.InferOutput<typeof TextView>

export const MOST_RECENT_COMMANDS = 12

export const SettingsChange = v.strictObject({
  language: v.optional(v.picklist(['system', ...LANGUAGES])),
  theme: v.optional(v.picklist(THEMES)),
  motion: v.optional(v.picklist(MOTIONS)),
  /** A declaration on one machine, not an authentication. */
  person: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
  /** What the list is ordered by. */
  sort: v.optional(v.strictObject({ sort: v.picklist(SORTS), descending: v.boolean() })),
  /** Whether a search takes a traditional character for its simplified one: 黨 for 党. */
  foldHan: v.optional(v.boolean()),
  /** What printed headlines are set to. */
  headOrder: v.optional(HeadOrder),
  /** Key of the channel that exports are for; null: none. */
  exportChannel: v.optional(v.nullable(ChannelKey)),
  /** Keys of the profiles by which was last exported, in the order of the list; none: without. */
  exportProfiles: v.optional(v.pipe(v.array(ProfileKey), v.maxLength(MOST_AT_ONCE))),
  /** What the checks take for the desk's usage; all headlines are then counted anew, in idle time. */
  houseStyle: v.optional(HouseStyle),
  /** How copy is set: of Chinese text, of English text. */
  copyStyle: v.optional(
    v.strictObject({
      zh: v.picklist(COPY_PROFILES_ZH),
      en: v.picklist(ENGLISH_STYLES),
      off: v.optional(v.array(v.picklist(COPY_RULE_IDS)), []),
      own: v.optional(v.nullable(CopyProfileKey), null),
    }),
  ),
  /** The desk's own profiles of copyediting, in the order of the list. */
  copyProfiles: v.optional(v.pipe(v.array(OwnCopyProfile), v.maxLength(MOST_COPY_PROFILES))),
  /** Whether straight quotes become curly as they are typed. */
  smartQuotes: v.optional(v.boolean()),
  textView: v.optional(TextView),
  /** In minutes. */
  backupEach: v.optional(whole(5, 24 * 60)),
  /** In GB, of 10⁹ bytes. */
  backupRoom: v.optional(whole(1, 500)),
  /** How proofs were printed last. */
  proof: v.optional(ProofManner),
  /** Ids of the commands that were chosen last in the palette, the last first; unknown ones are passed over. */
  recentCommands: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(MOST_RECENT_COMMANDS)),
  ),
  /** Widths and folds of panes, in px, by pane name. */
  panes: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.number(), v.finite()))),
})
export type SettingsChange = v.InferOutput<typeof SettingsChange>

export interface Settings {
  readonly language: 'system' | Language
  readonly theme: Theme
  readonly motion: Motion
  readonly person: string
  readonly sort: { readonly sort: (typeof SORTS)[number]; readonly descending: boolean }
  readonly foldHan: boolean
  readonly headOrder: HeadOrder
  readonly exportChannel: string | null
  readonly exportProfiles: readonly string[]
  readonly houseStyle: HouseStyle
  readonly copyStyle: CopyStyle
  readonly copyProfiles: readonly OwnCopyProfile[]
  readonly smartQuotes: boolean
  readonly textView: TextView
  readonly backupEach: number
  readonly backupRoom: number
  readonly proof: ProofManner
  readonly recentCommands: readonly string[]
  readonly panes: Readonly<Record<string, number>>
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  motion: 'system',
  person: '',
  sort: { sort: 'added', descending: true },
  foldHan: true,
  headOrder: DEFAULT_HEAD_ORDER,
  exportChannel: null,
  exportProfiles: [],
  houseStyle: DEFAULT_HOUSE_STYLE,
  copyStyle: { zh: 'news', en: 'ap', off: [], own: null },
  copyProfiles: [],
  smartQuotes: true,
  textView: {
    typewriter: false,
    focus: false,
    indentHan: true,
    indentOther: false,
    zoom: 100,
    face: 'serif',
    line: 190,
    measure: 40,
  },
  backupEach: 30,
  backupRoom: 5,
  proof: DEFAULT_PROOF,
  recentCommands: [],
  panes: {},
}

/** What is set for this machine, whichever library is open; all else stands in the library. */
export const MACHINE_SETTINGS = [
  'language',
  'theme',
  'motion',
  'smartQuotes',
  'textView',
  'backupEach',
  'backupRoom',
  'recentCommands',
  'panes',
] as const satisfies readonly (keyof Settings)[]

/** Why a library is read-only: a newer Galley saved it, or it cannot be written to. */
export type ViewOnly = 'newer' | 'read-only'

export interface AppInfo {
  readonly version: string
  /** The language in force, `system` resolved. */
  readonly language: Language
  readonly platform: string
  readonly libraryPath: string
  /** What the editor calls it; empty for the one that comes with the program. */
  readonly libraryName: string
  /** The sample library: not there, there, or the one that is open. */
  readonly sample: 'none' | 'there' | 'open'
  /** Null if the library can be written to. */
  readonly viewOnly: ViewOnly | null
}
