// Settings as the window asks for them: what is in force, changes, files of settings.
import { basename } from 'node:path'
import { settingsFromFile, settingsToFile } from '#core/settings/settings-file'
import type { Answers } from '#shared/contract'
import type { Settings, SettingsFile } from '#shared/settings'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'
import { readChosen } from './chosen-file'

export interface SettingsDialogs {
  /** Absolute path; null if the editor cancelled. */
  readonly chooseSettings: () => Promise<string | null>
  readonly chooseSettingsFile: (suggested: string) => Promise<string | null>
  /** Told after a change, so that menu and appearance follow. */
  readonly settingsChanged: (settings: Settings) => void
}

/** A page of text. */
const MAX_BYTES = 1_000_000
const SUGGESTED = 'galley-settings.json'

/** Refuses as a chosen file is, and with `settings-unreadable` and `settings-newer`. */
export async function readSettingsFile(path: string): Promise<SettingsFile> {
  const { name, bytes } = await readChosen(path, MAX_BYTES)
  return { file: name, ...settingsFromFile(new TextDecoder().decode(bytes), name) }
}

export function settingsAnswers(
  library: Pick<Library, 'settings'>,
  shell: SettingsDialogs,
): Answers['settings'] {
  const { settings } = library
  return {
    get: settings.get,
    change: async (change) => {
      const now = await settings.change(change)
      shell.settingsChanged(now)
      return now
    },
    toFile: async () => {
      const file = await shell.chooseSettingsFile(SUGGESTED)
      if (file === null) return null
      await writeWhole(file, settingsToFile(await settings.get({})))
      return { file: basename(file) }
    },
    fromFile: async () => {
      const path = await shell.chooseSettings()
      return path === null ? null : readSettingsFile(path)
    },
  }
}
