// Files of settings: what a desk has, what a file would set, what was chosen of it taken: the library's and the machine's together.
import * as v from 'valibot'
import { keyItems, keysAmong, keysOver, withUsableKeys } from '#core/keys/key-items'
import { settingItems, settingsFromFile } from '#core/settings/settings-file'
import type { DeskItem, SettingsFile, SettingsTaken } from '#shared/desk-file'
import { GalleyError } from '#shared/error'
import { keyPlatform, type KeyMap } from '#shared/key-map'
import { changeTo, homeOfSetting, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, SettingsChange } from '#shared/settings'
import type { Library } from '../library/client'
import { readChosen } from './chosen-file'

export interface DeskOwners {
  readonly library: Pick<Library, 'settings' | 'acts' | 'inside'>
  readonly keys: {
    readonly get: (input: Record<string, never>) => KeyMap | Promise<KeyMap>
    readonly put: (input: { map: Record<string, string[]> }) => KeyMap | Promise<KeyMap>
  }
}

/** Pages of text. */
const MAX_BYTES = 5_000_000
const PLATFORM = keyPlatform(process.platform)
const NAMES = new Set(settingItems(DEFAULT_SETTINGS).map(({ key }) => key))

const writable = (map: KeyMap): Record<string, string[]> =>
  Object.fromEntries(Object.entries(map).map(([id, keys]) => [id, [...keys]]))

/** Refuses as a chosen file is, and with `settings-unreadable` and `settings-newer`. */
export async function readSettingsFile(path: string): Promise<SettingsFile> {
  const { name, bytes } = await readChosen(path, MAX_BYTES)
  const said = settingsFromFile(new TextDecoder().decode(bytes), name)
  const { items, leftOut } = withUsableKeys(said.items, PLATFORM)
  return { file: name, items, unknown: said.unknown, keysLeftOut: leftOut }
}

/** All that a file of settings carries. */
export async function deskNow({ library, keys }: DeskOwners): Promise<readonly DeskItem[]> {
  const [settings, own, map] = await Promise.all([
    library.settings.get({}),
    library.inside.deskItems({}),
    keys.get({}),
  ])
  return [
    ...settingItems(settings),
    ...own.filter(({ part }) => part !== 'settings' && part !== 'copyProfiles'),
    ...keyItems(map),
  ]
}

/** By name, those that can be set. Refuses with `invalid-input`, naming the first that cannot. */
function settingsAmong(items: readonly DeskItem[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const { part, key, value } of items) {
    if (part !== 'settings') continue
    const checked = v.safeParse(SettingsChange, changeTo(DEFAULT_SETTINGS, { [key]: value }))
    if (!NAMES.has(key) || !checked.success) throw new GalleyError('invalid-input', `setting ${key}`, key)
    values[key] = value
  }
  return values
}

/** See the contract. */
export async function takeSettings(
  { library, keys }: DeskOwners,
  { file, items }: { readonly file: string; readonly items: readonly DeskItem[] },
): Promise<SettingsTaken> {
  const before = await library.settings.get({})
  const map = await keys.get({})
  const isMachines = ({ part, key }: DeskItem): boolean =>
    part === 'keys' || (part === 'settings' && homeOfSetting(key) === 'machine')
  const mine = Object.entries(settingsAmong(items)).filter(([name]) => homeOfSetting(name) === 'machine')
  const change = changeTo(before, Object.fromEntries(mine))
  const taken = keysAmong(items)
  const back: SettingsTaken['back'] = {
    settings: changeTo(before, Object.fromEntries(mine.map(([name]) => [name, settingAt(before, name)]))),
    keys: Object.keys(taken).length > 0 ? map : null,
  }
  const { act } = await library.inside.takeDesk({ file, items: items.filter((item) => !isMachines(item)) })
  const done: (() => Promise<unknown>)[] = act === null ? [] : [() => library.acts.undo({ id: act })]
  try {
    if (mine.length > 0) {
      await library.settings.change(change)
      done.unshift(() => library.settings.change(back.settings))
    }
    if (back.keys !== null) await keys.put({ map: writable(keysOver(map, taken, PLATFORM)) })
  } catch (error) {
    // Should that fail too, what was done stands on the journal.
    for (const undo of done) await undo().catch(() => {})
    throw error
  }
  return { settings: await library.settings.get({}), act, back }
}
