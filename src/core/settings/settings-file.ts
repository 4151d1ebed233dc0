// Settings as a file: JSON that says what it is, a section a part of the desk; read back as what it would set.
import * as v from 'valibot'
import { DESK_ITEMS, MOST_ITEMS, type DeskItem, type DeskPart } from '#shared/desk-file'
import { GalleyError } from '#shared/error'
import { changeTo, PREFERENCES, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, SettingsChange, type Settings } from '#shared/settings'
import { foldName } from '../text/fold-name'
import { markedJson } from '../text/marked-json'

const MARK = 'galley-settings'
/** The first had `settings` only. */
const VERSION = 2
/** Of a value that is refused, so much of its name is said. */
const SAID = 60

/** All that can be handed on. Who sits here, widths of panes and what was chosen last are nobody else's. */
const NAMES: readonly string[] = [
  ...PREFERENCES.filter(({ kind }) => kind === 'choice' || kind === 'switch').map(({ id }) => id),
  'headOrder',
  'copyStyle.off',
  'copyStyle.own',
]
/** Stands among the settings in the file, and is taken profile by profile. */
const COPY_PROFILES = 'copyProfiles'

/** Sections whose fields are keys and what stands under them. */
const BY_KEY = ['checks', 'channels', 'exportProfiles', 'keys'] as const

export interface SettingsSaid {
  readonly items: readonly DeskItem[]
  /** Names that this version does not know, as they stand in the file; one within a section as `section: name`. */
  readonly unknown: readonly string[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of the settings themselves; the file's other parts have other owners. */
export const settingItems = (settings: Settings): readonly DeskItem[] => [
  ...NAMES.map((key): DeskItem => ({ part: 'settings', key, value: settingAt(settings, key) })),
  ...settings.copyProfiles.map((value): DeskItem => ({ part: 'copyProfiles', key: value.id, value })),
]

/** Ends with a line feed; the same items give the same bytes. What is as shipped in all of a section has none. */
export function settingsToFile(items: readonly DeskItem[]): string {
  const of = (part: DeskPart): readonly DeskItem[] => items.filter((item) => item.part === part)
  const byKey = (part: DeskPart): Readonly<Record<string, unknown>> =>
    Object.fromEntries(of(part).map(({ key, value }) => [key, value]))
  const people = items.flatMap((item) => (item.part === 'people' ? [{ name: item.key, ...item.value }] : []))
  const [rule] = of('reviewRule')
  const file = {
    format: MARK,
    version: VERSION,
    settings: { ...byKey('settings'), [COPY_PROFILES]: of(COPY_PROFILES).map(({ value }) => value) },
    ...Object.fromEntries(BY_KEY.filter((part) => of(part).length > 0).map((part) => [part, byKey(part)])),
    ...(people.length > 0 && { people }),
    ...(rule !== undefined && { reviewRule: rule.value }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Refuses with `settings-unreadable` what is no such file, and one of whose values cannot be set (the subject then names it,
 * too); with `settings-newer` what a later version has written. `file`: its name, for the subject. Keys are as they are written:
 * which of them can be in force is another question.
 */
export function settingsFromFile(text: string, file: string): SettingsSaid {
  const refuse = (why: string, subject = file): never => {
    throw new GalleyError('settings-unreadable', why, subject)
  }
  const refuseAt = (where: string, why: string): never => refuse(why, `${file}: ${where.slice(0, SAID)}`)
  const { format: _format, version, settings, people, reviewRule, ...more } = markedJson(text, MARK, refuse)
  if (!isObject(settings)) return refuse('no settings')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('no version')
  if (version > VERSION) throw new GalleyError('settings-newer', String(version), file)
  const items: DeskItem[] = []
  const unknown: string[] = []

  function add(part: DeskPart, key: string, value: unknown, where = `${part}: ${key}`): void {
    const checked = v.safeParse(DESK_ITEMS[part], { part, key, value })
    if (checked.success) items.push(checked.output)
    else refuseAt(where, JSON.stringify(v.flatten(checked.issues)))
  }
  for (const [name, value] of Object.entries(settings)) {
    if (!NAMES.includes(name) && name !== COPY_PROFILES) {
      unknown.push(name)
      continue
    }
    const checked = v.safeParse(SettingsChange, changeTo(DEFAULT_SETTINGS, { [name]: value }))
    if (!checked.success) return refuseAt(name, JSON.stringify(v.flatten(checked.issues)))
    const { copyProfiles = [], ...others } = checked.output
    if (name !== COPY_PROFILES)
      add('settings', name, settingAt({ ...DEFAULT_SETTINGS, ...(others as Partial<Settings>) }, name))
    else for (const one of copyProfiles) add(COPY_PROFILES, one.id, one)
  }
  for (const [part, section] of Object.entries(more)) {
    const known = BY_KEY.find((one) => one === part)
    if (known === undefined) {
      unknown.push(part)
      continue
    }
    if (!isObject(section)) return refuseAt(part, 'no section')
    for (const [key, value] of Object.entries(section)) {
      // Rules of checks come and go with the program; the other keys anybody may have made.
      if (known === 'checks' && !v.is(DESK_ITEMS.checks.entries.key, key)) unknown.push(`${part}: ${key}`)
      else add(known, key, value)
    }
  }
  if (people !== undefined) {
    if (!Array.isArray(people)) return refuseAt('people', 'no list')
    for (const one of people as readonly unknown[]) {
      if (!isObject(one) || typeof one['name'] !== 'string') return refuseAt('people', 'no name')
      const { name, ...said } = one
      add('people', name as string, said)
    }
    const names = items.flatMap(({ part, key }) => (part === 'people' ? [key] : []))
    const twice = names.find((name, n) => names.findIndex((other) => foldName(other) === foldName(name)) < n)
    if (twice !== undefined) return refuseAt(`people: ${twice}`, 'twice')
  }
  if (reviewRule !== undefined) add('reviewRule', 'rule', reviewRule, 'reviewRule')
  if (items.length > MOST_ITEMS) return refuse('too many')
  return { items, unknown }
}
