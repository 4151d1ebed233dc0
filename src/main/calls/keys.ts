// Keys given to commands on this machine: a file beside any library, so that they hold for all of them.
import { readFile } from 'node:fs/promises'
import { keysFromFile, keysToFile, settled } from '#core/keys/key-file'
import { keySheetHtml } from '#core/keys/key-sheet-html'
import { COMMANDS } from '#shared/commands'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { keyPlatform, type KeyMap } from '#shared/key-map'
import type { Language } from '#shared/settings'
import { writeWhole } from '../files/write'
import { readChosen } from './chosen-file'

export interface KeysShell {
  /** Absolute path of the app's own file; it need not be there. */
  readonly file: string
  /** As Node says it. */
  readonly platform: string
  /** Absolute path of a file to read; null if the editor cancelled. */
  readonly chooseKeysFile: () => Promise<string | null>
  /** Where to write one; null if the editor cancelled. */
  readonly chooseKeysOut: (suggested: string) => Promise<string | null>
  /** Where to print the sheet of keys; null if the editor cancelled. */
  readonly chooseKeysSheet: (suggested: string) => Promise<string | null>
  /** Prints a page that fetches nothing. */
  readonly printPdf: (html: string) => Promise<Uint8Array>
  readonly language: () => Language
  /** Told what is in force from now on. */
  readonly changed: (map: KeyMap) => void
}

export interface Keys {
  readonly now: () => KeyMap
  readonly answers: Answers['keys']
}

/** A table of commands is a page of text. */
const MOST_BYTES = 200_000

/** A file that cannot be read is as none; what in it cannot be in force is passed over. */
export async function keysOf(shell: KeysShell): Promise<Keys> {
  const platform = keyPlatform(shell.platform)
  let map: KeyMap = await readFile(shell.file, 'utf8').then(
    (text) => {
      try {
        return keysFromFile(text, shell.file, platform).map
      } catch {
        return {}
      }
    },
    () => ({}),
  )
  return {
    now: () => map,
    answers: {
      get: () => map,
      put: async (input) => {
        const next = settled(input.map, platform).map
        await writeWhole(shell.file, keysToFile(next))
        map = next
        shell.changed(map)
        return map
      },
      read: async () => {
        const path = await shell.chooseKeysFile()
        if (path === null) return null
        const { name, bytes } = await readChosen(path, MOST_BYTES)
        let text: string
        try {
          text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        } catch (error) {
          throw new GalleyError('keys-unreadable', String(error), name)
        }
        return { name, ...keysFromFile(text, name, platform) }
      },
      sheet: async ({ area, ids }) => {
        const file = await shell.chooseKeysSheet('galley-keys.pdf')
        if (file === null) return null
        const here = { area, ids: COMMANDS.map(({ id }) => id).filter((id) => ids.includes(id)) }
        const html = keySheetHtml({ map, language: shell.language(), mac: platform === 'mac', here })
        await writeWhole(file, await shell.printPdf(html))
        return { file }
      },
      write: async () => {
        const file = await shell.chooseKeysOut('galley-keys.json')
        if (file === null) return null
        await writeWhole(file, keysToFile(map))
        return { file }
      },
    },
  }
}
