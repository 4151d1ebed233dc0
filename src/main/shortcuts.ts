// Ways in from outside the window: the dock's menu on macOS, the tasks of the taskbar on Windows.
import { app, Menu } from 'electron'
import type { CommandId } from '#shared/commands'
import type { ListedLibrary } from '#shared/library-list'
import type { Language } from '#shared/settings'
import { libraryTexts } from '#shared/texts/libraries'
import { noticeTexts } from '#shared/texts/notices'

interface Parts {
  readonly platform: NodeJS.Platform
  readonly language: Language
  readonly libraries: readonly ListedLibrary[]
  readonly go: (command: CommandId) => void
  readonly open: (key: string) => void
}

const FLAGS = { '--new-article': 'file.new', '--import': 'file.import' } as const satisfies Record<
  string,
  CommandId
>

/** What a start by such a task is to do first: `galley.exe --new-article`. */
export const commandIn = (argv: readonly string[]): CommandId | undefined =>
  Object.entries(FLAGS).find(([flag]) => argv.includes(flag))?.[1]

/** So many libraries stand there beside the two commands. */
const SHOWN = 5

export function renewShortcuts({ platform, language, libraries, go, open }: Parts): void {
  const words = noticeTexts[language]
  const commands = [
    { flag: '--new-article', id: 'file.new', title: words.newArticle },
    { flag: '--import', id: 'file.import', title: words.importFiles },
  ] as const
  if (platform === 'darwin') {
    const others = libraries.filter(({ current, missing }) => !current && !missing).slice(0, SHOWN)
    app.dock?.setMenu(
      Menu.buildFromTemplate([
        ...commands.map(({ id, title }) => ({ label: title, click: () => go(id) })),
        ...(others.length > 0 ? [{ type: 'separator' } as const] : []),
        ...others.map(({ key, name }) => ({
          label: name || libraryTexts[language].own,
          click: () => open(key),
        })),
      ]),
    )
  }
  // Libraries stand there by themselves: the system lists what was opened last.
  if (platform === 'win32' && app.isPackaged)
    app.setUserTasks(
      commands.map(({ flag, title }) => ({
        program: process.execPath,
        arguments: flag,
        iconPath: process.execPath,
        iconIndex: 0,
        title,
        description: title,
      })),
    )
}
