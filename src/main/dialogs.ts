// The system's dialogs, always asynchronous, in the language of the window.
import { join } from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import type { ErrorCode } from '#shared/error'
import { shapeOf, type Format } from '#shared/formats'
import type { SheetFormat } from '#shared/review'
import type { Language } from '#shared/settings'
import { dialogTexts } from '#shared/texts/dialogs'
import { errorTexts } from '#shared/texts/errors'
import { formatTexts } from '#shared/texts/formats'
import type { Outside } from './calls/open-address'

export function dialogsFor(window: () => BrowserWindow | undefined, language: () => Language) {
  const words = () => dialogTexts[language()]
  async function open(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
    const parent = window()
    const answer = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return answer.canceled ? [] : answer.filePaths
  }
  /** Absolute path; null if the editor cancelled. */
  async function save(options: Electron.SaveDialogOptions): Promise<string | null> {
    const parent = window()
    const answer = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options)
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  /** Whether the second button was chosen; the first is the default, and what Esc means. */
  async function agreed(
    type: 'question' | 'warning',
    message: string,
    detail: string,
    buttons: [no: string, yes: string],
  ): Promise<boolean> {
    const options = { type, message, detail, buttons, defaultId: 0, cancelId: 0 }
    const parent = window()
    const { response } = await (parent
      ? dialog.showMessageBox(parent, options)
      : dialog.showMessageBox(options))
    return response === 1
  }
  async function warn(message: string, lines: readonly string[]): Promise<void> {
    const options = { type: 'warning' as const, title: message, message, detail: lines.join('\n') }
    const parent = window()
    await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
  }
  return {
    chooseFiles: () =>
      open({
        title: words().import,
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: words().importable,
            extensions:
              'txt text html htm mhtml mht md markdown docx odt rtf epub zip xml rss atom json'.split(' '),
          },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),
    chooseImportFolder: async () =>
      (await open({ title: words().importFolder, properties: ['openDirectory'] }))[0] ?? null,
    chooseWatchFolder: async () =>
      (await open({ title: words().watchFolder, properties: ['openDirectory', 'createDirectory'] }))[0] ??
      null,
    choosePictures: () =>
      open({
        title: words().pictures,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().pictureFiles, extensions: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),
    chooseSiteFile: async () =>
      (
        await open({
          title: words().sites,
          properties: ['openFile'],
          filters: [{ name: 'JSON', extensions: ['json'] }],
        })
      )[0] ?? null,
    chooseTable: async (what: 'outcomes' | 'names' = 'outcomes') =>
      (
        await open({
          title: words()[what],
          properties: ['openFile'],
          filters: [
            { name: words().tables, extensions: ['csv', 'tsv', 'txt'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    chooseWordList: async () =>
      (
        await open({
          title: words().wordList,
          properties: ['openFile'],
          filters: [
            { name: words().tables, extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    chooseFolder: async (what?: string) =>
      (
        await open({
          title: what === undefined ? words().exportFolder : words().exportFolderOf(what),
          properties: ['openDirectory', 'createDirectory'],
        })
      )[0] ?? null,
    /** The library had gone from its place and is back; `aside`: where what had taken it stands now. */
    libraryPutBack: (path: string, aside: string | null) =>
      warn(words().putBack, [path, ...(aside === null ? [] : [words().keptAside, aside])]),
    libraryLost: (path: string) => warn(words().lost, [path, words().lostDetail]),
    /** Absolute path of a library; null if the editor cancelled. */
    chooseLibrary: async () =>
      (
        await open({
          title: words().openLibrary,
          properties: ['openFile'],
          filters: [
            { name: words().libraries, extensions: ['galley', 'db'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    /** Absolute path for a new library; null if the editor cancelled. */
    chooseNewLibrary: (folder: string) =>
      save({
        title: words().newLibrary,
        defaultPath: join(folder, `${words().newLibraryName}.galley`),
        filters: [{ name: words().libraries, extensions: ['galley'] }],
      }),
    libraryNotOverwritten: (path: string) =>
      warn(words().notOverwritten, [path, words().notOverwrittenDetail]),
    /** Whether to take the sample library away with all that was written into it. */
    removeSample: () =>
      agreed('question', words().removeSample, words().removeSampleDetail, [
        words().keepSample,
        words().intoBin,
      ]),
    sampleNotRemoved: (folder: string) => warn(words().sampleNotRemoved, [folder]),
    libraryNotOpened: (path: string, code: ErrorCode) =>
      warn(words().cannotOpen, [errorTexts[language()][code], path]),
    stillWorking: () => warn(words().stillWorking, [words().stillWorkingDetail]),
    chooseBackupPlace: async () =>
      (await open({ title: words().backupPlace, properties: ['openDirectory', 'createDirectory'] }))[0] ??
      null,
    chooseSaveFile: (suggested: string, format: Format) =>
      save({
        title: words().export,
        defaultPath: suggested,
        filters: [
          // The system knows endings without a dot only: `wechat.html` is `html` to it.
          {
            name: formatTexts[language()].files[format],
            extensions: [shapeOf(format).extension.split('.').at(-1) ?? ''],
          },
        ],
      }),
    chooseOriginalFile: (suggested: string) => save({ title: words().original, defaultPath: suggested }),
    chooseWordListFile: (suggested: string) =>
      save({
        title: words().wordListOut,
        defaultPath: suggested,
        filters: [{ name: words().tables, extensions: ['csv'] }],
      }),
    /** A review sheet; null if the editor cancelled. */
    chooseSheetFile: (suggested: string, format: SheetFormat) =>
      save({
        title: words().reviewSheet,
        defaultPath: suggested,
        filters: [{ name: words().sheets[format], extensions: [format] }],
      }),
    chooseSettings: async () =>
      (
        await open({
          title: words().settings,
          properties: ['openFile'],
          filters: [
            { name: words().settings, extensions: ['json'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    chooseSettingsFile: (suggested: string) =>
      save({
        title: words().settings,
        defaultPath: suggested,
        filters: [{ name: words().settings, extensions: ['json'] }],
      }),
    chooseCopyProfile: async () =>
      (
        await open({
          title: words().copyProfile,
          properties: ['openFile'],
          filters: [
            { name: words().copyProfiles, extensions: ['json'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    chooseCopyProfileFile: (suggested: string) =>
      save({
        title: words().copyProfile,
        defaultPath: suggested,
        filters: [{ name: words().copyProfiles, extensions: ['json'] }],
      }),
    chooseKeysFile: async () =>
      (
        await open({
          title: words().keys,
          properties: ['openFile'],
          filters: [
            { name: words().keyFiles, extensions: ['json'] },
            { name: words().allFiles, extensions: ['*'] },
          ],
        })
      )[0] ?? null,
    chooseKeysOut: (suggested: string) =>
      save({
        title: words().keysOut,
        defaultPath: suggested,
        filters: [{ name: words().keyFiles, extensions: ['json'] }],
      }),
    chooseKeysSheet: (suggested: string) =>
      save({
        title: words().keysSheet,
        defaultPath: suggested,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      }),
    /** Whether to close although something could not be saved. Keeping the window open is the default. */
    closeUnsaved: () =>
      agreed('warning', words().unsaved, words().unsavedDetail, [words().keepOpen, words().closeAnyway]),
    /** Whether to open an address outside; not to is the default, so that no key pressed twice does. */
    openOutside: ({ href, where }: Outside) =>
      agreed(
        'question',
        words().openOutside(where),
        `${href.length > 300 ? `${href.slice(0, 300)}…` : href}\n\n${words().openOutsideDetail}`,
        [words().notNow, words().open],
      ),
    showInFolder: (file: string) => shell.showItemInFolder(file),
  }
}
