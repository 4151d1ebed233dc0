// Every setting by name: its section on the sheet, where it is kept, what can be chosen; its default is in DEFAULT_SETTINGS.
import type { CommandId } from './commands'
import { COPY_PROFILES_ZH, ENGLISH_STYLES } from './copyedit'
import { HOUSE_STYLES } from './house-style'
import {
  BACKUP_EACH,
  BACKUP_ROOM,
  DEFAULT_SETTINGS,
  LANGUAGES,
  MACHINE_SETTINGS,
  MOTIONS,
  TEXT_FACES,
  TEXT_LINES,
  TEXT_MEASURES,
  TEXT_ZOOMS,
  THEMES,
  type Settings,
  type SettingsChange,
} from './settings'

export const SETTING_SECTIONS = [
  'general',
  'writing',
  'search',
  'copyedit',
  'headlines',
  'channels',
  'review',
  'people',
  'export',
  'intake',
  'backups',
  'privacy',
  'keys',
  'library',
] as const
export type SettingSection = (typeof SETTING_SECTIONS)[number]

/**
 * `choice`, `switch` and `text` stand in the settings under the name that is their id, a dot for what is inside; `sheet` leads
 * to a sheet of its own; `fact` can only be read; `act` and `place` the sheet draws in its own way.
 */
export type Preference = { readonly id: string; readonly section: SettingSection } & (
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'switch' | 'text' | 'fact' | 'act' | 'place' }
  | { readonly kind: 'sheet'; readonly command: CommandId; readonly machine?: boolean }
)

export const PREFERENCES = [
  { id: 'language', section: 'general', kind: 'choice', values: ['system', ...LANGUAGES] },
  { id: 'theme', section: 'general', kind: 'choice', values: THEMES },
  { id: 'motion', section: 'general', kind: 'choice', values: MOTIONS },
  { id: 'settingsFile', section: 'general', kind: 'fact' },
  { id: 'textView.face', section: 'writing', kind: 'choice', values: TEXT_FACES },
  { id: 'textView.zoom', section: 'writing', kind: 'choice', values: TEXT_ZOOMS },
  { id: 'textView.line', section: 'writing', kind: 'choice', values: TEXT_LINES },
  { id: 'textView.measure', section: 'writing', kind: 'choice', values: TEXT_MEASURES },
  { id: 'textView.indentHan', section: 'writing', kind: 'switch' },
  { id: 'textView.indentOther', section: 'writing', kind: 'switch' },
  { id: 'textView.typewriter', section: 'writing', kind: 'switch' },
  { id: 'textView.focus', section: 'writing', kind: 'switch' },
  { id: 'smartQuotes', section: 'writing', kind: 'switch' },
  { id: 'foldHan', section: 'search', kind: 'switch' },
  { id: 'searches', section: 'search', kind: 'sheet', command: 'search.manage' },
  { id: 'tags', section: 'search', kind: 'sheet', command: 'view.tags' },
  { id: 'copyStyle.zh', section: 'copyedit', kind: 'choice', values: COPY_PROFILES_ZH },
  { id: 'copyStyle.en', section: 'copyedit', kind: 'choice', values: ENGLISH_STYLES },
  { id: 'copyProfiles', section: 'copyedit', kind: 'sheet', command: 'copyedit.styles' },
  { id: 'wordLists', section: 'copyedit', kind: 'sheet', command: 'view.wordLists' },
  { id: 'names', section: 'copyedit', kind: 'sheet', command: 'view.names' },
  {
    id: 'houseStyle.hanLatinBlank',
    section: 'headlines',
    kind: 'choice',
    values: HOUSE_STYLES.hanLatinBlank,
  },
  { id: 'houseStyle.clauseBlank', section: 'headlines', kind: 'choice', values: HOUSE_STYLES.clauseBlank },
  { id: 'houseStyle.englishCase', section: 'headlines', kind: 'choice', values: HOUSE_STYLES.englishCase },
  {
    id: 'houseStyle.englishQuotes',
    section: 'headlines',
    kind: 'choice',
    values: HOUSE_STYLES.englishQuotes,
  },
  { id: 'checks', section: 'headlines', kind: 'sheet', command: 'view.checks' },
  { id: 'decorations', section: 'headlines', kind: 'sheet', command: 'view.decorations' },
  { id: 'channels', section: 'channels', kind: 'sheet', command: 'view.channels' },
  { id: 'reviewRule', section: 'review', kind: 'sheet', command: 'view.reviewRule' },
  { id: 'person', section: 'people', kind: 'text' },
  { id: 'sit', section: 'people', kind: 'sheet', command: 'person.sit' },
  { id: 'people', section: 'people', kind: 'sheet', command: 'view.people' },
  { id: 'profiles', section: 'export', kind: 'sheet', command: 'view.profiles' },
  { id: 'leave', section: 'export', kind: 'sheet', command: 'library.leave' },
  { id: 'watchFolder', section: 'intake', kind: 'sheet', command: 'file.watchFolder' },
  { id: 'sites', section: 'intake', kind: 'sheet', command: 'view.sites' },
  { id: 'backupPlace', section: 'backups', kind: 'place' },
  { id: 'backupEach', section: 'backups', kind: 'choice', values: BACKUP_EACH },
  { id: 'backupRoom', section: 'backups', kind: 'choice', values: BACKUP_ROOM },
  { id: 'backups', section: 'backups', kind: 'sheet', command: 'library.backups', machine: true },
  { id: 'offline', section: 'privacy', kind: 'fact' },
  { id: 'log', section: 'privacy', kind: 'act' },
  { id: 'diagnostics', section: 'privacy', kind: 'sheet', command: 'help.diagnostics', machine: true },
  { id: 'keys', section: 'keys', kind: 'sheet', command: 'view.keys', machine: true },
  { id: 'keyTable', section: 'keys', kind: 'sheet', command: 'help.keys', machine: true },
  { id: 'libraryPath', section: 'library', kind: 'fact' },
  { id: 'health', section: 'library', kind: 'sheet', command: 'library.health' },
] as const satisfies readonly Preference[]

export type PreferenceId = (typeof PREFERENCES)[number]['id']

/** What each is called, and in one line what it does. */
export type PreferenceTexts = Readonly<Record<PreferenceId, { readonly name: string; readonly says: string }>>

const isKey = (name: string): name is keyof Settings => Object.hasOwn(DEFAULT_SETTINGS, name)

/** Whether it is kept on this machine or in the library; null: it is neither. */
export function homeOf(preference: Preference): 'machine' | 'library' | null {
  const { id, kind } = preference
  if (kind === 'sheet') return preference.machine === true ? 'machine' : 'library'
  if (kind === 'place' || kind === 'act') return 'machine'
  return kind === 'fact' ? null : homeOfSetting(id)
}

/** Of one that has a value, by its name. */
export function homeOfSetting(name: string): 'machine' | 'library' {
  const [top] = name.split('.')
  return MACHINE_SETTINGS.some((one) => one === top) ? 'machine' : 'library'
}

/** What is set under a name such as `textView.zoom`; undefined where there is no such name. */
export function settingAt(settings: Settings, name: string): unknown {
  const [top = '', inner] = name.split('.')
  if (!isKey(top)) return undefined
  if (inner === undefined) return settings[top]
  const inside: unknown = settings[top]
  if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, inner)) return undefined
  return (inside as Readonly<Record<string, unknown>>)[inner]
}

/** What is to be changed so that these names are set to these values, all else of `now` being left; unchecked. */
export function changeTo(now: Settings, values: Readonly<Record<string, unknown>>): SettingsChange {
  const change: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const [top = '', inner] = name.split('.')
    if (!isKey(top)) continue
    change[top] = inner === undefined ? value : { ...((change[top] ?? now[top]) as object), [inner]: value }
  }
  return change
}

/** Equal as they are written. */
export const isSameSetting = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
