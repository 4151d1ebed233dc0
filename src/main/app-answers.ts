// What is answered about the program itself.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'
import type { Answers } from '#shared/contract'
import type { AppInfo, Language } from '#shared/settings'
import { diagnosticsOf } from './calls/diagnostics'
import { openingOf } from './calls/open-address'
import type { Asked } from './desk'
import type { dialogsFor } from './dialogs'
import type { Log } from './logs/log'

export interface AppParts {
  readonly dialogs: ReturnType<typeof dialogsFor>
  readonly log: Log
  readonly language: () => Language
  /** What the library that lies there is called; empty for the one that comes with the program. */
  readonly nameOf: (path: string) => string
  /** The sample library, while the library at this place is open. */
  readonly sample: (path: string) => Promise<AppInfo['sample']>
  readonly enable: (disabled: readonly string[], names: Readonly<Record<string, string>>) => void
}

export const appAnswers =
  ({ dialogs, log, language, enable, nameOf, sample }: AppParts) =>
  (path: string, asked: Asked): Omit<Answers['app'], 'unsaved'> => ({
    info: async () => ({
      version: app.getVersion(),
      language: language(),
      platform: process.platform,
      libraryPath: path,
      libraryName: nameOf(path),
      sample: await sample(path),
      viewOnly: asked.viewOnly,
    }),
    diagnostics: () => diagnosticsOf(app.getVersion(), log.folder, asked),
    openAddress: openingOf(dialogs.openOutside, (href) => shell.openExternal(href)),
    showLogs: () => {
      dialogs.showInFolder(log.folder)
      return { shown: true }
    },
    licences: () => readFile(join(import.meta.dirname, '../THIRD-PARTY.txt'), 'utf8').catch(() => ''),
    enable: (input) => {
      enable(input.disabled, input.names)
      return { done: true }
    },
  })
