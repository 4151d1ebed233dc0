// Settings as a file: JSON that says what it is, a line a setting, by the names of `shared/preferences`; read back as what it would set.
import * as v from 'valibot'
import { GalleyError } from '#shared/error'
import { changeTo, PREFERENCES, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, SettingsChange, type Settings } from '#shared/settings'
import { markedJson } from '../text/marked-json'

const MARK = 'galley-settings'
const VERSION = 1
/** Of a value that is refused, so much of its name is said. */
const SAID = 60

/** All that can be handed on. Who sits here, widths of panes and what was chosen last are nobody else's. */
const NAMES: readonly string[] = [
  ...PREFERENCES.filter(({ kind }) => kind === 'choice' || kind === 'switch').map(({ id }) => id),
  'headOrder',
  'copyStyle.off',
  'copyStyle.own',
  'copyProfiles',
]

export interface SettingsSaid {
  /** By name; each can be set. */
  readonly values: Readonly<Record<string, unknown>>
  /** Names that this version does not know, as they stand in the file. */
  readonly unknown: readonly string[]
}

/** Ends with a line feed; the same settings give the same bytes. */
export function settingsToFile(settings: Settings): string {
  const values = Object.fromEntries(NAMES.map((name) => [name, settingAt(settings, name)]))
  return `${JSON.stringify({ format: MARK, version: VERSION, settings: values }, null, 2)}\n`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Refuses with `settings-unreadable` what is no such file, and one of whose values cannot be set (the subject then names it,
 * too); with `settings-newer` what a later version has written. `file`: its name, for the subject.
 */
export function settingsFromFile(text: string, file: string): SettingsSaid {
  const refuse = (why: string, subject = file): never => {
    throw new GalleyError('settings-unreadable', why, subject)
  }
  const { version, settings } = markedJson(text, MARK, refuse)
  if (!isObject(settings)) return refuse('no settings')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('no version')
  if (version > VERSION) throw new GalleyError('settings-newer', String(version), file)
  const values: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const [name, value] of Object.entries(settings)) {
    if (!NAMES.includes(name)) {
      unknown.push(name)
      continue
    }
    const checked = v.safeParse(SettingsChange, changeTo(DEFAULT_SETTINGS, { [name]: value }))
    if (!checked.success)
      return refuse(JSON.stringify(v.flatten(checked.issues)), `${file}: ${name.slice(0, SAID)}`)
    values[name] = settingAt({ ...DEFAULT_SETTINGS, ...(checked.output as Partial<Settings>) }, name)
  }
  return { values, unknown }
}
