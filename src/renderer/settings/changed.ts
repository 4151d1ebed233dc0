// Which settings are not as shipped, and what a choice or a reset changes.
import { changeTo, isSameSetting, PREFERENCES, settingAt, type Preference } from '#shared/preferences'
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '#shared/settings'

/** Those that have a value, and with it a default. Who sits here is nobody's default. */
const VALUED: readonly Preference[] = PREFERENCES.filter(
  ({ id, kind }) => (kind === 'choice' || kind === 'switch') && settingAt(DEFAULT_SETTINGS, id) !== undefined,
)

export const isChanged = (settings: Settings, { id }: Preference): boolean =>
  VALUED.some((one) => one.id === id) &&
  (!isSameSetting(settingAt(settings, id), settingAt(DEFAULT_SETTINGS, id)) ||
    (id === 'copyStyle.zh' && settings.copyStyle.own !== null))

/** Of a style of the desk's own the id is chosen among the Chinese ones; it stands for the English one, too. */
export function setting(settings: Settings, { id }: Preference, value: unknown): SettingsChange {
  if (id !== 'copyStyle.zh') return changeTo(settings, { [id]: value })
  return settings.copyProfiles.some((one) => one.id === value)
    ? changeTo(settings, { 'copyStyle.own': value })
    : changeTo(settings, { 'copyStyle.zh': value, 'copyStyle.own': null })
}

export const changedOnes = (settings: Settings): readonly Preference[] =>
  VALUED.filter((preference) => isChanged(settings, preference))

/** These as shipped, and as they are now. */
export function resetOf(
  settings: Settings,
  ...ones: readonly Preference[]
): { readonly change: SettingsChange; readonly back: SettingsChange } {
  const names = ones.flatMap(({ id }) => (id === 'copyStyle.zh' ? [id, 'copyStyle.own'] : [id]))
  const of = (from: Settings): SettingsChange =>
    changeTo(settings, Object.fromEntries(names.map((name) => [name, settingAt(from, name)])))
  return { change: of(DEFAULT_SETTINGS), back: of(settings) }
}
