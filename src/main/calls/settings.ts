// Settings as the window asks for them: what is in force, changes, files of settings.
import { basename } from 'node:path'
import { settingsToFile } from '#core/settings/settings-file'
import type { Answers } from '#shared/contract'
import type { Settings } from '#shared/settings'
import { writeWhole } from '../files/write'
import { deskNow, readSettingsFile, takeSettings, type DeskOwners } from './desk-files'

export interface SettingsDialogs {
  /** Absolute path; null if the editor cancelled. */
  readonly chooseSettings: () => Promise<string | null>
  readonly chooseSettingsFile: (suggested: string) => Promise<string | null>
  /** Told after a change, so that menu and appearance follow. */
  readonly settingsChanged: (settings: Settings) => void
}

const SUGGESTED = 'galley-settings.json'

export function settingsAnswers(owners: DeskOwners, shell: SettingsDialogs): Answers['settings'] {
  const { settings } = owners.library
  return {
    get: settings.get,
    change: async (change) => {
      const now = await settings.change(change)
      shell.settingsChanged(now)
      return now
    },
    desk: () => deskNow(owners),
    toFile: async () => {
      const file = await shell.chooseSettingsFile(SUGGESTED)
      if (file === null) return null
      await writeWhole(file, settingsToFile(await deskNow(owners)))
      return { file: basename(file) }
    },
    fromFile: async () => {
      const path = await shell.chooseSettings()
      return path === null ? null : readSettingsFile(path)
    },
    take: async (input) => {
      const taken = await takeSettings(owners, input)
      shell.settingsChanged(taken.settings)
      return taken
    },
  }
}
