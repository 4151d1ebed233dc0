// Keys that somebody at this machine has given to commands, beside those that ship.
import * as v from 'valibot'

/** The first is printed and stands in the menu; the second acts too. None: the command has no key. */
export const MOST_KEYS = 2
/** More commands than there are. */
const MOST_COMMANDS = 1000

/** Ids of commands → their keys, as the commands table spells keys. Who is not named has the keys that ship. */
export const KeyMap = v.pipe(
  v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(40))), v.maxLength(MOST_KEYS)),
  ),
  v.check((map) => Object.keys(map).length <= MOST_COMMANDS),
)
export type KeyMap = Readonly<Record<string, readonly string[]>>

export const PLATFORMS = ['mac', 'windows', 'linux'] as const
export type KeyPlatform = (typeof PLATFORMS)[number]

/** `darwin`, `win32`, else as Linux. */
export const keyPlatform = (platform: string): KeyPlatform =>
  platform === 'darwin' ? 'mac' : platform === 'win32' ? 'windows' : 'linux'

/** Why a key cannot be given to a command. */
export const KEY_REFUSALS = [
  /** It is undo, copy, select all: every text has these. */
  'edit',
  /** It moves the caret or deletes by words while somebody writes. */
  'caret',
  'zoom',
  /** It closes, hides, quits, fills the screen. */
  'window',
  /** The system takes it before any program. */
  'system',
  /** It switches the input method or its signs. */
  'inputMethod',
  /** It moves from control to control. */
  'focus',
  /** The command works while typing, and this key types. */
  'types',
  /** In that place the digits choose. */
  'digits',
  /** The list walks and selects by it. */
  'list',
  /** Not a key that can be told apart on every keyboard. */
  'unknown',
] as const
export type KeyRefusal = (typeof KEY_REFUSALS)[number]

/** Where a command's keys act. */
export const KEY_AREAS = [
  'everywhere',
  'list',
  'page',
  'body',
  'copyedit',
  'bench',
  'queue',
  'clusters',
  'revisions',
  'origin',
] as const
export type KeyArea = (typeof KEY_AREAS)[number]

/** What in a file of keys was not taken, and why. */
export type KeyLeftOut =
  | { readonly why: 'command'; readonly id: string }
  | { readonly why: 'key'; readonly id: string; readonly key: string; readonly refusal: KeyRefusal }
  /** The file gives the key to another of the same place as well, which has it. */
  | { readonly why: 'taken'; readonly id: string; readonly key: string; readonly by: string }

/** A file of keys as it was read. */
export interface KeysRead {
  readonly map: KeyMap
  readonly leftOut: readonly KeyLeftOut[]
}

/** A file of keys that waits for a yes. */
export interface KeysImport extends KeysRead {
  /** The file's, without its folder. */
  readonly name: string
}
